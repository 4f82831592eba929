import { beforeAll, describe, expect, it } from '@jest/globals';
import { type Marathon, marathon, neverRecorded } from './marathon.js';
import { ASSESSMENTS, SUPPORT } from './practices.js';

const TEN_MINUTES = 600_000;

describe.each([
  ['children whom a panel decides to support', SUPPORT],
  ['assessments of which a panel says first what it thinks', ASSESSMENTS],
])('random acts through meetings and %s', (_what, play) => {
  let went: Marathon;

  beforeAll(() => {
    went = marathon(play, { from: 20_001, count: 2_000 });
  }, TEN_MINUTES);

  it('break no law in 2,000 sequences', () => {
    expect(went.story).toBeUndefined();
  });

  it('leave no act untried', () => {
    expect(neverRecorded(went)).toEqual([]);
  });

  it('are refused now and then', () => {
    expect(went.refused).toBeGreaterThan(1_000);
  });
});
