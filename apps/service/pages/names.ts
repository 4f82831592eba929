import type { CaseRecord } from '#case-record/open-record';
import { listPeople } from '#case-record/people';
import type { Names } from './case-wording.js';

/** The names of the people and posts of an area, and of our own parts, by their ids. */
export async function namesIn(record: CaseRecord, area: string): Promise<Names> {
  const people = await listPeople(record, { area });
  const posts = Object.entries(record.register.area(area).posts).map(([id, { title }]) => [id, title] as const);
  return new Map([...OURS, ...posts, ...people.map(({ id, name }) => [id, name] as const)]);
}

const OURS = [
  ['clock', 'Waymark’s clock'],
  ['notifier', 'Waymark’s notices'],
  ['system', 'Waymark'],
] as const;
