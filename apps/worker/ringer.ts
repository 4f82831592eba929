import { Inject, Injectable } from '@nestjs/common';
import { type DueBell, ringDeadline } from '#case-record/deadline-rows';
import type { CaseRecord } from '#case-record/open-record';
import { now } from '#case-record/virtual-clock';
import { CASE_RECORD, LOG } from './injection-tokens.js';
import type { Log } from './log.js';
import { metrics } from './metrics.js';

/** Rings one deadline: proposes to the case that its day has passed, or is near. */
@Injectable()
export class Ringer {
  @Inject(CASE_RECORD) private readonly record: CaseRecord;
  @Inject(LOG) private readonly log: Log;

  async ring(bell: DueBell, requestId: string): Promise<void> {
    const answer = await ringDeadline(this.record, bell, requestId);
    const { id, ref, clock, generation, bell: which } = bell;
    const line = { deadline: id, ref, clock, generation, bell: which, requestId };
    if (answer === 'stale') {
      metrics.bells.inc({ became: 'stale' });
      return this.log.info(line, 'stale bell ignored');
    }
    if (answer.outcome === 'refused') {
      metrics.bells.inc({ became: 'refused' });
      return this.log.error({ ...line, code: answer.code }, 'bell refused');
    }
    const rang = await now(this.record);
    // A job that waits from before an update has no hour with it.
    const lateSeconds = Math.max(0, (Date.parse(rang) - Date.parse(bell.at ?? rang)) / 1000);
    metrics.bells.inc({ became: 'recorded' });
    metrics.ringLateness.observe(lateSeconds);
    this.log.info({ ...line, sequence: answer.sequence, lateSeconds }, 'bell');
  }
}
