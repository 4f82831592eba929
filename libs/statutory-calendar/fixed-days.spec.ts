import { describe, expect, it } from '@jest/globals';
import type { CivilDate } from './civil-date.js';
import { lastDayOfCompulsorySchoolAge } from './fixed-days.js';

describe('the last day of compulsory school age', () => {
  const cases: readonly [born: CivilDate, last: CivilDate][] = [
    // 16 before the last Friday in June, on it, and after it but before the next school year.
    ['2010-01-15', '2026-06-26'],
    ['2010-06-26', '2026-06-26'],
    ['2010-08-31', '2026-06-26'],
    // 16 on the first day of the next school year, and later in it.
    ['2010-09-01', '2027-06-25'],
    ['2010-12-31', '2027-06-25'],
    // 30 June 2028 is a Friday.
    ['2012-02-29', '2028-06-30'],
  ];

  it.each(cases)('of somebody born on %s is %s', (born, last) => {
    expect(lastDayOfCompulsorySchoolAge(born)).toBe(last);
  });
});
