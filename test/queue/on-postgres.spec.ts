import { describe, jest } from '@jest/globals';
import type { Backend } from './at-work.js';
import { ringsOnce } from './ring-once.js';
import type { Letters } from './letters.js';
import { tellsOnce } from './tell-once.js';

jest.setTimeout(60_000);

const postgres: Backend = {
  settings: ({ database }) => ({ queue: 'postgres', databaseUrl: database.applicationUrl }),
  loseEverything,
};

const TABLES = `SELECT string_agg(format('bullmq.%I', tablename), ', ') AS names FROM pg_tables
  WHERE schemaname = 'bullmq' AND tablename <> 'migration'`;

async function loseEverything({ sql }: Letters): Promise<void> {
  const [tables] = await sql<{ names: string }>(TABLES);
  // The workers are busy with the same tables, and PostgreSQL may end either of the two.
  const truncated = await sql(`TRUNCATE ${tables?.names}`).then(
    () => true,
    () => false,
  );
  if (!truncated) await loseEverything({ sql } as Letters);
}

describe('with the queue on PostgreSQL', () => {
  ringsOnce(postgres);
  tellsOnce(postgres);
});
