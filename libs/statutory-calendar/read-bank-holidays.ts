import type { BankHolidayList } from './bank-holiday-list.js';
import { weekend } from './bank-holidays.js';
import { type CivilDate, civilDate, isCivilDate } from './civil-date.js';
import { expectedBankHolidays, goodFriday } from './expected-bank-holidays.js';
import { daysPublished } from './published-days.js';

/** A year has eight bank holidays by law and custom; a proclamation adds to them and takes none away. */
const LEAST_IN_A_YEAR = 8;

/** What a refresh is judged by: the list in use, the day of reading, and known days that somebody confirms to have been moved. */
export interface Refresh {
  readonly known: BankHolidayList;
  readonly readOn: CivilDate;
  readonly source: string;
  readonly movedAway: readonly CivilDate[];
}

/** A list that may be used, with what differs from the one before; or everything that looks wrong with it. */
export type Refreshed =
  | { readonly list: BankHolidayList; readonly added: readonly CivilDate[]; readonly gone: readonly CivilDate[] }
  | { readonly problems: readonly string[] };

/**
 * Reads the JSON that GOV.UK publishes (`{"england-and-wales": {"events": [{title, date, notes}]}}`). Earlier years that
 * it no longer names stay as they are known. Refuses a list that looks wrong: of another division, empty, short of a year or
 * of days, with a known day missing that nobody confirmed as moved, or with a day that cannot be.
 */
export function refreshed(published: unknown, refresh: Refresh): Refreshed {
  const read = daysPublished(published);
  if ('problems' in read) return read;
  const { days, count } = read;
  const alone = afterALongGap(days);
  if (alone !== undefined) return { problems: [alone] };
  const problems = [...oddDays(days, count), ...oddYears(days, refresh.known), ...lost(days, refresh)];
  return problems.length > 0 ? { problems } : merged(days, refresh);
}

type Days = ReadonlyMap<CivilDate, string>;

function yearsOf(days: Days): readonly number[] {
  const years = [...days.keys()].map(yearOf);
  const first = Math.min(...years);
  return Array.from({ length: Math.max(...years) - first + 1 }, (_, index) => first + index);
}

const yearOf = (on: CivilDate) => Number(on.slice(0, 4));

function oddDays(days: Days, count: number): readonly string[] {
  const weekends = [...days.keys()].filter((on) => weekend(on) !== undefined);
  return [
    ...weekends.map((on) => `${on} is a ${weekend(on)}: a bank holiday there has a substitute day instead.`),
    ...(days.size < count ? ['It names the same day twice.'] : []),
  ];
}

function oddYears(days: Days, { horizon }: BankHolidayList): readonly string[] {
  const years = yearsOf(days);
  const last = years.at(-1) ?? 0;
  const first = years[0] ?? 0;
  return [
    ...years.flatMap((year) => {
      const inYear = [...days.keys()].filter((on) => yearOf(on) === year);
      if (inYear.length < LEAST_IN_A_YEAR) return [`${year} has ${inYear.length} days, fewer than ${LEAST_IN_A_YEAR}.`];
      return days.has(goodFriday(year)) ? [] : [`${year} has no Good Friday on ${goodFriday(year)}.`];
    }),
    ...(last < yearOf(horizon) ? [`It ends with ${last}; the list in use reaches ${yearOf(horizon)}.`] : []),
    ...(first > yearOf(horizon) + 1 ? [`It begins with ${first}; the list in use ends with ${yearOf(horizon)}.`] : []),
  ];
}

/** A day far from all others is a slip of the keyboard: that is one thing to put right, and not each year on the way to it. */
function afterALongGap(days: Days): string | undefined {
  const sorted = [...days.keys()].sort();
  const at = sorted.findIndex((on, index) => index > 0 && yearOf(on) - yearOf(sorted[index - 1] ?? on) > 2);
  const [before, after] = [sorted[at - 1], sorted[at]];
  if (before === undefined || after === undefined) return undefined;
  return `It has no day between ${before} (${days.get(before)}) and ${after} (${days.get(after)}): is one of those years mistyped?`;
}

/** Days that the list in use names in those years, and the new one does not. */
function lost(days: Days, { known, movedAway }: Refresh): readonly string[] {
  return missingFrom(days, known)
    .filter((on) => !movedAway.includes(on))
    .map((on) => `${on} (${known.days[on]}) is known and missing. If it was moved, confirm that day by name.`);
}

function missingFrom(days: Days, known: BankHolidayList): readonly CivilDate[] {
  const years = yearsOf(days);
  return knownDays(known).filter((on) => years.includes(yearOf(on)) && !days.has(on));
}

/** The days of one list that another does not have, of the years that both cover. */
export function goneFrom(one: BankHolidayList, other: BankHolidayList): readonly CivilDate[] {
  return knownDays(one).filter((on) => other.days[on] === undefined && other.firstDay <= on && on <= other.horizon);
}

const knownDays = ({ days }: BankHolidayList) => Object.keys(days) as CivilDate[];

function merged(days: Days, { known, readOn, source }: Refresh): Refreshed {
  const years = yearsOf(days);
  const kept = knownDays(known).filter((on) => !years.includes(yearOf(on)));
  const all = [...kept.map((on) => [on, known.days[on] ?? ''] as const), ...days].sort(([a], [b]) =>
    a.localeCompare(b),
  );
  const list: BankHolidayList = {
    ...known,
    source,
    readOn,
    firstDay: [known.firstDay, civilDate(`${years[0]}-01-01`)].sort()[0] ?? known.firstDay,
    horizon: civilDate(`${years.at(-1)}-12-31`),
    days: Object.fromEntries(all),
  };
  const added = [...days.keys()].filter((on) => known.days[on] === undefined && on <= known.horizon);
  return { list, added, gone: missingFrom(days, known) };
}

/** Days of a list that nobody would have expected: moved or added by proclamation. */
export function proclaimed({ days, firstDay, horizon }: BankHolidayList): readonly CivilDate[] {
  const expected = new Set(
    Array.from({ length: yearOf(horizon) - yearOf(firstDay) + 1 }, (_, index) => yearOf(firstDay) + index).flatMap(
      (year) => [...expectedBankHolidays(year).keys()],
    ),
  );
  return (Object.keys(days) as CivilDate[]).filter((on) => !expected.has(on));
}

/** Whether a file that was kept holds a list: our own form, as a refresh writes it. */
export function isBankHolidayList(kept: unknown): kept is BankHolidayList {
  const { division, readOn, firstDay, horizon, days } = (kept ?? {}) as Partial<BankHolidayList>;
  return (
    typeof division === 'string' &&
    [readOn, firstDay, horizon].every(isCivilDate) &&
    typeof days === 'object' &&
    Object.keys(days).every(isCivilDate)
  );
}
