import type { Act } from '#engine/act';
import type { NoticeRow, TaskRow } from '#engine/telling';
import type { CaseFile } from './case.js';
import { CONSENT_NOTICES, CONSENT_TASKS } from './child/notices.js';
import { CHILD_RULES } from './child/rules.js';
import { childUpdates } from './child/updates.js';
import { CONFIRMING_NOTICES, CONFIRMING_TASKS } from './confirming/notices.js';
import { CONFIRMING_RULES } from './confirming/rules.js';
import { confirmingUpdates } from './confirming/updates.js';
import { CUSTODY_NOTICES, CUSTODY_TASKS } from './custody/notices.js';
import { CUSTODY_RULES } from './custody/rules.js';
import { custodyUpdates } from './custody/updates.js';
import { PARENT_NOTICES } from './parents/notices.js';
import { PARENT_RULES } from './parents/rules.js';
import {
  CONTACT_NOTICES,
  CONTACT_TASKS,
  PAPER_NOTICES,
  PAPER_TASKS,
  RECORD_NOTICES,
  RECORD_TASKS,
} from './record/notices.js';
import { RECORD_RULES } from './record/rules.js';
import { recordUpdates } from './record/updates.js';
import { standAt } from './states.js';

/** What is asked before what every pathway shares is recorded. */
export const EVERY_CASE_RULES = {
  ...CUSTODY_RULES,
  ...CHILD_RULES,
  ...RECORD_RULES,
  ...CONFIRMING_RULES,
  ...PARENT_RULES,
};

/** What the file learns from the acts that every pathway shares, for the machine of a pathway with that file. */
export function everyCaseUpdates<File extends CaseFile, Own extends Act = Act>() {
  return {
    ...custodyUpdates<File, Own>(),
    ...childUpdates<File, Own>(),
    ...recordUpdates<File, Own>(),
    ...confirmingUpdates<File, Own>(),
    standAt: standAt<File, Own>(),
  };
}

/** Who is told that somebody has left, that something could not be delivered, or that days moved: the same on every pathway. */
export const NOTICES_WITHOUT_A_CHILD: readonly NoticeRow<CaseFile>[] = [
  ...CUSTODY_NOTICES,
  ...CONFIRMING_NOTICES,
  ...RECORD_NOTICES,
];

/** The same on every case of a child, where papers of another child may have been filed. */
export const EVERY_CASE_NOTICES: readonly NoticeRow<CaseFile>[] = [
  ...NOTICES_WITHOUT_A_CHILD,
  ...PAPER_NOTICES,
  ...CONSENT_NOTICES,
  ...CONTACT_NOTICES,
  ...PARENT_NOTICES,
];

/** What somebody is asked to do when somebody has left, or when something could not be delivered. */
export const TASKS_WITHOUT_A_CHILD: readonly TaskRow<CaseFile>[] = [
  ...CUSTODY_TASKS,
  ...CONFIRMING_TASKS,
  ...RECORD_TASKS,
];

/** The same on every case of a child. */
export const EVERY_CASE_TASKS: readonly TaskRow<CaseFile>[] = [
  ...TASKS_WITHOUT_A_CHILD,
  ...PAPER_TASKS,
  ...CONSENT_TASKS,
  ...CONTACT_TASKS,
];
