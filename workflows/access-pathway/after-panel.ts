import { at } from '../every-case/regions.js';
import { access } from './setup.js';

/** A provider has the child: allocated, waiting, assessed. The day of first receipt stays the day the wait is counted from. */
export const diagnosis = access.createStateConfig({
  id: 'diagnostic',
  initial: 'allocated',
  states: {
    allocated: {
      description: 'A provider has accepted the child.',
      entry: at('diagnostic.allocated'),
      on: {
        ProviderAllocated: { actions: 'noteProvider' },
        WaitingListJoined: { target: 'waiting', actions: 'noteKeyWorker' },
        AssessmentStarted: 'assessing',
      },
    },
    waiting: {
      description: 'On the provider’s list. Somebody keeps in touch, and there is something to help meanwhile.',
      entry: at('diagnostic.waiting'),
      on: {
        KeptInTouch: { actions: 'noteOnly' },
        WaitReprioritised: { actions: 'noteOnly' },
        ProviderAllocated: { target: 'allocated', actions: 'noteProvider' },
        AssessmentStarted: 'assessing',
      },
    },
    assessing: {
      description: 'Appointments and what they show.',
      entry: at('diagnostic.assessing'),
      on: { KeptInTouch: { actions: 'noteOnly' }, AssessmentConcluded: 'concluded' },
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
