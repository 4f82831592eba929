import { and } from 'xstate';
import { closedAs } from '#engine/waiting';
import { ASKED_AGAIN, IT_IS_DECIDED, TOLD, TOO_LATE } from '../decision/states.js';
import { HEARD_AGAIN } from '../panel/states.js';
import { REQUESTED, TAKEN_BACK, URGENTLY_REQUESTED } from '../request/states.js';
import { funding } from '../setup.js';

const MET = { ConditionMet: { guard: 'thatConditionIsOpen', actions: 'meetTheCondition' } } as const;

const BEGINS = {
  PackageStarted: [
    { guard: 'bothHaveConfirmed', target: '#active', actions: 'beginThePackage' },
    { guard: 'somebodyConfirms', target: '#implementing', actions: 'noteConfirmation' },
  ],
} as const;

/** It is paid for without prejudice, and the child has it. */
export const BEGINS_MEANWHILE = {
  PackageStarted: { guard: 'providerAndFamilyConfirm', actions: 'beginThePackage' },
} as const;

/** It is urgent: whoever arranged it says that it began. */
export const BEGINS_AT_ONCE = { PackageStarted: { actions: 'beginThePackage' } } as const;

/** The support ends: by a plan, and then on its day. */
export const ENDS = {
  WindDownPlanned: { guard: 'theLastDayIsStillToCome', actions: 'planWindDown' },
  PackageEnded: {
    guard: and(['provisionIsWoundDown', 'itHasEndedByThen']),
    target: '#ended',
    actions: 'endThePackage',
  },
} as const;

/** What may be recorded of money wherever the request stands. */
export const OF_PAYMENTS = {
  PaymentRecorded: {
    guard: and(['thatLineIsOfThePackage', 'thePaymentRunsForward', 'itWasNotPaidAlready']),
    actions: 'notePayment',
  },
  FundingClosed: { guard: 'theCaseIsOpen', target: '#ended', actions: 'endAllPayments' },
} as const;

/** What may be done with a package while the child has it. */
export const IN_PLACE = {
  ...MET,
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
  ...REQUESTED,
  ...URGENTLY_REQUESTED,
  ...ENDS,
  ...ASKED_AGAIN,
  ...HEARD_AGAIN,
  DeadlinePassed: [{ guard: 'theReviewIsDue', target: '#reviewDue' }, TOO_LATE],
} as const;

/** As a family reads it. */
export const IT_IS_IN_PLACE = 'The support is in place';

export const agreed = funding.state({
  description: 'Everybody whose money it is has said yes.',
  meta: {
    title: 'Agreed: to be told in writing',
    plainly: IT_IS_DECIDED,
    decided: true,
    owner: 'owner',
    clocks: ['funding-decision-notified'],
  },
  on: { ...MET, ...TOLD },
});

export const agreedWithConditions = funding.state({
  description: 'Everybody whose money it is has said yes, on conditions that somebody meets by a day.',
  meta: {
    title: 'Agreed on conditions: to be told in writing',
    plainly: IT_IS_DECIDED,
    decided: true,
    owner: 'owner',
    clocks: ['funding-decision-notified', 'funding-condition'],
  },
  on: { ...MET, ...TOLD },
});

/** Told in writing, begun, and looked at again. */
export const PACKAGE_STATES = {
  notified: funding.state({
    description: 'The family, the provider and those who pay have it in writing.',
    meta: {
      title: 'Told in writing: waiting for it to begin',
      plainly: IT_IS_DECIDED,
      decided: true,
      owner: 'owner',
      clocks: ['package-started', 'decision-review-open'],
    },
    on: { ...MET, ...BEGINS, ...ASKED_AGAIN, ...HEARD_AGAIN, ...TAKEN_BACK, DeadlinePassed: TOO_LATE },
  }),
  implementing: funding.state({
    description: 'One of the two has said that it began. The other is asked.',
    meta: {
      title: 'One of provider and family says that it began',
      plainly: IT_IS_DECIDED,
      decided: true,
      owner: 'owner',
      clocks: ['package-started'],
      aside: true,
    },
    on: { ...MET, ...BEGINS, ...ASKED_AGAIN, ...HEARD_AGAIN, DeadlinePassed: TOO_LATE },
  }),
  active: funding.state({
    description: 'The child has the support, because the provider and the family say so.',
    meta: {
      title: 'In place',
      plainly: IT_IS_IN_PLACE,
      decided: true,
      owner: 'owner',
      clocks: ['package-reviewed', 'package-back-at-panel'],
    },
    on: IN_PLACE,
  }),
  reviewDue: funding.state({
    description: 'The day of the review has gone by. The support goes on.',
    meta: {
      title: 'In place: the review is late',
      plainly: IT_IS_IN_PLACE,
      decided: true,
      owner: 'owner',
      clocks: ['package-reviewed'],
      because: 'The day of the review has gone by. The duty to hold it goes on.',
      aside: true,
    },
    on: IN_PLACE,
  }),
};

export const ended = funding.state({
  description: 'Finished, and said why.',
  meta: closedAs('Finished', { owner: 'owner', because: 'Nothing is paid any more, and it is said why.' }),
  on: { ...ASKED_AGAIN, ...HEARD_AGAIN, DeadlinePassed: TOO_LATE },
});
