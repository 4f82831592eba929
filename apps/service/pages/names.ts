import type { CaseRecord } from '#case-record/open-record';
import { type NamedPerson, namesOfPeople } from '#case-record/people-named';
import type { Names } from './case-wording.js';

/**
 * The names of the people and posts of an area, and of our own parts, by their ids: of all of its people, or of those whom
 * some facts name, however deep in them.
 */
export async function namesIn(record: CaseRecord, area: string, facts?: readonly unknown[]): Promise<Names> {
  const people = await namesOfPeople(record, { area, ...(facts && { ids: [...idsIn(facts)] }) });
  const posts = Object.entries(record.register.area(area).posts).map(([id, { title }]) => [id, title] as const);
  return new Map([...OURS, ...posts, ...people.map(({ id, name }: NamedPerson) => [id, name] as const)]);
}

const OURS = [
  ['clock', 'Waymark’s clock'],
  ['notifier', 'Waymark’s notices'],
  ['system', 'Waymark'],
] as const;

const COULD_BE_AN_ID = /^(?!\d{4}-\d{2}-\d{2})\S{1,64}$/;

/** Every word that could be an id: without a blank, no longer than one, and no day. */
function idsIn(facts: unknown, found = new Set<string>()): ReadonlySet<string> {
  if (typeof facts === 'string') {
    if (COULD_BE_AN_ID.test(facts)) found.add(facts);
  } else if (typeof facts === 'object' && facts !== null) {
    for (const [key, inner] of Object.entries(facts)) idsIn(inner, found.add(key));
  }
  return found;
}
