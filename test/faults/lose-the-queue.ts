import { Redis } from 'ioredis';
import { onServer } from '#local-postgres/roles';
import { QUEUE_SCHEMA } from '#queue/connection';
import type { House } from './house.js';

/** Loses all that the queue holds, at one blow: Redis flushed where the house runs on it, else BullMQ's tables emptied. */
export async function loseTheQueue({ database }: Pick<House, 'database'>): Promise<void> {
  const redisUrl = process.env['REDIS_URL'];
  if (redisUrl) return flush(redisUrl);
  await onServer(database.superuserUrl, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
       WHERE schemaname = $1 AND tablename NOT LIKE '%migration%' AND tablename NOT LIKE '%version%'`,
      [QUEUE_SCHEMA],
    );
    await client.query(`TRUNCATE ${rows.map(({ name }) => name).join(', ')} CASCADE`);
  });
}

async function flush(url: string): Promise<void> {
  const redis = new Redis(url);
  await redis.flushall();
  redis.disconnect();
}
