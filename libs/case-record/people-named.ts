import { anyConnection, run } from './connection.js';
import type { CaseRecord } from './open-record.js';

/** Somebody by their name. */
export interface NamedPerson {
  readonly id: string;
  readonly name: string;
}

const THESE = { name: 'names-of-people', text: 'SELECT id, name FROM person WHERE id = ANY ($1) AND area = $2' };
const ALL = { name: 'people-of-area-named', text: 'SELECT id, name FROM person WHERE area = $1' };

/** The names of the people of an area, whether they have left or not; of these alone where ids are given. */
export async function namesOfPeople(
  record: CaseRecord,
  { area, ids }: { readonly area: string; readonly ids?: readonly string[] },
): Promise<readonly NamedPerson[]> {
  const connection = anyConnection(record);
  return ids ? run<NamedPerson>(connection, THESE, [ids, area]) : run<NamedPerson>(connection, ALL, [area]);
}
