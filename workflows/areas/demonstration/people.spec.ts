import { describe, expect, it } from '@jest/globals';
import { postWithoutSetting } from '#engine/setting-posts';
import { panelsOf, postsOf } from '../../panel-meeting/practice.js';
import { register } from '../../register.js';
import { FIRST_PROFILES } from '../profiles.js';
import { peopleOfOtherAreas, sharedPosts } from './other-people.js';
import { demonstrationPeople } from './people.js';

const everybody = [...demonstrationPeople, ...peopleOfOtherAreas];

const holdersOf = (area: string, post: string) =>
  everybody.filter(
    ({ id, ...one }) =>
      (one.area === area && one.posts.map(postWithoutSetting).includes(post)) ||
      sharedPosts.some((shared) => shared.area === area && shared.post === post && shared.person === id),
  );

describe('the made-up people', () => {
  it.each(FIRST_PROFILES.map((profile) => [profile.name, profile] as const))(
    'of %s hold every post, one a person where nobody shares',
    (_name, { profile, posts }) => {
      const there = everybody.filter(({ area }) => area === profile).flatMap((person) => person.posts);
      const shared = sharedPosts.filter(({ area }) => area === profile).map(({ post }) => post);
      const held = [...there, ...shared];
      expect(Object.keys(posts).filter((post) => !held.map(postWithoutSetting).includes(post))).toEqual([]);
      expect(held.filter((post, index) => held.indexOf(post) !== index)).toEqual([]);
    },
  );

  it('who sit at a panel may each read what they decide, and confirm it, on the case and at the meeting', () => {
    const seats = FIRST_PROFILES.flatMap((area) =>
      panelsOf(area).flatMap((panel) => postsOf(panel).map((post) => ({ area: area.profile, panel, post }))),
    );
    const kept = seats.flatMap(({ area, panel, post }) =>
      holdersOf(area, post).flatMap((holder) =>
        [...panel.decides, 'panel-meeting'].map((pathway) => ({ pathway, post, holder })),
      ),
    );
    expect(kept.length).toBeGreaterThan(400);
    const shutOut = kept.filter(({ pathway, holder }) => {
      const act = pathway === 'panel-meeting' ? 'PackRead' : 'HistoryPackRead';
      const rows = holder.roles.flatMap((role) => register.pathway(pathway).roles[role] ?? []);
      return !rows.some(({ reads }) => reads !== 'none') || !rows.some(({ records }) => records.includes(act));
    });
    expect(shutOut.map(({ pathway, post, holder }) => `${pathway}: ${post}, ${holder.roles.join(', ')}`)).toEqual([]);
  });

  it('are each somebody else, and some of the board sit in three councils', () => {
    expect(new Set(everybody.map(({ id }) => id)).size).toBe(everybody.length);
    expect(new Set(everybody.map(({ name }) => name)).size).toBe(everybody.length);
    const payer = sharedPosts.filter(({ post }) => post === 'healthFunder');
    expect(payer).toEqual([
      { area: 'leicester', post: 'healthFunder', person: 'leicestershire-healthFunder' },
      { area: 'rutland', post: 'healthFunder', person: 'leicestershire-healthFunder' },
    ]);
    for (const { person } of sharedPosts) expect(everybody.map(({ id }) => id)).toContain(person);
  });
});
