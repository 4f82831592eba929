import { addDays, addMonths, type CivilDate, daysBetween } from '#statutory-calendar/civil-date';
import type { FundingPeriod } from './periods.js';
import { divided, type Shares, sumOf, times, together } from './split.js';

/** A year of public accounts, 1 April to 31 March. */
export interface FinancialYear {
  /** "2026/27" */
  readonly name: string;
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/** The financial year in which a day lies. */
export function financialYearOf(on: CivilDate): FinancialYear {
  const year = Number(on.slice(0, 4)) - (on.slice(5) < '04-01' ? 1 : 0);
  const name = `${year}/${String((year + 1) % 100).padStart(2, '0')}`;
  return { name, from: `${year}-04-01`, to: `${year + 1}-03-31` };
}

type Paid = Pick<FundingPeriod, 'from' | 'to' | 'unit' | 'shares'>;

/**
 * What a period comes to between two days, both included: a forecast, day by day of each year of the package, so that every
 * whole year comes to exactly its price and all financial years together to the whole. What is bought once falls on its first day.
 */
export function forecast(period: Paid, from: CivilDate, to: CivilDate): Shares {
  return together([upTo(period, to), times(upTo(period, addDays(from, -1)), -1)]);
}

/** All that a period comes to by the end of a day. */
function upTo(period: Paid, on: CivilDate): Shares {
  const last = period.to !== null && period.to < on ? period.to : on;
  if (last < period.from) return {};
  if (period.unit === 'once') return period.shares;
  const whole = wholeYears(period.from, last);
  const begins = addMonths(period.from, 12 * whole);
  const year = daysBetween(begins, addMonths(period.from, 12 * (whole + 1)));
  const some = daysBetween(begins, last) + 1;
  const price = sumOf(period.shares);
  const part = price === 0 ? {} : divided(Number((BigInt(price) * BigInt(some)) / BigInt(year)), period.shares, []);
  return together([times(period.shares, whole), part]);
}

/** How many whole years from a day are over before another ends. */
function wholeYears(from: CivilDate, last: CivilDate): number {
  const guess = Number(last.slice(0, 4)) - Number(from.slice(0, 4));
  return addMonths(from, 12 * guess) > last ? Math.max(0, guess - 1) : guess;
}
