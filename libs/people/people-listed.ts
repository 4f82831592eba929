import type { CivilDate } from '#statutory-calendar/civil-date';
import type { PeopleRegister } from './in-register.js';
import type { KindOfHolding } from './take-post.js';

/** A post that somebody has or is to have; both days included. */
export interface HoldingListed {
  readonly id: string;
  readonly area: string;
  readonly post: string;
  readonly kind: KindOfHolding;
  readonly from: CivilDate;
  readonly until: CivilDate | null;
}

/** Time in which somebody is away or is to be; both days included. */
export interface AbsenceListed {
  readonly id: string;
  readonly from: CivilDate;
  readonly until: CivilDate;
  readonly cover: string | null;
  readonly coverName: string | null;
  readonly isNow: boolean;
}

/** Somebody who works with cases, as a list of the register shows them. */
export interface PersonListed {
  readonly id: string;
  readonly name: string;
  readonly agency: string;
  readonly area: string;
  readonly roles: readonly string[];
  readonly active: boolean;
  readonly email: string | null;
  readonly phone: string | null;
  readonly body: { readonly id: string; readonly name: string } | null;
  /** What they hold and are to hold, not what is over. */
  readonly holdings: readonly HoldingListed[];
  /** What is to come of it, and what is now. */
  readonly absences: readonly AbsenceListed[];
}

const LISTED = `
SELECT p.id, p.name, p.agency, p.area, p.roles, p.active, p.email, p.phone,
  CASE WHEN b.id IS NOT NULL THEN json_build_object('id', b.id::text, 'name', b.name) END AS body,
  coalesce((SELECT json_agg(json_build_object('id', h.id::text, 'area', h.area, 'post', h.post, 'kind', h.kind,
      'from', h.from_on, 'until', h.to_on - 1) ORDER BY h.from_on, h.post)
    FROM post_holding h WHERE h.person = p.id AND (h.to_on IS NULL OR h.to_on > (SELECT record_day())) AND NOT isempty(daterange(h.from_on, h.to_on))), '[]') AS holdings,
  coalesce((SELECT json_agg(json_build_object('id', a.id::text, 'from', a.from_on, 'until', a.to_on - 1, 'cover', a.cover,
      'coverName', c.name, 'isNow', daterange(a.from_on, a.to_on) @> (SELECT record_day())) ORDER BY a.from_on)
    FROM absence a LEFT JOIN person c ON c.id = a.cover
    WHERE a.person = p.id AND a.to_on > (SELECT record_day()) AND NOT isempty(daterange(a.from_on, a.to_on))), '[]') AS absences
FROM person p LEFT JOIN body b ON b.id = p.body`;

const OF_A_PAGE = 100;

/** Those of an area who work with cases, by name: those who are there first. One page, and how many pages there are. */
export async function listedPeople(
  { db }: PeopleRegister,
  { area, words = '', page = 1 }: { readonly area: string; readonly words?: string; readonly page?: number },
): Promise<{ readonly people: readonly PersonListed[]; readonly pages: number }> {
  const like = `%${words.trim().replaceAll(/[\\%_]/g, '\\$&')}%`;
  const whom = `p.area = $1 AND NOT p.roles <@ '{family}' AND (p.name ILIKE $2 OR p.email ILIKE $2)`;
  const [counted] = await db.query<{ count: number }[]>(`SELECT count(*) AS count FROM person p WHERE ${whom}`, [
    area,
    like,
  ]);
  const people = await db.query<PersonListed[]>(
    `${LISTED} WHERE ${whom} ORDER BY p.active DESC, p.name, p.id LIMIT ${OF_A_PAGE} OFFSET $3`,
    [area, like, (page - 1) * OF_A_PAGE],
  );
  return { people, pages: Math.max(1, Math.ceil((counted?.count ?? 0) / OF_A_PAGE)) };
}

/** One person of an area who works with cases; null where nobody of it has that id. */
export async function listedPerson(
  { db }: PeopleRegister,
  { area, id }: { readonly area: string; readonly id: string },
): Promise<PersonListed | null> {
  const [found] = await db.query<PersonListed[]>(
    `${LISTED} WHERE p.id = $1 AND p.area = $2 AND NOT p.roles <@ '{family}'`,
    [id, area],
  );
  return found ?? null;
}

/** Ids and names of those of an area who are there and work with cases, for choosing one. */
export async function whoIsThere(
  { db }: PeopleRegister,
  area: string,
): Promise<readonly { readonly id: string; readonly name: string }[]> {
  return db.query(
    `SELECT id, name FROM person WHERE area = $1 AND active AND NOT roles <@ '{family}' ORDER BY name, id`,
    [area],
  );
}
