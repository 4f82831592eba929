import type { Agency } from '../areas/practice/agencies.js';
import { inPounds, isPence } from './pence.js';

/** Whole pence by agency. Who is not named pays nothing. */
export type Shares = Readonly<Partial<Record<Agency, number>>>;

/** Parts of a whole by agency: 50, 30 and 20, or 1, 1 and 1. */
export type Parts = Readonly<Partial<Record<Agency, number>>>;

/** Agencies with something to their name, in an order that does not depend on how it was written down. */
export function agenciesIn(shares: Shares | Parts): readonly Agency[] {
  return (Object.keys(shares) as Agency[]).filter((agency) => (shares[agency] ?? 0) !== 0).sort();
}

/**
 * Divides whole pence in proportion, exactly: each gets the whole pence of its part, and the odd pennies go to the largest
 * remainders. Where remainders are equal, to whoever stands first in `tieOrder`; who is not in it comes after.
 * Refuses with RangeError what is not whole pence, and parts that are negative or nothing at all. A part counts to a hundredth.
 */
export function divided(pence: number, parts: Parts, tieOrder: readonly Agency[]): Shares {
  if (!isPence(pence)) throw new RangeError(`${pence} is not a sum of whole pence.`);
  const payers = agenciesIn(parts);
  const whole = payers.reduce((sum, payer) => sum + BigInt(countOf(parts, payer)), 0n);
  if (whole === 0n) throw new RangeError('Nobody has a part of it.');
  const due = payers.map((payer) => {
    const exact = BigInt(pence) * BigInt(countOf(parts, payer));
    return { payer, floor: Number(exact / whole), remainder: exact % whole };
  });
  const odd = pence - due.reduce((sum, { floor }) => sum + floor, 0);
  const first = due.toSorted((one, other) => {
    if (one.remainder !== other.remainder) return one.remainder > other.remainder ? -1 : 1;
    return placeIn(tieOrder, one.payer) - placeIn(tieOrder, other.payer) || (one.payer < other.payer ? -1 : 1);
  });
  const lucky = new Set(first.slice(0, odd).map(({ payer }) => payer));
  return Object.fromEntries(due.map(({ payer, floor }) => [payer, floor + (lucky.has(payer) ? 1 : 0)]));
}

/** Parts are told to a hundredth: 33.3 is 3330 of them. */
const HUNDREDTHS = 100;

function countOf(parts: Parts, payer: Agency): number {
  const told = (parts[payer] ?? 0) * HUNDREDTHS;
  const count = Math.round(told);
  if (!isPence(count) || Math.abs(told - count) > 1e-6)
    throw new RangeError(`A part of ${parts[payer]} for ${payer} is not a number from nought.`);
  return count;
}

function placeIn(order: readonly Agency[], payer: Agency): number {
  const place = order.indexOf(payer);
  return place < 0 ? order.length : place;
}

/** The shares of several together. */
export function together(several: readonly Shares[]): Shares {
  const all = [...new Set(several.flatMap(agenciesIn))].sort();
  return Object.fromEntries(
    all.map((agency) => [agency, several.reduce((sum, shares) => sum + (shares[agency] ?? 0), 0)]),
  );
}

/** The same shares so many times over. */
export function times(shares: Shares, count: number): Shares {
  return Object.fromEntries(agenciesIn(shares).map((agency) => [agency, (shares[agency] ?? 0) * count]));
}

/** What they come to. */
export function sumOf(shares: Shares): number {
  return agenciesIn(shares).reduce((sum, agency) => sum + (shares[agency] ?? 0), 0);
}

/** What is wrong with shares of a sum, in words: "£0.01 short of £100,000.01". Undefined where they come to it exactly. */
export function differenceFrom(pence: number, shares: Shares): string | undefined {
  const broken = Object.values(shares).find((share) => !isPence(share));
  if (broken !== undefined) return `a share of ${broken} pence is not a whole number of pence from nought`;
  const short = pence - sumOf(shares);
  if (short === 0) return undefined;
  return short > 0 ? `${inPounds(short)} short of ${inPounds(pence)}` : `${inPounds(-short)} over ${inPounds(pence)}`;
}
