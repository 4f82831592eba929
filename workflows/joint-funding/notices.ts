import type { NoticeRow, TaskRow } from '#engine/telling';
import { EVERY_CASE_NOTICES, EVERY_CASE_TASKS } from '../every-case/notices.js';
import type { Funding } from './case.js';
import { NOTICES_OF_DECISIONS } from './decision/notices.js';
import { TASKS_OF_FUNDING } from './package/notices.js';
import { NOTICES_BEFORE_THE_DECISION } from './request/notices.js';

/** Who is told what about joint funding. */
export const FUNDING_NOTICES: readonly NoticeRow<Funding>[] = [
  ...NOTICES_BEFORE_THE_DECISION,
  ...NOTICES_OF_DECISIONS,
  ...EVERY_CASE_NOTICES,
];

/** Who is asked to do what about joint funding. */
export const FUNDING_TASKS: readonly TaskRow<Funding>[] = [...TASKS_OF_FUNDING, ...EVERY_CASE_TASKS];
