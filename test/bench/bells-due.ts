import { onServer } from '#local-postgres/roles';
import type { BenchDatabase } from './bench-database.js';

// A copy stands where its original stands, under a reference of its own; its chain is the original's, which nobody asks here.
const COPY = `
CREATE TEMPORARY TABLE copied AS
  SELECT c.ref AS of, lpad((n / 10000)::text, 4, '0') || '-' || lpad((n % 10000)::text, 4, '0') AS ref
  FROM (SELECT ref, row_number() OVER (ORDER BY ref) AS place FROM case_file) c, generate_series(0, $1 - 1) AS g,
    LATERAL (SELECT ((c.place - 1) * $1 + g)::integer AS n) numbered;
INSERT INTO case_file SELECT r.* FROM copied n JOIN case_file c ON c.ref = n.of,
  jsonb_populate_record(c, jsonb_build_object('ref', n.ref)) r;
INSERT INTO case_event SELECT r.* FROM copied n JOIN case_event e ON e.ref = n.of,
  jsonb_populate_record(e, jsonb_build_object('ref', n.ref)) r;
INSERT INTO deadline OVERRIDING SYSTEM VALUE SELECT r.* FROM copied n JOIN deadline d ON d.ref = n.of,
  jsonb_populate_record(d, jsonb_build_object('ref', n.ref, 'id', nextval(pg_get_serial_sequence('deadline', 'id')))) r;
DROP TABLE copied;
ANALYZE case_file, case_event, deadline`;

/** Copies every case so many times, with its deadlines: a record of a size that would take an hour to record. */
export async function copyCases({ superuserUrl }: BenchDatabase, times: number): Promise<void> {
  await onServer(superuserUrl, (client) => client.query(COPY.replaceAll('$1', String(times))));
}

// One bell a case, the first; the others wait for another year.
const CHOOSE = `
CREATE TABLE bench_bell AS
  SELECT id, ref, clock, key, generation, next_bell AS bell,
    first.at + interval '1 second' * $2 * (place - 1) / count(*) OVER () AS at
  FROM (
    SELECT d.*, row_number() OVER (ORDER BY md5(d.ref)) AS place FROM (
      SELECT DISTINCT ON (ref) * FROM deadline WHERE next_bell_at = (SELECT min(next_bell_at) FROM deadline)
      ORDER BY ref, id
    ) d ORDER BY md5(d.ref) LIMIT $1
  ) chosen, (SELECT min(next_bell_at) AS at FROM deadline) first;
UPDATE deadline d SET next_bell_at = b.at FROM bench_bell b WHERE b.id = d.id;
UPDATE deadline d SET next_bell_at = next_bell_at + interval '1 year'
  WHERE NOT EXISTS (SELECT FROM bench_bell b WHERE b.id = d.id) AND next_bell_at IS NOT NULL`;

const CLOCK = `
CREATE OR REPLACE FUNCTION record_now() RETURNS timestamptz LANGUAGE sql STABLE
  RETURN date_trunc('milliseconds', now() - interval '$1 milliseconds');
ALTER TABLE bench_bell ADD rings_at timestamptz;
UPDATE bench_bell SET rings_at = at + interval '$1 milliseconds'`;

const FIRST = 'SELECT min(at) AS first, count(*)::int AS bells FROM bench_bell';

/** Lets so many bells, of as many cases, be due within some seconds, which begin in `inSeconds`; 0 for one instant. */
export async function letRing(
  { superuserUrl }: BenchDatabase,
  {
    bells,
    withinSeconds,
    inSeconds,
  }: { readonly bells: number; readonly withinSeconds: number; readonly inSeconds: number },
): Promise<number> {
  return onServer(superuserUrl, async (client) => {
    const choose = CHOOSE.replaceAll('$1', String(bells)).replaceAll('$2', String(withinSeconds));
    await client.query(choose);
    const { rows } = await client.query<{ first: Date; bells: number }>(FIRST);
    const [{ first, bells: chosen }] = rows as [{ first: Date; bells: number }];
    await client.query('DELETE FROM virtual_clock');
    await client.query(CLOCK.replaceAll('$1', String(Date.now() + inSeconds * 1000 - first.getTime())));
    return chosen;
  });
}

const RUNG = `
SELECT count(e.ref)::int AS rung, count(*)::int AS bells,
  coalesce(sum((e.n > 1)::int), 0)::int AS twice, coalesce(sum((e.at < b.rings_at)::int), 0)::int AS early,
  percentile_disc(0.5) WITHIN GROUP (ORDER BY ms)::float8 AS p50,
  percentile_disc(0.99) WITHIN GROUP (ORDER BY ms)::float8 AS p99, max(ms)::float8 AS most,
  extract(epoch FROM max(e.at) - min(b.rings_at))::float8 AS seconds
FROM bench_bell b LEFT JOIN (
  SELECT ref, data ->> 'clock' AS clock, data ->> 'key' AS key, count(*) AS n,
    min(pg_xact_commit_timestamp(xmin)) AS at
  FROM case_event WHERE by_role = 'clock' GROUP BY 1, 2, 3
) e USING (ref, clock, key), LATERAL (SELECT 1000 * extract(epoch FROM e.at - b.rings_at) AS ms) late`;

/** What came of the bells that were let ring, each from its own instant to its commit; milliseconds. */
export interface Rung {
  readonly bells: number;
  readonly rung: number;
  readonly twice: number;
  readonly early: number;
  readonly p50: number;
  readonly p99: number;
  readonly most: number;
  /** From the first instant to the last commit. */
  readonly seconds: number;
}

/** Looks up what came of them. */
export function rung({ superuserUrl }: BenchDatabase): Promise<Rung> {
  return onServer(superuserUrl, async (client) => (await client.query<Rung>(RUNG)).rows[0] as Rung);
}
