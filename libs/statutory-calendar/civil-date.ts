import { Temporal } from 'temporal-polyfill';

/** A legal day, `YYYY-MM-DD`, in England. Never an instant: the law counts days, and a day has no time zone. */
export type CivilDate = `${number}-${number}-${number}`;

/** Reads a civil date. Refuses anything that is not a day of the calendar (2026-02-30, 2026-1-5, a time). */
export function civilDate(text: string): CivilDate {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) throw new RangeError(`"${text}" is not a date like 2026-01-05`);
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
export function instantInEngland(on: CivilDate, time = '00:00'): string {
  return Temporal.PlainDateTime.from(`${on}T${time}`)
    .toZonedDateTime('Europe/London')
    .toInstant()
    .toString({ smallestUnit: 'millisecond' });
}

/** The civil day in England at an instant (ISO string). */
export function dayInEngland(at: string): CivilDate {
  return Temporal.Instant.from(at).toZonedDateTimeISO('Europe/London').toPlainDate().toString() as CivilDate;
}

/** "Tuesday 24 November 2026". */
export function inWords(on: CivilDate): string {
  const text = Temporal.PlainDate.from(on).toLocaleString('en-GB', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  });
  return text.replace(',', '');
}

/** Whether one instant (ISO) comes before another; texts of different precision do not sort. */
export function isBefore(at: string, other: string): boolean {
  return Temporal.Instant.compare(at, other) < 0;
}
