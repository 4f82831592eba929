import { addDays, type CivilDate, daysBetween } from '#statutory-calendar/civil-date';
import type { SplitBasis } from '../areas/practice/funding.js';
import type { Section, Unit } from './package-line.js';
import type { Shares } from './split.js';

/**
 * What is paid for one line from a day to a day. A change never edits a period: it closes it on the day before, and opens
 * another.
 */
export interface FundingPeriod {
  readonly line: string;
  readonly what: string;
  readonly section: Section;
  readonly provider: string | null;
  /** The pooled fund that it is drawn from; null where each pays out of its own. */
  readonly fund: string | null;
  readonly basis: SplitBasis;
  readonly from: CivilDate;
  /** The last day, included; null while none is fixed. */
  readonly to: CivilDate | null;
  readonly unit: Unit;
  readonly units: number;
  readonly unitPence: number;
  /** Pence a year by agency; all of it where it is bought once. */
  readonly shares: Shares;
  /** Pence of one invoice line by agency, where each is divided by itself. */
  readonly each: Shares | null;
  /** The number in the history of the event that opened it, and of the one that closed it before its time. */
  readonly openedBy: number;
  readonly closedBy: number | null;
  /** Paid while two agencies settle who pays: it says nothing of who is responsible. */
  readonly withoutPrejudice: boolean;
}

/** The day a period is over, for comparing: a day after all others while none is fixed. */
const lastDay = ({ to }: Pick<FundingPeriod, 'to'>): CivilDate => to ?? '9999-12-31';

/** The periods of a line that is paid for on a day. */
export function inForceOn(periods: readonly FundingPeriod[], on: CivilDate): readonly FundingPeriod[] {
  return periods.filter((period) => period.from <= on && on <= lastDay(period));
}

/** Why periods cannot stand together, in words; undefined where they can. Refuses what ends before it begins, and two of one line on one day. */
export function clashIn(periods: readonly Pick<FundingPeriod, 'line' | 'what' | 'from' | 'to'>[]): string | undefined {
  const reversed = periods.find((period) => lastDay(period) < period.from);
  if (reversed !== undefined)
    return `“${reversed.what}” would end on ${reversed.to}, before it begins on ${reversed.from}`;
  const inOrder = periods.toSorted((one, other) =>
    `${one.line} ${one.from}` < `${other.line} ${other.from}` ? -1 : 1,
  );
  const index = inOrder.findIndex((period, at) => {
    const next = inOrder[at + 1];
    return next !== undefined && next.line === period.line && next.from <= lastDay(period);
  });
  const [first, second] = inOrder.slice(index, index + 2);
  if (index < 0 || first === undefined || second === undefined) return undefined;
  return `“${first.what}” would be paid twice from ${second.from}: the earlier period runs until ${first.to ?? 'further notice'}`;
}

/**
 * The periods with a new one. Whatever runs of the same line on its first day is closed on the day before; what was to
 * begin on that day or later gives way. What is over stays as it was.
 */
export function withPeriod(periods: readonly FundingPeriod[], opened: FundingPeriod): readonly FundingPeriod[] {
  return [...endedBefore(periods, { from: opened.from, by: opened.openedBy, line: opened.line }), opened];
}

/** The periods, of one line or of all, with nothing paid from a day on. */
export function endedBefore(
  periods: readonly FundingPeriod[],
  { from, by, line }: { readonly from: CivilDate; readonly by: number; readonly line?: string },
): readonly FundingPeriod[] {
  return periods.flatMap((period) => {
    if ((line !== undefined && period.line !== line) || lastDay(period) < from) return [period];
    return period.from >= from ? [] : [{ ...period, to: addDays(from, -1), closedBy: by }];
  });
}

/** How many days a period has between two days, both included; nought where it has none. */
export function daysIn(period: Pick<FundingPeriod, 'from' | 'to'>, from: CivilDate, to: CivilDate): number {
  const [first, last] = [from > period.from ? from : period.from, to < lastDay(period) ? to : lastDay(period)];
  return last < first ? 0 : daysBetween(first, last) + 1;
}
