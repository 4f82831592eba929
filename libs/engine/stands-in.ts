import type { AreaLimits } from './locality.js';

/** The first post that is held among the covers and managers of one that is not; undefined where none is. */
export function whoStandsIn(
  post: string,
  posts: AreaLimits['posts'],
  isHeld: (post: string) => boolean,
): string | undefined {
  const seen = new Set<string>();
  for (let one: string | undefined = post; one !== undefined && !seen.has(one); one = posts[one]?.manager) {
    seen.add(one);
    const cover = posts[one]?.cover;
    if (isHeld(one)) return one;
    if (cover !== undefined && isHeld(cover)) return cover;
  }
  return undefined;
}
