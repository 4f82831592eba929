import { wordsOf } from '#engine/rules';
import { definePathway } from '../define-pathway.js';
import { EVERY_CASE_NOTICES, EVERY_CASE_TASKS } from '../every-case/every-case.js';
import { ACCESS_ACTS } from './acts.js';
import type { Referral } from './case.js';
import { ACCESS_CLOCKS } from './clocks.js';
import { CLOSING_NOTICES, CLOSING_TASKS, untilDeath } from './closing/notices.js';
import { ACCESS_LINKED_ACTS, ACCESS_OPENINGS } from './linked-acts.js';
import { accessMachine } from './machine.js';
import { PACK_NOTICES, PACK_TASKS } from './pack/notices.js';
import { accessPack } from './pack.js';
import { PANEL_NOTICES, PANEL_TASKS } from './panel/notices.js';
import { projectionOf } from './projection.js';
import { whoIs } from './recipients.js';
import { OPENING } from './referral/acts.js';
import { REFERRAL_NOTICES, REFERRAL_TASKS } from './referral/notices.js';
import { ONE_CASE_RULES, oneCaseAChild } from './referral/rules.js';
import { ACCESS_ROLES } from './roles.js';
import { ACCESS_RULES } from './setup.js';
import { SUPPORT_NOTICES, SUPPORT_TASKS } from './support/notices.js';
import { CONTRIBUTION_LEFT_NOTICES, CONTRIBUTION_LEFT_TASKS, TRIAGE_NOTICES, TRIAGE_TASKS } from './triage/notices.js';

/** From "someone is worried" to the right services allocated, assessed, told and supported, with no EHC plan needed. */
export const accessPathway = definePathway<Referral>({
  name: 'access-pathway',
  version: 1,
  title: 'the access pathway',
  lawAsAt: '2026-11-21',
  machine: accessMachine,
  opening: OPENING,
  // A child is referred by whoever worries, wherever they live or work.
  openedFromElsewhere: ['ReferralStarted', 'ReferralSubmitted'],
  acts: ACCESS_ACTS,
  outside: ['author'],
  rules: { ...wordsOf(ACCESS_RULES), ...ONE_CASE_RULES },
  clocks: ACCESS_CLOCKS,
  notices: [
    ...REFERRAL_NOTICES,
    ...TRIAGE_NOTICES,
    ...PACK_NOTICES,
    ...PANEL_NOTICES,
    ...SUPPORT_NOTICES,
    ...CLOSING_NOTICES,
    ...EVERY_CASE_NOTICES,
    ...CONTRIBUTION_LEFT_NOTICES,
  ],
  tasks: [
    ...REFERRAL_TASKS,
    ...TRIAGE_TASKS,
    ...PACK_TASKS,
    ...PANEL_TASKS,
    ...SUPPORT_TASKS,
    ...CLOSING_TASKS,
    ...EVERY_CASE_TASKS,
    ...CONTRIBUTION_LEFT_TASKS,
  ].map(untilDeath),
  opens: ACCESS_OPENINGS,
  linkedActs: ACCESS_LINKED_ACTS,
  roles: ACCESS_ROLES,
  whoIs,
  projection: projectionOf,
  pack: accessPack,
  oneCaseAChild,
});
