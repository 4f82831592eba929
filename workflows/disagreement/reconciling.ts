import type { AreaLimits } from '#engine/locality';
import type { CivilDate } from '#statutory-calendar/civil-date';
import type { Agency } from '../areas/practice/agencies.js';
import { practiceOf } from '../areas/practice/practice.js';
import { clashIn } from '../money/periods.js';
import { invoicesOf, reconciled } from '../money/recharge.js';
import { type Parts, together } from '../money/split.js';
import type { Disagreement, Owed, Reconciliation } from './case.js';
import type { InterimPaid, InterimReconciled, InvoicePaid } from './interim/acts.js';

const count = ({ times }: InvoicePaid): number => times ?? 1;

/** What the invoices come to, shared as was agreed, and who owes whom: invoice by invoice or on the total, as the area rounds. */
export function reconciledBy(
  { invoices }: InterimReconciled,
  { settlement }: Disagreement,
  area: AreaLimits,
): Reconciliation {
  const pence = invoices.flatMap((each) => invoicesOf(each.pence, count(each)));
  const paid = together(invoices.map((each) => ({ [each.paidBy]: each.pence * count(each) })));
  const reckoning = { invoices: pence, paid, parts: settlement?.parts as Parts };
  const { agreed, recharges } = reconciled(reckoning, practiceOf(area).funding);
  const days = (name: 'from' | 'to') => invoices.map((each) => each[name] as CivilDate).sort();
  return {
    from: days('from')[0] as CivilDate,
    to: days('to').at(-1) as CivilDate,
    paid,
    agreed,
    owed: recharges.map((each) => ({ ...each, paid: 0 })),
  };
}

/** Why the invoices cannot stand together: one ends before it begins, or two cover the same thing on the same day. */
export function wrongWithInvoices({ invoices }: InterimReconciled, { settlement }: Disagreement): string | undefined {
  const early = invoices.find(({ from }) => from < (settlement?.from ?? ''));
  if (early !== undefined)
    return `“${early.what}” begins on ${early.from}, before ${settlement?.from}, from when the shares were agreed`;
  return clashIn(
    invoices.map(({ what, from, to }) => ({ line: what, what, from: from as CivilDate, to: to as CivilDate })),
  );
}

/** The recharge that a payment is of: of whoever paid, or the only one; undefined where it is not plain. */
export function rechargePaid({ from }: Partial<InterimPaid>, { reconciliation }: Disagreement): Owed | undefined {
  const open = (reconciliation?.owed ?? []).filter(({ pence, paid }) => paid < pence);
  const theirs = from === undefined ? open : open.filter((each) => each.from === from);
  return from !== undefined || theirs.length === 1 ? theirs[0] : undefined;
}

/** What is owed, after a payment. */
export function owedAfter(payment: InterimPaid, file: Disagreement): readonly Owed[] {
  const of = rechargePaid(payment, file);
  return (file.reconciliation?.owed ?? []).map((each) =>
    each === of ? { ...each, paid: each.paid + payment.pence } : each,
  );
}

/** Agencies that owe something still. */
export function debtors({ reconciliation }: Disagreement): readonly Agency[] {
  return (reconciliation?.owed ?? []).filter(({ pence, paid }) => paid < pence).map(({ from }) => from);
}
