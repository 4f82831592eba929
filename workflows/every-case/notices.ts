// BEFORE: for pathways not rebuilt yet.
import type { NoticeFacts } from '#engine/telling';
import type { CaseFile } from './case.js';
export type Told<File extends CaseFile = CaseFile> = NoticeFacts<File>;
export { contributionLeft, contributionLeftTask } from './custody/notices.js';
export { EVERY_CASE_NOTICES, EVERY_CASE_TASKS } from './every-case.js';
export { byWhen, contactName, phone, rights } from './wording.js';
