import type { CivilDate } from '#statutory-calendar/civil-date';
import type { Agency, Body } from '../areas/practice/agencies.js';
import type { LadderPractice, Rung } from '../areas/practice/ladders.js';
import { type CaseFile, EMPTY_FILE } from '../every-case/case.js';
import type { Section as PlanSection } from '../money/package-line.js';
import type { Recharge } from '../money/recharge.js';
import type { Parts, Shares } from '../money/split.js';

/** What a disagreement is about: each strand has a ladder of its own, but P, which is a complaint. */
export type Strand = LadderPractice['strand'] | 'P_PROCESS';

/** The kinds of rung, from the staff to those who arbitrate. */
export type RungName = Rung['rung'];

/** Those who can be one of the two sides. */
export type Side = Exclude<Body, 'independent'>;

/** Where provision stands: a section of the plan, section 117 of the Mental Health Act, or no plan. */
export type Section = PlanSection | 's117';

/** Somebody at the table, and for whom. */
export interface Sat {
  readonly person: string;
  readonly side: Body;
  readonly rung: RungName;
}

/** A post at the table, and for whom. */
export interface Seated {
  readonly side: Body;
  readonly post: string;
}

/** Who disagrees, and with whom. */
export interface TwoSides {
  readonly raisedFor: Side;
  readonly against: Side;
}

/** Where one side stands, and on which law or agreement it stands there. */
export interface Position {
  readonly side: Side;
  readonly position: string;
  readonly legalBasis: string;
}

/** What both sides can read: what is agreed, what is not, what it costs, and what the child has meanwhile. */
export interface Sheet {
  readonly agreed: readonly string[];
  readonly disputed: readonly string[];
  readonly positions: readonly Position[];
  readonly costPence: number | null;
  readonly meanwhile: string;
}

/** Another post sits for a side at a rung than the profile names. */
export interface Replacement {
  readonly rung: RungName;
  readonly side: Body;
  readonly post: string;
}

/** Who pays while it is not settled who must. Paying says nothing of who is responsible. */
export interface Interim {
  readonly parts: Parts;
  readonly from: CivilDate;
  /** By which rule of the profile, where nobody proposed another. */
  readonly rule: string | null;
  readonly inForce: boolean;
  /** The most that is paid meanwhile. */
  readonly capPence: number | null;
  readonly reviewOn: CivilDate | null;
}

/** Who pays in the end, as agreed, and from when. */
export interface Settlement {
  readonly words: string | null;
  readonly parts: Parts | null;
  readonly from: CivilDate | null;
  readonly rung: RungName | 'board' | null;
}

/** What is still owed of one recharge. */
export interface Owed extends Recharge {
  readonly paid: number;
}

/** What each has paid, should have paid, and owes. */
export interface Reconciliation {
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly paid: Shares;
  readonly agreed: Shares;
  readonly owed: readonly Owed[];
}

/** What the family hears: everything, nothing because they asked so, or nothing yet because it could put somebody at risk. */
export interface FamilyTold {
  readonly how: 'told' | 'notToBeTold' | 'heldBack';
  readonly because: string;
}

/** What the record of a disagreement knows. */
export interface Disagreement extends CaseFile, TwoSides {
  readonly strand: Strand | null;
  /** What it was likely to be about when it was raised. */
  readonly likely: Strand | null;
  readonly about: string;
  /** The funding case that could not be agreed, or another case it is about; null where there is none. */
  readonly fundingCase: string | null;
  readonly aboutCase: string | null;
  /** Id of whoever raised it. */
  readonly raisedBy: string;
  /** The first rung, whose time began when a family's disagreement was acknowledged; null where it did not, or is over. */
  readonly earlyTalk: RungName | null;
  /** Who pays now, and the section of the plan in which the provision stands: both decide who pays meanwhile. */
  readonly currentPayer: Agency | null;
  readonly section: Section | null;
  readonly childIsWithout: boolean;
  /** The rung on which it stands; null before the first and after the last. */
  readonly rung: RungName | null;
  /** Those that have been left, in order. */
  readonly left: readonly RungName[];
  /** Which post sits for whom at that rung. */
  readonly table: readonly Seated[];
  /** Every post that has a part in it, or had one. */
  readonly posts: readonly string[];
  readonly sat: readonly Sat[];
  readonly replacements: readonly Replacement[];
  /** Sides that have said on this rung that the alert has reached them. */
  readonly alertsSeen: readonly Body[];
  readonly sheet: Sheet | null;
  readonly family: FamilyTold;
  readonly interim: Interim | null;
  readonly settlement: Settlement | null;
  readonly reconciliation: Reconciliation | null;
  readonly mediationOn: CivilDate | null;
  /** Whose daily letter is on this case. */
  readonly digestFor: string | null;
}

export const EMPTY_DISAGREEMENT: Disagreement = {
  ...EMPTY_FILE,
  strand: null,
  likely: null,
  about: '',
  fundingCase: null,
  aboutCase: null,
  raisedFor: 'family',
  raisedBy: '',
  against: 'council',
  earlyTalk: null,
  currentPayer: null,
  section: null,
  childIsWithout: false,
  rung: null,
  left: [],
  table: [],
  posts: [],
  sat: [],
  replacements: [],
  alertsSeen: [],
  sheet: null,
  family: { how: 'told', because: '' },
  interim: null,
  settlement: null,
  reconciliation: null,
  mediationOn: null,
  digestFor: null,
};

/** The two sides. */
export const sidesOf = ({ raisedFor, against }: TwoSides): readonly [Side, Side] => [raisedFor, against];

/** Whether a family is one of the two sides: not between commissioners, nor among professionals about safety. */
export const isTheFamilys = (file: Disagreement): boolean => sidesOf(file).includes('family');

/** Whether it is, or is likely to be, about who pays. */
export const isAboutMoney = ({ strand, likely, raisedFor, against }: Disagreement): boolean => {
  const said = strand ?? likely;
  return said === null ? raisedFor !== 'family' && against !== 'family' : said === 'C_COMMISSIONERS';
};

/** Whether the child waits while they disagree. An interim payment that is in force gives them what they had. */
export const childWaits = ({ childIsWithout, interim }: Disagreement): boolean =>
  childIsWithout && interim?.inForce !== true;

/** What is owed and not yet paid, recharge by recharge. */
export const stillOwed = ({ reconciliation }: Disagreement): readonly Owed[] =>
  (reconciliation?.owed ?? []).filter(({ pence, paid }) => paid < pence);

/** Pence still owed, all recharges together. */
export const outstanding = ({ reconciliation }: Disagreement): number =>
  (reconciliation?.owed ?? []).reduce((sum, { pence, paid }) => sum + pence - paid, 0);
