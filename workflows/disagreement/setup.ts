import { setup } from 'xstate';
import type { Act } from '#engine/act';
import { everyCaseUpdates } from '../every-case/every-case.js';
import { EVERY_CASE_RULES, guardsOf } from '../every-case/rules.js';
import type { Disagreement } from './case.js';
import { INTERIM_RULES } from './interim/rules.js';
import { RUNG_RULES, WHERE_RULES } from './ladder/rules.js';
import { DISAGREEMENT_ENTRIES } from './ladder/updates.js';
import { RAISING_RULES } from './raising/rules.js';

/** Every rule of this pathway, by the name it has in the machine. */
export const DISAGREEMENT_RULES = {
  ...EVERY_CASE_RULES,
  ...RAISING_RULES,
  ...RUNG_RULES,
  ...WHERE_RULES,
  ...INTERIM_RULES,
};

/** What the parts of the machine are written in: the file, the acts, the rules and the entries. */
export const disagreement = setup({
  types: {} as { context: Disagreement; events: Act },
  guards: guardsOf<Disagreement, keyof typeof DISAGREEMENT_RULES>(DISAGREEMENT_RULES),
  actions: { ...everyCaseUpdates<Disagreement>(), ...DISAGREEMENT_ENTRIES },
});
