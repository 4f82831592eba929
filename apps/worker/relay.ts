import { InjectQueue } from '@nestjs/bullmq';
import { Inject, Injectable } from '@nestjs/common';
import { type JobsOptions, Queue } from 'bullmq';
import type { CaseRecord } from '#case-record/open-record';
import { claimOutbox, type OutboxItem } from '#case-record/outbox';
import { QUEUES } from '#queue/queue-names';
import { CASE_RECORD, PACE, type Pace } from './injection-tokens.js';

const BATCH = 100;

/** Takes what follows from recorded acts out of the outbox and hands each item to a job of its own. */
@Injectable()
export class Relay {
  private sweeping: Promise<void> | undefined;
  private asked = false;

  @Inject(CASE_RECORD) private readonly record: CaseRecord;
  @InjectQueue(QUEUES.outbox) private readonly outbox: Queue;
  @Inject(PACE) private readonly pace: Pace;

  /** Hands out all that may go now. Asked again while it looks, it looks once more: nothing recorded meanwhile waits. */
  sweep(): Promise<void> {
    this.asked = true;
    this.sweeping ??= this.untilNobodyAsks().finally(() => {
      this.sweeping = undefined;
    });
    return this.sweeping;
  }

  private async untilNobodyAsks(): Promise<void> {
    while (this.asked) {
      this.asked = false;
      let claimed: readonly OutboxItem[];
      do {
        claimed = await claimOutbox(this.record, { limit: BATCH, leaseSeconds: this.pace.leaseSeconds });
        if (claimed.length > 0) await this.outbox.addBulk(claimed.map(jobFor));
      } while (claimed.length === BATCH);
    }
  }
}

/** A job that came and went leaves its id free, so that an item whose lease ran out may be handed out again. */
export const LEAVES_NOTHING: JobsOptions = { removeOnComplete: true, removeOnFail: true, attempts: 1 };

// The try is in the id: the job of the try before may still be ending, and a second job of its id would be ignored.
function jobFor({ id, attempts }: OutboxItem) {
  return { name: 'carry', data: { id }, opts: { ...LEAVES_NOTHING, jobId: `outbox-${id}-${attempts}` } };
}
