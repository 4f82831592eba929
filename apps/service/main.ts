import { closeRecord, openRecord } from '#case-record/open-record';
import { refuseUnsafeServer } from '#case-record/safety';
import { openQueue } from '#queue/open-queue';
import { QUEUES } from '#queue/queue-names';
import { wakeRelay } from '#queue/wake-relay';
import { type Settings, settingsFrom } from '#settings/settings';
import { register } from '#workflows/register';
import { openService } from './open-service.js';
import { leaveOnSignal } from './operations/leave.js';
import { serviceLog } from './operations/log.js';

/** PostgreSQL's code for a table that no migration has made yet. */
const NO_SUCH_TABLE = '42P01';

/** Starts the service. Settings refuse the sign-in of the demonstration in production, where anybody could be anybody. */
async function start(settings: Settings): Promise<void> {
  const log = serviceLog(settings.logLevel);
  if (settings.databaseUrl === undefined)
    throw new Error('DATABASE_URL is not set. Give the URL of the application role.');
  // A person who waits longer is told so, and can send it again; five seconds later nobody is there any more.
  const record = await openRecord(
    { url: settings.databaseUrl, applicationName: 'waymark-service', waitMs: 900 },
    register,
  );
  await refuseUnsafeServer(record, { production: settings.production });
  const relay = openQueue(settings, QUEUES.relay, () => log.warn('the queue does not answer'));
  const app = await openService({
    record,
    settings,
    log,
    wakeRelay: () => wakeRelay(relay),
    queueDepth: () => relay.getWaitingCount(),
  });
  leaveOnSignal(app, log, async () => {
    await relay.close();
    await closeRecord(record);
  });
  await (settings.host === undefined ? app.listen(settings.port) : app.listen(settings.port, settings.host));
  if (settings.issuers.length === 0)
    log.warn('nobody who works here can sign in: SIGN_IN_ISSUERS is not set (docs/signing-in.md)');
  log.info({ port: settings.port }, 'listening');
}

try {
  await start(settingsFrom(process.env));
} catch (error) {
  const { message, code } = error as Error & { code?: string };
  const why = code === NO_SUCH_TABLE ? 'The database has not been migrated. Run the migrate command first.' : message;
  process.stderr.write(`The service does not start: ${why}\n`);
  process.exit(1);
}
