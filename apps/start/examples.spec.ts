import { describe, expect, it } from '@jest/globals';
import { type Example, type Step, upTo } from './examples.js';

const example: Example = {
  name: 'somewhere/a-story',
  pathway: 'somewhere',
  area: 'anywhere',
  steps: [
    {
      sequence: 1,
      type: 'Began',
      occurredOn: '2026-01-05',
      recordedAt: '2026-01-05T09:30:00.000Z',
      by: { person: 'pat', role: 'family' },
      data: { child: { born: '2019-08-01' }, said: 'on 2026-01-05, and 2026-01-06', days: [1, '2026-01-07'] },
    },
    {
      sequence: 2,
      type: 'Ended',
      occurredOn: '2026-01-12',
      recordedAt: '2026-01-12T10:00:00.000Z',
      by: { person: 'kim', role: 'coordinator' },
      data: {},
    },
  ],
};

describe('an example brought up to a day', () => {
  it('ends in the week before, on the weekday on which it ended', () => {
    const { steps } = upTo('2026-11-22T08:00:00.000Z', example);
    expect(steps[1]).toMatchObject({ occurredOn: '2026-11-16', recordedAt: '2026-11-16T10:00:00.000Z' });
    expect(steps[0]).toMatchObject({ occurredOn: '2026-11-09', recordedAt: '2026-11-09T09:30:00.000Z' });
  });

  it('keeps the time of day in England when it moves from summer into winter', () => {
    const [step] = example.steps;
    const inSummer = { ...example, steps: [{ ...(step as Step), recordedAt: '2026-07-06T10:32:00.000Z' }] };
    const { steps } = upTo('2026-11-22T08:00:00.000Z', inSummer);
    expect(steps[0]?.recordedAt).toBe('2026-11-16T11:32:00.000Z');
  });

  it('moves the dates in its facts by as much, and no other words', () => {
    const { steps } = upTo('2026-01-21T00:00:00.000Z', example);
    expect(steps[0]?.data).toEqual({
      child: { born: '2019-08-08' },
      said: 'on 2026-01-05, and 2026-01-06',
      days: [1, '2026-01-14'],
    });
  });

  it('never ends in the future', () => {
    expect(upTo('2026-01-12T09:00:00.000Z', example).steps[1]?.occurredOn).toBe('2026-01-05');
    expect(upTo('2026-01-13T09:00:00.000Z', example).steps[1]?.occurredOn).toBe('2026-01-12');
  });
});
