import { join } from 'node:path';
import pg from 'pg';
import { type LocalPostgres, startLocalPostgres } from '#local-postgres/local-postgres';
import type { Settings } from '#settings/settings';
import { CannotStart } from './cannot-start.js';

/** The database that service and worker will use. */
export interface Database {
  readonly ownerUrl: string;
  readonly applicationUrl: string;
  /** Settles when the local server has gone away by itself; never for a server of somebody else's. */
  readonly lost: Promise<string>;
  readonly stop: () => Promise<void>;
}

/** The server that DATABASE_URL names, or else one of our own in DATA_DIR. */
export async function openDatabase({ databaseUrl, ownerUrl, dataDir, production }: Settings): Promise<Database> {
  if (databaseUrl !== undefined) {
    if (production && ownerUrl === undefined)
      throw new CannotStart(
        'DATABASE_OWNER_URL is not set: in production the tables belong to a role of their own. Set it to the URL of that role, or start the service and the worker by themselves, which need DATABASE_URL alone.',
      );
    return {
      applicationUrl: databaseUrl,
      ownerUrl: ownerUrl ?? databaseUrl,
      lost: never(),
      stop: async () => undefined,
    };
  }
  const local = await startLocalPostgres({ folder: join(dataDir, 'postgres') });
  const alone = await soleUser(local, dataDir);
  return {
    ...local,
    lost: new Promise((resolve) => alone.once('end', () => resolve('The local PostgreSQL has stopped.'))),
    stop: async () => {
      await alone.end();
      await local.stop();
    },
  };
}

/** Any number; one launcher at a time holds it on the local server, for as long as its connection lives. */
const LAUNCHER_LOCK = 20_260_105;

async function soleUser(local: LocalPostgres, dataDir: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: local.superuserUrl, application_name: 'waymark launcher' });
  client.on('error', () => undefined);
  await client.connect();
  const { rows } = await client.query('SELECT pg_try_advisory_lock($1) AS alone', [LAUNCHER_LOCK]);
  if (rows[0].alone) return client;
  await client.end();
  throw new CannotStart(`Waymark is already running on ${dataDir}. Stop it first, or give this one another DATA_DIR.`);
}

function never(): Promise<string> {
  return new Promise(() => undefined);
}
