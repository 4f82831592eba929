import { tellingOf } from '#engine/telling-tables';
import { local, onTheDateNamed } from '#statutory-calendar/periods';
import { clocksOfAChild } from '../every-case/custody/clocks.js';
import { byWhenOf } from '../every-case/wording.js';
import { clocks, type FeedbackAct } from './acts.js';
import type { Feedback } from './case.js';
import type { FeedbackRecipient } from './recipients.js';

const OURS = { kind: 'local', due: local, law: 'The area’s own limit', whose: 'owner' } as const;

/** The time limits of feedback. None is law: families asked to hear what becomes of what they say. */
export const FEEDBACK_CLOCKS = [
  ...clocks([
    {
      ...OURS,
      id: 'feedback-triaged',
      title: 'say who answers what was said',
      startedBy: ['FeedbackReceived'],
      metBy: ['FeedbackTriaged'],
      missed: 'Read it today, and say who answers it.',
    },
    {
      ...OURS,
      id: 'feedback-answered',
      title: 'answer what was said',
      startedBy: ['FeedbackTriaged'],
      metBy: ['FeedbackAnswered'],
      warn: [3],
      missed: 'Answer it today. If the answer is that you do not know yet, say by when you will.',
    },
    {
      ...OURS,
      id: 'feedback-settled',
      title: 'agree what is changed, or say that nothing is and why',
      startedBy: ['FeedbackAnswered'],
      metBy: ['ActionAgreed', 'NothingChanged'],
      warn: [3],
      missed: 'Agree today what is changed and by when, or say that nothing is, and why.',
    },
    {
      id: 'feedback-action-done',
      title: 'change what was agreed',
      kind: 'local',
      due: onTheDateNamed,
      law: 'The day that was agreed',
      startedBy: ['ActionAgreed'],
      namedDate: (act) => (act.type === 'ActionAgreed' ? act.data.dueOn : undefined),
      metBy: ['ActionDone'],
      whose: 'doer',
      warn: [5],
      missed: 'Do it today. Whoever said it, if they can be reached, has been told that it is late.',
    },
    {
      ...OURS,
      id: 'feedback-published',
      title: 'publish what was said and what was done',
      startedBy: ['ActionDone'],
      metBy: ['ChangePublished'],
      missed: 'Publish it with the next “you said, we did”.',
    },
  ]),
  ...clocksOfAChild<Feedback>(['NothingChanged', 'ChangePublished'], ['FeedbackTriaged']),
];

/** The ids of the clocks of feedback. */
export type FeedbackClock = (typeof FEEDBACK_CLOCKS)[number]['id'];

/** The words in which its notices are written. */
export const { letter, notice } = tellingOf<Feedback, FeedbackAct, FeedbackClock, FeedbackRecipient>();

/** "by Thursday 18 September 2025", from the deadline of that clock. */
export const byWhen = byWhenOf<FeedbackClock>();
