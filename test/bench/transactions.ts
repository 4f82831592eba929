import { onServer } from '#local-postgres/roles';
import type { BenchDatabase } from './bench-database.js';

const COMMITTED = 'SELECT xact_commit::int AS n FROM pg_stat_database WHERE datname = current_database()';

/** Transactions that a database has committed. A connection tells its own at the latest when it ends: ask when all have. */
export async function committed({ superuserUrl }: BenchDatabase): Promise<number> {
  return onServer(superuserUrl, async (client) => (await client.query<{ n: number }>(COMMITTED)).rows[0]?.n ?? 0);
}
