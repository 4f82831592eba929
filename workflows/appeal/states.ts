import { and } from 'xstate';

/** In this order a certificate is judged: whether there is one, whether one is needed, whether the adviser may, whether it is time. */
const CERTIFIABLE = and([
  'noCertificateYet',
  'aCertificateIsNeededAtAll',
  'theAdviserWasContactedInTime',
  'aCertificateIsDue',
]);

export const CERTIFY = { guard: CERTIFIABLE, actions: 'certify' } as const;

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

const WANT = { target: '#mediation.requested', actions: 'wantMediation' } as const;

const DECLINE = [
  { guard: 'nothingElseIsOpen', target: '#closed.outOfTime', actions: 'declineMediation' },
  { target: '#mediation.declined', actions: 'declineMediation' },
] as const;

const ARRANGE = { guard: 'mediationIsWanted', target: '#mediation.arranged', actions: 'fixTheDay' } as const;

const HOLD = {
  guard: and(['mediationIsWanted', 'theMediationDayHasCome']),
  target: '#mediation.held',
  actions: 'noteHeld',
} as const;

/** While nobody has said yes or no to mediation. */
export const CHOOSING = {
  ...LODGE,
  AdviserContacted: { target: '#mediation.adviceGiven', actions: 'noteContact' },
  MediationOffered: { target: '#mediation.offered', actions: 'noteOnly' },
  MediationRequested: WANT,
  MediationDeclined: DECLINE,
} as const;

/** The time ran out here before somebody recorded what the family had done in it. */
export const RECORDED_LATE = {
  ...LODGE,
  AdviserContacted: { guard: 'itHappenedInTime', target: '#mediation.adviceGiven', actions: 'noteContact' },
  MediationRequested: { guard: 'itHappenedInTime', ...WANT },
  MediationDeclined: {
    guard: and(['itHappenedInTime', 'aCertificateCanStillCome']),
    target: '#mediation.declined',
    actions: 'declineMediation',
  },
} as const;

/** Once the family wants mediation, until it is held. They may still decline, and may appeal as well. */
export const ARRANGING = {
  ...LODGE,
  AdviserContacted: { actions: 'noteContact' },
  HealthBodiesTold: { guard: 'itIsAboutHealth', actions: 'noteHealthTold' },
  MediationArranged: ARRANGE,
  MediationCannotBeArranged: { guard: 'mediationIsWanted', actions: 'noteNotArranged' },
  MediationHeld: HOLD,
  MediationDeclined: DECLINE,
  CertificateIssued: { ...CERTIFY, target: '#appeal.window' },
} as const;

/** The end of a mediation. */
export const CONCLUDING = {
  ...LODGE,
  MediationAgreed: { guard: 'mediationWasHeld', target: '#mediation.agreement', actions: 'noteAgreement' },
  MediationNotAgreed: [
    {
      guard: and(['mediationWasHeld', 'nothingElseIsOpen']),
      target: '#closed.noAgreement',
      actions: 'noteNoAgreement',
    },
    { guard: 'mediationWasHeld', target: '#mediation.noAgreement', actions: 'noteNoAgreement' },
  ],
  CertificateIssued: CERTIFY,
} as const;

/** Mediation that goes on after its certificate, or beside an appeal: a family may do both. */
export const MEDIATING_BESIDE = {
  AdviserContacted: { actions: 'noteContact' },
  MediationRequested: { actions: 'wantMediation' },
  HealthBodiesTold: { guard: 'itIsAboutHealth', actions: 'noteHealthTold' },
  MediationArranged: { guard: 'mediationIsWanted', actions: 'fixTheDay' },
  MediationCannotBeArranged: { guard: 'mediationIsWanted', actions: 'noteNotArranged' },
  MediationHeld: { guard: and(['mediationIsWanted', 'theMediationDayHasCome']), actions: 'noteHeld' },
  MediationAgreed: { guard: 'mediationWasHeld', actions: 'noteAgreement' },
  MediationNotAgreed: { guard: 'mediationWasHeld', actions: 'noteNoAgreement' },
  AuthorityToldOfAgreement: { guard: 'healthAgreedAlone', actions: 'noteOnly' },
  CertificateIssued: CERTIFY,
} as const;

/** Doing what is owed: by an act here, or by one on the case that was decided on. */
export function complying<const Done extends string, const Then extends string>(done: Done, then: Then) {
  const last = and(['thatStepIsDue', 'thatIsTheLastStep']);
  const both = [
    {
      guard: and(['thatStepIsDue', 'thatIsTheLastStep', 'answersAreStillDue']),
      target: RESPONDING,
      actions: 'takeStep',
    },
    { guard: last, target: done, actions: 'takeStep' },
    { guard: 'thatStepIsDue', target: then, actions: 'takeStep' },
  ] as const;
  return { StepTaken: both, CaseMovedOn: both };
}

/** The same beside something else that decides where the case stands. */
export const COMPLYING_BESIDE = {
  StepTaken: { guard: 'thatStepIsDue', actions: 'takeStep' },
  CaseMovedOn: { guard: 'thatStepIsDue', actions: 'takeStep' },
} as const;

const RESPONDING = '#recommendation.responding';

/** Answers to recommendations, which bind nobody. */
export const ANSWERING = {
  RecommendationAnswered: {
    guard: and(['thatRecommendationWaits', 'notFollowingHasReasons']),
    actions: 'noteAnswer',
  },
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
