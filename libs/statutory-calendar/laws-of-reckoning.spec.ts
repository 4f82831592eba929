import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { withBankHoliday, workingCalendarOf } from './bank-holidays.js';
import { addDays, addMonths, type CivilDate, daysBetween } from './civil-date.js';
import { englandAndWales } from './england-and-wales.js';
import { beginningWith, type Length, within, workingDays } from './periods.js';
import { reckon } from './reckon.js';

const calendar = workingCalendarOf(englandAndWales);
const day: fc.Arbitrary<CivilDate> = fc.integer({ min: 0, max: 6000 }).map((offset) => addDays('2012-01-01', offset));
const count = fc.integer({ min: 1, max: 60 });
const length: fc.Arbitrary<Length> = fc.record({
  count,
  unit: fc.constantFrom('days', 'weeks', 'months', 'workingDays'),
});
const runs = { numRuns: 300 };

describe('laws of reckoning', () => {
  it('no period ends before it begins, and one "within" never on the day it begins', () => {
    fc.assert(
      fc.property(day, length, (from, length) => {
        expect(reckon(beginningWith(length), { from, calendar }).due >= from).toBe(true);
        expect(reckon(within(length), { from, calendar }).due > from).toBe(true);
      }),
      runs,
    );
  });

  it('"beginning with" ends one day before "within", in days, weeks and months that have the date', () => {
    fc.assert(
      fc.property(day, length, (from, length) => {
        fc.pre(length.unit !== 'workingDays');
        fc.pre(length.unit !== 'months' || addMonths(from, length.count).slice(8) === from.slice(8));
        const inclusive = reckon(beginningWith(length), { from, calendar }).due;
        expect(daysBetween(inclusive, reckon(within(length), { from, calendar }).due)).toBe(1);
      }),
      runs,
    );
  });

  it('every day up to a due day is a working day counted or is listed as left out', () => {
    fc.assert(
      fc.property(day, count, (from, count) => {
        const { due, excluded } = reckon(within(workingDays(count)), { from, calendar });
        expect(calendar.whyNotWorking(due)).toBeUndefined();
        expect(daysBetween(from, due)).toBe(count + excluded.length);
      }),
      runs,
    );
  });

  it('a bank holiday proclaimed later never brings a due day forward', () => {
    fc.assert(
      fc.property(day, day, count, (from, proclaimed, count) => {
        const later = workingCalendarOf(withBankHoliday(englandAndWales, proclaimed, 'Proclaimed'));
        const before = reckon(within(workingDays(count)), { from, calendar }).due;
        expect(reckon(within(workingDays(count)), { from, calendar: later }).due >= before).toBe(true);
      }),
      runs,
    );
  });

  it('a later start never ends earlier', () => {
    fc.assert(
      fc.property(day, length, (from, length) => {
        const next = addDays(from, 1);
        for (const phrase of [within(length), beginningWith(length)]) {
          const first = reckon(phrase, { from, calendar }).due;
          expect(reckon(phrase, { from: next, calendar }).due >= first).toBe(true);
        }
      }),
      runs,
    );
  });
});
