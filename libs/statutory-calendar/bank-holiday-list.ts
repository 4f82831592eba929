import type { CivilDate } from './civil-date.js';

/** A published list of bank holidays: data with a date, because a day may be proclaimed at ten days' notice. */
export interface BankHolidayList {
  readonly division: string;
  readonly source: string;
  readonly licence: string;
  /** The day on which the list was read from its source. */
  readonly readOn: CivilDate;
  /** Before this day the list says nothing. */
  readonly firstDay: CivilDate;
  /** The last day the list covers. */
  readonly horizon: CivilDate;
  readonly days: Readonly<Record<CivilDate, string>>;
}
