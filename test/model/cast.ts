import type { PersonNamed } from '#case-record/named-problems';
import type { Actor } from '#engine/history';
import type { Pathway } from '#engine/pathway';
import { peopleOfOtherAreas, sharedPosts } from '#workflows/areas/demonstration/other-people';
import { demonstrationLeavers, demonstrationPeople } from '#workflows/areas/demonstration/people';

/** Somebody of the demonstration, as the model needs to know them. */
export interface Player extends PersonNamed {
  readonly agency: string;
}

const EVERYBODY = [...demonstrationPeople, ...peopleOfOtherAreas].filter(
  ({ id }) => !demonstrationLeavers.includes(id),
);

const postsIn = (area: string, { id, posts, area: home }: (typeof EVERYBODY)[number]): readonly string[] => [
  ...(home === area ? posts : []),
  ...sharedPosts.filter((shared) => shared.area === area && shared.person === id).map(({ post }) => post),
];

/** Somebody as they are in each area: the posts that they hold there. */
const casts = new Map<string, readonly Player[]>();

/** Everybody who may act in an area: those of its own, and those who hold a post in it. */
export function castOf(area: string): readonly Player[] {
  const known = casts.get(area);
  if (known !== undefined) return known;
  const players = EVERYBODY.map((person) => ({ ...person, posts: postsIn(area, person) }));
  const cast = [
    ...players.filter((player) => player.area === area),
    ...players.filter((player) => player.area !== area && player.posts.length > 0),
  ];
  casts.set(area, cast);
  return cast;
}

const FIRST = 'north-east-lincolnshire';

/** Everybody who may act in the first area. */
export const CAST: readonly Player[] = castOf(FIRST);

const BY_ID = new Map(EVERYBODY.map((player) => [player.id, player]));

/** What the record's door knows of somebody; nothing of nobody. */
export function actorRow(person: string) {
  const player = BY_ID.get(person);
  if (player === undefined) return null;
  const held = [
    ...player.posts.map((post) => ({ area: player.area, post })),
    ...sharedPosts.filter((shared) => shared.person === person),
  ];
  return {
    active: true,
    area: player.area,
    roles: player.roles,
    posts: held.map(({ area, post }) => `${area} ${post}`),
  };
}

/** Who holds a post of an area; of the first, where none is named. */
export const holderOf = (post: string, area: string = FIRST): string | undefined =>
  castOf(area).find(({ posts }) => posts.includes(post))?.id;

/** Who acts, in the first of their roles that may record it. Undefined where they have none. */
export function acting(person: string | undefined, pathway: Pathway, type: string): Actor | undefined {
  const role = BY_ID.get(person ?? '')?.roles.find((name) => pathway.roles[name]?.records.includes(type));
  return role === undefined || person === undefined ? undefined : { person, role };
}

const allowed = new Map<string, readonly Actor[]>();

/** Everybody in an area who may record an act of a pathway. */
export function whoMay(pathway: Pathway, type: string, area: string): readonly Actor[] {
  const name = `${area} ${pathway.name} ${type}`;
  const known = allowed.get(name) ?? castOf(area).flatMap(({ id }) => acting(id, pathway, type) ?? []);
  allowed.set(name, known);
  return known;
}
