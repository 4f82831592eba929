import type { History } from '#engine/history';
import { type CaseEventColumns, EVENT_COLUMNS, eventFrom } from './case-file.js';
import { type Connection, run } from './connection.js';

const EVENTS_OF = {
  name: 'events-of',
  text: `SELECT ${EVENT_COLUMNS.join(', ')} FROM case_event WHERE ref = $1 ORDER BY sequence`,
};

/** The stored events of a case as they are, in order. */
export async function eventRows(connection: Connection, ref: string): Promise<CaseEventColumns[]> {
  return run<CaseEventColumns>(connection, EVENTS_OF, [ref]);
}

/** The history of a case. */
export async function historyFrom(connection: Connection, ref: string): Promise<History> {
  return (await eventRows(connection, ref)).map(eventFrom);
}
