import { InjectQueue } from '@nestjs/bullmq';
import { Inject, Injectable } from '@nestjs/common';
import { Queue } from 'bullmq';
import { claimDue, type DueBell, letGo, nextFreeBell } from '#case-record/deadline-rows';
import type { CaseRecord } from '#case-record/open-record';
import { QUEUES } from '#queue/queue-names';
import { wakeBells } from '#queue/wake-bells';
import { wakeRelay } from '#queue/wake-relay';
import { ClockInDoubt } from './clock-in-doubt.js';
import { CASE_RECORD, LOG, PACE, type Pace } from './injection-tokens.js';
import { faultOf, type Log } from './log.js';
import { LEAVES_NOTHING } from './queue-jobs.js';
import { Ringer } from './ringer.js';
import { WorkOff } from './work-off.js';

/** Two statements' worth: while the server writes the one, this process decides the other. */
const AT_ONCE = 128;
/** An alarm further off is set by a later heartbeat: the queue never holds what is not about to happen. */
const ALARM_WITHIN_MS = 60 * 60_000;
/** So that an alarm never comes a breath before the database's clock agrees. */
const ROUNDING_MS = 10;

/** Rings what is due by the database's clock, many at once, and stands the alarm at what will be next. */
@Injectable()
export class Bells {
  private hasRung = false;
  private readonly working = new WorkOff<DueBell>({
    atOnce: AT_ONCE,
    claim: (atMost) => this.claim(atMost),
    carryOut: async (bell) => {
      await this.ringer.ring(bell);
      this.hasRung = true;
    },
    // The bells of one case, in the order of their hours.
    inTurn: ({ ref }) => ref,
    failed: (error) => this.log.warn(faultOf(error), 'due bells could not be claimed; the heartbeat looks again'),
  });

  @Inject(CASE_RECORD) private readonly record: CaseRecord;
  @InjectQueue(QUEUES.bells) private readonly bells: Queue;
  @InjectQueue(QUEUES.relay) private readonly relay: Queue;
  @Inject() private readonly ringer: Ringer;
  @Inject() private readonly clock: ClockInDoubt;
  @Inject(PACE) private readonly pace: Pace;
  @Inject(LOG) private readonly log: Log;

  /** Rings every due bell, oldest first; resolves when the last is under way. While the clock is in doubt, none. */
  async ring(): Promise<void> {
    if (await this.clock.isInDoubt()) return;
    await this.working.ask();
  }

  /** Claims no more, rings what it has claimed, and leaves the rest to whoever goes on. */
  async stop(): Promise<void> {
    await this.working.stop();
    this.wakeRelayOnce();
    await this.standAlarm().catch((error: unknown) => this.log.warn(faultOf(error), NO_ALARM));
  }

  /** One delayed job at the next bell that nobody has claimed: set by several for the same instant it is one; left over, it rings for nothing. */
  async standAlarm(): Promise<void> {
    const next = await nextFreeBell(this.record);
    if (next === null || next.inMs > ALARM_WITHIN_MS) return;
    if (next.inMs <= 0) return wakeBells(this.bells);
    const [delay, jobId] = [next.inMs + ROUNDING_MS, `alarm-${Date.parse(next.at)}`];
    await this.bells.add('alarm', {}, { ...LEAVES_NOTHING, delay, jobId });
  }

  private async claim(atMost: number): Promise<readonly DueBell[]> {
    this.wakeRelayOnce();
    const { leaseSeconds } = this.pace;
    const due = await claimDue(this.record, { limit: atMost, leaseSeconds });
    if (due.length > 0 && !(await this.mayRing(due))) return [];
    if (due.length < atMost) void this.standAlarm().catch((error: unknown) => this.log.warn(faultOf(error), NO_ALARM));
    // More than this worker can have under way: another that is idle takes the next.
    else if (atMost === AT_ONCE) wakeBells(this.bells);
    return due;
  }

  // Asked after the claim, so that what a leap of the clock made due is seen before it rings.
  private async mayRing(due: readonly DueBell[]): Promise<boolean> {
    let mayRing = false;
    try {
      mayRing = !(await this.clock.isInDoubt());
    } finally {
      if (!mayRing) await letGo(this.record, due);
    }
    return mayRing;
  }

  /** Once for all that have rung since it was woken last: each may have left a letter to send. */
  private wakeRelayOnce(): void {
    if (!this.hasRung) return;
    this.hasRung = false;
    wakeRelay(this.relay);
  }
}

const NO_ALARM = 'no alarm could be set; the heartbeat looks again';
