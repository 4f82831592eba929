import { type Knower, letsIn } from '#engine/access';
import type { CaseRecord } from './open-record.js';

/** Somebody for whom a list is made: it leaves out every restricted or sealed case of which they may not know. */
export type Viewer = Knower;

/** The condition on `case_file c`, with five parameters from `$first` on. The rule itself is the engine's (`mayKnowOf`). */
export function knownTo(first: number): string {
  const [id, area, posts, restricted, managed] = [0, 1, 2, 3, 4].map((n) => `$${first + n}`);
  return `(${id}::text IS NULL OR coalesce(c.regions ->> 'access', 'normal') = 'normal'
  OR ${id} = ANY (c.named || c.holders)
  OR c.area = ${area}::text AND 'post:' || c.owner_post = ANY (${posts}::text[])
  OR c.area = ${area} AND (c.named || c.holders) && ${posts}
  OR c.area = ${area} AND c.regions ->> 'access' = 'restricted'
    AND c.pathway || ' ' || c.version = ANY (${restricted}::text[])
  OR c.area = ${area} AND c.profile_version || ' ' || c.owner_post = ANY (${managed}::text[]))`;
}

/** The parameters of `knownTo`; without a viewer nothing is left out. */
export function asViewer({ register }: CaseRecord, viewer: Viewer | undefined): readonly unknown[] {
  if (viewer === undefined) return [null, null, null, null, null];
  const { id, area, roles, posts } = viewer;
  const restricted = register.pathways().filter((pathway) => letsIn('restricted', pathway, roles));
  const managed = register
    .areas()
    .filter(({ profile }) => profile === area)
    .flatMap((limits) =>
      Object.entries(limits.posts).flatMap(([post, { manager }]) =>
        posts.includes(manager) ? [`${limits.version} ${post}`] : [],
      ),
    );
  return [
    id,
    area,
    posts.map((post) => `post:${post}`),
    restricted.map(({ name, version }) => `${name} ${version}`),
    managed,
  ];
}
