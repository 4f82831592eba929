import { beforeAll, describe, expect, it } from '@jest/globals';
import { type Marathon, marathon, neverRecorded } from './marathon.js';
import { RIGHTS } from './practices.js';

const TEN_MINUTES = 600_000;

describe('random acts of families who do not agree, and of those who answer them', () => {
  let went: Marathon;

  beforeAll(() => {
    went = marathon(RIGHTS, { from: 40_001, count: 2_000 });
  }, TEN_MINUTES);

  it('break no law in 2,000 sequences', () => {
    expect(went.story).toBeUndefined();
  });

  it('leave no act untried', () => {
    // Nobody is asked to confirm what is said in an appeal, or without a complaint.
    const asked = (act: string) => !/^(appeal|feedback) Confirmation/.test(act);
    expect(neverRecorded(went).filter(asked)).toEqual([]);
  });

  it('are refused now and then', () => {
    expect(went.refused).toBeGreaterThan(1_000);
  });
});
