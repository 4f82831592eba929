import { updatesFor } from '#engine/updates';
import type { DisagreementAct } from '../acts.js';
import type { Disagreement, Interim, Reconciliation } from '../case.js';
import { defaultPayer } from '../practice.js';
import { seated } from '../recipients.js';
import type { InterimPaid, InterimProposed, InterimReconciled, InterimReviewed } from './acts.js';
import { rechargePaid, reconciledBy } from './rules.js';

const update = updatesFor<Disagreement, DisagreementAct>();

/** What the file learns about who pays meanwhile, and what is owed in the end. */
export const INTERIM_UPDATES = {
  proposeInterim: update<InterimProposed>((file, { data, area }) => {
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
  reviewInterim: update<InterimReviewed>(({ interim }, { data }) => ({
    interim: { ...(interim as Interim), reviewOn: data.reviewOn ?? null },
  })),
  dropTheProposal: update(() => ({ interim: null })),
  reconcile: update<InterimReconciled>((file, { data, area }) => ({
    reconciliation: reconciledBy(data, file, area),
    interim: { ...(file.interim as Interim), inForce: false },
  })),
  notePayment: update<InterimPaid>((file, { data }) => {
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
