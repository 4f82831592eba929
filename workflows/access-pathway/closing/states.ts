import { and } from 'xstate';
import { at } from '../../every-case/states.js';
import { OPEN_STATES } from '../case.js';
import { REVIEWED } from '../panel/states.js';
import { heldAt } from '../referral/rules.js';
import { access } from '../setup.js';

const REOPENING = [
  {
    guard: and(['theReopeningPeriodIsNotOver', 'itClosedWhileWaiting']),
    target: '#diagnostic.waiting',
    actions: ['resumeAssessments', 'reopen'],
  },
  { guard: 'theReopeningPeriodIsNotOver', target: '#pre.triage', actions: ['resumeAssessments', 'reopen'] },
] as const;

const ended = (state: string, description: string) => ({
  description,
  entry: at(`closed.${state}`),
  on: { CaseReopened: REOPENING, NewInformationConsidered: { actions: 'noteOnly' as const } },
});

/** Closed, never sealed off: what a family sends is taken in, and a case re-opens without a new form. */
export const closed = access.createStateConfig({
  id: 'closed',
  initial: 'completed',
  entry: 'close',
  states: {
    completed: ended('completed', 'Assessed, told and supported.'),
    supportWithoutAssessment: {
      ...ended('supportWithoutAssessment', 'Supported without an assessment.'),
      on: {
        CaseReopened: REOPENING,
        NewInformationConsidered: { actions: 'noteOnly' },
        PostSupportStarted: { target: '#post.support', actions: 'noteKeyWorker' },
        ListedForPanel: REVIEWED,
      },
    },
    redirected: {
      ...ended('redirected', 'Another service has accepted the family by name.'),
      on: {
        CaseReopened: REOPENING,
        NewInformationConsidered: { actions: 'noteOnly' },
        FirstContactMade: { actions: 'noteOnly' },
      },
    },
    declined: {
      ...ended('declined', 'Not for this pathway. Another service has accepted the family by name.'),
      on: {
        CaseReopened: REOPENING,
        NewInformationConsidered: { actions: 'noteOnly' },
        FirstContactMade: { actions: 'noteOnly' },
      },
    },
    withdrawn: ended('withdrawn', 'The family no longer wants it.'),
    transferred: ended('transferred', 'Another area has accepted the case with its history.'),
    deceased: { description: 'The child has died.', entry: at('closed.deceased') },
  },
});

/** At the family's wish or for somebody's safety, until a day on which it is looked at again. */
export const held = access.createStateConfig({
  id: 'held',
  description: 'The case rests, at the family’s wish or for somebody’s safety.',
  entry: at('held'),
  on: {
    HoldEnded: OPEN_STATES.map((state) => ({
      guard: heldAt(state),
      target: `#${state}`,
      actions: 'leaveTheMeeting' as const,
    })),
  },
});
