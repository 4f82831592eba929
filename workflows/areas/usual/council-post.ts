import type { AreaLimits } from '#engine/locality';

/** A post of an area's own. */
export const post = (title: string, cover: string, manager: string): AreaLimits['posts'][string] => ({
  title,
  cover,
  manager,
});
