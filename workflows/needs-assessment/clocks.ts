import { boundTo } from '#engine/clock-row';
import { tellingOf } from '#engine/telling-tables';
import { clocksOfAChild } from '../every-case/custody/clocks.js';
import { byWhenOf } from '../every-case/wording.js';
import { type AssessmentAct, ENDED } from './acts.js';
import { LAW_OF_ADVICE, VIEWS_CLOCKS } from './advice/clocks.js';
import type { Assessment } from './case.js';
import { LATENESS_CLOCKS } from './lateness/clocks.js';
import { LAW_OF_THE_PLAN, PLAN_CLOCKS } from './plan/clocks.js';
import type { AssessmentRecipient } from './recipients.js';
import { LAW_OF_THE_REQUEST, REQUEST_CLOCKS } from './request/clocks.js';

/** Every limit of the law on assessments and plans, in the order of the regulations. */
export const LAW_OF_ASSESSMENTS = [...LAW_OF_THE_REQUEST, ...LAW_OF_ADVICE, ...LAW_OF_THE_PLAN];

/** Every time limit that runs on a case, from the request to the first review of the plan. */
export const ASSESSMENT_CLOCKS = [
  ...REQUEST_CLOCKS,
  ...boundTo(LAW_OF_THE_REQUEST),
  ...boundTo(LAW_OF_ADVICE),
  ...VIEWS_CLOCKS,
  ...boundTo(LAW_OF_THE_PLAN),
  ...PLAN_CLOCKS,
  ...LATENESS_CLOCKS,
  ...clocksOfAChild<Assessment>(ENDED),
];

/** The ids of the clocks of a needs assessment. */
export type AssessmentClock = (typeof ASSESSMENT_CLOCKS)[number]['id'];

/** "by Thursday 18 September 2025", from the deadline of that clock. */
export const byWhen = byWhenOf<AssessmentClock>();

/** The words in which it is said who is told and who is asked to do what. */
export const { letter, text, notice, notices, task, tasks, dueBy } = tellingOf<
  Assessment,
  AssessmentAct,
  AssessmentClock,
  AssessmentRecipient
>();
