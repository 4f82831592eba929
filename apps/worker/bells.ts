import { InjectQueue } from '@nestjs/bullmq';
import { Inject, Injectable } from '@nestjs/common';
import { Queue } from 'bullmq';
import { claimDue, type DueBell, earliestBell } from '#case-record/deadline-rows';
import type { CaseRecord } from '#case-record/open-record';
import { now } from '#case-record/virtual-clock';
import { bellsAreHeld, holdBells } from '#queue/doubtful-clock';
import { QUEUES } from '#queue/queue-names';
import { LEAP_MS, ranAhead, type TwoClocks } from './clock-watch.js';
import { CASE_RECORD, LOG, PACE, type Pace } from './injection-tokens.js';
import type { Log } from './log.js';
import { metrics } from './metrics.js';
import { LEAVES_NOTHING } from './relay.js';

const BATCH = 200;
/** An alarm further off is set by a later heartbeat: the queue never holds what is not about to happen. */
const ALARM_WITHIN_MS = 60 * 60_000;
/** So that an alarm never comes a breath before the database's clock agrees. */
const ROUNDING_MS = 10;

/** Finds what is due by the database's clock, and stands the alarm at what will be next. */
@Injectable()
export class Bells {
  private lastLook: TwoClocks | undefined;

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

  /** Sees whether the database's clock has leapt since the last look, and holds every bell when it has. */
  async clockIsInDoubt(): Promise<boolean> {
    const look = await this.look();
    const ahead = this.lastLook ? ranAhead(this.lastLook, look) : 0;
    this.lastLook = look;
    if (ahead > LEAP_MS) await holdBells(this.deadlines);
    const held = await bellsAreHeld(this.deadlines);
    metrics.bellsHeld.set(held ? 1 : 0);
    if (held) this.log.error({ aheadSeconds: Math.round(ahead / 1000) }, HELD);
    return held;
  }

  // The real clock: a demonstration moved through time on purpose has not leapt.
  private async look(): Promise<TwoClocks> {
    const [{ wall }] = await this.record.db.query<[{ wall: number }]>(
      'SELECT (extract(epoch FROM clock_timestamp()) * 1000)::float8 AS wall',
    );
    return { wall, steady: this.pace.steadyNow() };
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
