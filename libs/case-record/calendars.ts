import { calendarChange } from '#engine/calendar-change';
import { CALENDAR_CHANGED } from '#engine/deadlines';
import { type CalendarEdition, calendarAt, type Locality } from '#engine/locality';
import type { Proposed } from '#engine/proposed';
import type { CaseDefinition, CaseState } from '#engine/replay';
import { type BankHolidayList, workingCalendarOf } from '#statutory-calendar/bank-holidays';
import type { WorkingCalendar } from '#statutory-calendar/periods';
import { anyConnection, type Connection, run } from './connection.js';
import type { CaseRecord } from './open-record.js';

/** One list of bank holidays that the record counts by, or did: its number, from when, and who adopted it why. */
export interface StoredEdition extends CalendarEdition {
  readonly number: number;
  readonly list: BankHolidayList;
  readonly adoptedBy: string;
  readonly reason: string;
  readonly recordedAt: string;
  /** From when open deadlines are recomputed by it. */
  readonly settledAt: string;
}

/** The lists of bank holidays of one record, as far as this process has read them. */
export interface Calendars {
  /** Oldest first. Empty until they have been read once. */
  readonly editions: () => readonly StoredEdition[];
  /** Reads the table again when it has an edition of a number that this process does not know. */
  readonly upTo: (newest: number | null, connection: Connection) => Promise<void>;
}

/** The number of the newest edition, for a statement that is asked anyway. */
export const NEWEST_EDITION = '(SELECT max(number) FROM calendar_edition)';

const EDITIONS = {
  name: 'calendar-editions',
  text: `
SELECT number, takes_effect_at AS "from", list, adopted_by AS "adoptedBy", reason, recorded_at AS "recordedAt",
  settled_at AS "settledAt"
FROM calendar_edition ORDER BY number`,
};

/** Knows nothing yet: the first act, or the first case that is read, reads the table. */
export function unreadCalendars(): Calendars {
  let editions: readonly StoredEdition[] = [];
  return {
    editions: () => editions,
    upTo: async (newest, connection) => {
      if ((newest ?? 0) <= (editions.at(-1)?.number ?? 0)) return;
      const rows = await run<Omit<StoredEdition, 'calendar'>>(connection, EDITIONS, []);
      editions = rows.map((row) => ({ ...row, calendar: editionCalendar(row) }));
    },
  };
}

/** Two lists may have been read on one day, so that from the second on the number is part of the name. */
function editionCalendar({
  number,
  list,
}: {
  readonly number: number;
  readonly list: BankHolidayList;
}): WorkingCalendar {
  const calendar = workingCalendarOf(list);
  return number === 1 ? calendar : { ...calendar, edition: `${calendar.edition} (edition ${number})` };
}

/** By what a case of an area is reckoned, with the lists that this process has read so far. */
export function localityOf(
  { register, calendars }: Pick<CaseRecord, 'register' | 'calendars'>,
  area: Locality['area'],
): Locality {
  return { calendar: register.calendar, editions: calendars.editions(), area };
}

/** What is proposed; for a changed calendar, with the deadlines that it moves where the case stands, whatever was said. */
export function withCalendarChange(ground: CaseDefinition, standing: CaseState, proposed: Proposed): Proposed {
  if (proposed.type !== CALENDAR_CHANGED) return proposed;
  return { ...proposed, data: { ...calendarChange(ground, standing, proposed.recordedAt) } };
}

const NOW = { name: 'calendar-now', text: `SELECT record_now() AS now, ${NEWEST_EDITION} AS newest` };

/** Every list of the record as it is now, and the record's own instant (ISO). */
export async function knowCalendars(
  record: CaseRecord,
  connection: Connection = anyConnection(record),
): Promise<{ readonly now: string; readonly editions: readonly StoredEdition[] }> {
  const [row] = await run<{ now: string; newest: number | null }>(connection, NOW, []);
  const { now, newest } = row as { now: string; newest: number | null };
  await record.calendars.upTo(newest, connection);
  return { now, editions: record.calendars.editions() };
}

/** The working days by which the record counts now: what every page and every computation without a case goes by. */
export async function calendarInUse(record: CaseRecord): Promise<WorkingCalendar> {
  const { now, editions } = await knowCalendars(record);
  return calendarAt({ calendar: record.register.calendar, editions }, now);
}
