import { canBeHeld, postAt } from '#engine/setting-posts';
import type { CivilDate } from '#statutory-calendar/civil-date';
import { anyConnection, run, type Statement } from './connection.js';
import { oneForEach } from './one-for-each.js';
import type { CaseRecord } from './open-record.js';
import { Together } from './together.js';

/** Somebody who may act, as the feed of people knows them. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly agency: string;
  readonly area: string;
  readonly roles: readonly string[];
  /** Posts held now, in the person's area. */
  readonly posts: readonly string[];
  /** Posts held now in other areas, as "<area> <post>". */
  readonly postsElsewhere?: readonly string[];
  readonly active: boolean;
  readonly email: string | null;
  readonly phone: string | null;
  readonly address?: string | null;
}

const PERSON = `
SELECT p.id, p.name, p.agency, p.area, p.roles, p.active, p.email, p.phone, p.address,
  ARRAY(SELECT DISTINCT h.post FROM post_holding h
    WHERE h.person = p.id AND h.area = p.area AND h.to_on IS NULL ORDER BY h.post) AS posts,
  ARRAY(SELECT DISTINCT h.area || ' ' || h.post FROM post_holding h
    WHERE h.person = p.id AND h.area <> p.area AND h.to_on IS NULL ORDER BY 1) AS "postsElsewhere"
FROM person p`;

// Asked for at every request: those of requests that come at the same moment are read together.
const EACH: Statement = {
  name: 'people-by-id',
  text: `
SELECT found.* FROM jsonb_array_elements_text($1) WITH ORDINALITY AS asked (id, n)
LEFT JOIN LATERAL (${PERSON} WHERE p.id = asked.id LIMIT 1) found ON true ORDER BY asked.n`,
};

const peopleOf = oneForEach(
  (db: CaseRecord['db']) =>
    new Together(async (ids: readonly string[]): Promise<readonly (Person | null)[]> => {
      const rows = await run<Person | { id: null }>(anyConnection({ db }), EACH, [JSON.stringify(ids)]);
      return rows.map((row) => (row.id === null ? null : row));
    }),
);

/** One person, active or not; null where nobody has that id. */
export function personById({ db }: CaseRecord, id: string): Promise<Person | null> {
  return peopleOf(db).ask(id);
}

/** In the order of their names. */
export async function listPeople({ db }: CaseRecord, { area }: { readonly area?: string } = {}): Promise<Person[]> {
  return db.query(`${PERSON} WHERE $1::text IS NULL OR p.area = $1 ORDER BY p.name, p.id`, [area ?? null]);
}

const SAVE = `
INSERT INTO person (id, name, agency, area, roles, active, email, phone, address)
SELECT id, name, agency, area, roles, active, email, phone, address
FROM jsonb_populate_recordset(NULL::person, $1)
ON CONFLICT (id) DO UPDATE SET name = excluded.name, agency = excluded.agency, area = excluded.area,
  roles = excluded.roles, active = excluded.active, email = excluded.email, phone = excluded.phone,
  address = excluded.address`;

const LEAVE_OTHER_POSTS = `
UPDATE post_holding h SET to_on = greatest(h.from_on, current_date)
FROM jsonb_to_recordset($1) AS p (id text, area text, posts text[])
WHERE h.person = p.id AND h.to_on IS NULL AND NOT (h.area = p.area AND h.post = ANY (p.posts))`;

const TAKE_POSTS = `
INSERT INTO post_holding (area, post, person, from_on)
SELECT p.area, post, p.id, current_date
FROM jsonb_to_recordset($1) AS p (id text, area text, posts text[]), unnest(p.posts) AS post
WHERE NOT EXISTS (SELECT FROM post_holding h
  WHERE h.person = p.id AND h.area = p.area AND h.post = post AND h.to_on IS NULL)`;

/** Puts people as they are now, posts included. For the demonstration and the scenario runner only. */
export async function savePeople({ db, register }: CaseRecord, people: readonly Person[]): Promise<void> {
  for (const { area, posts } of people) for (const post of posts) mustBeHeldHere(register, area, post);
  const rows = [JSON.stringify(people)];
  await db.transaction(async (tx) => {
    for (const sql of [SAVE, LEAVE_OTHER_POSTS, TAKE_POSTS]) await tx.query(sql, rows);
  });
}

const HOLD = `
WITH before AS (
  UPDATE post_holding SET to_on = greatest(from_on, $4::date)
  WHERE area = $1 AND post = $2 AND to_on IS NULL AND person <> $3
)
INSERT INTO post_holding (area, post, person, from_on) SELECT $1, $2, $3, $4
WHERE NOT EXISTS (SELECT FROM post_holding WHERE area = $1 AND post = $2 AND person = $3 AND to_on IS NULL)`;

/** One person takes a post from a day on; whoever held it before holds it no more. */
export async function holdPost(
  { db, register }: CaseRecord,
  { area, post, person, from }: { area: string; post: string; person: string; from: CivilDate },
): Promise<void> {
  mustBeHeldHere(register, area, post);
  await db.query(HOLD, [area, post, person, from]);
}

/** Nobody is the head teacher of all the schools of a council: one of a setting is held there, any other without one. */
function mustBeHeldHere({ area }: CaseRecord['register'], of: string, post: string): void {
  if (!canBeHeld(area(of).posts, post))
    throw new Error(
      `Nobody can hold ${post} in ${of}: a post of settings is held at one, as ${postAt('headteacher', 'Quay Primary')}, any other at none.`,
    );
}

const HOLDERS = `
SELECT DISTINCT ON (h.post) h.post, h.person FROM post_holding h JOIN person p ON p.id = h.person
WHERE h.area = $1 AND h.to_on IS NULL AND p.active ORDER BY h.post, h.from_on DESC, h.id DESC`;

/** Post → person, of those posts that an active person holds; the latest where several do. */
export async function holdersOf({ db }: CaseRecord, area: string): Promise<Readonly<Record<string, string>>> {
  const rows = await db.query<{ post: string; person: string }[]>(HOLDERS, [area]);
  return Object.fromEntries(rows.map(({ post, person }) => [post, person]));
}
