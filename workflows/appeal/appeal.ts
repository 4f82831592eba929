import type { CivilDate } from '#statutory-calendar/civil-date';
import { type CaseFile, EMPTY_FILE } from '../every-case/case.js';
import type { DecisionKind } from './decisions.js';
import type { Basis, Step, Undertaking } from './undertakings.js';

/** What a family may want to mediate about. Health care alone is arranged by the board (SI 2014/1530 reg 35(3)). */
export type Issue = 'education' | 'health' | 'socialCare';

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
  readonly recommendations: readonly ('health' | 'socialCare')[];
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
  readonly to: 'health' | 'socialCare';
  readonly answeredOn: CivilDate | null;
  readonly isFollowed: boolean | null;
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
