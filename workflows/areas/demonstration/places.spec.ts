import { describe, expect, it } from '@jest/globals';
import { settingKey } from '#engine/setting-posts';
import { readSchoolFile } from '#people/school-register';
import { peopleOfOtherAreas } from './other-people.js';
import { demonstrationPeople } from './people.js';
import { demonstrationPlaces } from './places.js';

describe('the schools of the demonstration', () => {
  it('are read as the official file is, and are all those at which somebody has a post', async () => {
    const { schools, problems } = await readSchoolFile([demonstrationPlaces]);
    expect(problems).toEqual([]);
    const known = schools.filter(({ status }) => status === 'open').map(({ name }) => settingKey(name));
    const held = [...demonstrationPeople, ...peopleOfOtherAreas].flatMap(({ posts }) =>
      posts.flatMap((post) => post.split('@')[1] ?? []),
    );
    expect([...new Set(held)].sort()).toEqual([...new Set(known)].sort());
  });
});
