import type { Pathway } from '#engine/pathway';
import { CLOCK_EVENTS, EVERY_CASE_EVENTS } from '../every-case/acts.js';
import { actingPost } from '../every-case/case.js';
import { everyCaseClocks } from '../every-case/custody/clocks.js';
import { EVERY_CASE_NOTICES, EVERY_CASE_TASKS } from '../every-case/notices.js';
import { EVERY_CASE_QUESTIONS } from '../every-case/questions.js';
import { namesIn } from '../every-case/recipients.js';
import { wordsOf } from '../every-case/rules.js';
import type { Assessment } from './case.js';
import { ASSESSMENT_CLOCKS } from './clocks.js';
import { ASSESSMENT_EVENTS, problemsOfAssessment } from './events.js';
import { assessmentMachine } from './machine.js';
import { ENDED } from './moments.js';
import { ASSESSMENT_NOTICES } from './notices.js';
import { twentyWeeks } from './projection.js';
import { ASSESSMENT_QUESTIONS } from './questions.js';
import { whoIs } from './recipients.js';
import { OPENS_A_RIGHT_OF_APPEAL, TOLD_TO_THE_APPEAL } from './redress/updates.js';
import { ASSESSMENT_ROLES } from './roles.js';
import { ASSESSMENT_RULES } from './setup.js';
import { ASSESSMENT_TASKS } from './tasks.js';
import { ASSESSMENT_WAITING } from './waiting.js';

/** The EHC needs assessment (Children and Families Act 2014 ss.36–40; SI 2014/1530 Part 2), from the request to the final plan. */
export const needsAssessment: Pathway<Assessment> = {
  name: 'needs-assessment',
  version: 1,
  title: 'the EHC needs assessment',
  lawAsAt: '2026-11-22',
  machine: assessmentMachine,
  opening: ['AssessmentRequested', 'RefusalReversed'],
  problems: problemsOfAssessment,
  events: [...Object.keys({ ...ASSESSMENT_EVENTS, ...EVERY_CASE_EVENTS }), ...CLOCK_EVENTS],
  rules: wordsOf(ASSESSMENT_RULES),
  clocks: [...ASSESSMENT_CLOCKS, ...everyCaseClocks<Assessment>(ENDED)],
  notices: [...ASSESSMENT_NOTICES, ...EVERY_CASE_NOTICES],
  tasks: [...ASSESSMENT_TASKS, ...EVERY_CASE_TASKS],
  opens: OPENS_A_RIGHT_OF_APPEAL,
  linkedActs: TOLD_TO_THE_APPEAL,
  questions: { ...ASSESSMENT_QUESTIONS, ...EVERY_CASE_QUESTIONS },
  roles: ASSESSMENT_ROLES,
  waiting: ASSESSMENT_WAITING,
  whoIs,
  dayCount: twentyWeeks,
  projection: (file) => ({
    ownerPost: actingPost(file.owner),
    ...namesIn(file),
    child: file.child?.name ?? '',
    receivedOn: file.receivedOn,
  }),
};
