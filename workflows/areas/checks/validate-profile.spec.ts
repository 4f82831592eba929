import { describe, expect, it } from '@jest/globals';
import type { Pathway } from '#engine/pathway';
import { weeks, workingDays } from '#statutory-calendar/periods';
import { register } from '../../register.js';
import { northEastLincolnshire as nel } from '../councils/north-east-lincolnshire.js';
import type { AreaProfile } from '../profile.js';
import { problemsOfProfile } from './validate-profile.js';

const problems = (profile: Partial<AreaProfile>, pathways: readonly Pathway[] = register.pathways()) =>
  problemsOfProfile({ ...nel, ...profile }, pathways, register.calendar);

describe('a profile', () => {
  it('of every area that is registered may be used', () => {
    expect(problems({})).toEqual([]);
  });

  it('may be stricter than the law, and never looser', () => {
    expect(problems({ limits: { ...nel.limits, 'ehcna-decision': weeks(5) } })).toEqual([]);
    expect(problems({ limits: { ...nel.limits, 'ehcna-decision': weeks(7) } })).toEqual([
      expect.stringContaining('looser than the law allows: SI 2014/1530 reg 5(1)'),
    ]);
    expect(problems({ limits: { ...nel.limits, 'ehcp-final': workingDays(100) } })).toEqual([
      expect.stringContaining('reg 13(2)'),
    ]);
  });

  it('may set a day where the law says only "as soon as practicable"', () => {
    expect(problems({ limits: { ...nel.limits, 'ehcna-notify-partners': workingDays(2) } })).toEqual([]);
  });

  it('cannot turn a child away for a forbidden reason', () => {
    for (const list of ['declineReasons', 'redirectReasons'] as const) {
      const settings = { ...nel.settings, [list]: ['OUTSIDE_AGE_RANGE', 'NO_DIAGNOSIS'] };
      expect(problems({ settings })).toEqual([expect.stringContaining('NO_DIAGNOSIS may never be a reason')]);
    }
  });

  it('cannot take the family’s rights out of a letter', () => {
    expect(problems({ settings: { ...nel.settings, rightsBlock: false } })).toEqual([
      expect.stringContaining('Children and Families Act 2014 s.36(1)'),
    ]);
  });

  it('sets a limit for every local clock, and none for a clock that does not exist', () => {
    const { 'triage-decided': _none, ...fewer } = nel.limits;
    expect(problems({ limits: fewer, suggestions: [] })).toEqual([
      expect.stringContaining('No limit is set for triage-decided'),
    ]);
    expect(problems({ limits: { ...nel.limits, 'triage-decidid': workingDays(3) } })).toEqual([
      expect.stringContaining('No pathway has a clock called triage-decidid'),
    ]);
    expect(problems({ limits: { ...nel.limits, 'triage-decided': workingDays(0) } })).toEqual([
      expect.stringContaining('triage-decided'),
    ]);
  });

  it('names for every post a cover and a manager who are somebody else', () => {
    const coordinator = nel.posts.accessCoordinator1;
    if (coordinator === undefined) throw new Error('The profile has no such post');
    const withCoordinator = (change: object) => ({ ...nel.posts, accessCoordinator1: { ...coordinator, ...change } });
    expect(problems({ posts: withCoordinator({ cover: 'accessCoordinator1' }) })).toEqual([
      expect.stringContaining('The post accessCoordinator1 has no cover'),
    ]);
    expect(problems({ posts: withCoordinator({ manager: 'nobody' }) })).toEqual([
      expect.stringContaining('The post accessCoordinator1 has no manager'),
    ]);
  });

  it('is not used with a pathway that leaves a state unattended', () => {
    const [pathway] = register.pathways();
    if (pathway === undefined) throw new Error('There is no pathway');
    const [first, ...rest] = pathway.waiting;
    if (first === undefined) throw new Error('The pathway never waits');
    const bare = { ...pathway, waiting: [{ ...first, owner: '', clocks: [], because: '' }, ...rest] };
    expect(problems({}, [bare, ...register.pathways().slice(1)])).toEqual([
      expect.stringContaining('Nobody owns pre.draft'),
      expect.stringContaining('pre.draft of access-pathway has no clock and no reason'),
    ]);
  });
});
