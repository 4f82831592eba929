import { type Person, savePeople } from '#case-record/people';
import { OWN_PARTS } from '#engine/own-parts';
import type { OpenedService } from '#test/journeys/opened-service';
import { register } from '#workflows/register';

const PATHWAYS = register.pathways();
const ROLES = [...new Set(PATHWAYS.flatMap(({ roles }) => Object.keys(roles)))].filter(
  (one) => !OWN_PARTS.includes(one),
);
/** Those in which nobody knows of a case that is closed to its area. */
const OPEN_ROLES = ROLES.filter((role) => !PATHWAYS.some(({ roles }) => roles[role]?.readsRestricted));

/** The council to which none of the stories belongs. */
export const ANOTHER = 'lancashire';

/** Two who are named in no case and hold no post: one who may read whatever is open in the area, and one of another council. */
export async function letStrangersIn({ record }: OpenedService, area: string): Promise<void> {
  const one = (id: string, area: string, roles: readonly string[]): Person => ({
    ...{ id, name: `Somebody ${id}`, agency: 'council', area, roles, posts: [], active: true },
    ...{ email: `${id}@example.org`, phone: '01632 960 999', address: null },
  });
  await savePeople(record, [one('stranger', area, OPEN_ROLES), one('elsewhere', ANOTHER, ROLES)]);
}

/** Those of them in which an act may be recorded, on some pathway. */
export const openRolesFor = (type: string): readonly string[] =>
  OPEN_ROLES.filter((role) => PATHWAYS.some(({ roles }) => roles[role]?.records.includes(type)));
