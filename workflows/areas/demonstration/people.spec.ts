import { describe, expect, it } from '@jest/globals';
import { postWithoutSetting } from '#engine/setting-posts';
import { FIRST_PROFILES } from '../profiles.js';
import { peopleOfOtherAreas, sharedPosts } from './other-people.js';
import { demonstrationPeople } from './people.js';

const everybody = [...demonstrationPeople, ...peopleOfOtherAreas];

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
