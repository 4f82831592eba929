import { Inject, Injectable } from '@nestjs/common';
import type { CaseRecord } from '#case-record/open-record';
import { fetchHolidays, refreshHolidays } from '#case-record/refresh-holidays';
import { dayInEngland } from '#statutory-calendar/civil-date';
import { CASE_RECORD, HOLIDAYS_URL, LOG } from './injection-tokens.js';
import type { Log } from './log.js';
import { metrics } from './metrics.js';

/** Reads the official list of bank holidays, and adopts it for the record where it is new and looks right. */
@Injectable()
export class PublishedHolidays {
  @Inject(CASE_RECORD) private readonly record: CaseRecord;
  @Inject(HOLIDAYS_URL) private readonly address: string | undefined;
  @Inject(LOG) private readonly log: Log;

  /** Nothing where no address is set. Fails where it cannot be read: the job says so, and tomorrow reads again. */
  async read(): Promise<void> {
    if (this.address === undefined) return;
    const published = await fetchHolidays(this.address);
    const readOn = dayInEngland(new Date().toISOString());
    const reason = `Published list, read on ${readOn} from ${this.address}`;
    const asked = {
      published,
      source: this.address,
      readOn,
      movedAway: [],
      by: 'worker',
      reason,
      evenIfReplaced: false,
    };
    const came = await refreshHolidays(this.record, asked);
    metrics.holidaysRefused.set('problems' in came ? 1 : 0);
    if ('problems' in came) return this.log.error({ problems: came.problems }, REFUSED);
    const { adopted, added, gone } = came;
    if (adopted) this.log.info({ ...adopted, added, gone }, 'list of bank holidays adopted');
  }
}

const REFUSED =
  'The official list of bank holidays looks wrong and was not adopted: look at it, and adopt it by hand (waymark clocks holidays adopt)';
