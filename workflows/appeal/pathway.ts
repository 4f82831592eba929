import type { Pathway } from '#engine/pathway';
import { CLOCK_EVENTS, EVERY_CASE_EVENTS } from '../every-case/acts.js';
import { actingPost } from '../every-case/case.js';
import { everyCaseClocks } from '../every-case/custody/clocks.js';
import { EVERY_CASE_NOTICES, EVERY_CASE_TASKS } from '../every-case/notices.js';
import { EVERY_CASE_QUESTIONS } from '../every-case/questions.js';
import { namesIn } from '../every-case/recipients.js';
import { wordsOf } from '../every-case/rules.js';
import type { Appeal } from './appeal.js';
import { APPEAL_CLOCKS } from './clocks.js';
import { APPEAL_EVENTS, problemsOfAppeal } from './events.js';
import { appealMachine } from './machine.js';
import { ENDED } from './moments.js';
import { APPEAL_NOTICES } from './notices.js';
import { partsOf } from './parts.js';
import { APPEAL_QUESTIONS } from './questions.js';
import { APPEAL_ROLES } from './roles.js';
import { APPEAL_RULES } from './setup.js';
import { APPEAL_TASKS } from './tasks.js';
import { OPENS_THE_ASSESSMENT, TOLD_TO_THE_CASE } from './to-the-case.js';
import { APPEAL_WAITING } from './waiting.js';
import { whoIs } from './who-is.js';

/** Mediation and appeal (Children and Families Act 2014 ss.51 to 56; SI 2014/1530 Parts 4 and 5), from the decision to the last thing that is owed because of it. */
export const appealPathway: Pathway<Appeal> = {
  name: 'appeal',
  version: 1,
  title: 'mediation and appeal',
  lawAsAt: '2026-11-22',
  machine: appealMachine,
  opening: ['RightOfAppealArose'],
  problems: problemsOfAppeal,
  events: [...Object.keys({ ...APPEAL_EVENTS, ...EVERY_CASE_EVENTS }), ...CLOCK_EVENTS],
  rules: wordsOf(APPEAL_RULES),
  clocks: [...APPEAL_CLOCKS, ...everyCaseClocks<Appeal>(ENDED)],
  notices: [...APPEAL_NOTICES, ...EVERY_CASE_NOTICES],
  tasks: [...APPEAL_TASKS, ...EVERY_CASE_TASKS],
  opens: OPENS_THE_ASSESSMENT,
  linkedActs: TOLD_TO_THE_CASE,
  questions: { ...APPEAL_QUESTIONS, ...EVERY_CASE_QUESTIONS },
  roles: APPEAL_ROLES,
  waiting: APPEAL_WAITING,
  whoIs,
  projection: (file) => ({
    ownerPost: actingPost(file.owner),
    ...namesIn(file),
    child: file.child?.name ?? '',
    receivedOn: file.receivedOn,
    parts: partsOf(file),
  }),
};
