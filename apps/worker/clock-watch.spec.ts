import { describe, expect, it } from '@jest/globals';
import { LEAP_MS, ranAhead } from './clock-watch.js';

const MINUTE = 60_000;

describe('the watch on the clock', () => {
  const before = { wall: 1_767_607_200_000, steady: 50_000 };
  const later = (wall: number, steady: number) => ({ wall: before.wall + wall, steady: before.steady + steady });

  it('sees nothing in half a minute, in a pause of an hour, or in a laptop that slept', () => {
    expect(ranAhead(before, later(30_000, 30_000))).toBe(0);
    expect(ranAhead(before, later(60 * MINUTE, 60 * MINUTE))).toBe(0);
  });

  it('sees a leap of more than ten minutes', () => {
    expect(ranAhead(before, later(11 * MINUTE + 30_000, 30_000))).toBeGreaterThan(LEAP_MS);
    expect(ranAhead(before, later(9 * MINUTE + 30_000, 30_000))).toBeLessThan(LEAP_MS);
  });

  it('does not mind a clock that is put back: nothing that rang is taken back, and nothing rings early', () => {
    expect(ranAhead(before, later(-30 * MINUTE, 30_000))).toBeLessThan(0);
  });
});
