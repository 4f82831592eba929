import 'reflect-metadata';
import { workerLog } from '#apps/worker/log';
import { startWorker } from '#apps/worker/start-worker';
import { settingsFrom } from '#settings/settings';
import { register } from '#workflows/register';

/** A worker as a process of its own, so that a spec can kill it. It looks often and its leases are short. */
const { databaseUrl = '', ...settings } = settingsFrom(process.env);
const pace = { heartbeatSeconds: 1, leaseSeconds: 2 };
await startWorker({ ...settings, databaseUrl, pace }, register, workerLog(settings.logLevel));
