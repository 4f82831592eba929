import type { CaseRecord } from '#case-record/open-record';
import { listPeople } from '#case-record/people';
import type { Names } from './case-words.js';

/** The names of the people of an area, and of our own parts, by their ids. */
export async function namesIn(record: CaseRecord, area: string): Promise<Names> {
  const people = await listPeople(record, { area });
  return new Map([...OURS, ...people.map(({ id, name }) => [id, name] as const)]);
}

const OURS = [
  ['clock', 'Waymark’s clock'],
  ['notifier', 'Waymark’s notices'],
  ['system', 'Waymark'],
] as const;
