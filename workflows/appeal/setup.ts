import { setup } from 'xstate';
import type { Act } from '#engine/act';
import { everyCaseUpdates } from '../every-case/every-case.js';
import { EVERY_CASE_RULES, guardsOf } from '../every-case/rules.js';
import type { Appeal } from './appeal.js';
import { APPEAL_ENTRIES } from './entries.js';
import { MEDIATION_RULES } from './mediation-rules.js';
import { LODGING_RULES, TRIBUNAL_RULES } from './tribunal-rules.js';
import { WINDOW_RULES } from './window-rules.js';

/** Every rule of this pathway, by the name it has in the machine. */
export const APPEAL_RULES = {
  ...EVERY_CASE_RULES,
  ...WINDOW_RULES,
  ...MEDIATION_RULES,
  ...LODGING_RULES,
  ...TRIBUNAL_RULES,
};

/** What the parts of the machine are written in: the file, the acts, the rules and the entries. */
export const appealing = setup({
  types: {} as { context: Appeal; events: Act },
  guards: guardsOf<Appeal, keyof typeof APPEAL_RULES>(APPEAL_RULES),
  actions: { ...everyCaseUpdates<Appeal>(), ...APPEAL_ENTRIES },
});
