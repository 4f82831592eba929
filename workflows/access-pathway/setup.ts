import { setup } from 'xstate';
import { guardsOf } from '#engine/rules';
import { type Waiting, writtenIn } from '#engine/waiting';
import { EVERY_CASE_RULES, everyCaseUpdates } from '../every-case/every-case.js';
import type { AccessAct } from './acts.js';
import type { Referral } from './case.js';
import type { AccessClock } from './clocks.js';
import { CLOSING_RULES } from './closing/rules.js';
import { CLOSING_UPDATES } from './closing/updates.js';
import { PACK_RULES } from './pack/rules.js';
import { PACK_UPDATES } from './pack/updates.js';
import { PANEL_RULES } from './panel/rules.js';
import { PANEL_UPDATES } from './panel/updates.js';
import { REFERRAL_RULES } from './referral/rules.js';
import { REFERRAL_UPDATES } from './referral/updates.js';
import { SUPPORT_RULES } from './support/rules.js';
import { SUPPORT_UPDATES } from './support/updates.js';
import { TRIAGE_RULES } from './triage/rules.js';
import { TRIAGE_UPDATES } from './triage/updates.js';

/** Every rule of this pathway, by the name it has in the machine. */
export const ACCESS_RULES = {
  ...EVERY_CASE_RULES,
  ...REFERRAL_RULES,
  ...TRIAGE_RULES,
  ...PACK_RULES,
  ...PANEL_RULES,
  ...SUPPORT_RULES,
  ...CLOSING_RULES,
};

/** What the parts of the machine are written in: the file, the acts, the clocks, the rules and the updates. */
export const access = writtenIn(
  setup({
    types: {} as { context: Referral; events: AccessAct; meta: Waiting<AccessClock> },
    guards: guardsOf<Referral, keyof typeof ACCESS_RULES>(ACCESS_RULES),
    actions: {
      ...everyCaseUpdates<Referral, AccessAct>(),
      ...REFERRAL_UPDATES,
      ...TRIAGE_UPDATES,
      ...PACK_UPDATES,
      ...PANEL_UPDATES,
      ...SUPPORT_UPDATES,
      ...CLOSING_UPDATES,
    },
  }),
);
