import { BullModule } from '@nestjs/bullmq';
import { type DynamicModule, Module } from '@nestjs/common';
import type { CaseRecord } from '#case-record/open-record';
import { type QueueSettings, queueOptions } from '#queue/connection';
import { QUEUES } from '#queue/queue-names';
import { Bells } from './bells.js';
import { ClockInDoubt } from './clock-in-doubt.js';
import { DailyLetters } from './daily-letters.js';
import { Digests } from './digests.js';
import { Enquiries } from './enquiries.js';
import { Heartbeat } from './heartbeat.js';
import { CASE_RECORD, HOLIDAYS_URL, LOG, PACE, type Pace, SECRET, SENDER } from './injection-tokens.js';
import { BellJobs, ChoreJobs, RelayJobs } from './jobs.js';
import type { Log } from './log.js';
import type { Sender } from './notices/sender.js';
import { OneTimeCodes } from './one-time-codes.js';
import { OutboxWorker } from './outbox-worker.js';
import { PublishedHolidays } from './published-holidays.js';
import { Recompute } from './recompute.js';
import { Relay } from './relay.js';
import { Ringer } from './ringer.js';

/** What a worker is made of that it does not make itself. */
export interface WorkerDependencies {
  readonly record: CaseRecord;
  readonly queue: QueueSettings;
  readonly sender: Sender;
  readonly pace: Pace;
  readonly log: Log;
  /** By which the codes are kept that families sign in with: the same as the service's. */
  readonly secret: string;
  /** Where the official list of bank holidays is read; nowhere when undefined. */
  readonly holidaysUrl: string | undefined;
}

export const HOSTS = [RelayJobs, BellJobs, ChoreJobs];

@Module({})
class WorkerModule {}

/** All parts of a worker, wired. */
export function workerModule({
  record,
  queue,
  sender,
  pace,
  log,
  secret,
  holidaysUrl,
}: WorkerDependencies): DynamicModule {
  return {
    module: WorkerModule,
    imports: [
      BullModule.forRoot(queueOptions(queue)),
      BullModule.registerQueue(...Object.values(QUEUES).map((name) => ({ name }))),
    ],
    providers: [
      { provide: CASE_RECORD, useValue: record },
      { provide: SENDER, useValue: sender },
      { provide: PACE, useValue: pace },
      { provide: SECRET, useValue: secret },
      { provide: LOG, useValue: log },
      { provide: HOLIDAYS_URL, useValue: holidaysUrl },
      ...[
        Bells,
        ClockInDoubt,
        OutboxWorker,
        DailyLetters,
        Digests,
        Enquiries,
        Heartbeat,
        OneTimeCodes,
        PublishedHolidays,
        Recompute,
        Relay,
        Ringer,
      ],
      ...HOSTS,
    ],
  };
}
