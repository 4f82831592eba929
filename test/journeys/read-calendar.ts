/** One event of a calendar: what stands after the colon, by the name and parameters before it, with nothing escaped. */
export type CalendarEvent = Readonly<Record<string, string>>;

/** A calendar as a strict reader finds it. */
export interface ReadCalendar {
  readonly properties: CalendarEvent;
  readonly events: readonly CalendarEvent[];
}

const LINE = /^([A-Z-]+(?:;[A-Z-]+=(?:"[^"]*"|[^";:,]*))*):(.*)$/u;
const ONCE = { calendar: ['VERSION', 'PRODID'], event: ['UID', 'DTSTAMP', 'DTSTART;VALUE=DATE', 'SEQUENCE'] };

/**
 * Reads iCalendar by the letter of RFC 5545, and throws at what breaks it: lines that do not end in CRLF (s.3.1), are
 * longer than 75 octets, or break a character; what is required and missing, or there twice (ss.3.6, 3.6.1).
 */
export function readCalendar(text: string): ReadCalendar {
  const lines = linesOf(text).map(propertyOf);
  const [first, last] = [lines[0], lines.at(-1)];
  if (first?.[0] !== 'BEGIN' || first[1] !== 'VCALENDAR' || last?.[0] !== 'END' || last[1] !== 'VCALENDAR')
    throw new Error('Not one VCALENDAR');
  const outside: [string, string][] = [];
  const events: [string, string][][] = [];
  let open: [string, string][] | undefined;
  for (const [name, value] of lines.slice(1, -1)) {
    if (name === 'BEGIN' || name === 'END') {
      if (value !== 'VEVENT' || (name === 'BEGIN') === (open !== undefined))
        throw new Error(`${name}:${value} misplaced`);
      if (open) events.push(open);
      open = open ? undefined : [];
    } else (open ?? outside).push([name, value]);
  }
  if (open) throw new Error('A VEVENT does not end');
  return { properties: whole(outside, ONCE.calendar), events: events.map((event) => whole(event, ONCE.event)) };
}

function linesOf(text: string): string[] {
  if (!text.endsWith('\r\n') || /[^\r]\n|\r[^\n]/.test(text)) throw new Error('A line does not end in CRLF');
  const lines = text.slice(0, -2).split('\r\n');
  const long = lines.find((line) => Buffer.byteLength(line) > 75);
  if (long !== undefined) throw new Error(`Longer than 75 octets: ${long}`);
  if (text.includes('\uFFFD')) throw new Error('A character was broken');
  return text
    .slice(0, -2)
    .replaceAll(/\r\n[ \t]/g, '')
    .split('\r\n');
}

function propertyOf(line: string): [string, string] {
  const [, name, value] = LINE.exec(line) ?? [];
  if (name === undefined || value === undefined) throw new Error(`Not a property: ${line}`);
  return [name, value.replaceAll(/\\([\\;,nN])/g, (_, one: string) => (one.toLowerCase() === 'n' ? '\n' : one))];
}

function whole(properties: readonly [string, string][], once: readonly string[]): CalendarEvent {
  const wrong = once.filter((name) => properties.filter(([each]) => each === name).length !== 1);
  if (wrong.length > 0) throw new Error(`Not there exactly once: ${wrong.join(', ')}`);
  return Object.fromEntries(properties);
}
