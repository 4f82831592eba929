import { describe, expect, it } from '@jest/globals';
import { LEAP_MS, leaptSince, ranAhead } from './clock-watch.js';

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

describe('the watch on the clock, when a worker starts', () => {
  const HOUR = 60 * MINUTE;
  const DAY = 24 * HOUR;
  const last = { wall: 1_767_607_200_000, steady: 5 * DAY, machine: 'first start' };
  const now = (wall: number, steady: number, machine = 'first start') => ({
    wall: last.wall + wall,
    steady: last.steady + steady,
    machine,
  });
  const careful = { careful: true };

  it('sees nothing in a month without workers on a machine that went on', () => {
    expect(leaptSince(last, now(30 * DAY, 30 * DAY), careful)).toBe(0);
  });

  it('sees a clock that leapt while none ran', () => {
    expect(leaptSince(last, now(30 * DAY, HOUR), careful)).toBe(30 * DAY - HOUR);
    expect(leaptSince(last, now(30 * DAY, HOUR), { careful: false })).toBe(30 * DAY - HOUR);
  });

  it('cannot tell after more than a day where the machine was started since, and asks only who wants to be asked', () => {
    const anew = (wall: number) => now(wall, -4 * DAY, 'second start');
    expect(leaptSince(last, anew(8 * HOUR), careful)).toBe(0);
    expect(leaptSince(last, anew(30 * DAY), careful)).toBe(30 * DAY);
    expect(leaptSince(last, anew(30 * DAY), { careful: false })).toBe(0);
  });

  it('takes a steady clock that began anew for a machine that was started, whatever its name', () => {
    expect(leaptSince(last, now(8 * HOUR, -4 * DAY), careful)).toBe(0);
    expect(leaptSince(last, now(30 * DAY, -4 * DAY), careful)).toBe(30 * DAY);
  });
});
