import { updatesFor } from '#engine/updates';
import type { DisagreementAct } from '../acts.js';
import type { Disagreement, Interim, Reconciliation } from '../case.js';
import { defaultPayer } from '../practice.js';
import { seated } from '../recipients.js';
import type { Paying, Proposing, Reconciling, Reviewing } from './acts.js';
import { rechargePaid, reconciledBy } from './rules.js';

const update = updatesFor<Disagreement, DisagreementAct>();

/** What the file learns about who pays meanwhile, and what is owed in the end. */
export const INTERIM_UPDATES = {
  proposeInterim: update((file, { data, area }: Proposing) => {
    const byRule = defaultPayer(file, area);
    const interim: Interim = {
      parts: data.shares ?? byRule.parts,
      from: data.from,
      rule: data.shares === undefined ? byRule.rule : null,
      inForce: false,
      capPence: data.capPence ?? null,
      reviewOn: data.reviewOn ?? null,
    };
    return { interim, ...seated({ ...file, interim }, area) };
  }),
  putInForce: update(({ interim }) => ({ interim: { ...(interim as Interim), inForce: true } })),
  reviewInterim: update(({ interim }, { data }: Reviewing) => ({
    interim: { ...(interim as Interim), reviewOn: data.reviewOn ?? null },
  })),
  dropTheProposal: update(() => ({ interim: null })),
  reconcile: update((file, { data, area }: Reconciling) => ({
    reconciliation: reconciledBy(data, file, area),
    interim: { ...(file.interim as Interim), inForce: false },
  })),
  notePayment: update((file, { data }: Paying) => {
    const { owed, ...reconciled } = file.reconciliation as Reconciliation;
    const of = rechargePaid(data, file);
    return {
      reconciliation: {
        ...reconciled,
        owed: owed.map((each) => (each === of ? { ...each, paid: each.paid + data.pence } : each)),
      },
    };
  }),
};
