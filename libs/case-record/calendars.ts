import { calendarChange } from '#engine/calendar-change';
import { CALENDAR_CHANGED } from '#engine/deadlines';
import { calendarAt, type Locality } from '#engine/locality';
import type { Proposed } from '#engine/proposed';
import type { CaseDefinition, CaseState } from '#engine/replay';
import type { WorkingCalendar } from '#statutory-calendar/periods';
import { NEWEST_EDITION, type StoredEdition } from './calendar-editions.js';
import { anyConnection, type Connection, run } from './connection.js';
import { oneForEach } from './one-for-each.js';
import type { CaseRecord } from './open-record.js';
import { Together } from './together.js';

/** By what a case of an area is reckoned, with the lists that this process has read so far. */
export function localityOf(
  { register, calendars }: Pick<CaseRecord, 'register' | 'calendars'>,
  area: Locality['area'],
): Locality {
  return { calendar: register.calendar, editions: calendars.editions(), area };
}

/** What is proposed; for a changed calendar, with the deadlines that it moves where the case stands, whatever was said. */
export function withCalendarChange(definition: CaseDefinition, caseState: CaseState, proposed: Proposed): Proposed {
  if (proposed.type !== CALENDAR_CHANGED) return proposed;
  return { ...proposed, data: { ...calendarChange(definition, caseState, proposed.recordedAt) } };
}

interface Now {
  readonly now: string;
  readonly newest: number | null;
}

const NOW = { name: 'calendar-now', text: `SELECT record_now() AS now, ${NEWEST_EDITION} AS newest` };

const nowOn = oneForEach(
  (connection: Connection) =>
    new Together<null, Now>(async (asked) => {
      const [row] = await run<Now>(connection, NOW, []);
      return asked.map(() => row as Now);
    }),
);

/** Every list of the record as it is now, and the record's own instant (ISO). */
export async function knowCalendars(
  record: CaseRecord,
  connection: Connection = anyConnection(record),
): Promise<{ readonly now: string; readonly editions: readonly StoredEdition[] }> {
  const { now, newest } = await nowOn(connection).ask(null);
  await record.calendars.upTo(newest, connection);
  return { now, editions: record.calendars.editions() };
}

/** The working days by which the record counts now: what every page and every computation without a case goes by. */
export async function calendarInUse(record: CaseRecord): Promise<WorkingCalendar> {
  const { now, editions } = await knowCalendars(record);
  return calendarAt({ calendar: record.register.calendar, editions }, now);
}
