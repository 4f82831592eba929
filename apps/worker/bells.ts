import { InjectQueue } from '@nestjs/bullmq';
import { Inject, Injectable } from '@nestjs/common';
import { Queue } from 'bullmq';
import { type ClockLook, keepLook, lastLook, wallNow } from '#case-record/clock-look';
import { claimDue, type DueBell, earliestBell } from '#case-record/deadline-rows';
import type { CaseRecord } from '#case-record/open-record';
import { now } from '#case-record/virtual-clock';
import { bellsAreHeld, holdBells } from '#queue/doubtful-clock';
import { QUEUES } from '#queue/queue-names';
import { LEAP_MS, leaptSince, ranAhead } from './clock-watch.js';
import { CASE_RECORD, LOG, PACE, type Pace } from './injection-tokens.js';
import type { Log } from './log.js';
import { metrics } from './metrics.js';
import { LEAVES_NOTHING } from './relay.js';

const BATCH = 200;
/** An alarm further off is set by a later heartbeat: the queue never holds what is not about to happen. */
const ALARM_WITHIN_MS = 60 * 60_000;
/** Bells may ring many times a second; the look that the next worker needs is kept now and then. */
const KEPT_EVERY_MS = 5_000;
/** So that an alarm never comes a breath before the database's clock agrees. */
const ROUNDING_MS = 10;

/** Finds what is due by the database's clock, and stands the alarm at what will be next. */
@Injectable()
export class Bells {
  private lastLook: ClockLook | undefined;
  private lastKept: ClockLook | undefined;

  @Inject(CASE_RECORD) private readonly record: CaseRecord;
  @InjectQueue(QUEUES.bells) private readonly bells: Queue;
  @InjectQueue(QUEUES.deadlines) private readonly deadlines: Queue;
  @Inject(PACE) private readonly pace: Pace;
  @Inject(LOG) private readonly log: Log;

  /** Hands every due bell to a job of its own, oldest first. While the clock is in doubt, none. */
  async ring(): Promise<void> {
    if (await this.clockIsInDoubt()) return;
    let due: readonly DueBell[];
    do {
      due = await claimDue(this.record, { limit: BATCH, leaseSeconds: this.pace.leaseSeconds });
      if (due.length > 0) await this.deadlines.addBulk(due.map(jobFor));
    } while (due.length === BATCH);
    // What is due and yet not ours is leased to another worker; the heartbeat looks again.
    await this.standAlarm();
  }

  /** One delayed job at the next bell: set by several for the same instant it is one; left over, it rings for nothing. */
  async standAlarm(): Promise<'set' | 'due' | 'none'> {
    const [next, today] = await Promise.all([earliestBell(this.record), now(this.record)]);
    const delay = next === null ? Number.POSITIVE_INFINITY : Date.parse(next) - Date.parse(today);
    if (next === null || delay > ALARM_WITHIN_MS) return 'none';
    if (delay <= 0) return 'due';
    await this.bells.add(
      'alarm',
      {},
      { ...LEAVES_NOTHING, delay: delay + ROUNDING_MS, jobId: `alarm-${Date.parse(next)}` },
    );
    return 'set';
  }

  /** Sees whether the database's clock has leapt since the last look, of this worker or of those before it, and holds every bell when it has. */
  async clockIsInDoubt(): Promise<boolean> {
    const look = await this.look();
    const ahead = this.lastLook ? ranAhead(this.lastLook, look) : await this.leaptBefore(look);
    if (ahead > LEAP_MS) await holdBells(this.deadlines);
    // Only now: killed before the bells were held, the next worker must see the same leap.
    await this.keep(look);
    this.lastLook = look;
    const held = await bellsAreHeld(this.deadlines);
    metrics.bellsHeld.set(held ? 1 : 0);
    if (held) this.log.error({ aheadSeconds: Math.round(ahead / 1000) }, HELD);
    return held;
  }

  // The real clock: a demonstration moved through time on purpose has not leapt.
  private async look(): Promise<ClockLook> {
    return { wall: await wallNow(this.record), steady: this.pace.steadyNow(), machine: this.pace.machine };
  }

  private async keep(look: ClockLook): Promise<void> {
    if (this.lastKept && Math.abs(look.wall - this.lastKept.wall) < KEPT_EVERY_MS) return;
    await keepLook(this.record, look);
    this.lastKept = look;
  }

  private async leaptBefore(look: ClockLook): Promise<number> {
    const last = await lastLook(this.record);
    return last === null ? 0 : leaptSince(last, look, this.pace);
  }
}

const HELD =
  'The clock leapt ahead: no deadline is called missed until somebody confirms the time (waymark bells release)';

function jobFor(bell: DueBell) {
  const { id, generation } = bell;
  return {
    name: 'deadline',
    data: { bell },
    opts: { ...LEAVES_NOTHING, jobId: `deadline-${id}-${generation}-${bell.bell}` },
  };
}
