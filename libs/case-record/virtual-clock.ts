import type { CaseRecord } from './open-record.js';

/** The instant it is for the record (ISO): the virtual one where one is set, else the database's. */
export async function now({ db }: CaseRecord): Promise<string> {
  const [{ at }] = await db.query<[{ at: string }]>('SELECT record_now() AS at');
  return at;
}

/** Sets the record's clock to an instant, or back to the real one. For the demonstration and the scenario runner only. */
export async function setClock({ db }: CaseRecord, at: string | null): Promise<void> {
  await db.query('SELECT set_record_clock($1)', [at]);
}
