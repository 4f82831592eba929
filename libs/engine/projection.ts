import type { CivilDate } from '#statutory-calendar/civil-date';
import type { Recipient } from './pathway.js';

/** One of several things that go on side by side in a case: what it is, where it stands and who has it, in words. */
export interface PartOfCase {
  readonly name: string;
  readonly state: string;
  readonly holder: Recipient;
  /** Reference of the case that it is about, where that is another. */
  readonly case?: string;
}

/** What the case row shows without replaying. */
export interface Projection {
  readonly ownerPost: string;
  /** Who holds some part of the case now (a contribution, a promise), besides the post that owns it: ids of people, and posts written `post:<id>`. */
  readonly holders: readonly string[];
  /** Who is named in the case and may see it as their own: ids of people, and posts written `post:<id>`. */
  readonly named: readonly string[];
  /** The child's name, for those who may read it. */
  readonly child: string;
  /** The day it was first received, on which every later measure is based. */
  readonly receivedOn: CivilDate | null;
  /** By what the child is known, each spelt in one way only; kept as hashes, to find a second case of the same child. */
  readonly childKeys?: readonly string[];
  /** Ids of people to whom its papers are closed, whatever their work: they have declared an interest. */
  readonly closedTo?: readonly string[];
  /** For the page of the case, where some of it goes on side by side. */
  readonly parts?: readonly PartOfCase[];
}
