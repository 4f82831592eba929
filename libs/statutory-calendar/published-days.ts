import { type CivilDate, isCivilDate } from './civil-date.js';

/** The days that a published file names, with their names; or everything that is wrong with it. */
export type PublishedDays =
  | { readonly days: ReadonlyMap<CivilDate, string>; readonly count: number }
  | { readonly problems: readonly string[] };

interface PublishedDay {
  readonly title: unknown;
  readonly date: unknown;
  readonly notes?: unknown;
}

/** The one division whose bank holidays the law of England counts by, as GOV.UK writes it. */
const OURS = 'england-and-wales';

/**
 * Reads the JSON that GOV.UK publishes, whole (`{"england-and-wales": {"events": […]}}`) or of one division
 * (`{"division": "england-and-wales", "events": […]}`). `count` is how many days it names, one that it names twice counted
 * twice. Refuses another division, one that nobody names, and whatever is more or less than a bank holiday.
 */
export function daysPublished(published: unknown): PublishedDays {
  const found = eventsIn(published);
  if ('problems' in found) return found;
  const { events } = found;
  const problems = events.flatMap(wrongWith);
  if (problems.length > 0) return { problems };
  const days = new Map(events.map(({ date, title, notes }) => [date as CivilDate, nameOf(String(title), notes)]));
  return { days, count: events.length };
}

type Division = { readonly division?: unknown; readonly events?: unknown };

function eventsIn(published: unknown): { events: readonly PublishedDay[] } | { problems: readonly string[] } {
  const whole = published as Record<string, Division> | null;
  const outside = whole?.[OURS];
  const part: Division | null | undefined = outside ?? (published as Division | null);
  if (!Array.isArray(part?.events) || part.events.length === 0) {
    return {
      problems: ['It holds no days for England and Wales: expected {"england-and-wales": {"events": […]}}.'],
    };
  }
  const said = part.division ?? (outside === undefined ? undefined : OURS);
  if (said === undefined) {
    return {
      problems: [
        'It does not say for which part of the United Kingdom it is: "division" must be "england-and-wales". Take the file from https://www.gov.uk/bank-holidays.json.',
      ],
    };
  }
  if (String(said).toLowerCase().replaceAll(/\s+/g, '-') !== OURS) {
    return {
      problems: [
        `It is the list of ${JSON.stringify(said)}. The law of England counts by the bank holidays of England and Wales: "division" must be "england-and-wales".`,
      ],
    };
  }
  return { events: part.events.map((event) => (event ?? {}) as PublishedDay) };
}

function wrongWith(event: PublishedDay): readonly string[] {
  const { date, title } = event;
  if (!isCivilDate(date) || typeof title !== 'string' || title === '') {
    return [`It has a day that is none: ${JSON.stringify(event)}.`];
  }
  if (title.includes('\uFFFD')) {
    return [`The name of ${date} has lost letters (“${title}”): the file was saved in another encoding than UTF-8.`];
  }
  const works = Object.keys(event).find((name) => /work/i.test(name));
  if (works === undefined) return [];
  return [
    `${date} (${title}) has "${works}", by which other calendars turn a working day into a free one and back. A bank holiday has no such thing: take out the days that are worked, and "${works}" of the others.`,
  ];
}

function nameOf(title: string, notes: unknown): string {
  return /substitute/i.test(String(notes ?? '')) ? `${title} (substitute day)` : title;
}
