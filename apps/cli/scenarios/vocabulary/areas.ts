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
  return areaCalled(profile) ?? FIRST;
}

/** The area that the stories call so, or that we do; undefined where there is none. */
export function areaCalled(name: string): string | undefined {
  const called = CALLED[name] ?? name;
  return FIRST_PROFILES.some((each) => each.profile === called) ? called : undefined;
}
