import type { CaseRecord } from '#case-record/open-record';
import { holdPost, type Person, savePeople } from '#case-record/people';
import { postHere } from '#engine/setting-posts';
import type { CivilDate } from '#statutory-calendar/civil-date';
import type { Story, StoryPerson } from './story.js';
import { SETTING } from './vocabulary/acts/event-word.js';
import { areaOf } from './vocabulary/areas.js';
import { type Part, partHolding, partOf } from './vocabulary/parts.js';

/** The people of a story as they are in the record, those who only stand in at a post included. */
export interface Cast {
  readonly people: readonly Person[];
  /** Post → id of the person who holds it. */
  readonly holders: ReadonlyMap<string, string>;
}

const STAND_IN = 'stand-in-';

/** Puts the people of a story into the record under their own ids, each at the post of their part, and somebody at every other post. */
export async function seedCast(record: CaseRecord, story: Story, from: CivilDate): Promise<Cast> {
  const area = areaOf(story);
  const holders = new Map<string, string>();
  const take = (id: string, posts: readonly string[], besides: readonly string[] = []) => {
    const isFree = (post: string) => !holders.has(post);
    const free = [...posts.filter(isFree).slice(0, 1), ...besides.filter(isFree)];
    for (const post of free) holders.set(post, id);
    return free;
  };
  const players = story.people
    .filter(({ role }) => !role.startsWith('system.'))
    .map((one) => ({ one, part: partOf(one.role, one.agency) }))
    .map(({ one, part }) => asPerson(one, { ...part, posts: take(one.id, part.posts, part.besides) }, area));
  const { posts } = record.register.area(area);
  const atTheSchool = (post: string) => postHere(post, { child: { setting: SETTING.name } }, posts);
  const vacant = Object.keys(posts).filter((post) => !holders.has(post));
  const people = [
    ...players,
    ...partsWithoutAPost(players).map((part) => standIn(part, partOf(part), area)),
    ...vacant.map((post) => standIn(post, partHolding(post), area)),
  ];
  for (const post of vacant) take(`${STAND_IN}${post}`, [post]);
  await savePeople(
    record,
    people.map((person) => ({ ...person, posts: [] })),
  );
  const held = [...holders].map(([post, person]) => [atTheSchool(post), person] as const);
  for (const [post, person] of held) await holdPost(record, { area, post, person, from });
  return { people, holders: new Map(held) };
}

/** Parts that have no post of the area: somebody stands in for each that nobody of the story has, and for a family and a school besides theirs. */
function partsWithoutAPost(players: readonly Person[]): readonly string[] {
  const parts = ['provider', 'mediationAdviser', 'tribunal'];
  return [
    'family',
    'setting.senco',
    ...parts.filter((part) => !players.some(({ roles }) => roles[0] === partOf(part).roles[0])),
  ];
}

/** Whether somebody is of the story, or only stands in at a post that nobody of the story has. */
export function isOfTheStory(id: string): boolean {
  return !id.startsWith(STAND_IN);
}

/** Somebody in a part of the stories, or at a post: of the story itself if there is one, else who stands in. Our own parts are themselves. */
export function inThePart({ people, holders }: Cast, part: string): string {
  const [role] = partOf(part).roles;
  const holder = role === undefined ? holders.get(part) : undefined;
  if (holder !== undefined) return holder;
  return people.find(({ roles }) => role !== undefined && roles[0] === role)?.id ?? part;
}

/** Whoever stands in at a post; of a post that each school has, at one. */
export function standIn(post: string, part: Part, area: string): Person {
  const id = `${STAND_IN}${post.replaceAll(/[^A-Za-z0-9]+/g, '-')}`;
  return asPerson({ id, name: `Holder of ${post}`, role: '', agency: 'council' }, part, area);
}

/** Somebody of a story as the record knows people, reachable in every way. */
export function asPerson({ id, name, agency }: StoryPerson, { roles, posts }: Part, area: string): Person {
  const number = [...id].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % 1000;
  return {
    id,
    name: name.replace(/ \(.*\)$/, ''),
    agency,
    area,
    roles,
    posts,
    active: true,
    email: `${id.toLowerCase()}@example.org`,
    phone: `07700 900 ${String(number).padStart(3, '0')}`,
    address: '1 Example Street',
  };
}
