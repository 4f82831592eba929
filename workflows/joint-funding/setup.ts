import { setup } from 'xstate';
import { guardsOf } from '#engine/rules';
import { type Waiting, writtenIn } from '#engine/waiting';
import { EVERY_CASE_RULES, everyCaseUpdates } from '../every-case/every-case.js';
import type { FundingAct } from './acts.js';
import type { Funding } from './case.js';
import type { FundingClock } from './clocks.js';
import { DECISION_RULES } from './decision/rules.js';
import { DECISION_UPDATES } from './decision/updates.js';
import { DISPUTE_UPDATES } from './dispute/updates.js';
import { PACKAGE_RULES, PACKAGE_WAYS } from './package/rules.js';
import { PACKAGE_UPDATES } from './package/updates.js';
import { PANEL_RULES } from './panel/rules.js';
import { PANEL_UPDATES } from './panel/updates.js';
import { REQUEST_RULES } from './request/rules.js';
import { REQUEST_UPDATES } from './request/updates.js';
import { URGENT_RULES } from './urgent/rules.js';
import { URGENT_UPDATES } from './urgent/updates.js';

/** Every rule of this pathway, by the name it has in the machine. */
export const FUNDING_RULES = {
  ...EVERY_CASE_RULES,
  ...REQUEST_RULES,
  ...PANEL_RULES,
  ...DECISION_RULES,
  ...URGENT_RULES,
  ...PACKAGE_RULES,
  ...PACKAGE_WAYS,
};

/** What the parts of the machine are written in: the file, the acts, the clocks, the rules and the updates. */
export const funding = writtenIn(
  setup({
    types: {} as { context: Funding; events: FundingAct; meta: Waiting<FundingClock> },
    guards: guardsOf<Funding, keyof typeof FUNDING_RULES>(FUNDING_RULES),
    actions: {
      ...everyCaseUpdates<Funding, FundingAct>(),
      ...REQUEST_UPDATES,
      ...PANEL_UPDATES,
      ...DECISION_UPDATES,
      ...DISPUTE_UPDATES,
      ...URGENT_UPDATES,
      ...PACKAGE_UPDATES,
    },
  }),
);
