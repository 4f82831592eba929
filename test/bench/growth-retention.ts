import { onServer } from '#local-postgres/roles';
import type { BenchDatabase } from './bench-database.js';

// What stands under these keys says which case was opened from which: it is no longer only for whoever asks twice.
const OLD = `recorded_at < (SELECT min(recorded_at) FROM idempotency) + interval '30 days' AND person <> 'system'`;

const STEPS = {
  count: `SELECT FROM idempotency WHERE ${OLD}`,
  index: 'CREATE INDEX CONCURRENTLY idempotency_old ON idempotency USING brin (recorded_at)',
  remove: `DELETE FROM idempotency WHERE ${OLD}`,
  vacuum: 'VACUUM idempotency',
} as const;

/** What it takes to forget the answers of the oldest month, with an index of a few kilobytes, since rows lie in the order of time. Seconds and rows. */
export async function forgetting(database: BenchDatabase) {
  return onServer(database.superuserUrl, async (client) => {
    const found: Record<string, { readonly seconds: number; readonly rows: number | null }> = {};
    for (const [step, text] of Object.entries(STEPS)) {
      const began = performance.now();
      const { rowCount } = await client.query(text);
      found[step] = { seconds: (performance.now() - began) / 1_000, rows: rowCount };
    }
    const { rows } = await client.query("SELECT pg_relation_size('idempotency_old')::float8 AS bytes");
    await client.query('DROP INDEX idempotency_old');
    return { ...found, indexBytes: rows[0].bytes };
  });
}

const BUSIEST = `
SELECT regexp_replace(left(query, 160), '\\s+', ' ', 'g') AS query, calls::int, mean_exec_time AS "meanMs",
  max_exec_time AS "maxMs", (shared_blks_hit::float8 / calls) AS hit, (shared_blks_read::float8 / calls) AS read,
  (wal_bytes::float8 / calls) AS wal, rows::float8 / calls AS rows
FROM pg_stat_statements WHERE dbid = (SELECT oid FROM pg_database WHERE datname = current_database())
ORDER BY total_exec_time DESC LIMIT 8`;

/** The statements that took the server longest while something was done, as the server counted them: per call. */
export async function busiestWhile<Result>(database: BenchDatabase, work: () => Promise<Result>) {
  await onServer(database.superuserUrl, (client) => client.query('SELECT pg_stat_statements_reset()'));
  const result = await work();
  const { rows } = await onServer(database.superuserUrl, (client) => client.query(BUSIEST));
  return { result, busiest: rows };
}
