import type { Facts } from './history.js';

/**
 * Whom or what the facts of an act name, by what each field declares of itself. Who acts is never among them: that is the
 * person who is signed in, and nothing in the facts can change it.
 */
export type Named = NamedPerson | NamedCase | NamedPost | NamedByOurs;

interface InField {
  /** The field, as it is addressed in an answer: "present.0.person". */
  readonly field: string;
}

/** Somebody who is meant: they exist, are active, and are of the area of the case. */
export interface NamedPerson extends InField {
  readonly names: 'person';
  readonly id: string;
  /** A post that they must hold to be named here. */
  readonly post: string | null;
  /** Whether one of a family may be meant too, or nobody else; where not, it is somebody who works on such cases. */
  readonly family: 'no' | 'too' | 'only';
  readonly mayHaveLeft: boolean;
  /** A post may be meant instead, by its id. */
  readonly mayBeAPost: boolean;
  /** They themselves say something by it (agree, sign, approve, second): it takes effect when they have confirmed it. */
  readonly speaks: boolean;
}

/** A case by its reference: one of which whoever acts may know. */
export interface NamedCase extends InField {
  readonly names: 'case';
  readonly ref: string;
}

/** A post of the profile that the case is judged by. */
export interface NamedPost extends InField {
  readonly names: 'post';
  /** Null: the one that has the case, or its cover. */
  readonly post: string | null;
  /** Who must hold it: whoever acts, they or their cover, or whoever it may be. */
  readonly held: 'byActor' | 'byActorOrCover' | 'byAnybody';
}

/** What only our own parts send, from what has been recorded elsewhere. */
export interface NamedByOurs extends InField {
  readonly names: 'ours';
}

/** Reads off the facts of an act whom and what they name. */
export type NamesIn = (type: string, data: Facts) => readonly Named[];
