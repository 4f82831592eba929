import { describe, expect, it } from '@jest/globals';
import { calendarOfEnglandAndWales } from './bank-holidays.js';
import type { CivilDate } from './civil-date.js';
import {
  beginningWith,
  days,
  local,
  months,
  onTheDateNamed,
  type Phrase,
  weeks,
  within,
  workingDays,
} from './periods.js';
import { explainInWords, reckon } from './reckon.js';

const calendar = calendarOfEnglandAndWales();
const due = (phrase: Phrase, from: CivilDate) => reckon(phrase, { from, calendar }).due;

describe('within', () => {
  it('leaves out the day it starts', () => {
    expect(due(within(days(15)), '2026-04-20')).toBe('2026-05-05');
    expect(due(within(weeks(6)), '2026-01-05')).toBe('2026-02-16');
    expect(due(within(weeks(20)), '2026-01-05')).toBe('2026-05-25');
  });

  it('ends on a weekend or a bank holiday where it falls on one: nothing rolls', () => {
    expect(due(within(weeks(6)), '2026-11-13')).toBe('2026-12-25');
    expect(due(within(days(5)), '2026-06-01')).toBe('2026-06-06');
  });

  it('ends on the corresponding date of a later month, or on its last day where it has no such date', () => {
    expect(due(within(months(2)), '2026-05-31')).toBe('2026-07-31');
    expect(due(within(months(1)), '2026-01-31')).toBe('2026-02-28');
    expect(due(within(months(1)), '2028-01-31')).toBe('2028-02-29');
    expect(due(within(months(12)), '2028-02-29')).toBe('2029-02-28');
    expect(due(within(months(1)), '2027-02-28')).toBe('2027-03-28');
  });

  it('counts a leap day', () => {
    expect(due(within(days(2)), '2028-02-28')).toBe('2028-03-01');
    expect(due(within(days(2)), '2027-02-28')).toBe('2027-03-02');
  });
});

describe('beginning with', () => {
  it('counts the day it starts as day one', () => {
    expect(due(beginningWith(days(15)), '2026-04-20')).toBe('2026-05-04');
    expect(due(beginningWith(weeks(5)), '2026-03-02')).toBe('2026-04-05');
    expect(due(beginningWith(days(1)), '2026-04-20')).toBe('2026-04-20');
  });

  it('ends the day before the corresponding date', () => {
    expect(due(beginningWith(months(12)), '2025-04-15')).toBe('2026-04-14');
    expect(due(beginningWith(months(1)), '2028-02-01')).toBe('2028-02-29');
  });

  it('ends on the last day of a month that lacks the date', () => {
    expect(due(beginningWith(months(12)), '2028-02-29')).toBe('2029-02-28');
    expect(due(beginningWith(months(1)), '2026-01-31')).toBe('2026-02-28');
  });
});

describe('working days', () => {
  it('leaves out weekends', () => {
    expect(due(within(workingDays(1)), '2026-01-09')).toBe('2026-01-12');
    expect(due(within(workingDays(5)), '2026-01-05')).toBe('2026-01-12');
    expect(due(within(workingDays(1)), '2026-01-10')).toBe('2026-01-12');
  });

  it('leaves out Good Friday and Easter Monday', () => {
    expect(due(within(workingDays(1)), '2026-04-02')).toBe('2026-04-07');
    expect(due(within(workingDays(1)), '2027-03-25')).toBe('2027-03-30');
  });

  it('leaves out the substitute days of 2026 and 2027', () => {
    expect(due(within(workingDays(1)), '2026-12-24')).toBe('2026-12-29');
    expect(due(within(workingDays(1)), '2027-12-24')).toBe('2027-12-29');
    expect(due(within(workingDays(5)), '2026-12-24')).toBe('2027-01-05');
  });

  it('leaves out the day of the state funeral and of the coronation', () => {
    expect(due(within(workingDays(1)), '2022-09-16')).toBe('2022-09-20');
    expect(due(within(workingDays(1)), '2023-05-05')).toBe('2023-05-09');
  });

  it('counts the day it starts, when that is a working day, for "beginning with"', () => {
    expect(due(beginningWith(workingDays(15)), '2026-04-20')).toBe('2026-05-11');
    expect(due(beginningWith(workingDays(1)), '2026-04-20')).toBe('2026-04-20');
    expect(due(beginningWith(workingDays(1)), '2026-04-18')).toBe('2026-04-20');
  });

  it('names each day left out, with the reason', () => {
    expect(reckon(within(workingDays(2)), { from: '2026-12-24', calendar }).excluded).toEqual([
      { on: '2026-12-25', because: 'Christmas Day' },
      { on: '2026-12-26', because: 'Saturday' },
      { on: '2026-12-27', because: 'Sunday' },
      { on: '2026-12-28', because: 'Boxing Day (substitute day)' },
    ]);
  });

  it('are provisional past the last published day, and only they', () => {
    expect(reckon(within(workingDays(1)), { from: '2028-12-28', calendar }).provisional).toBe(false);
    expect(reckon(within(workingDays(1)), { from: '2028-12-29', calendar })).toMatchObject({
      due: '2029-01-02',
      excluded: [
        { on: '2028-12-30', because: 'Saturday' },
        { on: '2028-12-31', because: 'Sunday' },
        { on: '2029-01-01', because: 'New Year’s Day (expected)' },
      ],
      provisional: true,
    });
    expect(reckon(within(weeks(6)), { from: '2028-12-29', calendar }).provisional).toBe(false);
  });
});

describe('other phrases', () => {
  it("takes the area's own limit as within", () => {
    const reckoned = reckon(local, { from: '2026-03-02', calendar, length: workingDays(3) });
    expect(reckoned).toMatchObject({ due: '2026-03-05', rule: "by the area's own limit, within 3 working days of" });
    expect(() => reckon(local, { from: '2026-03-02', calendar })).toThrow(RangeError);
  });

  it('takes the date that the act named', () => {
    expect(reckon(onTheDateNamed, { from: '2026-03-02', calendar, named: '2026-04-04' }).due).toBe('2026-04-04');
    expect(() => reckon(onTheDateNamed, { from: '2026-03-02', calendar })).toThrow(RangeError);
  });

  it.each([0.5, -1, Number.NaN, 1_000_000])('refuses a length of %p', (count) => {
    expect(() => reckon(within(workingDays(count)), { from: '2026-03-02', calendar })).toThrow(RangeError);
  });

  it('refuses to begin with a day and be no day long', () => {
    expect(() => reckon(beginningWith(days(0)), { from: '2026-03-02', calendar })).toThrow(RangeError);
  });
});

describe('explainInWords', () => {
  it('tells the rule, the days left out and why', () => {
    expect(explainInWords(reckon(within(workingDays(7)), { from: '2026-12-17', calendar }))).toBe(
      'By the end of Wednesday 30 December 2026: within 7 working days of Thursday 17 December 2026. Not counted: ' +
        '2 Saturdays, 2 Sundays, Friday 25 December 2026 (Christmas Day) and Monday 28 December 2026 (Boxing Day (substitute day)).',
    );
  });

  it('says when a date may still move', () => {
    expect(explainInWords(reckon(within(workingDays(1)), { from: '2028-12-29', calendar }))).toContain('Provisional: ');
    expect(explainInWords(reckon(within(weeks(1)), { from: '2026-12-18', calendar }))).toBe(
      'By the end of Friday 25 December 2026: within 1 week of Friday 18 December 2026.',
    );
  });
});
