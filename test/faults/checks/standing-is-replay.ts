import { isDeepStrictEqual } from 'node:util';
import { historyOf, loadCase } from '#case-record/cases';
import { standingFrom } from '#case-record/standing-bytes';
import type { History } from '#engine/history';
import { type CaseDefinition, type CaseState, replay, stateOf } from '#engine/replay';
import { type Evidence, everyCase, type Problems } from './evidence.js';

interface Cached {
  readonly standing: CaseState | undefined;
  readonly state: string;
}

/** I5: where each case stands, as cached, is what its history says when it is told again from the first event. */
export async function standingIsReplay({ record }: Evidence): Promise<Problems> {
  const problems: string[] = [];
  for (const ref of await everyCase(record)) {
    const found = await loadCase(record, ref);
    if (!found) throw new Error(`${ref} has gone`);
    const told = retold(found, await historyOf(record, ref));
    if (typeof told === 'string') problems.push(`${ref}: ${told}`);
    else problems.push(...unlike(await cached(record, ref), told).map((what) => `${ref} ${what}`));
  }
  return problems;
}

/** Straight from the row: the record itself passes by a cache that it finds spoilt. */
async function cached({ db }: Evidence['record'], ref: string): Promise<Cached> {
  const sql = 'SELECT standing, state FROM case_file WHERE ref = $1';
  const [{ standing, state }] = await db.query<[{ standing: Buffer; state: string }]>(sql, [ref]);
  return { standing: standingFrom(standing), state };
}

function unlike({ standing: caseState, state }: Cached, told: CaseState): Problems {
  const same = isDeepStrictEqual(plain(caseState), plain(told));
  return [
    ...(same ? [] : ['is cached otherwise than replayed']),
    ...(state === stateOf(told) ? [] : [`is shown at ${state}, but is at ${stateOf(told)}`]),
  ];
}

function retold(definition: CaseDefinition, history: History): CaseState | string {
  try {
    return replay(definition, history);
  } catch (error) {
    return (error as Error).message;
  }
}

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
