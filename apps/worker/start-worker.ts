import { getQueueToken } from '@nestjs/bullmq';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { Queue } from 'bullmq';
import { Registry } from 'prom-client';
import { type CaseRecord, closeRecord, openRecord } from '#case-record/open-record';
import { refuseUnsafeServer } from '#case-record/safety';
import type { Register } from '#engine/register';
import type { QueueSettings } from '#queue/connection';
import { refuseUnmigratedQueue } from '#queue/migrate-queue';
import { QUEUES } from '#queue/queue-names';
import type { NoticeSettings } from '#settings/notice-settings';
import { Bells } from './bells.js';
import { gaugesOf } from './gauges.js';
import { Heartbeat } from './heartbeat.js';
import { type Pace, USUAL_PACE } from './injection-tokens.js';
import { faultOf, type Log, nestLines } from './log.js';
import { registry } from './metrics.js';
import { openMetricsPort } from './metrics-port.js';
import { chooseSender } from './notices/choose-sender.js';
import { OneTimeCodes } from './one-time-codes.js';
import { Recompute } from './recompute.js';
import { Relay } from './relay.js';
import { HOSTS, workerModule } from './worker.module.js';

export interface WorkerSettings extends QueueSettings {
  readonly databaseUrl: string;
  readonly notices: NoticeSettings;
  /** Where `/metrics` and `/health` answer; nowhere when not given. */
  readonly workerPort?: number | undefined;
  readonly production?: boolean;
  readonly sessionSecret: string;
  readonly bankHolidaysUrl?: string | undefined;
  readonly pace?: Partial<Pace>;
}

/** A worker at work. */
export interface RunningWorker {
  readonly metricsPort: number | undefined;
  /** Takes nothing new, finishes what it has begun, and lets go of every connection. */
  readonly stop: () => Promise<void>;
}

const CONNECTIONS = 10;

/** Starts carrying out what follows from recorded acts, and ringing deadlines, until told to stop. As many may run as you like. */
export async function startWorker(settings: WorkerSettings, register: Register, log: Log): Promise<RunningWorker> {
  const record = await safeRecord(settings, register);
  const sender = chooseSender(settings.notices);
  const holidaysUrl = settings.bankHolidaysUrl;
  const given = {
    record,
    queue: settings,
    sender,
    pace: { ...USUAL_PACE, careful: settings.production ?? false, ...settings.pace },
    log,
    secret: settings.sessionSecret,
    holidaysUrl,
  };
  const app = await NestFactory.createApplicationContext(workerModule(given), {
    logger: nestLines(log),
    abortOnError: false,
  });
  const queues = Object.values(QUEUES).map((name) => app.get<Queue>(getQueueToken(name), { strict: false }));
  for (const queue of queues)
    queue.on('error', (error) => log.warn({ queue: queue.name, ...faultOf(error) }, 'queue fault'));
  const gauges = gaugesOf(record, queues);
  const probes = {
    metrics: async () => Registry.merge([registry, await gauges()]),
    ready: () => record.db.query('SELECT 1').then(() => true),
  };
  const port = settings.workerPort === undefined ? undefined : await openMetricsPort(settings.workerPort, probes);
  const stop = async () => {
    await port?.close();
    await finishBegun(app);
    await app.close();
    await sender.close?.();
    await closeRecord(record);
    log.info('worker stopped');
  };
  log.info({ queue: settings.queue, notices: sender.via, metricsPort: port?.port }, 'worker started');
  return { metricsPort: port?.port, stop };
}

async function safeRecord(settings: WorkerSettings, register: Register): Promise<CaseRecord> {
  const options = { url: settings.databaseUrl, poolSize: CONNECTIONS, applicationName: 'waymark-worker' };
  const record = await openRecord(options, register);
  try {
    await refuseUnsafeServer(record, { production: settings.production ?? false });
    await refuseUnmigratedQueue(settings);
    return record;
  } catch (error) {
    await closeRecord(record);
    throw error;
  }
}

// Before Nest closes the queues: a job that is finishing may still have to put another into one.
async function finishBegun(app: INestApplicationContext): Promise<void> {
  await Promise.all(
    [Bells, Relay, OneTimeCodes, Heartbeat, Recompute].map((part) => app.get<{ stop(): Promise<void> }>(part).stop()),
  );
  await Promise.all(HOSTS.map((host) => app.get<{ worker: { close(): Promise<void> } }>(host).worker.close()));
}
