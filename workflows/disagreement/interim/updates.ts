import type { Act } from '#engine/act';
import type { CivilDate } from '#statutory-calendar/civil-date';
import { entry } from '../../every-case/case.js';
import type { Disagreement, Interim, Reconciliation } from '../case.js';
import { defaultPayer } from '../interim.js';
import { seated } from '../recipients.js';
import { owedAfter, reconciledBy } from '../reconciling.js';
import type { InterimPaid, InterimProposed, InterimReconciled, InterimReviewed } from './acts.js';

const write = <Facts>(written: (file: Disagreement, act: Act<string, Facts>) => Partial<Disagreement>) =>
  entry<Disagreement, Facts>(written);

/** What the file learns about who pays meanwhile, and what is owed in the end. */
export const INTERIM_ENTRIES = {
  proposeInterim: write<InterimProposed>((file, { data, area }) => {
    const byRule = defaultPayer(file, area);
    const interim: Interim = {
      parts: data.shares ?? byRule.parts,
      from: data.from as CivilDate,
      rule: data.shares === undefined ? byRule.rule : null,
      inForce: false,
      capPence: data.capPence ?? null,
      reviewOn: (data.reviewOn as CivilDate | undefined) ?? null,
    };
    return { interim, ...seated({ ...file, interim }, area) };
  }),
  putInForce: write(({ interim }) => ({ interim: { ...(interim as Interim), inForce: true } })),
  reviewInterim: write<InterimReviewed>(({ interim }, { data }) => ({
    interim: { ...(interim as Interim), reviewOn: (data.reviewOn as CivilDate | undefined) ?? null },
  })),
  dropTheProposal: write(() => ({ interim: null })),
  reconcile: write<InterimReconciled>((file, { data, area }) => ({
    reconciliation: reconciledBy(data, file, area),
    interim: { ...(file.interim as Interim), inForce: false },
  })),
  notePayment: write<InterimPaid>((file, { data }) => ({
    reconciliation: { ...(file.reconciliation as Reconciliation), owed: owedAfter(data, file) },
  })),
};
