import { describe, expect, it } from '@jest/globals';
import { RateLimit } from './rate-limit.js';

const times = (limit: RateLimit, count: number, at: number) =>
  Array.from({ length: count }, () => limit.take('dana', at)).filter((wait) => wait === 0).length;

describe('how much one person may send', () => {
  it('is a whole minute’s worth at once, and then as much as a minute gives', () => {
    const limit = new RateLimit(60);
    expect(times(limit, 100, 0)).toBe(60);
    expect(limit.take('dana', 500)).toBe(1);
    expect(times(limit, 100, 10_000)).toBe(10);
    expect(times(limit, 100, 10 * 60_000)).toBe(60);
  });

  it('is counted for each by themselves', () => {
    const limit = new RateLimit(1);
    expect([limit.take('dana', 0), limit.take('dana', 0), limit.take('tom', 0)]).toEqual([0, 60, 0]);
  });

  it('has no limit where none is set', () => {
    expect(times(new RateLimit(0), 10_000, 0)).toBe(10_000);
  });
});
