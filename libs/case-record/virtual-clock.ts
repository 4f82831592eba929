import { oneForEach } from './one-for-each.js';
import type { CaseRecord } from './open-record.js';
import { Together } from './together.js';

// Asked several times for every page: those who ask at the same moment are told together.
const clockOf = oneForEach(
  (db: CaseRecord['db']) =>
    new Together<null, string>(async (asked) => {
      const [row] = await db.query<{ at: string }[]>('SELECT record_now() AS at');
      return asked.map(() => (row as { at: string }).at);
    }),
);

/** The instant it is for the record (ISO): the virtual one where one is set, else the database's. */
export function now({ db }: CaseRecord): Promise<string> {
  return clockOf(db).ask(null);
}

const SET_CLOCK = 'INSERT INTO virtual_clock (at) VALUES ($1) ON CONFLICT (one) DO UPDATE SET at = excluded.at';

/** Stops the record's clock at an instant (ISO), or lets it run again. For the demonstration and the scenario runner only. */
export async function setClock({ db }: CaseRecord, at: string | null): Promise<void> {
  if (at === null) await db.query('DELETE FROM virtual_clock');
  else await db.query(SET_CLOCK, [at]);
}
