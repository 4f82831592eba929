import { createHash } from 'node:crypto';
import ical, { ICalEvent, ICalEventClass, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import type { CivilDate } from '#statutory-calendar/civil-date';
import type { Reckoned } from '#statutory-calendar/periods';

const END = 'END:VCALENDAR';
const AN_HOUR = 3600;

/** One day of a calendar: an event that lasts all of it. */
export interface DayEntry extends Pick<Reckoned, 'means' | 'byFive' | 'provisional'> {
  /** What makes it the same event when it is read again. Hashed, because it may name a school or a service. */
  readonly same: string;
  readonly on: CivilDate;
  /** Rises whenever the day moves. */
  readonly sequence: number;
  /** When it was last changed (ISO). */
  readonly changedAt: string;
  readonly summary: string;
  /** Line by line. */
  readonly description: readonly string[];
  readonly url: string;
}

/**
 * Days as an iCalendar object (RFC 5545), under that name. It has no METHOD: it is a calendar to read, and RFC 5546 asks an
 * ORGANIZER of one that is published.
 */
export function calendarOfDays(name: string, days: readonly DayEntry[]): string {
  const calendar = ical({
    name,
    prodId: { company: 'Waymark', product: 'Deadlines', language: 'EN' },
    scale: 'GREGORIAN',
    ttl: AN_HOUR,
  });
  const events = days.map((day) => folded(eventOf(day, calendar).toString()));
  // Put together here because the library makes an encoder for each character it folds: a millisecond an event.
  return `${calendar.toString().slice(0, -END.length)}${events.join('')}${END}\r\n`;
}

/** What was met or stopped is left out and not cancelled: calendars drop what a subscription no longer has, and many go on showing what is cancelled, struck through. */
function eventOf(day: DayEntry, calendar: ReturnType<typeof ical>): ICalEvent {
  const { on, sequence, changedAt, provisional, summary, description, url, same } = day;
  return new ICalEvent(
    {
      id: `${createHash('sha256').update(same).digest('hex').slice(0, 32)}@waymark`,
      sequence,
      // Without a time zone the library takes a day for one in UTC, and writes the same day.
      start: on,
      allDay: true,
      stamp: changedAt,
      lastModified: changedAt,
      summary: noted(summary, day),
      description: description.join('\n'),
      url,
      status: provisional ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED,
      transparency: ICalEventTransparency.TRANSPARENT,
      class: ICalEventClass.PRIVATE,
    },
    calendar,
  );
}

function noted(summary: string, { means, byFive, provisional }: DayEntry): string {
  const hour = means !== undefined ? 'from this day' : byFive ? 'by 5 pm' : '';
  const notes = [hour, provisional ? 'provisional' : ''].filter(Boolean).join(', ');
  return notes === '' ? summary : `${summary} (${notes})`;
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
