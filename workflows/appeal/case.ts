import type { CivilDate } from '#statutory-calendar/civil-date';
import { type CaseFile, EMPTY_FILE } from '../every-case/case.js';
import type { Issue } from '../every-case/issues.js';
import type { Basis, Step, Undertaking } from './duties.js';

/** A decision against which a family may appeal (Children and Families Act 2014 s.51(2)). */
export interface AppealableDecision {
  /** What was decided, as a letter to the family says it: "decided not to assess". */
  readonly decided: string;
  /** The ground of the appeal. */
  readonly ground: string;
  /** Whether it is about what stands in a plan, so that an appeal names its sections. */
  readonly isAboutAPlan: boolean;
  /** Whether the Tribunal may recommend on health and social care besides (SI 2017/1306 reg 4): not where there is no assessment yet. */
  readonly mayRecommend: boolean;
  /** Which of the three pairs of flags of the SEN2 return it raises. */
  readonly countedWith: 'request' | 'assessment' | 'other';
}

const decision = (
  decided: string,
  letter: string,
  { isAboutAPlan = false, mayRecommend = true, countedWith = 'other' }: Partial<AppealableDecision> = {},
): AppealableDecision => ({
  decided,
  ground: `Children and Families Act 2014 s.51(2)(${letter})`,
  isAboutAPlan,
  mayRecommend,
  countedWith,
});

/** Every decision that can be appealed, in the order of s.51(2). */
export const DECISIONS = {
  refusalToAssess: decision('decided not to carry out an EHC needs assessment', 'a', {
    mayRecommend: false,
    countedWith: 'request',
  }),
  refusalToIssue: decision('decided not to issue an EHC plan', 'b', { countedWith: 'assessment' }),
  finalPlan: decision('sent the final EHC plan', 'c', { isAboutAPlan: true }),
  amendedPlan: decision('sent the amended EHC plan', 'c', { isAboutAPlan: true }),
  refusalToReassess: decision('decided not to assess again', 'd'),
  notAmending: decision('decided not to amend the EHC plan', 'e', { isAboutAPlan: true }),
  ceasing: decision('decided to cease to maintain the EHC plan', 'f'),
} as const satisfies Readonly<Record<string, AppealableDecision>>;

export type DecisionKind = keyof typeof DECISIONS;

/** The same as a form offers them. */
export const DECISION_TITLES: Readonly<Record<DecisionKind, string>> = {
  refusalToAssess: 'Not to assess',
  refusalToIssue: 'Not to issue a plan',
  finalPlan: 'A final plan',
  amendedPlan: 'An amended plan',
  refusalToReassess: 'Not to assess again',
  notAmending: 'Not to amend a plan after a review',
  ceasing: 'To cease to maintain a plan',
};

/** The sections of a plan that an appeal may be about: needs, provision, placement (s.51(2)(c)). */
export const APPEALABLE_SECTIONS: readonly string[] = ['B', 'F', 'I'];

/** Every section that somebody may disagree with; those on health and social care can only be recommended on. */
export const SECTION_TITLES = {
  B: 'B: the needs',
  C: 'C: health needs',
  D: 'D: social care needs',
  F: 'F: special educational provision',
  G: 'G: health care provision',
  H1: 'H1: social care provision by law',
  H2: 'H2: other social care provision',
  I: 'I: the school or other place, or its type',
} as const;

/** The section that names the school or other institution, or its type. An appeal about it alone needs no certificate (s.55(2)). */
export const PLACEMENT = 'I';

/** To whom the Tribunal may make recommendations (SI 2017/1306 reg 4). */
export const RECOMMENDING = { health: 'The health board', socialCare: 'Social care' } as const;

export type Recommending = keyof typeof RECOMMENDING;

/** A mediation that the family wants, and how far it has come. */
export interface Mediation {
  readonly issues: readonly Issue[];
  /** The day on which the authority was told of the wish: the thirty days run from it. */
  readonly informedOn: CivilDate;
  readonly healthToldOn: CivilDate | null;
  readonly on: CivilDate | null;
  /** Nobody arranged it in thirty days, or the authority said that it cannot: taking part is deemed (reg 39(2)). */
  readonly notArranged: boolean;
  readonly heldOn: CivilDate | null;
  readonly outcome: 'agreed' | 'notAgreed' | null;
}

/** An appeal, as it was made. */
export interface Lodged {
  readonly on: CivilDate;
  /** Sections of the plan that it is about; none where the decision is not about what a plan says. */
  readonly sections: readonly string[];
  readonly recommendations: readonly Recommending[];
  readonly leave: 'notNeeded' | 'asked' | 'granted' | 'refused';
}

/** One thing that must be done, and why. */
export interface Owed {
  readonly step: Step;
  readonly basis: Basis;
  readonly undertaking: Undertaking | 'other';
  /** For a point of an agreement: its number, its words and whose it is. */
  readonly point: number | null;
  readonly words: string | null;
  readonly owedBy: 'council' | 'icb';
  readonly done: boolean;
}

/** A recommendation of the Tribunal, and what became of it. It binds nobody; an answer is owed all the same. */
export interface Recommendation {
  readonly to: Recommending;
  readonly answeredOn: CivilDate | null;
  readonly isFollowed: boolean | null;
  readonly isInPart?: boolean;
  readonly copiedOn: CivilDate | null;
}

/** How an appeal ended, as it is counted. */
export type Outcome = 'conceded' | 'upheld' | 'upheldInPart' | 'consentOrder' | 'dismissed' | 'struckOut' | 'withdrawn';

/** What the record of a right to mediate and to appeal knows. */
export interface Appeal extends CaseFile {
  readonly kind: DecisionKind | null;
  /** The case on which the decision was made; null where it is not on record here. */
  readonly parent: string | null;
  readonly decisionSentOn: CivilDate | null;
  readonly isPlacementOnly: boolean;
  readonly adviserContactedOn: CivilDate | null;
  readonly mediation: Mediation | null;
  readonly certificateOn: CivilDate | null;
  /** The last day of the appeal period, once it is over; null while it runs. */
  readonly periodEndedOn: CivilDate | null;
  readonly lodged: Lodged | null;
  readonly hearingOn: CivilDate | null;
  readonly responseFiled: boolean;
  readonly outcome: Outcome | null;
  /** The day on which the Tribunal was told that the appeal is not opposed. */
  readonly concededOn: CivilDate | null;
  readonly owed: readonly Owed[];
  readonly recommendations: readonly Recommendation[];
}

export const EMPTY_APPEAL: Appeal = {
  ...EMPTY_FILE,
  kind: null,
  parent: null,
  decisionSentOn: null,
  isPlacementOnly: false,
  adviserContactedOn: null,
  mediation: null,
  certificateOn: null,
  periodEndedOn: null,
  lodged: null,
  hearingOn: null,
  responseFiled: false,
  outcome: null,
  concededOn: null,
  owed: [],
  recommendations: [],
};

/** Whether the mediation is about health care and about nothing else. */
export const isHealthOnly = ({ mediation }: Appeal): boolean =>
  mediation?.issues.every((issue) => issue === 'health') === true;

/** Whether it is about health care among other things, or alone. */
export const isAboutHealth = ({ mediation }: Appeal): boolean => mediation?.issues.includes('health') === true;

/** What is still to be done. */
export const stillOwed = ({ owed }: Appeal): readonly Owed[] => owed.filter(({ done }) => !done);

/** Recommendations that have not been answered, or whose answer has not gone to the Secretary of State. */
export const unanswered = ({ recommendations }: Appeal): readonly Recommendation[] =>
  recommendations.filter(({ answeredOn, copiedOn }) => answeredOn === null || copiedOn === null);
