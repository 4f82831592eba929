import { weekend } from './bank-holidays.js';
import type { CivilDate } from './civil-date.js';
import { goodFriday } from './expected-bank-holidays.js';
import type { Length, WorkingCalendar, WorkingDayInstrument } from './periods.js';

/** What an instrument means by a working day. */
export interface WorkingDayDefinition {
  readonly law: string;
  /** In words, as near the instrument's as a sentence allows. */
  readonly words: string;
  /** The days that it names itself, besides the bank holidays. */
  readonly names: readonly ('Christmas Day' | 'Boxing Day' | 'Good Friday')[];
}

/** The definitions, by instrument. Regulations under Part 3 of the Children and Families Act 2014 have none: see NOT_DEFINED. */
export const WORKING_DAY_DEFINITIONS: Readonly<Record<WorkingDayInstrument, WorkingDayDefinition>> = {
  'SI 2008/2699': {
    law: 'HESC Rules 2008 (SI 2008/2699) r.1(3)',
    words: 'any day except a Saturday, a Sunday, Christmas Day, Good Friday or a bank holiday',
    names: ['Christmas Day', 'Good Friday'],
  },
  'SI 2006/1738': {
    law: 'SI 2006/1738 reg 2',
    words: 'any day except a Saturday, a Sunday, Christmas Day, Boxing Day, Good Friday or a bank holiday',
    names: ['Christmas Day', 'Boxing Day', 'Good Friday'],
  },
  'SI 2009/309': {
    law: 'SI 2009/309 reg 2',
    words: 'any day except a Saturday, a Sunday, Christmas Day, Good Friday or a bank holiday in England',
    names: ['Christmas Day', 'Good Friday'],
  },
  Ombudsman: {
    law: 'LGSCO Complaint Handling Code',
    words: 'Monday to Friday except public holidays',
    names: ['Christmas Day', 'Good Friday'],
  },
};

/** SI 2014/1530, SI 2015/62 and SI 2017/1306 say "working days" and do not define them, so the words are read by a setting. */
export const NOT_DEFINED = { reading: 'working-day', choices: ['exceptBankHolidays', 'everyWeekday'] } as const;

/** The working days by which a length is counted; and the reading that decided, where the instrument has no definition. */
export function calendarFor(
  { definedBy }: Pick<Length, 'definedBy'>,
  calendar: WorkingCalendar,
  readings: Readonly<Record<string, string>> = {},
): { readonly calendar: WorkingCalendar; readonly reading?: string } {
  if (definedBy) {
    const { names } = WORKING_DAY_DEFINITIONS[definedBy];
    const whyNotWorking = (on: CivilDate) => calendar.whyNotWorking(on) ?? names.find((name) => isNamed(name, on));
    return { calendar: { ...calendar, whyNotWorking } };
  }
  const reading = readings[NOT_DEFINED.reading] ?? NOT_DEFINED.choices[0];
  return reading === 'everyWeekday'
    ? { calendar: { ...calendar, whyNotWorking: weekend }, reading }
    : { calendar, reading };
}

/** Whether one of these days lies outside the list of bank holidays, so that one that was or will be proclaimed is not known. */
export function isBeyondList({ firstDay, horizon }: WorkingCalendar, ...days: readonly CivilDate[]): boolean {
  return days.some((day) => day < firstDay || day > horizon);
}

function isNamed(name: WorkingDayDefinition['names'][number], on: CivilDate): boolean {
  if (name === 'Good Friday') return goodFriday(Number(on.slice(0, 4))) === on;
  return on.endsWith(name === 'Christmas Day' ? '-12-25' : '-12-26');
}
