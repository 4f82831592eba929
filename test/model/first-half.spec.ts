import { beforeAll, describe, expect, it } from '@jest/globals';
import { type Marathon, marathon, neverRecorded } from './marathon.js';
import { MONEY } from './practices.js';

const TEN_MINUTES = 600_000;

describe('random acts through meetings, money and disagreements', () => {
  let went: Marathon;

  beforeAll(() => {
    went = marathon(MONEY, { from: 1, count: 5_000 });
  }, TEN_MINUTES);

  it('break no law in the first 5,000 sequences', () => {
    expect(went.story).toBeUndefined();
  });

  it('leave no act untried', () => {
    expect(neverRecorded(went)).toEqual([]);
  });

  it('are refused now and then', () => {
    expect(went.refused).toBeGreaterThan(1_000);
  });
});
