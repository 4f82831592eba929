import type { AreaLimits } from './locality.js';
import type { Pathway, RoleRow } from './pathway.js';
import type { Projection } from './projection.js';

/** How far a case is closed to those of its area: the states of its region `access`. A case without the region is normal. */
export type Access = 'normal' | 'restricted' | 'sealed';

interface Besides {
  readonly roles: (role: RoleRow) => boolean;
  readonly manager: boolean;
}

/** Who may know of a case besides those who are named in it or hold a part of it. */
const BESIDES: Readonly<Record<Access, Besides>> = {
  normal: { roles: ({ reads }) => reads === 'area', manager: false },
  restricted: { roles: ({ reads, readsRestricted }) => reads === 'area' && readsRestricted === true, manager: true },
  sealed: { roles: () => false, manager: true },
};

/** How far a case is closed, read off its regions. What nobody knows counts as sealed. */
export function accessOf({ access = 'normal' }: Readonly<Record<string, string>>): Access {
  return Object.hasOwn(BESIDES, access) ? (access as Access) : 'sealed';
}

/** Whether one of these roles alone lets people of its area know of a case that is closed so far. */
export function letsIn(access: Access, { roles }: Pathway, held: readonly string[]): boolean {
  return held.some((name) => roles[name] !== undefined && BESIDES[access].roles(roles[name]));
}

/**
 * Whose a case is: who is named in it or holds a part of it, the post that owns it and, once it is closed to its area, the
 * post that manages the owner's. Ids of people, and posts written `post:<id>`.
 */
export function whoseIs(
  { named, holders, ownerPost }: Pick<Projection, 'named' | 'holders' | 'ownerPost'>,
  access: Access,
  { posts }: AreaLimits,
): readonly string[] {
  const manager = BESIDES[access].manager ? posts[ownerPost]?.manager : undefined;
  return [...named, ...holders, `post:${ownerPost}`, ...(manager === undefined ? [] : [`post:${manager}`])];
}
