import { wordsOf } from '#engine/rules';
import { definePathway } from '../define-pathway.js';
import { actingPost } from '../every-case/case.js';
import { EVERY_CASE_NOTICES, EVERY_CASE_TASKS } from '../every-case/every-case.js';
import { namesIn, unique } from '../every-case/recipients.js';
import { FEEDBACK_ACTS } from './acts.js';
import type { Feedback } from './case.js';
import { FEEDBACK_CLOCKS } from './clocks.js';
import { FEEDBACK_RULES, feedbackMachine } from './machine.js';
import { FEEDBACK_NOTICES } from './notices.js';
import { whoIs } from './recipients.js';
import { FEEDBACK_ROLES } from './roles.js';

/** What somebody says of a service without complaining: you said, we will, we did (Children and Families Act 2014 s.30(6); SI 2014/1530 reg 56). */
export const feedback = definePathway<Feedback>({
  name: 'feedback',
  version: 1,
  title: 'the feedback',
  lawAsAt: '2026-11-22',
  machine: feedbackMachine,
  opening: ['FeedbackReceived'],
  openedFromElsewhere: ['FeedbackReceived'],
  acts: FEEDBACK_ACTS,
  rules: wordsOf(FEEDBACK_RULES),
  clocks: FEEDBACK_CLOCKS,
  notices: [...FEEDBACK_NOTICES, ...EVERY_CASE_NOTICES],
  tasks: EVERY_CASE_TASKS,
  opens: [],
  roles: FEEDBACK_ROLES,
  whoIs,
  projection: (file) => ({
    ownerPost: actingPost(file.owner),
    holders: unique([...namesIn(file).holders, ...owing(file)]),
    named: unique([...namesIn(file).named, ...owing(file)]),
    child: '',
    receivedOn: file.receivedOn,
  }),
});

/** The post that owes a change, while it does. */
const owing = ({ change }: Feedback): readonly string[] =>
  change === null || change.doneOn !== null ? [] : [`post:${change.owedBy}`];
