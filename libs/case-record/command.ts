import type { Actor, Facts } from '#engine/history';
import type { Refused } from '#engine/refusal';
import type { CivilDate } from '#statutory-calendar/civil-date';
import type { FoundCase } from './case-file.js';

/** A person whose role depends on the case: it is chosen from the case as it is read to be acted on, and never read before. */
export interface ActorOnCase {
  readonly person: string;
  /** Undefined where they may not know of the case: to them there is none. */
  readonly roleOn: (found: FoundCase) => string | undefined;
}

/** An act somebody wants recorded. Without `ref` it opens a case, and then needs `pathway` and `area`. */
export interface Command {
  readonly ref?: string;
  readonly pathway?: string;
  readonly area?: string;
  /** The case from which this one is opened. */
  readonly parent?: string;
  readonly type: string;
  /** The day on which it happened; today where it is not given. */
  readonly occurredOn?: CivilDate;
  readonly data: Facts;
  /** `ActorOnCase` only together with `ref`. */
  readonly by: Actor | ActorOnCase;
  /** The sequence the person had before them; refused with `RecordHasMovedOn` when something material came since. */
  readonly seenSequence?: number;
  /** Of an act that is linked to one on another case: names of the pathways on which this case may be. */
  readonly among?: readonly string[];
  /** Of an act that waited for confirmations: those who have given them. Only `recordEvent` itself says so. */
  readonly confirmedBy?: readonly string[];
  /** The same key and act again give the same answer and no second effect. Per person; a refusal is not remembered. */
  readonly key: string;
  /** Follows the act into the log of the worker. Not part of what is recorded. */
  readonly requestId?: string;
}

/** A command of which it is settled in which role it is given. */
export type ActorsCommand = Command & { readonly by: Actor };

/** The act stands, as that event of that case. */
export interface Recorded {
  readonly outcome: 'recorded';
  readonly ref: string;
  readonly sequence: number;
  /** The main state after it: `pre.informationGathering`. */
  readonly state: string;
  /** It is proposed and not yet recorded: these people have been asked to confirm it. The event is the asking. */
  readonly asked?: readonly string[];
  /** Somebody who is named in it as the family’s contact: the event after it asks them whether they are. */
  readonly contactAsked?: string;
}

/** What became of a proposal. */
export type Answer = Recorded | Refused;
