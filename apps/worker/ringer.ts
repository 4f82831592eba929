import { Inject, Injectable } from '@nestjs/common';
import { type DueBell, ringDeadline } from '#case-record/deadline-rows';
import type { CaseRecord } from '#case-record/open-record';
import { CASE_RECORD, LOG } from './injection-tokens.js';
import { faultOf, type Log } from './log.js';
import { metrics } from './metrics.js';

/** Rings one deadline: proposes to the case that its day has passed, or is near. Those rung at once are recorded together. */
@Injectable()
export class Ringer {
  @Inject(CASE_RECORD) private readonly record: CaseRecord;
  @Inject(LOG) private readonly log: Log;

  /** Never throws: a bell that cannot be recorded is said so, and rings again when its lease ends. */
  async ring(bell: DueBell): Promise<void> {
    const { id, ref, clock, generation, bell: which } = bell;
    const requestId = `deadline-${id}-${generation}-${which}`;
    const line = { deadline: id, ref, clock, generation, bell: which, requestId };
    const began = performance.now();
    try {
      const answer = await ringDeadline(this.record, bell, requestId);
      if (answer === 'stale') {
        metrics.bells.inc({ became: 'stale' });
        return this.log.info(line, 'stale bell ignored');
      }
      if (answer.outcome === 'refused') {
        metrics.bells.inc({ became: 'refused' });
        return this.log.error({ ...line, code: answer.code }, 'bell refused');
      }
      const lateSeconds = (Date.parse(bell.claimedAt) - Date.parse(bell.at) + performance.now() - began) / 1000;
      metrics.bells.inc({ became: 'recorded' });
      metrics.ringLateness.observe(lateSeconds);
      this.log.info({ ...line, sequence: answer.sequence, lateSeconds }, 'bell');
    } catch (error) {
      metrics.bells.inc({ became: 'failed' });
      this.log.error({ ...line, ...faultOf(error) }, 'bell could not be recorded; it rings again when its lease ends');
    }
  }
}
