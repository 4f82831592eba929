import { claimDue } from '#case-record/deadline-rows';
import { closeRecord } from '#case-record/open-record';
import { recordEvent } from '#case-record/record-event';
import { setClock } from '#case-record/virtual-clock';
import { onServer } from '#local-postgres/roles';
import { addDays, type CivilDate } from '#statutory-calendar/civil-date';
import type { BenchDatabase } from './bench-database.js';
import { AREA, promised, SAID } from './growth-seeds.js';

/** Cases of the area that a co-ordinator works on, drawn from all of its history. */
export async function oldCases({ superuserUrl }: BenchDatabase, limit: number, from = 0): Promise<readonly string[]> {
  const sql = `SELECT ref FROM case_file WHERE area = $1 AND pathway = 'access-pathway' AND NOT closed
    AND state NOT LIKE '%paused%' ORDER BY md5(ref) LIMIT $2 OFFSET $3`;
  return onServer(superuserUrl, async (client) =>
    (await client.query(sql, [AREA, limit, from])).rows.map(({ ref }) => ref),
  );
}

/** Acts a second on old cases, each the next of another, and how long one took; milliseconds. */
export interface ActRate {
  readonly actsASecond: number;
  readonly acts: number;
  readonly refused: number;
  readonly p50: number;
  readonly p99: number;
}

/** So many at once, for so many seconds: of three acts one starts a clock. */
export async function actsOnOldCases(
  database: BenchDatabase,
  today: CivilDate,
  {
    atOnce,
    seconds,
    cases,
    from,
  }: { readonly atOnce: number; readonly seconds: number; readonly cases: number; readonly from?: number },
): Promise<ActRate> {
  const refs = await oldCases(database, cases, from);
  if (refs.length === 0) throw new Error('There are not so many cases: GROWTH_CASES must be larger');
  const record = await database.open(atOnce);
  const [times, began] = [[] as number[], performance.now()];
  let [n, refused] = [0, 0];
  const act = async () => {
    while (performance.now() < began + seconds * 1_000) {
      n += 1;
      const what = n % 3 === 0 ? promised(today, 1_000 + n) : SAID;
      const start = performance.now();
      const by = { person: 'asha', role: 'coordinator' };
      const ref = refs[n % refs.length] as string;
      const answer = await recordEvent(record, { ref, ...what, occurredOn: today, by, key: `growth-${began}-${n}` });
      if (answer.outcome === 'refused') refused += 1;
      else times.push(performance.now() - start);
    }
  };
  try {
    await Promise.all(Array.from({ length: atOnce }, act));
  } finally {
    await closeRecord(record);
  }
  const took = (performance.now() - began) / 1_000;
  return { actsASecond: times.length / took, acts: times.length, refused, ...percentiles(times) };
}

/** Of how long something took, in milliseconds: the middle, and what one of a hundred exceeds. */
function percentiles(times: readonly number[]): { readonly p50: number; readonly p99: number } {
  const sorted = times.toSorted((one, other) => one - other);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return { p50: at(0.5), p99: at(0.99) };
}

/** How long a claim of bells takes while more and more are claimed already; milliseconds for one claim of 50. */
export async function claimsOfBells(database: BenchDatabase, today: CivilDate) {
  const record = await database.open(1);
  const times: number[] = [];
  let bells = 0;
  try {
    // The worst: a worker that was away for three weeks has everything before it, and nothing of what is claimed rings.
    await setClock(record, `${addDays(today, 21)}T10:00:00Z`);
    for (;;) {
      const start = performance.now();
      const claimed = await claimDue(record, { limit: 50, leaseSeconds: 600 });
      times.push(performance.now() - start);
      bells += claimed.length;
      if (claimed.length < 50 || times.length === 400) break;
    }
    return { bells, claims: times.length, ...percentiles(times), first: times[0], last: times.at(-1) };
  } finally {
    await setClock(record, null);
    await closeRecord(record);
    await onServer(database.superuserUrl, (client) =>
      client.query('UPDATE deadline SET claimed_until = NULL WHERE claimed_until IS NOT NULL'),
    );
  }
}
