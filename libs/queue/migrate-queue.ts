import { assertSchemaCompatibility, runMigrations, SchemaMigrationRequiredError } from 'bullmq';
import pg from 'pg';
import { QUEUE_SCHEMA, type QueueSettings } from './connection.js';

/**
 * Brings BullMQ's own tables up to date, as the owner, and lets the application's role use them. Safe to run again and
 * by several at once. Not needed when the queue is on Redis. Returns the version of BullMQ's schema.
 */
export async function migrateQueue({
  ownerUrl,
  applicationUrl,
}: {
  ownerUrl: string;
  applicationUrl: string;
}): Promise<number> {
  const role = await roleOf(applicationUrl);
  return as(ownerUrl, async (owner) => {
    const version = await runMigrations(owner, QUEUE_SCHEMA);
    await owner.query(grantsTo(owner.escapeIdentifier(role)));
    return version;
  });
}

/** Throws, with the mend, when the queue is on PostgreSQL and its tables are missing there or belong to another release. */
export async function refuseUnmigratedQueue({ queue, databaseUrl }: QueueSettings): Promise<void> {
  if (queue !== 'postgres' || !databaseUrl) return;
  await as(databaseUrl, (client) => assertSchemaCompatibility(client, QUEUE_SCHEMA)).catch((cause: Error) => {
    if (!(cause instanceof SchemaMigrationRequiredError)) throw cause;
    throw new Error('The tables of the queue are not there. Run `migrate` first.', { cause });
  });
}

function grantsTo(role: string): string {
  // CREATE, because BullMQ makes a sequence for each queue when its first job is added. That one belongs to the
  // application, and the owner of the tables may not grant it.
  return `
    BEGIN;
    SELECT pg_advisory_xact_lock(hashtext('waymark.queue.grants'));
    GRANT USAGE, CREATE ON SCHEMA ${QUEUE_SCHEMA} TO ${role};
    GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${QUEUE_SCHEMA} TO ${role};
    DO $grants$ DECLARE own text; BEGIN
      FOR own IN SELECT format('%I.%I', schemaname, sequencename) FROM pg_sequences
        WHERE schemaname = '${QUEUE_SCHEMA}' AND sequenceowner = current_user
      LOOP EXECUTE 'GRANT USAGE, SELECT, UPDATE ON SEQUENCE ' || own || ' TO ${role}'; END LOOP;
    END $grants$;
    GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA ${QUEUE_SCHEMA} TO ${role};
    COMMIT;`;
}

function roleOf(applicationUrl: string): Promise<string> {
  return as(applicationUrl, async (client) => {
    const { rows } = await client.query<{ role: string }>('SELECT current_user AS role');
    return rows[0]?.role ?? '';
  });
}

async function as<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, application_name: 'waymark-migrate-queue' });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
