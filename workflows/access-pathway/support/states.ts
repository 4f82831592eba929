import { and } from 'xstate';
import { access } from '../setup.js';

const PLAINLY = { decided: true, plainly: 'Assessment and support' } as const;

const KEEP_IN_TOUCH = {
  KeptInTouch: { guard: 'thatNeedHasAProvider', actions: 'noteOnly' },
  WaitReprioritised: { guard: and(['thatNeedHasAProvider', 'theChildWaitsOnThatList']), actions: 'noteOnly' },
} as const;

const JOINS_A_LIST = {
  guard: and(['thatNeedHasAProvider', 'theChildIsNotOnThatListYet']),
  actions: ['noteKeyWorker', 'joinTheList'],
} as const;

const BEGINS = {
  guard: and(['thatNeedHasAProvider', 'thatAssessmentHasNotBegun']),
  actions: 'beginAssessing',
} as const;

const allocated = access.state({
  description: 'A provider has accepted the child.',
  meta: {
    ...PLAINLY,
    title: 'A provider has accepted',
    owner: 'owner',
    clocks: [],
    because:
      'The provider says next whether the child is assessed now or goes on its list; no area has agreed a limit.',
  },
  on: {
    ProviderAllocated: { actions: 'noteAssessment' },
    WaitingListJoined: { ...JOINS_A_LIST, target: 'waiting' },
    AssessmentStarted: { ...BEGINS, target: 'assessing' },
  },
});

const waiting = access.state({
  description: 'On the provider’s list. Somebody keeps in touch, and there is something to help meanwhile.',
  meta: {
    ...PLAINLY,
    title: 'On a provider’s list',
    owner: 'keyWorker',
    clocks: ['keep-in-touch', 'nd-first-appointment'],
  },
  on: {
    ...KEEP_IN_TOUCH,
    ProviderAllocated: [
      { guard: 'anotherNeedStillWaits', actions: 'noteAssessment' },
      { target: 'allocated', actions: 'noteAssessment' },
    ],
    WaitingListJoined: JOINS_A_LIST,
    AssessmentStarted: { ...BEGINS, target: 'assessing' },
  },
});

const assessing = access.state({
  description: 'Appointments and what they show, of one need or of several.',
  meta: { ...PLAINLY, title: 'Being assessed', owner: 'provider', clocks: ['keep-in-touch'] },
  on: {
    ...KEEP_IN_TOUCH,
    ProviderAllocated: { guard: 'theNeedIsNamed', actions: 'noteAssessment' },
    WaitingListJoined: JOINS_A_LIST,
    AssessmentStarted: BEGINS,
    AssessmentConcluded: [
      {
        guard: and(['thatNeedHasAProvider', 'thatAssessmentHasBegun', 'everyOtherAssessmentIsConcluded']),
        target: 'concluded',
        actions: 'endAssessing',
      },
      { guard: and(['thatNeedHasAProvider', 'thatAssessmentHasBegun']), actions: 'endAssessing' },
    ],
  },
});

const concluded = access.state({
  description: 'A diagnosis, none, or not yet; and what the child needs.',
  meta: { ...PLAINLY, title: 'Assessed, outcome not sent', owner: 'provider', clocks: ['outcome-issued'] },
  on: { OutcomeIssued: { guard: 'supportPlanGoesWithIt', target: '#outcome.issued', actions: 'noteOnly' } },
});

/**
 * A provider has the child: allocated, waiting, assessed. The day of first receipt stays the day the wait is counted from.
 * Where several providers have the child, each for a need of its own, the case waits once a list is joined, is being
 * assessed once the first assessment begins, and is concluded with the last.
 */
export const diagnostic = access.state({ initial: 'allocated', states: { allocated, waiting, assessing, concluded } });

/** The outcome has gone out, and support is to begin. */
export const outcome = access.state({
  initial: 'issued',
  states: {
    issued: {
      description: 'The family has the outcome and a plan of support.',
      meta: {
        ...PLAINLY,
        title: 'Outcome sent, support to begin',
        owner: 'keyWorker',
        clocks: ['post-support-started'],
      },
      on: {
        PostSupportStarted: { target: '#post.support', actions: 'noteKeyWorker' },
        PostSupportCompleted: { guard: 'familyDoesNotWantIt', target: '#closed.completed' },
      },
    },
  },
});

/** Support goes on. */
export const post = access.state({
  initial: 'support',
  states: {
    support: {
      description: 'Support after the outcome, with a key worker, until a named day.',
      meta: { ...PLAINLY, title: 'Support after the outcome', owner: 'keyWorker', clocks: ['post-support-ends'] },
      on: { PostSupportStarted: { actions: 'noteKeyWorker' }, PostSupportCompleted: '#closed.completed' },
    },
  },
});
