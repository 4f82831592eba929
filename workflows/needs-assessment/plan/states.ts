import { and } from 'xstate';

/** Acts after which nothing more is owed on the request. */
const ENDS = {
  RequestWithdrawn: { guard: 'familyAskedToWithdraw', target: '#withdrawn' },
  ResponsibilityMoved: '#exported',
  ChildDied: '#deceased',
} as const;

/** Lateness may be excused at any stage of the twenty weeks; a second person settles each claim. */
const EXCEPTIONS = {
  ExceptionClaimed: {
    guard: and([
      'theGroundIsInTheRegulations',
      'itLastedFourWeeksOnEnd',
      'theGroundIsForThisAdvice',
      'theSchoolIsKnownToHaveBeenClosed',
      'adviceWasAskedForInTheClosureWindow',
      'theGroundIsEvidenced',
    ]),
    actions: 'claimException',
  },
  ExceptionApproved: {
    guard: and(['anExceptionWaitsForApproval', 'aSecondPersonAgrees']),
    actions: 'approveException',
  },
  ExceptionRejected: {
    guard: and(['anExceptionWaitsForApproval', 'aSecondPersonAgrees']),
    actions: 'rejectException',
  },
} as const;

/** What may come at any time before there is a plan. */
export const AT_ANY_STAGE = {
  ...ENDS,
  ...EXCEPTIONS,
  InformationSupplied: { actions: 'noteOnly' },
} as const;

/** Nobody is asked who has been, nor for what need not be sought. */
export const SOMEBODY_NEW_IS_ASKED = and(['somebodyIsAsked', 'nobodyIsAskedTwiceAtOnce', 'noEarlierAdviceServes']);

/** Asking for advice, and having it. */
export const ADVICE = {
  AdviceReceived: {
    guard: and(['adviceWasAskedFor', 'adviceIsTheirOwn', 'nilReturnIsScreened']),
    actions: 'noteAdvice',
  },
  AdviceReused: {
    guard: and(['theFamilyIsAskedAnew', 'allThreeAreContentWithTheEarlierAdvice']),
    actions: 'reuseAdvice',
  },
  AdviceEscalated: { guard: 'adviceWasAskedFor', actions: 'noteOnly' },
  DeadlinePassed: { actions: 'noteLateAdvice' },
} as const;

/** The decision on a plan, once the advice is in or it is documented why it is not. */
export const DECIDING_ON_A_PLAN = {
  PlanAgreed: { guard: 'everyAdviceIsInOrDocumented', target: '#drafting', actions: 'decideToIssue' },
  PlanRefused: {
    guard: and(['lessHasReasonsAndRights', 'everyAdviceIsInOrDocumented']),
    target: '#notIssuing',
    actions: 'refuseToIssue',
  },
} as const;

const SERVE = {
  guard: and(['everySectionIsComplete', 'noSettingIsNamedInTheDraft', 'aSecondPersonAgrees']),
  target: '#draftWithFamily',
  actions: 'serveDraft',
} as const;

/** Before a draft is served. */
export const DRAFTING = {
  SectionAgreed: { actions: 'agreeSection' },
  DraftPlanServed: SERVE,
} as const;

/** From the first draft to the final plan: each of these may come in any order. */
export const FROM_DRAFT_TO_FINAL = {
  ...DRAFTING,
  AdviceReceived: ADVICE.AdviceReceived,
  RepresentationsMade: { actions: 'noteRepresentations' },
  SettingConsulted: { target: '#consulting', actions: 'consultSettings' },
  SettingAnswered: {
    guard: and(['theSettingWasConsulted', 'aRefusalNamesItsGround']),
    actions: 'noteAnswer',
  },
  PlacementDecided: [
    { guard: 'thePlacementWaitsForFunding', target: '#placementPending', actions: 'notePlacement' },
    { target: '#finalising', actions: 'notePlacement' },
  ],
  FinalPlanIssued: {
    guard: and([
      'theRepresentationsPeriodIsOver',
      'healthAgreesSectionG',
      'thePlanNamesAPlacement',
      'finalLetterSetsOutRights',
    ]),
    target: '#finalIssued',
    actions: 'makeFinal',
  },
} as const;
