import { goneFrom } from '#statutory-calendar/read-bank-holidays';
import { adoptHolidays } from './adopt-holidays.js';
import { knowCalendars } from './calendars.js';
import type { CaseRecord } from './open-record.js';
import type { RefreshedRecord } from './refresh-holidays.js';

/** Which earlier list is to count again, who says so, and why the one in use is wrong. */
export interface Restoring {
  readonly edition: number;
  readonly by: string;
  readonly reason: string;
}

/**
 * Goes back to an earlier list of bank holidays. Nothing is taken out: the same days become the next edition, with the reason,
 * and every open deadline is recomputed by it as after any adoption. `adopted` is null where the record counts by those days.
 */
export async function restoreHolidays(
  record: CaseRecord,
  { edition, by, reason }: Restoring,
): Promise<RefreshedRecord> {
  const { editions } = await knowCalendars(record);
  const earlier = editions.find(({ number }) => number === edition);
  const newest = editions.at(-1);
  if (earlier === undefined || newest === undefined) {
    return { problems: [`There is no list ${edition}. The lists of this record are 1 to ${editions.length}.`] };
  }
  const adopted = await adoptHolidays(record, {
    list: earlier.list,
    by,
    reason: `Back to list ${edition}: ${reason}`,
    key: `back to ${edition} after ${newest.number}`,
  });
  return { adopted, added: goneFrom(earlier.list, newest.list), gone: goneFrom(newest.list, earlier.list) };
}
