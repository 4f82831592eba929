import { OnWorkerEvent, Processor, WorkerHost } from '@nestjs/bullmq';
import { Inject, Injectable } from '@nestjs/common';
import type { Job } from 'bullmq';
import { writeCheckpoint } from '#case-record/checkpoints';
import { fillDuties } from '#case-record/duties';
import { forgetAnswers } from '#case-record/forget-answers';
import type { CaseRecord } from '#case-record/open-record';
import { sweepOrphans } from '#case-record/orphans';
import { emptyPostsEverywhere } from '#people/empty-posts';
import { headOfRegister } from '#people/register-history';
import { QUEUES } from '#queue/queue-names';
import { forgetSessions } from '#sign-in/end-sessions';
import { Bells } from './bells.js';
import { DailyLetters } from './daily-letters.js';
import { Digests } from './digests.js';
import { Enquiries } from './enquiries.js';
import { CASE_RECORD, LOG } from './injection-tokens.js';
import { faultOf, type Log } from './log.js';
import { OneTimeCodes } from './one-time-codes.js';
import { PublishedHolidays } from './published-holidays.js';
import { Relay } from './relay.js';

/** What each of our queues does with a job that fails: says so. Leases and the heartbeat bring the work round again. */
@Injectable()
abstract class LoggedWorkerHost extends WorkerHost {
  @Inject(LOG) protected readonly log: Log;

  @OnWorkerEvent('failed')
  failed(job: Job | undefined, error: Error): void {
    this.log.error({ job: job?.id, ...faultOf(error) }, 'job failed');
  }

  @OnWorkerEvent('error')
  broken(error: Error): void {
    this.log.warn(faultOf(error), 'queue fault');
  }
}

/** Something was recorded: its notices go out, and it may have set an earlier bell. Waits for no sender of notices. */
@Processor(QUEUES.relay)
export class RelayJobs extends LoggedWorkerHost {
  @Inject() private readonly relay: Relay;
  @Inject() private readonly codes: OneTimeCodes;
  @Inject() private readonly bells: Bells;

  async process(): Promise<void> {
    this.codes.begin();
    this.relay.begin();
    await this.bells.standAlarm();
  }
}

/** The alarm, a bell that is due, and the heartbeat. */
@Processor(QUEUES.bells)
export class BellJobs extends LoggedWorkerHost {
  @Inject() private readonly bells: Bells;
  @Inject() private readonly relay: Relay;

  async process(job: Job): Promise<void> {
    if (job.name === 'heartbeat') this.relay.begin();
    await this.bells.ring();
  }
}

@Processor(QUEUES.chores)
export class ChoreJobs extends LoggedWorkerHost {
  @Inject(CASE_RECORD) private readonly record: CaseRecord;
  @Inject() private readonly enquiries: Enquiries;
  @Inject() private readonly holidays: PublishedHolidays;
  @Inject() private readonly digests: Digests;
  @Inject() private readonly dailyLetters: DailyLetters;
  @Inject() private readonly relay: Relay;

  async process(job: Job): Promise<void> {
    if (job.name === 'orphans') await this.sweepOrphans();
    if (job.name === 'checkpoint') await this.writeCheckpoint();
    if (job.name === 'unended') await this.enquiries.takeUp();
    if (job.name === 'bank-holidays') await this.holidays.read();
    if (job.name === 'digests') await this.giveDigests();
    if (job.name === 'daily-letters') await this.giveDailyLetters();
    if (job.name === 'enquire') await this.enquiries.enquire(job.data.id, job.data.time);
  }

  private async sweepOrphans(): Promise<void> {
    const filled = await fillDuties(this.record);
    if (filled > 0) this.log.info({ filled }, 'cases whose duties were worked out');
    const orphans = await sweepOrphans(this.record);
    for (const { ref, because } of orphans) {
      if (because === 'heldBack') this.log.error({ ref }, 'case held back: it cannot be read (waymark case verify)');
      else this.log.warn({ ref, because }, 'case without an owner or a next step');
    }
    this.log.info({ orphans: orphans.length }, 'nightly sweep');
    for (const { area, posts } of await emptyPostsEverywhere(this.record))
      this.log.warn({ area, posts: posts.map(({ post }) => post) }, 'posts that nobody answers for, or soon nobody');
    await this.relay.sweep();
    this.log.info({ forgotten: await forgetAnswers(this.record) }, 'answers that nobody asks for any more');
    this.log.info({ forgotten: await forgetSessions(this.record) }, 'sessions that have long been over');
  }

  private async giveDigests(): Promise<void> {
    const given = await this.digests.give();
    this.log.info({ given }, 'daily letters');
    await this.relay.sweep();
  }

  private async giveDailyLetters(): Promise<void> {
    const given = await this.dailyLetters.give();
    this.log.info({ given }, 'letters of the day');
    await this.relay.sweep();
  }

  private async writeCheckpoint(): Promise<void> {
    const { id, cases, digest } = await writeCheckpoint(this.record);
    const register = await headOfRegister(this.record);
    // The digests in the log are the copy kept elsewhere, for `waymark case verify --anchor`.
    const ofRegister = { registerChange: register.id, registerDigest: register.digest };
    this.log.info({ checkpoint: id, cases, digest, ...ofRegister }, 'checkpoint');
  }
}
