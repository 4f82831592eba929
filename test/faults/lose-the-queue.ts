import { Redis } from 'ioredis';
import type { Client } from 'pg';
import { onServer } from '#local-postgres/roles';
import { QUEUE_SCHEMA } from '#queue/connection';
import type { House } from './house.js';
import { until } from './until.js';

/** Loses all that the queue holds, at one blow: Redis flushed where the house runs on it, else BullMQ's tables emptied. */
export async function loseTheQueue({ database, redisUrl }: Pick<House, 'database' | 'redisUrl'>): Promise<void> {
  if (redisUrl !== undefined) return flush(redisUrl);
  // The workers are busy with the same tables, and PostgreSQL may end either of the two.
  const empty = () => onServer(database.superuserUrl, emptyTables).catch(unlessDeadlocked);
  await until('the tables of the queue are empty', empty, { withinMs: 30_000 });
}

async function emptyTables(client: Client): Promise<true> {
  const { rows } = await client.query<{ names: string }>(
    `SELECT string_agg(format('%I.%I', schemaname, tablename), ', ') AS names FROM pg_tables
     WHERE schemaname = $1 AND tablename <> 'migration'`,
    [QUEUE_SCHEMA],
  );
  await client.query(`TRUNCATE ${rows[0]?.names}`);
  return true;
}

function unlessDeadlocked(error: { readonly code?: string }): undefined {
  if (error.code !== DEADLOCK) throw error;
}

const DEADLOCK = '40P01';

async function flush(url: string): Promise<void> {
  const redis = new Redis(url);
  await redis.flushall();
  redis.disconnect();
}
