import type { Actor } from '#engine/history';
import type { Pathway } from '#engine/pathway';
import { demonstrationLeavers, demonstrationPeople } from '#workflows/areas/demonstration/people';

/** Somebody of the demonstration, as the model needs to know them. */
export interface Player {
  readonly id: string;
  readonly agency: string;
  readonly roles: readonly string[];
  readonly posts: readonly string[];
}

/** Everybody who may act. */
export const CAST: readonly Player[] = demonstrationPeople.filter(({ id }) => !demonstrationLeavers.includes(id));

const BY_POST = new Map(CAST.flatMap(({ id, posts }) => posts.map((post) => [post, id] as const)));
const BY_ID = new Map(CAST.map((player) => [player.id, player]));

/** What the record's door knows of somebody; nothing of nobody. */
export function actorRow(person: string, area: string) {
  const player = BY_ID.get(person);
  return player === undefined
    ? null
    : { active: true, area, roles: player.roles, posts: player.posts.map((post) => `${area} ${post}`) };
}

/** Who holds a post. */
export const holderOf = (post: string): string | undefined => BY_POST.get(post);

/** Who acts, in the first of their roles that may record it. Undefined where they have none. */
export function acting(person: string | undefined, pathway: Pathway, type: string): Actor | undefined {
  const role = BY_ID.get(person ?? '')?.roles.find((name) => pathway.roles[name]?.records.includes(type));
  return role === undefined || person === undefined ? undefined : { person, role };
}

const allowed = new Map<string, readonly Actor[]>();

/** Everybody who may record an act of a pathway. */
export function whoMay(pathway: Pathway, type: string): readonly Actor[] {
  const name = `${pathway.name} ${type}`;
  const known = allowed.get(name) ?? CAST.flatMap(({ id }) => acting(id, pathway, type) ?? []);
  allowed.set(name, known);
  return known;
}
