import { setup } from 'xstate';
import { guardsOf } from '#engine/rules';
import { type Waiting, writtenIn } from '#engine/waiting';
import { EVERY_CASE_RULES, everyCaseUpdates } from '../every-case/every-case.js';
import type { AppealAct } from './acts.js';
import type { Appeal } from './case.js';
import type { AppealClock } from './clocks.js';
import { MEDIATION_RULES } from './mediation/rules.js';
import { MEDIATION_UPDATES } from './mediation/updates.js';
import { ORDER_RULES } from './order/rules.js';
import { ORDER_UPDATES } from './order/updates.js';
import { RECOMMENDATION_RULES } from './recommendations/rules.js';
import { RECOMMENDATION_UPDATES } from './recommendations/updates.js';
import { LODGING_RULES, TRIBUNAL_RULES } from './tribunal/rules.js';
import { TRIBUNAL_UPDATES } from './tribunal/updates.js';
import { WINDOW_RULES } from './window/rules.js';
import { WINDOW_UPDATES } from './window/updates.js';

/** Every rule of this pathway, by the name it has in the machine. */
export const APPEAL_RULES = {
  ...EVERY_CASE_RULES,
  ...WINDOW_RULES,
  ...MEDIATION_RULES,
  ...LODGING_RULES,
  ...TRIBUNAL_RULES,
  ...ORDER_RULES,
  ...RECOMMENDATION_RULES,
};

/** What the parts of the machine are written in: the file, the acts, the clocks, the rules and the updates. */
export const appealing = writtenIn(
  setup({
    types: {} as { context: Appeal; events: AppealAct; meta: Waiting<AppealClock> },
    guards: guardsOf<Appeal, keyof typeof APPEAL_RULES>(APPEAL_RULES),
    actions: {
      ...everyCaseUpdates<Appeal, AppealAct>(),
      ...WINDOW_UPDATES,
      ...MEDIATION_UPDATES,
      ...TRIBUNAL_UPDATES,
      ...ORDER_UPDATES,
      ...RECOMMENDATION_UPDATES,
    },
  }),
);
