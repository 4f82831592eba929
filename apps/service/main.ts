import { closeRecord, openRecord } from '#case-record/open-record';
import { refuseUnsafeServer } from '#case-record/safety';
import { openQueue } from '#queue/open-queue';
import { QUEUES } from '#queue/queue-names';
import { wakeRelay } from '#queue/wake-relay';
import { type Settings, settingsFrom } from '#settings/settings';
import { register } from '#workflows/register';
import { openService } from './open-service.js';
import { newJournal } from './operations/journal.js';
import { leaveOnSignal } from './operations/leave.js';

/** Starts the service, or ends with a sentence that says why it will not start. */
async function start(settings: Settings): Promise<void> {
  const journal = newJournal(settings.logLevel);
  if (settings.databaseUrl === undefined)
    throw new Error('DATABASE_URL is not set. Give the URL of the application role.');
  const record = await openRecord({ url: settings.databaseUrl, applicationName: 'waymark-service' }, register);
  await refuseUnsafeServer(record, { production: settings.production });
  const relay = openQueue(settings, QUEUES.relay, () => journal.warn('the queue does not answer'));
  const app = await openService({
    record,
    settings,
    journal,
    wakeRelay: () => wakeRelay(relay),
    queueDepth: () => relay.getWaitingCount(),
  });
  leaveOnSignal(app, journal, async () => {
    await relay.close();
    await closeRecord(record);
  });
  await app.listen(settings.port);
  journal.info({ port: settings.port }, 'listening');
}

/** Nobody is who they say they are in the demonstration, so it must never be what real people's records stand behind. */
function refuseOpenHouse({ demonstration, production }: Settings): void {
  if (demonstration && production) {
    throw new Error(
      'DEMONSTRATION is set with NODE_ENV=production: anybody could sign in as anybody. Unset one of them.',
    );
  }
  if (!demonstration) {
    throw new Error('No way to sign in is configured. This version can sign people in only where DEMONSTRATION=true.');
  }
}

try {
  const settings = settingsFrom(process.env);
  refuseOpenHouse(settings);
  await start(settings);
} catch (error) {
  process.stderr.write(`The service does not start: ${(error as Error).message}\n`);
  process.exit(1);
}
