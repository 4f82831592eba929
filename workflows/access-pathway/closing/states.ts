import { and } from 'xstate';
import { closedAs, type Waiting } from '#engine/waiting';
import { OPEN_STATES } from '../case.js';
import { REVIEWED } from '../panel/states.js';
import { access } from '../setup.js';
import { heldAt } from './rules.js';

/** Wherever the referral stands. */
export const LEAVES = {
  ReferralWithdrawn: { guard: and(['theCaseIsOpen', 'familyAskedToWithdraw']), target: '#closed.withdrawn' },
  TransferredOut: { guard: and(['theCaseIsOpen', 'receivingAreaHasAccepted']), target: '#closed.transferred' },
  CaseHeld: { guard: and(['theCaseIsOpen', 'theCaseIsNotHeld', 'theReferralWasSent']), target: '#held' },
  ChildDied: { guard: 'theChildIsAlive', target: '#closed.deceased' },
} as const;

/** A closed case is its owner's still: what a family sends is taken in, and a case re-opens without a new form. */
const COMES_BACK = {
  CaseReopened: [
    {
      guard: and(['theReopeningPeriodIsNotOver', 'itClosedWhileWaiting']),
      target: '#diagnostic.waiting',
      actions: ['resumeAssessments', 'reopen'],
    },
    { guard: 'theReopeningPeriodIsNotOver', target: '#pre.triage', actions: ['resumeAssessments', 'reopen'] },
  ],
  NewInformationConsidered: { actions: 'noteOnly' },
} as const;

const WITH_ANOTHER_SERVICE = { ...COMES_BACK, FirstContactMade: { actions: 'noteOnly' } } as const;

const heldByItsOwner = (title: string, because: string): Waiting<never> => closedAs(title, { owner: 'owner', because });

/** Closed, never sealed off. */
export const closed = access.state({
  initial: 'completed',
  entry: 'close',
  states: {
    completed: {
      description: 'Assessed, told and supported.',
      meta: heldByItsOwner('Completed', 'Assessed, told and supported. It can be re-opened.'),
      on: COMES_BACK,
    },
    supportWithoutAssessment: {
      description: 'Supported without an assessment.',
      meta: heldByItsOwner('Support without assessment', 'The panel decided on support. It can be re-opened.'),
      on: {
        ...COMES_BACK,
        PostSupportStarted: { target: '#post.support', actions: 'noteKeyWorker' },
        ListedForPanel: REVIEWED,
      },
    },
    redirected: {
      description: 'Another service has accepted the family by name.',
      meta: heldByItsOwner('With another service', 'Another service has accepted by name. It can be re-opened.'),
      on: WITH_ANOTHER_SERVICE,
    },
    declined: {
      description: 'Not for this pathway. Another service has accepted the family by name.',
      meta: heldByItsOwner('Not for this pathway', 'Another service has accepted by name. It can be re-opened.'),
      on: WITH_ANOTHER_SERVICE,
    },
    withdrawn: {
      description: 'The family no longer wants it.',
      meta: heldByItsOwner('Withdrawn by the family', 'The family no longer wants it. It can be re-opened.'),
      on: COMES_BACK,
    },
    transferred: {
      description: 'Another area has accepted the case with its history.',
      meta: heldByItsOwner('With another area', 'The other area has accepted the case with its history.'),
      on: COMES_BACK,
    },
    deceased: {
      description: 'The child has died.',
      meta: heldByItsOwner('The child has died', 'Nothing more is owed, and nobody is written to.'),
    },
  },
});

/** The meeting that had it on its agenda has let it go: it waits for a panel again, and is heard first. */
const BACK_TO_A_PANEL = (['panel.listed', 'panel.inSession'] as const).map((state) => ({
  guard: and([heldAt(state), 'aMeetingHadIt']),
  target: '#pre.readyForPanel' as const,
  actions: 'takeOffTheAgenda' as const,
}));

/** At the family's wish or for somebody's safety, until a day on which it is looked at again. */
export const held = access.state({
  description: 'The case rests, at the family’s wish or for somebody’s safety.',
  meta: {
    rests: true,
    title: 'Resting',
    plainly: 'Resting, as agreed with you',
    owner: 'owner',
    clocks: ['hold-reviewed'],
    aside: true,
  },
  on: {
    HoldEnded: [
      ...BACK_TO_A_PANEL,
      ...OPEN_STATES.map((state) => ({
        guard: heldAt(state),
        target: `#${state}`,
        actions: 'leaveTheMeeting' as const,
      })),
    ],
  },
});
