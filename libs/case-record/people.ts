import { canBeHeld, postAt } from '#engine/setting-posts';
import { changeRegister, type Edit } from '#people/change-register';
import type { CivilDate } from '#statutory-calendar/civil-date';
import { FIRST_TO_ANSWER } from './answers-for-post.js';
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

/** What a statement selects to read a person, of a table `person p`. */
export const PERSON = `
SELECT p.id, p.name, p.agency, p.area, p.roles, p.active, p.email, p.phone, p.address,
  ARRAY(SELECT DISTINCT h.post FROM post_held h
    WHERE h.person = p.id AND h.area = p.area ORDER BY h.post) AS posts,
  ARRAY(SELECT DISTINCT h.area || ' ' || h.post FROM post_held h
    WHERE h.person = p.id AND h.area <> p.area ORDER BY 1) AS "postsElsewhere"
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

const HELD_BY = `
SELECT h.id::text AS id, h.person, h.area, h.post, greatest(h.from_on, record_day()) AS "endsOn" FROM post_holding h
WHERE h.person = ANY ($1) AND (h.to_on IS NULL OR h.to_on > record_day())`;

/** One row of `post_holding` that has not ended, and the day on which it would if it ended now. */
interface Holding {
  readonly id: string;
  readonly person: string;
  readonly area: string;
  readonly post: string;
  readonly endsOn: CivilDate;
}

/** Long before anything that a demonstration tells: the law on special educational needs as it is now came into force. */
const ALWAYS: CivilDate = '2014-09-01';

const AS_TOLD = { by: { person: 'system', role: 'system' }, why: 'Put there for a demonstration or a story' };

/** Puts people as they are now, posts included. For the demonstration and the scenario runner only. */
export async function savePeople({ db, register }: CaseRecord, people: readonly Person[]): Promise<void> {
  for (const { area, posts } of people) for (const post of posts) mustBeHeldHere(register, area, post);
  await db.transaction(async (tx) => {
    const held = await tx.query<Holding[]>(HELD_BY, [people.map(({ id }) => id)]);
    await changeRegister(tx, AS_TOLD, [
      ...people.map(asRow),
      ...held.filter((one) => !people.some((person) => isAt(person, one))).map(ended),
      ...people.flatMap((person) => taken(person, held)),
    ]);
  });
}

const isAt = ({ id, area, posts }: Person, held: Holding): boolean =>
  id === held.person && area === held.area && posts.includes(held.post);

function asRow({ id, name, agency, area, roles, active, email, phone, address = null }: Person): Edit {
  return { table: 'person', id, values: { name, agency, area, roles, active, email, phone, address } };
}

const ended = ({ id, endsOn }: Holding): Edit => ({ table: 'post_holding', id, values: { to_on: endsOn } });

function taken({ id, area, posts }: Person, held: readonly Holding[]): readonly Edit[] {
  const isHeld = (post: string) => held.some((one) => one.person === id && one.area === area && one.post === post);
  return [...new Set(posts)].filter((post) => !isHeld(post)).map((post) => taking({ area, post, person: id }, ALWAYS));
}

const taking = (
  of: { readonly area: string; readonly post: string; readonly person: string },
  from: CivilDate,
): Edit => ({
  table: 'post_holding',
  values: { ...of, from_on: from, to_on: null, kind: 'holder' },
});

const HOLDERS_OF = `
SELECT h.id::text AS id, h.person, h.area, h.post, greatest(h.from_on, $3::date) AS "endsOn" FROM post_holding h
WHERE h.area = $1 AND h.post = $2 AND (h.to_on IS NULL OR h.to_on > $3::date)`;

/** One person takes a post from a day on; whoever held it before holds it no more. For the demonstration and the scenario runner only. */
export async function holdPost(
  { db, register }: CaseRecord,
  { area, post, person, from }: { area: string; post: string; person: string; from?: CivilDate },
): Promise<void> {
  mustBeHeldHere(register, area, post);
  const since = from ?? ALWAYS;
  await db.transaction(async (tx) => {
    const held = await tx.query<Holding[]>(HOLDERS_OF, [area, post, since]);
    const others = held.filter((one) => one.person !== person);
    const isHeld = others.length < held.length;
    await changeRegister(tx, AS_TOLD, [
      ...others.map(ended),
      ...(isHeld ? [] : [taking({ area, post, person }, since)]),
    ]);
  });
}

/** Nobody is the head teacher of all the schools of a council: one of a setting is held there, any other without one. */
function mustBeHeldHere({ area }: CaseRecord['register'], of: string, post: string): void {
  if (!canBeHeld(area(of).posts, post))
    throw new Error(
      `Nobody can hold ${post} in ${of}: a post of settings is held at one, as ${postAt('headteacher', 'Quay Primary')}, any other at none.`,
    );
}

const HOLDERS: Statement = {
  name: 'holders-of-posts',
  text: `
SELECT DISTINCT ON (h.post) h.post, h.person FROM post_held h JOIN person p ON p.id = h.person
WHERE h.area = $1 AND p.active ORDER BY h.post, ${FIRST_TO_ANSWER}`,
};

/** Post → person, of those posts that an active person holds; the latest where several do. */
export async function holdersOf(
  record: Pick<CaseRecord, 'db'>,
  area: string,
): Promise<Readonly<Record<string, string>>> {
  const rows = await run<{ post: string; person: string }>(anyConnection(record), HOLDERS, [area]);
  return Object.fromEntries(rows.map(({ post, person }) => [post, person]));
}
