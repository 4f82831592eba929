import type { CalendarEdition } from '#engine/locality';
import type { BankHolidayList } from '#statutory-calendar/bank-holiday-list';
import { workingCalendarOf } from '#statutory-calendar/bank-holidays';
import type { WorkingCalendar } from '#statutory-calendar/periods';
import { type Connection, run } from './connection.js';

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
