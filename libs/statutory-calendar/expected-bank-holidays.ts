import { addDays, type CivilDate, civilDate, dayOfWeek } from './civil-date.js';

const FRIDAY_BEFORE_EASTER = -2;
const MONDAY_AFTER_EASTER = 1;

/**
 * The bank holidays that a year has by the Banking and Financial Dealings Act 1971 and by custom, with Christmas Day
 * and Good Friday: what is to be expected where no list is published yet. Days moved or added by proclamation are not in it.
 */
export function expectedBankHolidays(year: number): ReadonlyMap<CivilDate, string> {
  const easter = easterSunday(year);
  const christmas = day(year, 12, 25);
  return new Map([
    substituted(day(year, 1, 1), 'New Year’s Day'),
    [addDays(easter, FRIDAY_BEFORE_EASTER), 'Good Friday'],
    [addDays(easter, MONDAY_AFTER_EASTER), 'Easter Monday'],
    [firstMonday(day(year, 5, 1)), 'Early May bank holiday'],
    [firstMonday(day(year, 5, 25)), 'Spring bank holiday'],
    [firstMonday(day(year, 8, 25)), 'Summer bank holiday'],
    ...christmasDays(christmas),
  ]);
}

/** Good Friday of that year. */
export function goodFriday(year: number): CivilDate {
  return addDays(easterSunday(year), FRIDAY_BEFORE_EASTER);
}

function christmasDays(christmas: CivilDate): readonly (readonly [CivilDate, string])[] {
  const boxingDay = addDays(christmas, 1);
  const weekday = dayOfWeek(christmas);
  const substitute = (after: number, name: string) => [addDays(christmas, after), `${name} (substitute day)`] as const;
  if (weekday === 5) return [[christmas, 'Christmas Day'], substitute(3, 'Boxing Day')];
  if (weekday === 6) return [substitute(2, 'Christmas Day'), substitute(3, 'Boxing Day')];
  if (weekday === 7) return [[boxingDay, 'Boxing Day'], substitute(2, 'Christmas Day')];
  return [
    [christmas, 'Christmas Day'],
    [boxingDay, 'Boxing Day'],
  ];
}

function substituted(on: CivilDate, name: string): readonly [CivilDate, string] {
  const weekday = dayOfWeek(on);
  return weekday < 6 ? [on, name] : [addDays(on, 8 - weekday), `${name} (substitute day)`];
}

function firstMonday(from: CivilDate): CivilDate {
  return addDays(from, (8 - dayOfWeek(from)) % 7);
}

function day(year: number, month: number, date: number): CivilDate {
  return civilDate(`${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`);
}

/** The Sunday of Easter in the Gregorian calendar (Meeus, Jones and Butcher). */
function easterSunday(year: number): CivilDate {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const inCentury = year % 100;
  const leapCenturies = Math.floor(century / 4);
  const moonCorrection = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - leapCenturies - moonCorrection + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - epact - (inCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  const sum = epact + weekday - 7 * late + 114;
  return day(year, Math.floor(sum / 31), (sum % 31) + 1);
}
