import { setup } from 'xstate';
import type { Act } from '#engine/act';
import { everyCaseUpdates } from '../every-case/every-case.js';
import { EVERY_CASE_RULES, guardsOf } from '../every-case/rules.js';
import type { Referral } from './case.js';
import { MEETING_RULES } from './meeting-rules.js';
import { PANEL_RULES } from './panel/rules.js';
import { REFERRAL_RULES } from './referral/rules.js';
import { ASSESSMENT_RULES } from './support/rules.js';
import { ACCESS_ENTRIES } from './triage/updates.js';

/** Every rule of this pathway, by the name it has in the machine. */
export const ACCESS_RULES = {
  ...EVERY_CASE_RULES,
  ...REFERRAL_RULES,
  ...PANEL_RULES,
  ...MEETING_RULES,
  ...ASSESSMENT_RULES,
};

/** What the parts of the machine are written in: the file, the acts, the rules and the entries. */
export const access = setup({
  types: {} as { context: Referral; events: Act },
  guards: guardsOf<Referral, keyof typeof ACCESS_RULES>(ACCESS_RULES),
  actions: { ...everyCaseUpdates<Referral>(), ...ACCESS_ENTRIES },
});
