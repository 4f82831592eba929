import { and } from 'xstate';
import { REQUESTED, URGENTLY_REQUESTED } from '../request/states.js';

export const MET = { guard: 'thatConditionIsOpen', actions: 'meetTheCondition' } as const;

export const AS_SETTLED = {
  guard: and(['theSettlementIsOnRecord', 'reasonsAndEvidenceAreGiven', 'aSecondPersonAgrees']),
  target: '#agreed',
  actions: 'noteAgreed',
} as const;

/** Two who disagree have said who pays meanwhile. */
export const PAID_MEANWHILE = { target: '#interimWithoutPrejudice', actions: 'noteInterimInForce' } as const;

export const ASKS_AGAIN = {
  guard: and(['thisAreaLooksAgain', 'theTimeToAskAgainIsNotOver']),
  target: '#packBuilt',
  actions: 'askAgain',
} as const;

/** A later meeting takes it up, because the family or an agency asked it to. */
export const HEARD_AGAIN = {
  guard: 'itIsHeardAgain',
  target: '#listed',
  actions: ['keepTheChair', 'putOnTheAgenda'],
} as const;

export const TOO_LATE = { guard: 'theTimeToAskAgainEnds', actions: 'tooLateToAskAgain' } as const;

export const BEGINS = [
  { guard: 'bothHaveConfirmed', target: '#active', actions: 'beginThePackage' },
  { guard: 'somebodyConfirms', target: '#implementing', actions: 'noteConfirmation' },
] as const;

export const ENDS = {
  guard: and(['provisionIsWoundDown', 'itHasEndedByThen']),
  target: '#ended',
  actions: 'endThePackage',
} as const;

export const WOUND_DOWN = { guard: 'theLastDayIsStillToCome', actions: 'planWindDown' } as const;

/** What may be done with a package while the child has it. */
export const IN_PLACE = {
  ConditionMet: MET,
  PackageVaried: {
    guard: and([
      'thatLineIsPaidFor',
      'somethingChanges',
      'theChangeIsWithinTolerance',
      'theChangeComesAfterWhatIsPaid',
      'whoPaysMoreThanTheyAgreedAgreesAnew',
    ]),
    actions: 'vary',
  },
  PackageReviewed: [
    { guard: 'itGoesBackToThePanel', target: '#submitted', actions: 'noteReview' },
    { target: '#active', actions: 'noteReview' },
  ],
  FundingRequested: REQUESTED,
  UrgentFundingRequested: URGENTLY_REQUESTED,
  WindDownPlanned: WOUND_DOWN,
  PackageEnded: ENDS,
  DecisionReviewRequested: ASKS_AGAIN,
  ListedForPanel: HEARD_AGAIN,
  DeadlinePassed: [{ guard: 'theReviewIsDue', target: '#reviewDue' }, TOO_LATE],
} as const;
