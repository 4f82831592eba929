import { InjectQueue } from '@nestjs/bullmq';
import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Queue, type RepeatOptions } from 'bullmq';
import { fillDuties } from '#case-record/duties';
import type { CaseRecord } from '#case-record/open-record';
import { QUEUES } from '#queue/queue-names';
import { Bells } from './bells.js';
import { DailyLetters } from './daily-letters.js';
import { CASE_RECORD, HOLIDAYS_URL, LOG, PACE, type Pace } from './injection-tokens.js';
import { faultOf, type Log } from './log.js';
import { OneTimeCodes } from './one-time-codes.js';
import { LEAVES_NOTHING } from './queue-jobs.js';
import { Recompute } from './recompute.js';
import { Relay } from './relay.js';

const IN_ENGLAND = { tz: 'Europe/London' };

/**
 * Looks at everything every half minute, twice over: by a scheduler in the queue, which one of all workers answers, and
 * by an interval in this process, which also puts back the schedulers that the queue may have lost.
 */
@Injectable()
export class Heartbeat implements OnApplicationBootstrap {
  private interval: NodeJS.Timeout | undefined;
  private beating: Promise<void> | undefined;
  private dutiesAreKnown = false;

  @InjectQueue(QUEUES.bells) private readonly bellQueue: Queue;
  @InjectQueue(QUEUES.chores) private readonly chores: Queue;
  @Inject() private readonly bells: Bells;
  @Inject() private readonly relay: Relay;
  @Inject() private readonly codes: OneTimeCodes;
  @Inject() private readonly dailyLetters: DailyLetters;
  @Inject() private readonly recompute: Recompute;
  @Inject(HOLIDAYS_URL) private readonly holidaysUrl: string | undefined;
  @Inject(CASE_RECORD) private readonly record: CaseRecord;
  @Inject(PACE) private readonly pace: Pace;
  @Inject(LOG) private readonly log: Log;

  onApplicationBootstrap(): void {
    this.interval = setInterval(() => this.beat(), this.pace.heartbeatSeconds * 1000);
    this.beat();
  }

  /** Stops, and waits for the beat under way. */
  async stop(): Promise<void> {
    clearInterval(this.interval);
    await this.beating;
  }

  private beat(): void {
    this.beating ??= this.look().finally(() => {
      this.beating = undefined;
    });
  }

  // Each for itself: a queue that is away must not keep us from seeing that the database is back, nor the reverse.
  private async look(): Promise<void> {
    await this.try('duties', () => this.workOutDuties());
    await this.try('schedulers', () => this.putBackSchedulers());
    this.recompute.begin();
    this.codes.begin();
    await Promise.all([
      this.try('bells', () => this.bells.ring()),
      this.try('relay', () => this.relay.sweep()),
      this.try('daily letters', () => this.dailyLetters.finishWhatWasBegun()),
    ]);
  }

  /** Once for each worker: those that were written before whose duty they are was kept. The nightly sweep does what is left. */
  private async workOutDuties(): Promise<void> {
    if (this.dutiesAreKnown) return;
    const filled = await fillDuties(this.record);
    this.dutiesAreKnown = true;
    if (filled > 0) this.log.info({ filled }, 'cases whose duties were worked out');
  }

  private async try(what: string, work: () => Promise<void>): Promise<void> {
    await work().catch((error: unknown) =>
      this.log.warn({ what, ...faultOf(error) }, 'heartbeat could not do its work'),
    );
  }

  private async putBackSchedulers(): Promise<void> {
    const every = this.pace.heartbeatSeconds * 1000;
    await putBack(this.bellQueue, 'heartbeat', { every });
    await putBack(this.chores, 'orphans', { pattern: '0 2 * * *', ...IN_ENGLAND });
    await putBack(this.chores, 'checkpoint', { pattern: '7 * * * *', ...IN_ENGLAND });
    await putBack(this.chores, 'digests', { pattern: '0 8 * * *', ...IN_ENGLAND });
    // After the warnings of the morning have rung, at eight.
    await putBack(this.chores, 'daily-letters', { pattern: '30 8 * * *', ...IN_ENGLAND });
    await putBack(this.chores, 'unended', { pattern: '37 * * * *', ...IN_ENGLAND });
    if (this.holidaysUrl) await putBack(this.chores, 'bank-holidays', { pattern: '15 6 * * *', ...IN_ENGLAND });
  }
}

const OVERDUE_MS = 60_000;

// Not set anew where it stands: that would begin its interval again, and so never let it end.
async function putBack(queue: Queue, name: string, when: Omit<RepeatOptions, 'key'>): Promise<void> {
  const standing = await queue.getJobScheduler(name);
  const same = standing?.every === when.every && standing?.pattern === when.pattern;
  if (same && (standing?.next ?? 0) > Date.now() - OVERDUE_MS) return;
  await queue.upsertJobScheduler(name, when, { name, opts: LEAVES_NOTHING });
}
