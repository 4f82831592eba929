import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import {
  addDays,
  addMonths,
  type CivilDate,
  civilDate,
  dayOfWeek,
  daysBetween,
  inWords,
  isCivilDate,
} from './civil-date.js';

const day: fc.Arbitrary<CivilDate> = fc
  .tuple(fc.integer({ min: 1600, max: 2600 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }))
  .map(([year, month, date]) => Temporal.PlainDate.from({ year, month, day: date }).toString() as CivilDate);
const plain = (on: CivilDate) => Temporal.PlainDate.from(on);

const IN_WORDS = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const;

describe('days as whole numbers', () => {
  it('agree with Temporal on every sum', () => {
    fc.assert(
      fc.property(day, day, fc.integer({ min: -4000, max: 4000 }), (on, other, count) => {
        expect(addDays(on, count)).toBe(plain(on).add({ days: count }).toString());
        expect(addMonths(on, count % 600)).toBe(
          plain(on)
            .add({ months: count % 600 })
            .toString(),
        );
        expect(dayOfWeek(on)).toBe(plain(on).dayOfWeek);
        expect(inWords(on)).toBe(plain(on).toLocaleString('en-GB', IN_WORDS).replace(',', ''));
        expect(daysBetween(on, other)).toBe(plain(on).until(plain(other), { largestUnit: 'days' }).days);
      }),
      { numRuns: 500 },
    );
  });

  it('know the leap day that ends four hundred years, and the centuries that have none', () => {
    expect(addDays('2000-02-28', 1)).toBe('2000-02-29');
    expect(addDays('2000-03-01', -1)).toBe('2000-02-29');
    expect(addDays('2400-02-28', 2)).toBe('2400-03-01');
    expect(addDays('2100-02-28', 1)).toBe('2100-03-01');
    expect(daysBetween('2000-02-28', '2000-03-01')).toBe(2);
  });

  it.each(['2026-02-29', '2026-13-01', '2026-04-31', '2026-1-5', '2026-01-05T00:00', '', '2100-02-29'])(
    'refuse %p',
    (text) => {
      expect(isCivilDate(text)).toBe(false);
      expect(() => civilDate(text)).toThrow(RangeError);
    },
  );

  it.each(['2024-02-29', '2000-02-29', '2026-12-31'])('take %p', (text) => {
    expect(isCivilDate(text)).toBe(true);
    expect(civilDate(text)).toBe(text);
  });
});
