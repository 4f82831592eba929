import { and } from 'xstate';

/** Letting an appeal in, wherever the family stands. */
export const LODGE = {
  AppealLodged: {
    guard: and([
      'theSectionsAreNamed',
      'somethingCanBeAppealed',
      'recommendationsMayRide',
      'aCertificateIsThereOrNotNeeded',
      'itIsInTimeOrLeaveIsAsked',
    ]),
    target: '#appeal.lodged',
    actions: 'lodge',
  },
} as const;

/** The appeal period runs out, and no certificate can give another month. */
export const lapsing = <const Target extends string>(target: Target) =>
  ({
    DeadlinePassed: {
      guard: and(['theAppealPeriodIsOver', 'noCertificateCanComeAnyMore']),
      target,
      actions: 'notePeriodOver',
    },
  }) as const;

const DUE = and(['thatStepIsDue', 'itIsNotDecidedThere']);

/** Doing what is owed: by an act here, or by one on the case that was decided on. */
export function complying<const Done extends string, const Then extends string>(done: Done, then: Then) {
  const last = and([DUE, 'thatIsTheLastStep']);
  const both = [
    {
      guard: and([last, 'answersAreStillDue']),
      target: RESPONDING,
      actions: 'takeStep',
    },
    { guard: last, target: done, actions: 'takeStep' },
    { guard: DUE, target: then, actions: 'takeStep' },
  ] as const;
  return { StepTaken: both, CaseMovedOn: both };
}

/** The same beside something else that decides where the case stands. */
export const COMPLYING_BESIDE = {
  StepTaken: { guard: DUE, actions: 'takeStep' },
  CaseMovedOn: { guard: 'thatStepIsDue', actions: 'takeStep' },
} as const;

const RESPONDING = '#recommendation.responding';

/** Answers to recommendations, which bind nobody. */
export const ANSWERING = {
  RecommendationAnswered: { guard: and(['thatRecommendationWaits', 'notFollowingHasReasons']), actions: 'noteAnswer' },
  AnswerCopied: [
    {
      guard: and(['thatAnswerWaitsToBeCopied', 'thatIsTheLastAnswer']),
      target: '#order.complied',
      actions: 'noteCopy',
    },
    { guard: 'thatAnswerWaitsToBeCopied', actions: 'noteCopy' },
  ],
} as const;

const ORDER = and(['leaveIsNotOutstanding', 'theOutcomeFitsTheOrder', 'theTribunalMayRecommend']);

/** The end of an appeal by an order: after a hearing, on paper, by consent, or struck out. */
export const ORDERED = {
  OrderMade: [
    { guard: and([ORDER, 'onlyRecommendationsFollow']), target: RESPONDING, actions: 'noteOrder' },
    { guard: ORDER, target: '#order.made', actions: 'noteOrder' },
  ],
} as const;

/** Only the family takes an appeal back. What was agreed meanwhile is still owed. */
export const WITHDRAWN = {
  AppealWithdrawn: [
    {
      guard: and(['theFamilyDecidedToWithdraw', 'somethingIsStillOwed']),
      target: '#mediation.agreement',
      actions: 'noteWithdrawal',
    },
    { guard: 'theFamilyDecidedToWithdraw', target: '#closed.withdrawn', actions: 'noteWithdrawal' },
  ],
} as const;
