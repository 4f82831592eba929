import type { CalendarDay } from '#case-record/calendar-feeds';
import { sentence } from '#engine/words-of-name';
import { PROVISIONAL, untilInWords } from '#statutory-calendar/reckon';
import { calendarOfDays, type DayEntry } from './calendar-of-days.js';

/** Deadlines as an iCalendar object: an all-day event each, with the reference and the limit and nothing of the child. */
export function calendarText(days: readonly CalendarDay[], pageOf: (ref: string) => string): string {
  return calendarOfDays(
    'Waymark deadlines',
    days.map((day) => entryOf(day, pageOf(day.ref))),
  );
}

/** Its SEQUENCE is the generation, which rises whenever the day moves. It is the same whenever the deadline is armed anew. */
function entryOf(day: CalendarDay, page: string): DayEntry {
  const { ref, clock, key, law, state, title, dueOn, generation, provisional, means, byFive, movedAt } = day;
  const what = { ...(means && { means }), ...(byFive && { byFive }) };
  return {
    ...what,
    same: `${ref}.${clock}.${key}`,
    on: dueOn,
    sequence: generation,
    changedAt: movedAt,
    provisional,
    summary: `${ref} ${sentence(title)}`,
    description: [
      `${untilInWords(dueOn, what)}.`,
      law,
      state === 'missed' ? 'Not recorded as done by this day. The duty continues.' : '',
      provisional ? PROVISIONAL : '',
      `Case ${ref}: ${page}`,
    ].filter(Boolean),
    url: page,
  };
}
