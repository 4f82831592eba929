import { migrate } from '#case-record/migrate';
import { closeRecord, openRecord } from '#case-record/open-record';
import { onServer } from '#local-postgres/roles';
import { migrateQueue } from '#queue/migrate-queue';
import type { Settings } from '#settings/settings';

interface Urls {
  readonly ownerUrl: string;
  readonly applicationUrl: string;
}

/** Brings the tables up to date; for a demonstration, fills an empty record. Safe to run again. */
export async function prepare(database: Urls, settings: Settings, say: (sentence: string) => void): Promise<void> {
  const run = await migrate({ ...database, virtualClock: settings.demonstration });
  if (run.length > 0) say('Making the tables');
  if (settings.queue === 'postgres') await migrateQueue(database);
  if (settings.demonstration && (await isEmpty(database))) say(await demonstrate(database));
}

/** Whether nothing at all is on record. */
function isEmpty({ applicationUrl }: Urls): Promise<boolean> {
  return onServer(applicationUrl, async (client) => {
    const { rows } = await client.query('SELECT NOT EXISTS (SELECT FROM case_file) AS empty');
    return rows[0].empty;
  });
}

async function demonstrate({ applicationUrl }: Urls): Promise<string> {
  // Read here, and not by every start: all the pathways are a second's work.
  const [{ register }, { loadDemonstration }] = await Promise.all([
    import('#workflows/register'),
    import('./demonstration.js'),
  ]);
  const record = await openRecord({ url: applicationUrl, applicationName: 'waymark launcher' }, register);
  try {
    return await loadDemonstration(record);
  } finally {
    await closeRecord(record);
  }
}
