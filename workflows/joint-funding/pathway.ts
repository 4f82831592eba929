import { wordsOf } from '#engine/rules';
import { definePathway } from '../define-pathway.js';
import { EVERY_CASE_NOTICES, EVERY_CASE_TASKS } from '../every-case/every-case.js';
import { FUNDING_ACTS, OPENING } from './acts.js';
import type { Funding } from './case.js';
import { FUNDING_CLOCKS } from './clocks.js';
import { DECISION_NOTICES, DECISION_TASKS } from './decision/notices.js';
import { FUNDING_LINKED_ACTS, opensDisagreement } from './linked-acts.js';
import { fundingMachine } from './machine.js';
import { packOfFunding } from './pack.js';
import { PACKAGE_NOTICES, PACKAGE_TASKS } from './package/notices.js';
import { PANEL_NOTICES } from './panel/notices.js';
import { projectionOf } from './projection.js';
import { whoIs } from './recipients.js';
import { REQUEST_NOTICES, REQUEST_TASKS } from './request/notices.js';
import { FUNDING_ROLES } from './roles.js';
import { FUNDING_RULES } from './setup.js';
import { URGENT_NOTICES, URGENT_TASKS } from './urgent/notices.js';

/** From a package of support that nobody can pay for alone, through the panel, to the last day on which it is paid. */
export const jointFunding = definePathway<Funding>({
  name: 'joint-funding',
  version: 1,
  title: 'joint funding',
  lawAsAt: '2026-11-21',
  machine: fundingMachine,
  opening: OPENING,
  acts: FUNDING_ACTS,
  rules: wordsOf(FUNDING_RULES),
  clocks: FUNDING_CLOCKS,
  notices: [
    ...REQUEST_NOTICES,
    ...PANEL_NOTICES,
    ...DECISION_NOTICES,
    ...URGENT_NOTICES,
    ...PACKAGE_NOTICES,
    ...EVERY_CASE_NOTICES,
  ],
  tasks: [...REQUEST_TASKS, ...DECISION_TASKS, ...PACKAGE_TASKS, ...URGENT_TASKS, ...EVERY_CASE_TASKS],
  opens: [opensDisagreement],
  linkedActs: FUNDING_LINKED_ACTS,
  roles: FUNDING_ROLES,
  whoIs,
  projection: projectionOf,
  pack: packOfFunding,
});
