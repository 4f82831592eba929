import type { Knower } from '#engine/access';
import type { Conditions } from './conditions.js';
import { anyConnection, run } from './connection.js';
import type { CaseRecord } from './open-record.js';

/** A post in its area: every council has a case officer. */
export interface PostInArea {
  readonly area: string;
  readonly post: string;
}

/** By what names cases may know somebody: their id, and posts. */
export interface Names {
  readonly id: string;
  readonly posts: readonly PostInArea[];
}

/** Somebody by their names, and the posts whose cases are theirs: those that they hold, or see to meanwhile. */
export interface Theirs extends Names {
  readonly owning: readonly PostInArea[];
}

const HELD = {
  name: 'posts-held-now',
  text: 'SELECT DISTINCT area, post FROM post_held WHERE person = $1 ORDER BY area, post',
};

/** The names of a person now: their id, and the posts that they hold, in whichever area. */
async function namesNow(record: CaseRecord, id: string): Promise<Names> {
  return { id, posts: await run<PostInArea>(anyConnection(record), HELD, [id]) };
}

/** The same of somebody who has been read already, with the posts that they hold. */
export function namesOf({ id, area, posts, postsElsewhere = [] }: Knower): Names {
  const elsewhere = postsElsewhere.map((held) => {
    const [where = '', ...post] = held.split(' ');
    return { area: where, post: post.join(' ') };
  });
  return { id, posts: [...posts.map((post) => ({ area, post })), ...elsewhere] };
}

/** The names of somebody who is given by them, or by their id alone. */
export const namesGiven = async (record: CaseRecord, who: string | Names): Promise<Names> =>
  typeof who === 'string' ? namesNow(record, who) : who;

/** As lists are asked for them: ids, and posts as "<area> <post>". */
export const inAreas = ({ id, posts }: Names): readonly string[] => [
  id,
  ...posts.map(({ area, post }) => `${area} ${post}`),
];

/** That one of these is named in `case_file c`, or holds a part of it: answered from `case_file_theirs`. */
function namedOrHolding(asked: Conditions, names: Names): string {
  return `names_in_area(c.area, c.named || c.holders) && ${asked.given(inAreas(names))}`;
}

/** That one of these is among the names of one column. The first condition is for its index, the second says which. */
export function inColumn(asked: Conditions, column: 'named' | 'holders', names: Names): string {
  const place = asked.given(inAreas(names));
  return `names_in_area(c.area, c.named || c.holders) && ${place} AND names_in_area(c.area, c.${column}) && ${place}`;
}

/** That a row has one of these posts, by its columns of area and post. False where there are none. */
export function ofPosts(
  asked: Conditions,
  posts: readonly PostInArea[],
  columns: { area: string; post: string },
): string {
  const areas = [...new Set(posts.map(({ area }) => area))];
  const each = areas.map((area) => {
    const there = posts.filter((one) => one.area === area).map(({ post }) => post);
    return `(${columns.area} = ${asked.given(area)} AND ${columns.post} = ANY (${asked.given(there)}::text[]))`;
  });
  return each.length === 0 ? 'false' : each.join(' OR ');
}

/** That one of these posts owns `case_file c`. */
export const ownedBy = (asked: Conditions, posts: readonly PostInArea[]): string =>
  ofPosts(asked, posts, { area: 'c.area', post: 'c.owner_post' });

/** That `case_file c` names one of these, or they hold a part of it, or a post of theirs owns it. */
export const isTheirs = (asked: Conditions, theirs: Theirs): string =>
  `${namedOrHolding(asked, theirs)} OR ${ownedBy(asked, theirs.owning)}`;
