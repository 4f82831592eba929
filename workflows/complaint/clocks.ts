import { tellingOf } from '#engine/telling-tables';
import { clocksOfAChild } from '../every-case/custody/clocks.js';
import { byWhenOf } from '../every-case/wording.js';
import { type ComplaintAct, ENDED, PASSED_ON } from './acts.js';
import { ANSWERING_CLOCKS } from './answering/clocks.js';
import { BODIES_CLOCKS } from './bodies/clocks.js';
import type { Complaint } from './case.js';
import { OMBUDSMAN_CLOCKS } from './ombudsman/clocks.js';
import { RAISING_CLOCKS } from './raising/clocks.js';
import type { ComplaintRecipient } from './recipients.js';
import { REMEDY_CLOCKS } from './remedies/clocks.js';
import { REVIEW_PANEL_CLOCKS } from './review-panel/clocks.js';
import { SECOND_STAGE_CLOCKS } from './second-stage/clocks.js';

/** Every time limit that runs on a complaint. */
export const COMPLAINT_CLOCKS = [
  ...RAISING_CLOCKS,
  ...BODIES_CLOCKS,
  ...ANSWERING_CLOCKS,
  ...SECOND_STAGE_CLOCKS,
  ...REVIEW_PANEL_CLOCKS,
  ...OMBUDSMAN_CLOCKS,
  ...REMEDY_CLOCKS,
  ...clocksOfAChild<Complaint>(ENDED, PASSED_ON),
];

/** The ids of the clocks of a complaint. */
export type ComplaintClock = (typeof COMPLAINT_CLOCKS)[number]['id'];

/** The words in which its notices and tasks are written. */
export const { letter, text, notice, notices, task, tasks, dueBy } = tellingOf<
  Complaint,
  ComplaintAct,
  ComplaintClock,
  ComplaintRecipient
>();

/** "by Thursday 18 September 2025", from the deadline of that clock. */
export const byWhen = byWhenOf<ComplaintClock>();
