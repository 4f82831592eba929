import type { Agency } from '../areas/practice/agencies.js';
import type { FundingPractice } from '../areas/practice/funding.js';
import { inPounds, isPence } from './pence.js';
import { agenciesIn, divided, type Parts, type Shares, sumOf, together } from './split.js';

/** What was really paid in a time, and how it is to be shared in the end. */
export interface Reckoning {
  /** The invoices of that time, one each: their whole pence. */
  readonly invoices: readonly number[];
  /** What each agency has paid of them. */
  readonly paid: Shares;
  /** How they are to be shared: 60 and 40, say. */
  readonly parts: Parts;
}

/** One agency owes another. */
export interface Recharge {
  readonly from: Agency;
  readonly to: Agency;
  readonly pence: number;
}

/** What each should have paid, and who owes whom. */
export interface Reconciled {
  readonly agreed: Shares;
  readonly paid: Shares;
  /** Agreed share less what was paid: above nought is owed by the agency, below nought to it. They come to nought together. */
  readonly difference: Shares;
  readonly recharges: readonly Recharge[];
}

/**
 * Reconciles one time: agreed share less actually paid, agency by agency, to the penny. Shared invoice by invoice or on the
 * total, as the area rounds. Refuses with RangeError invoices that are not whole pence, and payments that do not come to them.
 */
export function reconciled({ invoices, paid, parts }: Reckoning, { rounding }: FundingPractice): Reconciled {
  const broken = invoices.find((pence) => !isPence(pence));
  if (broken !== undefined) throw new RangeError(`An invoice of ${broken} pence is not whole pence from nought.`);
  const whole = invoices.reduce((sum, pence) => sum + pence, 0);
  if (sumOf(paid) !== whole)
    throw new RangeError(`${inPounds(sumOf(paid))} was paid of invoices that come to ${inPounds(whole)}.`);
  const amounts = rounding.unit === 'invoiceLine' ? invoices : [whole];
  const agreed = together(amounts.map((pence) => divided(pence, parts, rounding.tieOrder)));
  const difference = together([agreed, negative(paid)]);
  return { agreed, paid, difference, recharges: recharges(difference) };
}

/** So many invoices of the same pence: eight weeks, say. */
export const invoicesOf = (pence: number, count: number): readonly number[] =>
  Array.from({ length: count }, () => pence);

function negative(shares: Shares): Shares {
  return Object.fromEntries(agenciesIn(shares).map((agency) => [agency, -(shares[agency] ?? 0)]));
}

/** Who owes most pays whoever is owed most first, so that there are few payments and always the same ones. */
function recharges(difference: Shares): readonly Recharge[] {
  const open = new Map(agenciesIn(difference).map((agency) => [agency, difference[agency] ?? 0]));
  const found: Recharge[] = [];
  for (;;) {
    const ranked = [...open].filter(([, pence]) => pence !== 0).sort(([, one], [, other]) => other - one);
    const [debtor, creditor] = [ranked.at(0), ranked.at(-1)];
    if (debtor === undefined || creditor === undefined || debtor[1] <= 0 || creditor[1] >= 0) return found;
    const pence = Math.min(debtor[1], -creditor[1]);
    found.push({ from: debtor[0], to: creditor[0], pence });
    open.set(debtor[0], debtor[1] - pence);
    open.set(creditor[0], creditor[1] + pence);
  }
}
