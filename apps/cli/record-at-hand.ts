import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { migrate } from '#case-record/migrate';
import { type CaseRecord, closeRecord, openRecord } from '#case-record/open-record';
import { startLocalPostgres } from '#local-postgres/local-postgres';
import { type Settings, settingsFrom } from '#settings/settings';
import { register } from '#workflows/register';
import { UsageError } from './output.js';

/** Opens the record that the environment names, or that `npm start` keeps in the data folder, and closes it afterwards. */
export async function withRecord<Result>(work: (record: CaseRecord) => Promise<Result>): Promise<Result> {
  return withDatabase(settings(), async ({ applicationUrl }) => {
    const record = await openRecord({ url: applicationUrl, poolSize: 2, applicationName: 'waymark-cli' }, register);
    try {
      return await work(record);
    } finally {
      await closeRecord(record);
    }
  });
}

/** Whether the environment names a record, or `npm start` keeps one in the data folder. */
export function recordIsAtHand(): boolean {
  const { databaseUrl, dataDir } = settings();
  return databaseUrl !== undefined || existsSync(join(dataDir, 'postgres'));
}

/** Migrates the record, and the queue where it is on PostgreSQL. Returns what was done. */
export async function migrateAtHand(): Promise<readonly string[]> {
  const { queue, ...known } = settings();
  // What `npm start` keeps in the data folder is a demonstration unless somebody says otherwise.
  const virtualClock = known.demonstration || (known.databaseUrl === undefined && !known.production);
  return withDatabase(known, async (urls) => {
    const done = await migrate({ ...urls, virtualClock });
    if (queue === 'postgres') {
      // Loaded here and not above: no other command needs BullMQ.
      const { migrateQueue } = await import('#queue/migrate-queue');
      await migrateQueue(urls);
    }
    return done;
  });
}

/** The settings, with the address of the database at hand: for a command that asks the queue and not the record. */
export async function withSettings<Result>(work: (settings: Settings) => Promise<Result>): Promise<Result> {
  const known = settings();
  return withDatabase(known, ({ applicationUrl }) => work({ ...known, databaseUrl: applicationUrl }));
}

interface Urls {
  readonly ownerUrl: string;
  readonly applicationUrl: string;
}

function settings(): Settings {
  try {
    return settingsFrom(process.env);
  } catch (cause) {
    throw new UsageError((cause as Error).message, { cause });
  }
}

type Known = Pick<Settings, 'databaseUrl' | 'ownerUrl' | 'dataDir'>;

async function withDatabase<Result>(known: Known, work: (urls: Urls) => Promise<Result>): Promise<Result> {
  if (known.databaseUrl !== undefined) {
    return work({ applicationUrl: known.databaseUrl, ownerUrl: known.ownerUrl ?? known.databaseUrl });
  }
  const folder = join(known.dataDir, 'postgres');
  if (!existsSync(folder)) {
    throw new Error(
      `There is no record yet: DATABASE_URL is not set and ${known.dataDir} holds no database. npm start makes one.`,
    );
  }
  const postgres = await startLocalPostgres({ folder });
  try {
    return await work(postgres);
  } finally {
    // A server that npm start is running stays up; one that was started for this command goes with it.
    if (!postgres.reused) await postgres.stop();
  }
}
