import { Inject, Injectable } from '@nestjs/common';
import type { CaseRecord } from '#case-record/open-record';
import { claimOutbox, type OutboxItem } from '#case-record/outbox';
import { CASE_RECORD, LOG, PACE, type Pace } from './injection-tokens.js';
import { faultOf, type Log } from './log.js';
import { OutboxWorker } from './outbox-worker.js';
import { WorkOff } from './work-off.js';

/** As many as a mail server bears from one client. */
const AT_ONCE = 16;

/** Takes what follows from recorded acts out of the outbox and carries it out, many at once: the next for a recipient when the one before has gone. */
@Injectable()
export class Relay {
  private readonly working = new WorkOff<OutboxItem>({
    atOnce: AT_ONCE,
    claim: (atMost) => claimOutbox(this.record, { limit: atMost, leaseSeconds: this.pace.leaseSeconds }),
    carryOut: (item) => this.outboxWorker.carryOut(item),
    failed: (error) => this.log.warn(faultOf(error), 'the outbox could not be claimed; the heartbeat looks again'),
  });

  @Inject(CASE_RECORD) private readonly record: CaseRecord;
  @Inject() private readonly outboxWorker: OutboxWorker;
  @Inject(PACE) private readonly pace: Pace;
  @Inject(LOG) private readonly log: Log;

  /** Resolves when all that may go now is on its way. Asked again while it looks, it looks once more: nothing recorded meanwhile waits. */
  sweep(): Promise<void> {
    return this.working.ask();
  }

  /** The same, for whoever must not wait for a slow sender. Returns at once. */
  begin(): void {
    void this.sweep().catch((error: unknown) => this.log.warn(faultOf(error), 'the outbox could not be swept'));
  }

  /** Takes nothing more, and waits for what is on its way. */
  stop(): Promise<void> {
    return this.working.stop();
  }
}
