import { createHash } from 'node:crypto';
import ical, { ICalEvent, ICalEventClass, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import type { CalendarDay } from '#case-record/calendar-feeds';
import { sentence } from '#engine/words-of-name';
import { PROVISIONAL, untilInWords } from '#statutory-calendar/reckon';

const END = 'END:VCALENDAR';
const AN_HOUR = 3600;

/**
 * Deadlines as an iCalendar object (RFC 5545): an all-day event each, with the reference and the limit and nothing of the
 * child. It has no METHOD: it is a calendar to read, and RFC 5546 asks an ORGANIZER of one that is published.
 */
export function calendarText(days: readonly CalendarDay[], pageOf: (ref: string) => string): string {
  const calendar = ical({
    name: 'Waymark deadlines',
    prodId: { company: 'Waymark', product: 'Deadlines', language: 'EN' },
    scale: 'GREGORIAN',
    ttl: AN_HOUR,
  });
  const events = days.map((day) => folded(eventOf(day, pageOf(day.ref), calendar).toString()));
  // Put together here because the library makes an encoder for each character it folds: a millisecond an event.
  return `${calendar.toString().slice(0, -END.length)}${events.join('')}${END}\r\n`;
}

/**
 * The event of one deadline. Its SEQUENCE is the generation, which rises whenever the day moves. What was met or stopped is
 * left out and not cancelled: calendars drop what a subscription no longer has, and many go on showing what is cancelled,
 * struck through.
 */
function eventOf(day: CalendarDay, page: string, calendar: ReturnType<typeof ical>): ICalEvent {
  const { ref, title, dueOn, generation, provisional, means, byFive, movedAt } = day;
  const hour = means === 'notBefore' || means === 'since' ? 'from this day' : byFive ? 'by 5 pm' : '';
  const notes = [hour, provisional ? 'provisional' : ''];
  const noted = notes.filter(Boolean).join(', ');
  return new ICalEvent(
    {
      id: uidOf(day),
      sequence: generation,
      // Without a time zone the library takes a day for one in UTC, and writes the same day.
      start: dueOn,
      allDay: true,
      stamp: movedAt,
      lastModified: movedAt,
      summary: `${ref} ${sentence(title)}${noted && ` (${noted})`}`,
      description: [...descriptionOf(day), `Case ${ref}: ${page}`].join('\n'),
      url: page,
      status: provisional ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED,
      transparency: ICalEventTransparency.TRANSPARENT,
      class: ICalEventClass.PRIVATE,
    },
    calendar,
  );
}

/** The same whenever the deadline is armed anew. Hashed, because the key may name a school or a service. */
function uidOf({ ref, clock, key }: CalendarDay): string {
  const hash = createHash('sha256').update(`${ref}.${clock}.${key}`).digest('hex');
  return `${hash.slice(0, 32)}@waymark`;
}

function descriptionOf({ dueOn, law, state, provisional, means, byFive }: CalendarDay): readonly string[] {
  return [
    `${untilInWords(dueOn, { ...(means && { means }), ...(byFive && { byFive }) })}.`,
    law,
    state === 'missed' ? 'Not recorded as done by this day. The duty continues.' : '',
    provisional ? PROVISIONAL : '',
  ].filter(Boolean);
}

/** Lines of at most 75 octets, in the words of RFC 5545 s.3.1; what goes on begins with a space. */
function folded(text: string): string {
  return text
    .split('\r\n')
    .map((line) => (Buffer.byteLength(line) <= 75 ? line : foldedLine(line)))
    .join('\r\n');
}

function foldedLine(line: string): string {
  let written = '';
  let room = 75;
  for (const character of line) {
    const octets = Buffer.byteLength(character);
    if (octets > room) {
      written += '\r\n ';
      room = 74;
    }
    written += character;
    room -= octets;
  }
  return written;
}
