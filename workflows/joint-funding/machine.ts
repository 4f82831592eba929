import { and } from 'xstate';
import { withEveryCase } from '../every-case/states.js';
import { AFTER_PANEL } from './after-panel.js';
import { EMPTY_FUNDING } from './case.js';
import { atPanel } from './decision/states.js';
import { ASKED, BEFORE_PANEL } from './request/states.js';
import { funding } from './setup.js';
import { urgent } from './urgent/states.js';

/** What may be recorded wherever the request stands. */
const ANYWHERE = {
  InterestDeclaredAtPanel: { guard: 'theCaseIsOpen', actions: 'noteInterest' },
  PaymentRecorded: {
    guard: and(['thatLineIsOfThePackage', 'thePaymentRunsForward', 'itWasNotPaidAlready']),
    actions: 'notePayment',
  },
  DisagreementOpened: { actions: 'noteDisagreement' },
  InterimPutInForce: { actions: 'noteInterimInForce' },
  SettlementReached: { actions: 'noteSettlement' },
  InterimReconciled: { actions: 'noteOnly' },
  FundingClosed: { guard: 'theCaseIsOpen', target: '#ended', actions: 'endAllPayments' },
} as const;

/** What may follow what with a request for joint funding: from the first word to the end of the package. */
export const fundingMachine = funding.createMachine({
  id: 'joint-funding',
  context: EMPTY_FUNDING,
  ...withEveryCase(
    {
      initial: 'draft',
      on: ANYWHERE,
      states: { ...BEFORE_PANEL, atPanel, ...AFTER_PANEL, urgent },
    },
    {
      voice: {
        FundingRequested: { guard: and([...ASKED, 'theChildSpeaks']), target: '.captured', actions: 'hearTheChild' },
      },
    },
  ),
});
