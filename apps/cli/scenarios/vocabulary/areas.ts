import { FIRST_PROFILES } from '#workflows/areas/profiles';
import type { Story } from '../story.js';

/** What the stories call an area ↔ its profile here. */
const CALLED: Readonly<Record<string, string>> = {
  nel: 'north-east-lincolnshire',
  'llr-leicester': 'leicester',
  'llr-leicestershire': 'leicestershire',
  'llr-rutland': 'rutland',
};

const FIRST = 'north-east-lincolnshire';

/** The area in which a story is played: its own where we know it, else the first. */
export function areaOf({ profile = FIRST }: Pick<Story, 'profile'>): string {
  const called = CALLED[profile] ?? profile;
  return FIRST_PROFILES.some((each) => each.profile === called) ? called : FIRST;
}
