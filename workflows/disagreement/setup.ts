import { setup } from 'xstate';
import { guardsOf } from '#engine/rules';
import { type Waiting, writtenIn } from '#engine/waiting';
import { EVERY_CASE_RULES, everyCaseUpdates } from '../every-case/every-case.js';
import type { DisagreementAct } from './acts.js';
import { BOARD_RULES } from './board/rules.js';
import type { Disagreement } from './case.js';
import type { DisagreementClock } from './clocks.js';
import { INTERIM_RULES } from './interim/rules.js';
import { INTERIM_UPDATES } from './interim/updates.js';
import { LADDER_RULES } from './ladder/rules.js';
import { LADDER_UPDATES } from './ladder/updates.js';
import { RAISING_RULES } from './raising/rules.js';
import { RAISING_UPDATES } from './raising/updates.js';
import { SHEET_RULES } from './sheet/rules.js';
import { SHEET_UPDATES } from './sheet/updates.js';

/** Every rule of this pathway, by the name it has in the machine. */
export const DISAGREEMENT_RULES = {
  ...EVERY_CASE_RULES,
  ...RAISING_RULES,
  ...SHEET_RULES,
  ...LADDER_RULES,
  ...BOARD_RULES,
  ...INTERIM_RULES,
};

/** What the parts of the machine are written in: the file, the acts, the rules and the updates. */
export const disagreement = writtenIn(
  setup({
    types: {} as { context: Disagreement; events: DisagreementAct; meta: Waiting<DisagreementClock> },
    guards: guardsOf<Disagreement, keyof typeof DISAGREEMENT_RULES>(DISAGREEMENT_RULES),
    actions: {
      ...everyCaseUpdates<Disagreement, DisagreementAct>(),
      ...RAISING_UPDATES,
      ...SHEET_UPDATES,
      ...LADDER_UPDATES,
      ...INTERIM_UPDATES,
    },
  }),
);
