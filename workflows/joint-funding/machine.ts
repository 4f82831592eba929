import { takingOnly } from '#engine/waiting';
import { withEveryCase } from '../every-case/states.js';
import type { FundingAct } from './acts.js';
import { EMPTY_FUNDING } from './case.js';
import { atPanel, refused } from './decision/states.js';
import { interimWithoutPrejudice, notAgreed, TOLD_BY_A_DISAGREEMENT } from './dispute/states.js';
import { agreed, agreedWithConditions, ended, OF_PAYMENTS, PACKAGE_STATES } from './package/states.js';
import { deferred, INTEREST, PANEL_STATES } from './panel/states.js';
import { REQUEST_STATES, THE_CHILD_SPEAKS } from './request/states.js';
import { funding } from './setup.js';
import { urgent } from './urgent/states.js';

const main = {
  initial: 'draft',
  on: { ...INTEREST, ...OF_PAYMENTS, ...TOLD_BY_A_DISAGREEMENT },
  states: {
    ...REQUEST_STATES,
    ...PANEL_STATES,
    atPanel,
    deferred,
    agreed,
    agreedWithConditions,
    interimWithoutPrejudice,
    refused,
    notAgreed,
    ...PACKAGE_STATES,
    urgent,
    ended,
  },
} as const;

/** What may follow what with a request for joint funding: from the first word to the end of the package. */
export const fundingMachine = funding.createMachine({
  id: 'joint-funding',
  context: EMPTY_FUNDING,
  ...takingOnly<FundingAct['type']>()(withEveryCase(main, { voice: THE_CHILD_SPEAKS })),
});
