import { wordsOf } from '#engine/rules';
import { definePathway } from '../define-pathway.js';
import { actingPost } from '../every-case/case.js';
import { EVERY_CASE_NOTICES, EVERY_CASE_TASKS } from '../every-case/every-case.js';
import { namesIn } from '../every-case/recipients.js';
import { APPEAL_ACTS } from './acts.js';
import type { Appeal } from './case.js';
import { APPEAL_CLOCKS } from './clocks.js';
import { OPENS_THE_ASSESSMENT, OPENS_THE_NEXT_RIGHT, TOLD_TO_THE_CASE } from './linked-acts.js';
import { appealMachine } from './machine.js';
import { MEDIATION_NOTICES, MEDIATION_TASKS } from './mediation/notices.js';
import { DUTY_NOTICES, ORDER_NOTICES, ORDER_TASKS } from './order/notices.js';
import { whoIs } from './recipients.js';
import { RECOMMENDATION_NOTICES, RECOMMENDATION_TASKS } from './recommendations/notices.js';
import { APPEAL_ROLES } from './roles.js';
import { APPEAL_RULES } from './setup.js';
import { TRIBUNAL_NOTICES, TRIBUNAL_TASKS } from './tribunal/notices.js';
import { WINDOW_NOTICES } from './window/notices.js';
import { partsOf } from './wording.js';

/** Mediation and appeal (Children and Families Act 2014 ss.51 to 56; SI 2014/1530 Parts 4 and 5), from the decision to the last thing that is owed because of it. */
export const appealPathway = definePathway<Appeal>({
  name: 'appeal',
  version: 1,
  title: 'mediation and appeal',
  lawAsAt: '2026-11-22',
  machine: appealMachine,
  opening: ['RightOfAppealArose', 'MediationRequestReceived'],
  acts: APPEAL_ACTS,
  outside: ['mediationAdviser', 'tribunal'],
  rules: wordsOf(APPEAL_RULES),
  clocks: APPEAL_CLOCKS,
  notices: [
    ...WINDOW_NOTICES,
    ...MEDIATION_NOTICES,
    ...TRIBUNAL_NOTICES,
    ...ORDER_NOTICES,
    ...RECOMMENDATION_NOTICES,
    ...DUTY_NOTICES,
    ...EVERY_CASE_NOTICES,
  ],
  tasks: [...MEDIATION_TASKS, ...TRIBUNAL_TASKS, ...ORDER_TASKS, ...RECOMMENDATION_TASKS, ...EVERY_CASE_TASKS],
  opens: [...OPENS_THE_ASSESSMENT, ...OPENS_THE_NEXT_RIGHT],
  linkedActs: TOLD_TO_THE_CASE,
  roles: APPEAL_ROLES,
  whoIs,
  projection: (file) => ({
    ownerPost: actingPost(file.owner),
    ...namesIn(file),
    child: file.child?.name ?? '',
    receivedOn: file.receivedOn,
    parts: partsOf(file),
  }),
});
