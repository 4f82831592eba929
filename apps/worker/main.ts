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

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
