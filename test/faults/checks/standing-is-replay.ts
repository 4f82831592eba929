import { isDeepStrictEqual } from 'node:util';
import { historyOf, standingOf } from '#case-record/cases';
import { replay, stateOf } from '#engine/replay';
import { type Evidence, everyCase, type Problems } from './evidence.js';

/** I5: where each case stands, as cached, is what its history says when it is told again from the first event. */
export async function standingIsReplay({ record }: Evidence): Promise<Problems> {
  const problems: string[] = [];
  for (const ref of await everyCase(record)) {
    const found = await standingOf(record, ref);
    if (!found) throw new Error(`${ref} has gone`);
    const told = replay(found, await historyOf(record, ref));
    if (!isDeepStrictEqual(plain(found.standing), plain(told)))
      problems.push(`${ref} is cached otherwise than replayed`);
    if (found.row.state !== stateOf(told))
      problems.push(`${ref} is shown at ${found.row.state}, but is at ${stateOf(told)}`);
  }
  return problems;
}

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
