import type { CivilDate } from '#statutory-calendar/civil-date';
import type { Recipient } from './recipient.js';

/** One of several things that go on side by side in a case: what it is, where it stands and who has it, in words. */
export interface PartOfCase {
  readonly name: string;
  readonly state: string;
  readonly holder: Recipient;
  /** Reference of the case that it is about, where that is another. */
  readonly case?: string;
}

/** What is paid for one thing from a day to a day, agency by agency. What is over stays as it was. */
export interface FundedPeriod {
  readonly line: string;
  readonly what: string;
  /** The pooled fund that it is drawn from; null where each pays out of its own. */
  readonly fund: string | null;
  readonly from: CivilDate;
  /** The last day, included; null while none is fixed. */
  readonly to: CivilDate | null;
  /** Whole pence a year by agency; all of it where it is bought once. */
  readonly shares: Readonly<Record<string, number>>;
  readonly once: boolean;
  /** Paid while it is settled who must. */
  readonly withoutPrejudice: boolean;
  /** Whether it has begun; what was agreed counts from the day on which it was agreed. */
  readonly begun: boolean;
}

/** What an agency has really paid, in whole pence. */
export interface PaidFor {
  readonly agency: string;
  readonly line: string;
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly pence: number;
}

/** The money of one case: what was agreed, period by period, and what was paid. */
export interface FundingOfCase {
  readonly periods: readonly FundedPeriod[];
  readonly payments: readonly PaidFor[];
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
  /** What a case about no child is called: which panel meets, on which day and where. */
  readonly called?: string;
  /** The day it was first received, on which every later measure is based. */
  readonly receivedOn: CivilDate | null;
  /** By what the child is known, each spelt in one way only; kept as hashes, to find a second case of the same child. */
  readonly childKeys?: readonly string[];
  /** Ids of people to whom its papers are closed, whatever their work: they have declared an interest. */
  readonly closedTo?: readonly string[];
  /** Where money is paid for the child. */
  readonly funding?: FundingOfCase;
  /** For the page of the case, where some of it goes on side by side. */
  readonly parts?: readonly PartOfCase[];
}
