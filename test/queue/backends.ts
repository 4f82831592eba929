import { afterAll, beforeAll, describe, it } from '@jest/globals';
import { Redis } from 'ioredis';
import type { QueueSettings } from '#queue/connection';
import type { Letters } from './letters.js';
import { type RedisAtHand, redisAtHand, whyNoRedis } from './redis-at-hand.js';

/** One kind of queue, for the specs that every kind must pass. */
export interface Backend {
  readonly name: string;
  /** Why its specs cannot run here. */
  readonly whyNot: string | undefined;
  readonly open: () => Promise<void>;
  readonly close: () => Promise<void>;
  readonly settings: (letters: Pick<Letters, 'database'>) => QueueSettings;
  /** Loses everything the queue holds. */
  readonly loseEverything: (letters: Letters) => Promise<void>;
}

const nothing = async () => undefined;

/** The queue in the database itself, which is always there. */
export const onPostgres: Backend = {
  name: 'PostgreSQL',
  whyNot: undefined,
  open: nothing,
  close: nothing,
  settings: ({ database }) => ({ queue: 'postgres', databaseUrl: database.applicationUrl }),
  loseEverything: truncateQueue,
};

const TABLES = `SELECT string_agg(format('bullmq.%I', tablename), ', ') AS names FROM pg_tables
  WHERE schemaname = 'bullmq' AND tablename <> 'migration'`;

async function truncateQueue({ sql }: Pick<Letters, 'sql'>): Promise<void> {
  const [tables] = await sql<{ names: string }>(TABLES);
  // The workers are busy with the same tables, and PostgreSQL may end either of the two.
  const truncated = await sql(`TRUNCATE ${tables?.names}`).then(
    () => true,
    () => false,
  );
  if (!truncated) await truncateQueue({ sql });
}

function onRedis(): Backend {
  let redis: RedisAtHand | undefined;
  const url = () => redis?.url ?? '';
  return {
    name: 'Redis',
    whyNot: whyNoRedis(),
    open: async () => {
      redis = await redisAtHand();
    },
    close: async () => redis?.stop(),
    settings: () => ({ queue: 'redis', redisUrl: url() }),
    loseEverything: async () => {
      const client = new Redis(url());
      await client.flushall();
      client.disconnect();
    },
  };
}

/** The same specs with each kind of queue. The one that cannot run here says why, and its specs show as skipped. */
export function onEachQueue(title: string, specs: (backend: Backend) => void): void {
  const both = [onPostgres, onRedis()];
  for (const { name, whyNot } of both) if (whyNot) process.stderr.write(`\nThe queue on ${name}: ${whyNot}\n`);
  describe.each(both)(`${title}, with the queue on $name`, (backend) => {
    if (backend.whyNot) {
      it.skip(backend.whyNot, () => undefined);
      return;
    }
    beforeAll(() => backend.open());
    afterAll(() => backend.close());
    specs(backend);
  });
}
