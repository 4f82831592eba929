import { calendarInUse as inUse } from '#case-record/calendars';
import type { CaseRecord } from '#case-record/open-record';
import type { WorkingCalendar } from '#statutory-calendar/periods';

/** The working days by which a date that is asked for now is counted. The only place of the service that chooses them. */
export async function calendarInUse(record: CaseRecord): Promise<WorkingCalendar> {
  return inUse(record);
}
