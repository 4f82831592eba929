import { migrate } from '#case-record/migrate';
import { closeRecord, openRecord } from '#case-record/open-record';
import { migrateQueue } from '#queue/migrate-queue';
import type { Settings } from '#settings/settings';
import { register } from '#workflows/register';
import { isEmpty, loadDemonstration } from './demonstration.js';

interface Urls {
  readonly ownerUrl: string;
  readonly applicationUrl: string;
}

/** Brings the tables up to date; for a demonstration, fills an empty record. Safe to run again. */
export async function prepare(database: Urls, settings: Settings, say: (sentence: string) => void): Promise<void> {
  const run = await migrate(database);
  if (run.length > 0) say('Making the tables');
  if (settings.queue === 'postgres') await migrateQueue(database);
  if (!settings.demonstration) return;
  const record = await openRecord({ url: database.applicationUrl, applicationName: 'waymark launcher' }, register);
  try {
    if (await isEmpty(record)) say(await loadDemonstration(record));
  } finally {
    await closeRecord(record);
  }
}
