import { AGREED_AS_SETTLED, IT_IS_DECIDED, TOLD_WHERE_IT_STANDS } from '../decision/states.js';
import { BEGINS_MEANWHILE, ENDS, IT_IS_IN_PLACE } from '../package/states.js';
import { LISTED } from '../panel/states.js';
import { SHARED } from '../request/states.js';
import { funding } from '../setup.js';

/** What a disagreement may tell a request wherever it stands. */
export const TOLD_BY_A_DISAGREEMENT = {
  DisagreementOpened: { actions: 'noteDisagreement' },
  InterimPutInForce: { actions: 'noteInterimInForce' },
  SettlementReached: { actions: 'noteSettlement' },
  InterimReconciled: { actions: 'noteOnly' },
} as const;

/** Two who disagree have said who pays meanwhile. */
const PAID_MEANWHILE = {
  InterimPutInForce: { target: '#interimWithoutPrejudice', actions: 'noteInterimInForce' },
} as const;

/** Somebody pays while it is settled who must. */
export const interimWithoutPrejudice = funding.state({
  description: 'Somebody pays while it is settled who must. The child does not wait.',
  meta: {
    title: 'Paid for while it is settled who must',
    plainly: IT_IS_IN_PLACE,
    owner: 'payers',
    clocks: ['funding-settled', 'interim-settled', 'funding-decision-notified'],
    because: 'Where a disagreement is open, its own limits carry it to an answer. The child has the support meanwhile.',
    aside: true,
  },
  on: {
    ...PAID_MEANWHILE,
    ...TOLD_WHERE_IT_STANDS,
    ...BEGINS_MEANWHILE,
    ...SHARED,
    ...LISTED,
    ...AGREED_AS_SETTLED,
    ...ENDS,
  },
});

/** Somebody whose money it is has not said yes. */
export const notAgreed = funding.state({
  description:
    'Somebody whose money it is has not said yes. Those who can settle it are on their way, with a day for each.',
  meta: {
    title: 'Not agreed: with those who can settle it',
    plainly: IT_IS_DECIDED,
    owner: 'payers',
    clocks: ['funding-settled'],
    because: 'A disagreement is open. Each of its rungs has its own people and its own day, and the last is the board.',
    aside: true,
  },
  on: { ...PAID_MEANWHILE, ...TOLD_WHERE_IT_STANDS, ...LISTED, ...AGREED_AS_SETTLED },
});
