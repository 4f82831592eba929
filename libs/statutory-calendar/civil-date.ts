import { Temporal } from 'temporal-polyfill';
import { dayNumber, daysInMonth, fromDayNumber, type YearMonthDay } from './day-number.js';

/** A legal day, `YYYY-MM-DD`, in England. Never an instant: the law counts days, and a day has no time zone. */
export type CivilDate = `${number}-${number}-${number}`;

const WRITTEN = /^[1-9]\d{3}-\d{2}-\d{2}$/;

/** Reads a civil date. Refuses anything that is not a day of the calendar (2026-02-30, 2026-1-5, a time). */
export function civilDate(text: string): CivilDate {
  if (!WRITTEN.test(text)) throw new RangeError(`"${text}" is not a date like 2026-01-05`);
  if (!isCivilDate(text)) throw new RangeError(`"${text}" is not a day of the calendar`);
  return text;
}

/** Whether the text is a day of the calendar, written YYYY-MM-DD. */
export function isCivilDate(text: unknown): text is CivilDate {
  if (typeof text !== 'string' || !WRITTEN.test(text)) return false;
  const { year, month, day } = numbersOf(text as CivilDate);
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** The day that many days later (earlier when negative). */
export function addDays(on: CivilDate, count: number): CivilDate {
  return written(fromDayNumber(numberOf(on) + count));
}

/** The corresponding date that many months later; where the month has no such day, its last day (Dodds v Walker [1981] 1 WLR 1027). */
export function addMonths(on: CivilDate, count: number): CivilDate {
  const { year, month, day } = numbersOf(on);
  const months = year * 12 + (month - 1) + count;
  const later = { year: Math.floor(months / 12), month: (((months % 12) + 12) % 12) + 1 };
  return written({ ...later, day: Math.min(day, daysInMonth(later.year, later.month)) });
}

/** Whole days from one day to another; negative when the other is earlier. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return numberOf(to) - numberOf(from);
}

/** 1 (Monday) to 7 (Sunday). */
export function dayOfWeek(on: CivilDate): number {
  // 1 January 1970 was a Thursday.
  return ((((numberOf(on) + 3) % 7) + 7) % 7) + 1;
}

const numberOf = (on: CivilDate) => dayNumber(numbersOf(on));

function numbersOf(on: CivilDate): YearMonthDay {
  return { year: Number(on.slice(0, 4)), month: Number(on.slice(5, 7)), day: Number(on.slice(8)) };
}

function written({ year, month, day }: YearMonthDay): CivilDate {
  if (!(year >= 1000 && year <= 9999)) throw new RangeError('a date must lie in the years 1000 to 9999');
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` as CivilDate;
}

const pad = (number: number, width: number) => String(number).padStart(width, '0');

/** The instant at which a wall clock in England shows that time on that day, as an ISO string in UTC. */
export const instantInEngland = remembering((on: CivilDate, time = '00:00'): string =>
  Temporal.PlainDateTime.from(`${on}T${time}`)
    .toZonedDateTime('Europe/London')
    .toInstant()
    .toString({ smallestUnit: 'millisecond' }),
);

/** The civil day in England at an instant (ISO string, UTC). */
export function dayInEngland(at: string): CivilDate {
  // England's clocks change, and its days begin, on a whole hour of UTC: within one hour the day is the same.
  return dayAtHour(`${at.slice(0, 'YYYY-MM-DDTHH'.length)}:00:00Z`);
}

const dayAtHour = remembering(
  (hour: string): CivilDate =>
    Temporal.Instant.from(hour).toZonedDateTimeISO('Europe/London').toPlainDate().toString() as CivilDate,
);

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** The months in words, January first. */
export const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** "Tuesday 24 November 2026". */
export function inWords(on: CivilDate): string {
  const { day, month, year } = numbersOf(on);
  return `${DAYS[dayOfWeek(on) - 1]} ${day} ${MONTHS[month - 1]} ${year}`;
}

/** Time zones are slow to ask (tens of microseconds), and the same few days are asked again and again. */
function remembering<Result>(ask: (text: never, time?: string) => Result) {
  const known = new Map<string, Result>();
  return (text: string, time?: string): Result => {
    const key = `${text} ${time ?? ''}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    if (known.size >= MOST_REMEMBERED) known.clear();
    const result = ask(text as never, time);
    known.set(key, result);
    return result;
  };
}

const MOST_REMEMBERED = 5_000;

/** Whether one instant (ISO) comes before another; texts of different precision do not sort. */
export function isBefore(at: string, other: string): boolean {
  return Temporal.Instant.compare(at, other) < 0;
}
