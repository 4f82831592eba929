import { Temporal } from 'temporal-polyfill';

/** A legal day, `YYYY-MM-DD`, in England. Never an instant: the law counts days, and a day has no time zone. */
export type CivilDate = `${number}-${number}-${number}`;

/** Reads a civil date. Refuses anything that is not a day of the calendar (2026-02-30, 2026-1-5, a time). */
export function civilDate(text: string): CivilDate {
  if (!/^[1-9]\d{3}-\d{2}-\d{2}$/.test(text)) throw new RangeError(`"${text}" is not a date like 2026-01-05`);
  return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() as CivilDate;
}

/** Whether the text is a day of the calendar, written YYYY-MM-DD. */
export function isCivilDate(text: unknown): text is CivilDate {
  if (typeof text !== 'string') return false;
  try {
    return civilDate(text) === text;
  } catch {
    return false;
  }
}

/** The day that many days later (earlier when negative). */
export function addDays(on: CivilDate, count: number): CivilDate {
  return Temporal.PlainDate.from(on).add({ days: count }).toString() as CivilDate;
}

/** The corresponding date that many months later; where the month has no such day, its last day (Dodds v Walker [1981] 1 WLR 1027). */
export function addMonths(on: CivilDate, count: number): CivilDate {
  return Temporal.PlainDate.from(on).add({ months: count }, { overflow: 'constrain' }).toString() as CivilDate;
}

/** Whole days from one day to another; negative when the other is earlier. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return Temporal.PlainDate.from(from).until(to, { largestUnit: 'days' }).days;
}

/** 1 (Monday) to 7 (Sunday). */
export function dayOfWeek(on: CivilDate): number {
  return Temporal.PlainDate.from(on).dayOfWeek;
}

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
const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** "Tuesday 24 November 2026". */
export function inWords(on: CivilDate): string {
  const { dayOfWeek: weekday, day, month, year } = Temporal.PlainDate.from(on);
  return `${DAYS[weekday - 1]} ${day} ${MONTHS[month - 1]} ${year}`;
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
