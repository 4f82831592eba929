import { letterRegister } from '#case-record/letter-pathway.fixture';
import { closeRecord, openRecord } from '#case-record/open-record';
import { savePeople } from '#case-record/people';

/** Saves the people who write the letters of the small pathway, and who answer them: none of the demonstration has such an id. */
export async function saveLetterWriters(applicationUrl: string): Promise<void> {
  const record = await openRecord({ url: applicationUrl, poolSize: 1 }, letterRegister());
  const one = (id: string, role: string, posts: readonly string[] = []) => ({
    ...{ id, name: id, agency: 'office', area: 'town', roles: [role], posts, active: true },
    ...{ email: `${id}@town.example`, phone: null, address: null },
  });
  const people = [
    one('letter-writer', 'parent'),
    one('letter-clerk', 'clerk', ['clerk']),
    one('letter-deputy', 'clerk', ['deputy']),
  ];
  await savePeople(record, people).finally(() => closeRecord(record));
}
