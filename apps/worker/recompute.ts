import { Inject, Injectable } from '@nestjs/common';
import type { CaseRecord } from '#case-record/open-record';
import { type Batch, recomputeBatch } from '#case-record/recompute';
import { Bells } from './bells.js';
import { CASE_RECORD, LOG, PACE, type Pace } from './injection-tokens.js';
import { faultOf, type Log } from './log.js';

const CASES = 200;
/** Of the worker's ten connections: its bells and notices go on meanwhile. */
const AT_ONCE = 4;

/** Reckons the open deadlines anew, batch by batch, when a list of bank holidays has been adopted. Needs no queue. */
@Injectable()
export class Recompute {
  private going: Promise<void> | undefined;
  private stopping = false;

  @Inject(CASE_RECORD) private readonly record: CaseRecord;
  @Inject(PACE) private readonly pace: Pace;
  @Inject(LOG) private readonly log: Log;
  @Inject() private readonly bells: Bells;

  /** Looks whether there is anything to recompute, and does it beside everything else. Returns at once. */
  begin(): void {
    if (this.stopping) return;
    this.going ??= this.allBatches()
      .catch((error: unknown) => this.log.warn(faultOf(error), 'open deadlines could not be recomputed; will go on'))
      .finally(() => {
        this.going = undefined;
      });
  }

  /** Finishes the batch under way; the next one is another worker's, or waits for the next start. */
  async stop(): Promise<void> {
    this.stopping = true;
    await this.going;
  }

  private async allBatches(): Promise<void> {
    let batch: Batch;
    do {
      const { leaseSeconds } = this.pace;
      batch = await recomputeBatch(this.record, { cases: CASES, leaseSeconds, atOnce: AT_ONCE });
      if ('edition' in batch) await this.tell(batch);
    } while (batch.became === 'more' && !this.stopping);
  }

  private async tell({ became, edition, wrong }: Extract<Batch, { edition: number }>): Promise<void> {
    for (const { ref, why } of wrong)
      this.log.error({ ref, edition, why }, 'deadlines of a case could not be recomputed');
    this.log.info({ edition, became }, 'open deadlines recomputed');
    // A deadline may have moved to an earlier day.
    await this.bells.standAlarm();
  }
}
