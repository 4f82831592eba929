import type { NoticeRow, TaskRow } from '#engine/telling';
import { contributionLeft, contributionLeftTask, EVERY_CASE_NOTICES, EVERY_CASE_TASKS } from '../every-case/notices.js';
import type { Referral } from './case.js';
import { NOTICES_FROM_PANEL, TASKS_FROM_PANEL } from './panel/notices.js';
import { NOTICES_BEFORE_PANEL, TASKS_BEFORE_PANEL } from './referral/notices.js';
import { NOTICES_AFTER_PANEL, TASKS_AFTER_PANEL } from './support/notices.js';
import { CONTRIBUTORS } from './triage/acts.js';
import { AGENCIES, NOTICES_ABOUT_CONTRIBUTIONS } from './triage/notices.js';

/** Who is told what on the access pathway. */
export const ACCESS_NOTICES: readonly NoticeRow<Referral>[] = [
  ...NOTICES_BEFORE_PANEL,
  ...NOTICES_ABOUT_CONTRIBUTIONS,
  ...NOTICES_FROM_PANEL,
  ...NOTICES_AFTER_PANEL,
  ...EVERY_CASE_NOTICES,
  ...CONTRIBUTORS.map((name) => contributionLeft(name, AGENCIES[name] ?? name)),
];

/** Nothing is asked of anybody once the child has died. */
function untilDeath(row: TaskRow<Referral>): TaskRow<Referral> {
  const { doneBy, doneWhen } = row;
  return {
    ...row,
    doneBy: [...new Set([...doneBy, 'ChildDied'])],
    doneWhen: (file, act) => act.type === 'ChildDied' || (doneWhen?.(file, act) ?? true),
  };
}

/** Who is asked to do what on the access pathway. */
export const ACCESS_TASKS: readonly TaskRow<Referral>[] = [
  ...TASKS_BEFORE_PANEL,
  ...TASKS_FROM_PANEL,
  ...TASKS_AFTER_PANEL,
  ...EVERY_CASE_TASKS,
  ...CONTRIBUTORS.map((name) => contributionLeftTask(name, AGENCIES[name] ?? name)),
].map(untilDeath);
