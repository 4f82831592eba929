import { InjectQueue } from '@nestjs/bullmq';
import { Inject, Injectable } from '@nestjs/common';
import { Queue } from 'bullmq';
import { type ClockLook, keepLook, lastLook, wallNow } from '#case-record/clock-look';
import type { CaseRecord } from '#case-record/open-record';
import { bellsAreHeld, holdBells } from '#queue/doubtful-clock';
import { QUEUES } from '#queue/queue-names';
import { LEAP_MS, leaptSince, ranAhead } from './clock-watch.js';
import { CASE_RECORD, LOG, PACE, type Pace } from './injection-tokens.js';
import type { Log } from './log.js';
import { metrics } from './metrics.js';

/** Bells may ring many times a second; the look that the next worker needs is kept now and then. */
const KEPT_EVERY_MS = 5_000;

/** Watches the database's clock for a leap, and holds every bell after one. */
@Injectable()
export class ClockInDoubt {
  private lastLook: ClockLook | undefined;
  private lastKept: ClockLook | undefined;

  @Inject(CASE_RECORD) private readonly record: CaseRecord;
  @InjectQueue(QUEUES.deadlines) private readonly deadlines: Queue;
  @Inject(PACE) private readonly pace: Pace;
  @Inject(LOG) private readonly log: Log;

  /** Sees whether the database's clock has leapt since the last look, of this worker or of those before it, and holds every bell when it has. */
  async isInDoubt(): Promise<boolean> {
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
