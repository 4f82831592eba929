import { onServer } from '#local-postgres/roles';
import type { BenchDatabase } from './bench-database.js';
import { GROWN } from './growth-columns.js';

/** One table: rows as the planner knows them, and megabytes (10⁶ bytes) on disk. */
export interface TableSize {
  readonly table: string;
  readonly rows: number;
  readonly heap: number;
  readonly toast: number;
  readonly indexes: number;
  readonly eachIndex: Readonly<Record<string, number>>;
}

const SIZES = `
SELECT c.relname AS table, c.reltuples::float8 AS rows, (pg_relation_size(c.oid) / 1e6)::float8 AS heap,
  coalesce(pg_total_relation_size(nullif(c.reltoastrelid, 0)) / 1e6, 0)::float8 AS toast,
  (pg_indexes_size(c.oid) / 1e6)::float8 AS indexes,
  (SELECT jsonb_object_agg(i.relname, round(pg_relation_size(i.oid) / 1e6))
    FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid WHERE x.indrelid = c.oid) AS "eachIndex"
FROM pg_class c WHERE c.oid = ANY ($1::regclass[]) ORDER BY pg_total_relation_size(c.oid) DESC`;

const COUNTS = `
SELECT (SELECT count(*)::int FROM case_file) AS cases, (SELECT count(*)::int FROM case_event) AS events,
  (SELECT count(*)::int FROM deadline WHERE state = 'open') AS "openDeadlines",
  (SELECT count(*)::int FROM outbox WHERE state = 'waiting') AS "waitingNotices",
  (pg_database_size(current_database()) / 1e9)::float8 AS gigabytes`;

/** What there is, and what it takes on disk. */
export async function sizesOf({ superuserUrl }: BenchDatabase) {
  return onServer(superuserUrl, async (client) => {
    const { rows: tables } = await client.query<TableSize>(SIZES, [[...GROWN]]);
    const { rows } = await client.query<Record<string, number>>(COUNTS);
    return { counts: rows[0], tables };
  });
}
