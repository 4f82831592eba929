import type { AreaLimits } from './locality.js';
import type { Pathway, RoleRow } from './pathway.js';
import type { Projection } from './projection.js';
import type { CaseDefinition } from './replay.js';

/** How far a case is closed to those of its area: the states of its region `access`. A case without the region is normal. */
export type Access = 'normal' | 'restricted' | 'sealed';

/** Somebody, as far as it decides of which cases they may know: with the posts that they hold in their area. */
export interface Knower {
  readonly id: string;
  readonly area: string;
  readonly roles: readonly string[];
  readonly posts: readonly string[];
  /** Posts held in other areas, as "<area> <post>": a board that several councils share has one person for all of them. */
  readonly postsElsewhere?: readonly string[];
}

/** The posts that somebody holds in an area. */
export function postsHeldIn(
  area: string,
  { area: own, posts, postsElsewhere = [] }: Pick<Knower, 'area' | 'posts' | 'postsElsewhere'>,
): readonly string[] {
  return own === area ? posts : postsIn(area, { posts: postsElsewhere });
}

/** Those of an area among posts that are written as "<area> <post>". */
export const postsIn = (area: string, { posts }: { readonly posts: readonly string[] }): readonly string[] =>
  posts.filter((post) => post.startsWith(`${area} `)).map((post) => post.slice(area.length + 1));

/** What of a case decides who may know of it. */
export interface Guarded extends Pick<Projection, 'named' | 'holders' | 'ownerPost'> {
  readonly area: string;
  readonly regions: Readonly<Record<string, string>>;
}

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

/**
 * Whether somebody may know of a case: as one of their area, unless it is closed to their roles; or, where they read cases
 * of its pathway at all, as their own. The one rule: the record's lists ask it in SQL (`knownTo`).
 */
export function mayKnowOf(who: Knower, of: Guarded, { pathway, locality }: CaseDefinition): boolean {
  if (who.area === of.area && letsIn(accessOf(of.regions), pathway, who.roles)) return true;
  if (who.roles.every((role) => (pathway.roles[role]?.reads ?? 'none') === 'none')) return false;
  return isTheirs(namesIn(of.area, who), of, locality.area);
}

/** How far a case is closed, read off its regions. What nobody knows counts as sealed. */
export function accessOf({ access = 'normal' }: Readonly<Record<string, string>>): Access {
  return Object.hasOwn(BESIDES, access) ? (access as Access) : 'sealed';
}

/** Whether one of these roles alone lets people of its area know of a case that is closed so far. */
export function letsIn(access: Access, { roles }: Pathway, held: readonly string[]): boolean {
  return held.some((name) => roles[name] !== undefined && BESIDES[access].roles(roles[name]));
}

/** By what names the cases of an area know somebody: their id and the posts that they hold there, as `post:<id>`. */
export function namesIn(area: string, who: Omit<Knower, 'roles'>): readonly string[] {
  return [who.id, ...postsHeldIn(area, who).map((post) => `post:${post}`)];
}

/**
 * Whether a case is somebody's own, by the names that it may know them by: they are named in it, hold a part of it or the
 * post that owns it or, once it is closed to its area, the post that manages the owner's.
 */
export function isTheirs(names: readonly string[], { regions, ...of }: Guarded, { posts }: AreaLimits): boolean {
  const manager = BESIDES[accessOf(regions)].manager ? posts[of.ownerPost]?.manager : undefined;
  const theirs = [...of.named, ...of.holders, `post:${of.ownerPost}`, ...(manager ? [`post:${manager}`] : [])];
  return theirs.some((name) => names.includes(name));
}
