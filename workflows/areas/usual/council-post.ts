import type { AreaLimits } from '#engine/locality';

type Posts = AreaLimits['posts'];

/** A post of an area's own. */
export const post = (title: string, cover: string, manager: string): Posts[string] => ({ title, cover, manager });

/** A post that each school, nursery or college has for itself. */
export const postOfSetting = (...row: Parameters<typeof post>): Posts[string] => ({ ...post(...row), ofSetting: true });

/** The chair of a panel and the deputy, each of whom covers the other. */
export const chairs = (of: string, title: string, manager = 'headOfService'): Posts => ({
  [`${of}Chair`]: post(`Chair of ${title}`, `${of}DeputyChair`, manager),
  [`${of}DeputyChair`]: post(`Deputy Chair of ${title}`, `${of}Chair`, manager),
});
