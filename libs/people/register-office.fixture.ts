import { type CaseRecord, closeRecord, openRecord } from '#case-record/open-record';
import { personById, savePeople } from '#case-record/people';
import { setClock } from '#case-record/virtual-clock';
import { cloneDatabase } from '#test/real-postgres';
import { demonstrationPeople } from '#workflows/areas/demonstration/people';
import { register } from '#workflows/register';

/** The area of the people of the demonstration. */
export const AREA = 'north-east-lincolnshire';

/** A manager of it who changes something. */
export const malik = { by: { person: 'malik', role: 'manager' } };

/** The register of the demonstration's people in a database of a spec's own, on 2 March 2026. */
export interface RegisterOffice {
  readonly record: CaseRecord;
  readonly itIs: (day: string) => Promise<void>;
  /** The posts of the area that somebody has now. */
  readonly postsOf: (id: string) => Promise<readonly string[] | undefined>;
  readonly close: () => Promise<void>;
}

export async function openRegisterOffice(): Promise<RegisterOffice> {
  const database = await cloneDatabase();
  const record = await openRecord({ url: database.applicationUrl, poolSize: 4 }, register);
  await savePeople(
    record,
    demonstrationPeople.map((person) => ({ address: null, ...person })),
  );
  const itIs = (day: string) => setClock(record, `${day}T09:00:00.000Z`);
  await itIs('2026-03-02');
  const close = async () => {
    await closeRecord(record);
    await database.drop();
  };
  return { record, itIs, postsOf: async (id) => (await personById(record, id))?.posts, close };
}
