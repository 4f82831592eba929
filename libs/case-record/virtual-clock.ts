import type { CaseRecord } from './open-record.js';

/** The instant it is for the record (ISO): the virtual one where one is set, else the database's. */
export async function now({ db }: CaseRecord): Promise<string> {
  const [row] = await db.query<{ at: string }[]>('SELECT record_now() AS at');
  return (row as { at: string }).at;
}

const SET_CLOCK = 'INSERT INTO virtual_clock (at) VALUES ($1) ON CONFLICT (one) DO UPDATE SET at = excluded.at';

/** Stops the record's clock at an instant (ISO), or lets it run again. For the demonstration and the scenario runner only. */
export async function setClock({ db }: CaseRecord, at: string | null): Promise<void> {
  if (at === null) await db.query('DELETE FROM virtual_clock');
  else await db.query(SET_CLOCK, [at]);
}
