import { onServer } from '#local-postgres/roles';
import type { BenchDatabase } from './bench-database.js';

const TABLES = ['case_file', 'case_event', 'deadline', 'outbox', 'task', 'idempotency'];

/** Bytes on disk for each case there is, indexes and rows that nobody sees any more included. */
export async function bytesACase({ superuserUrl }: BenchDatabase): Promise<number> {
  const sizes = TABLES.map((table) => `pg_total_relation_size('${table}')`).join(' + ');
  return onServer(superuserUrl, async (client) => {
    const { rows } = await client.query(`SELECT (${sizes})::float8 / greatest(count(*), 1) AS bytes FROM case_file`);
    return Number(rows[0].bytes);
  });
}
