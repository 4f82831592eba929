import 'reflect-metadata';
import { settingsFrom } from '#settings/settings';
import { register } from '#workflows/register';
import { faultOf, type Log, workerLog } from './log.js';
import { startWorker } from './start-worker.js';

const STOP_WITHIN_MS = 20_000;

async function main(): Promise<void> {
  const settings = settingsFrom(process.env);
  const log = workerLog(settings.logLevel);
  if (!settings.databaseUrl)
    throw new Error('DATABASE_URL is not set: the worker needs a database. `npm start` brings one.');
  const worker = await startWorker({ ...settings, databaseUrl: settings.databaseUrl }, register, log);
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => leave(worker, log));
}

function leave({ stop }: { stop: () => Promise<void> }, log: Log): void {
  // What is not finished by then is as safe as after a kill: leases end, and another worker takes it up.
  setTimeout(() => process.exit(1), STOP_WITHIN_MS).unref();
  stop().then(
    () => process.exit(0),
    (error: unknown) => {
      log.error(faultOf(error), 'worker did not stop cleanly');
      process.exit(1);
    },
  );
}

/** PostgreSQL's code for a table that no migration has made yet. */
const NO_SUCH_TABLE = '42P01';

main().catch((error: Error & { code?: string }) => {
  const why =
    error.code === NO_SUCH_TABLE ? 'The tables of the record are not there. Run `migrate` first.' : error.message;
  process.stderr.write(`The worker did not start. ${why}\n`);
  process.exit(1);
});
