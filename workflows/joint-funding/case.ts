import type { CivilDate } from '#statutory-calendar/civil-date';
import type { Agency } from '../areas/practice/agencies.js';
import { type CaseFile, EMPTY_FILE } from '../every-case/case.js';
import type { FUNDING_OUTCOMES } from '../every-case/outcomes.js';
import type { Division, PackageLine } from '../money/package-line.js';
import type { SplitLine } from '../money/package-split.js';
import type { FundingPeriod } from '../money/periods.js';
import type { Parts, Shares } from '../money/split.js';

/** One way in which the need could be met, with what it would cost. */
export interface FundingOption {
  readonly what: string;
  readonly yearlyPence: number;
}

/** What an agency says of its own money. */
export interface Position {
  readonly says: 'agree' | 'agreeWithCap' | 'disagree' | 'needsOwnGovernance';
  readonly person: string;
  /** Pence a year up to which it agrees. */
  readonly cap: number | null;
  /** What must be done for it to stand. */
  readonly onlyIf: string | null;
  readonly because: string | null;
}

export interface Condition {
  readonly id: string;
  readonly what: string;
  readonly owner: string;
  readonly due: CivilDate;
  readonly met: boolean;
}

/** What was decided, by its code. */
export type Outcome = keyof typeof FUNDING_OUTCOMES;

/** The last decision, until there is another. */
export interface Decision {
  /** The number of the event that recorded it. */
  readonly event: number;
  readonly outcome: Outcome;
  /** Whether a meeting that is kept as a case decided it too. */
  readonly atMeeting: boolean;
  readonly on: CivilDate;
  readonly reasons: string;
  readonly chair: string;
  readonly startsOn: CivilDate | null;
  readonly notified: boolean;
  /** Why something that did not help before is tried again: the family reads it. */
  readonly repeatReason: string | null;
  /** Who secures the provision meanwhile, where something was refused. */
  readonly meanwhile: string | null;
}

/** Who sits for this item: those who decide, each for an agency, and those who may not. */
export interface Sitting {
  readonly deciding: readonly { readonly person: string; readonly agency: Agency }[];
  readonly recused: readonly string[];
  readonly chair: string | null;
}

/** How a package stops without anybody being left with nothing on the day. */
export interface WindDown {
  readonly until: CivilDate;
  readonly plan: string;
  readonly payer: Agency | null;
}

/** What an agency has really paid. */
export interface Payment {
  readonly agency: Agency;
  readonly line: string;
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly pence: number;
}

/** What is paid while two agencies settle who pays. */
export interface Interim {
  readonly parts: Parts;
  readonly from: CivilDate;
  readonly until: CivilDate | null;
}

/** The file of one request for joint funding. All money is whole pence. */
export interface Funding extends CaseFile {
  /** The panel that it goes to, by its id in the profile; the first that decides such cases while nobody has said. */
  readonly panel: string | null;
  readonly why: string | null;
  readonly urgent: boolean;
  readonly lines: readonly PackageLine[];
  readonly options: readonly FundingOption[];
  readonly outcomes: readonly string[];
  /** What has been done before a panel is asked, by the names of the gateway. */
  readonly done: readonly string[];
  readonly familyView: string | null;
  readonly healthNeed: boolean;
  /** Pence a year of element 2 that the school has spent on the child already. */
  readonly schoolHasSpent: number;
  readonly divisions: Readonly<Record<string, Division>>;
  /** Each line as it is shared by the last proposal that came to the whole. */
  readonly split: readonly SplitLine[];
  readonly total: Shares;
  readonly tried: readonly { readonly what: string; readonly result: string }[];
  readonly pack: string | null;
  readonly presenter: string | null;
  readonly provider: string | null;
  readonly meeting: string | null;
  /** The one whose agenda it has just left. */
  readonly meetingBefore: string | null;
  readonly panelOn: CivilDate | null;
  /** Who may read the pack while it is on the agenda: ids of people, and posts written `post:<id>`. */
  readonly readers: readonly string[];
  /** Finance officers of those who pay, as the case names them: `post:<id>`. */
  readonly finance: readonly string[];
  readonly sitting: Sitting;
  readonly positions: Readonly<Partial<Record<Agency, Position>>>;
  readonly conditions: readonly Condition[];
  readonly decision: Decision | null;
  /** Whether the family may still ask that it is looked at again. */
  readonly mayAskAgain: boolean;
  /** Who chaired what the family asks to be looked at again. */
  readonly chairBefore: string | null;
  readonly payers: readonly Agency[];
  readonly disagreement: string | null;
  /** As the disagreement told it: whose shares, and from when. */
  readonly settlement: { readonly disagreement: string; readonly parts: Parts; readonly from: CivilDate } | null;
  readonly interim: Interim | null;
  readonly periods: readonly FundingPeriod[];
  /** The cost a year that the payers last agreed to, by line: a tolerance is measured against it, however often it is used. */
  readonly agreedPence: Readonly<Record<string, number>>;
  readonly startedOn: CivilDate | null;
  readonly confirmed: readonly string[];
  readonly reviews: number;
  readonly windDown: WindDown | null;
  readonly payments: readonly Payment[];
}

const NOBODY_SITS: Sitting = { deciding: [], recused: [], chair: null };

/** A request of which nothing is known yet. */
export const EMPTY_FUNDING: Funding = {
  ...EMPTY_FILE,
  panel: null,
  why: null,
  urgent: false,
  lines: [],
  options: [],
  outcomes: [],
  done: [],
  familyView: null,
  healthNeed: false,
  schoolHasSpent: 0,
  divisions: {},
  split: [],
  total: {},
  tried: [],
  pack: null,
  presenter: null,
  provider: null,
  meeting: null,
  meetingBefore: null,
  panelOn: null,
  readers: [],
  finance: [],
  sitting: NOBODY_SITS,
  positions: {},
  conditions: [],
  decision: null,
  mayAskAgain: false,
  chairBefore: null,
  payers: [],
  disagreement: null,
  settlement: null,
  interim: null,
  periods: [],
  agreedPence: {},
  startedOn: null,
  confirmed: [],
  reviews: 0,
  windDown: null,
  payments: [],
};
