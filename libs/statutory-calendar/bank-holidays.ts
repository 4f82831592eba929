import type { BankHolidayList } from './bank-holiday-list.js';
import { type CivilDate, dayOfWeek } from './civil-date.js';
import { englandAndWales } from './england-and-wales.js';
import { expectedBankHolidays } from './expected-bank-holidays.js';
import type { WorkingCalendar } from './periods.js';

const WEEKEND: Readonly<Record<number, string>> = { 6: 'Saturday', 7: 'Sunday' };

/**
 * The working days that a list leaves: Monday to Friday without Christmas Day, Good Friday and the bank holidays of
 * the Banking and Financial Dealings Act 1971. SI 2014/1530 does not define the words; this is the reading adopted.
 * Outside the years that the list covers it expects the usual bank holidays and says so in their names.
 */
export function workingCalendarOf(list: BankHolidayList): WorkingCalendar {
  const covers = (on: CivilDate) => list.firstDay <= on && on <= list.horizon;
  return {
    whyNotWorking: (on) => weekend(on) ?? list.days[on] ?? (covers(on) ? undefined : expected(on)),
    firstDay: list.firstDay,
    horizon: list.horizon,
    edition: `${list.division}, as read on ${list.readOn}`,
  };
}

/** "Saturday" or "Sunday". */
export function weekend(on: CivilDate): string | undefined {
  return WEEKEND[dayOfWeek(on)];
}

/** The working days of England and Wales, by the list published when this version was made. */
export function calendarOfEnglandAndWales(): WorkingCalendar {
  return workingCalendarOf(englandAndWales);
}

/** The same list with one day more, as after a proclamation. */
export function withBankHoliday(list: BankHolidayList, on: CivilDate, name: string): BankHolidayList {
  return { ...list, days: { ...list.days, [on]: name } };
}

function expected(on: CivilDate): string | undefined {
  const name = expectedBankHolidays(Number(on.slice(0, 4))).get(on);
  return name === undefined ? undefined : `${name} (expected)`;
}

/** The days of a list with their names, in its order. */
export const holidaysOf = ({
  days,
}: Pick<BankHolidayList, 'days'>): readonly (readonly [on: CivilDate, name: string])[] =>
  Object.entries(days) as [CivilDate, string][];
