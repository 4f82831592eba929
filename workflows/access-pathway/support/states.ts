import { and } from 'xstate';
import { at } from '../../every-case/states.js';
import { access } from '../setup.js';

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

/**
 * A provider has the child: allocated, waiting, assessed. The day of first receipt stays the day the wait is counted from.
 * Where several providers have the child, each for a need of its own, the case waits once a list is joined, is being
 * assessed once the first assessment begins, and is concluded with the last.
 */
export const diagnosis = access.createStateConfig({
  id: 'diagnostic',
  initial: 'allocated',
  states: {
    allocated: {
      description: 'A provider has accepted the child.',
      entry: at('diagnostic.allocated'),
      on: {
        ProviderAllocated: { actions: 'noteAssessment' },
        WaitingListJoined: { ...JOINS_A_LIST, target: 'waiting' },
        AssessmentStarted: { ...BEGINS, target: 'assessing' },
      },
    },
    waiting: {
      description: 'On the provider’s list. Somebody keeps in touch, and there is something to help meanwhile.',
      entry: at('diagnostic.waiting'),
      on: {
        ...KEEP_IN_TOUCH,
        ProviderAllocated: [
          { guard: 'anotherNeedStillWaits', actions: 'noteAssessment' },
          { target: 'allocated', actions: 'noteAssessment' },
        ],
        WaitingListJoined: JOINS_A_LIST,
        AssessmentStarted: { ...BEGINS, target: 'assessing' },
      },
    },
    assessing: {
      description: 'Appointments and what they show, of one need or of several.',
      entry: at('diagnostic.assessing'),
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
    },
    concluded: {
      description: 'A diagnosis, none, or not yet; and what the child needs.',
      entry: at('diagnostic.concluded'),
      on: {
        OutcomeIssued: { guard: 'supportPlanGoesWithIt', target: '#outcome.issued', actions: 'noteOutcome' },
      },
    },
  },
});

export const outcome = access.createStateConfig({
  id: 'outcome',
  initial: 'issued',
  states: {
    issued: {
      description: 'The family has the outcome and a plan of support.',
      entry: at('outcome.issued'),
      on: {
        PostSupportStarted: { target: '#post.support', actions: 'noteKeyWorker' },
        PostSupportCompleted: { guard: 'familyDoesNotWantIt', target: '#closed.completed' },
      },
    },
  },
});

export const afterwards = access.createStateConfig({
  id: 'post',
  initial: 'support',
  states: {
    support: {
      description: 'Support after the outcome, with a key worker, until a named day.',
      entry: at('post.support'),
      on: { PostSupportStarted: { actions: 'noteKeyWorker' }, PostSupportCompleted: '#closed.completed' },
    },
  },
});
