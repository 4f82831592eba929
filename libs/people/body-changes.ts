import type { EntityManager } from 'typeorm';
import type { FieldProblem, Refused } from '#engine/refusal';
import { type CivilDate, isCivilDate } from '#statutory-calendar/civil-date';
import { knownAsOf } from './bodies.js';
import { changeRegister, type Edit } from './change-register.js';
import { BODY_KINDS, type BodyKind, WAYS_TO_REACH, type WayToReach } from './entities.js';
import { heldUnderNewNames } from './held-as.js';
import { type Changing, dayOf, inRegister, type PeopleRegister, postsOf, wrong, wrongs } from './in-register.js';

/** What is said of a body that no official file brings: a provider, an advice service. */
export interface BodySaid {
  readonly name: string;
  readonly address?: string;
  readonly postcode?: string;
  /** The post of the area that answers for it. */
  readonly post?: string;
}

/** A body of an area that is new to the register. */
export interface NewBody extends BodySaid {
  readonly area: string;
  readonly kind: BodyKind;
}

/** Puts a body into the register. Refused where the area has one of that name. */
export async function addBody(
  register: PeopleRegister,
  changing: Changing,
  body: NewBody,
): Promise<{ readonly body: string } | Refused> {
  return inRegister(register, changing, async (tx) => {
    const { area, kind } = body;
    const problems = problemsWith(register, body);
    if (!Object.hasOwn(BODY_KINDS, kind)) problems.push({ field: 'kind', message: 'Choose what it is.' });
    if (problems.length > 0) return wrongs(problems);
    const known_as = knownAsOf({ name: body.name }, () => false);
    const [twin] = await tx.query<object[]>(
      "SELECT FROM body WHERE area = $1 AND known_as = $2 AND status <> 'closed'",
      [area, known_as],
    );
    if (twin)
      return wrong('name', 'Your area has a body of that name already. Change that one, or add its place to the name.');
    const why = changing.why ?? 'Added to the register of places';
    const values = { ...columnsOf(body), kind, area, known_as, status: 'open' };
    const [change] = await changeRegister(tx, { by: changing.by, why }, [{ table: 'body', values }]);
    return { body: (change as { id: string }).id };
  });
}

/** Which body of which area is changed. */
export interface BodyTarget {
  readonly area: string;
  readonly body: string;
}

/** Changes what is said of a body, with a reason. What an official file says of one is not changed by hand: only who answers for it. */
export async function changeBody(
  register: PeopleRegister,
  changing: Changing,
  { area, body, ...said }: BodySaid & BodyTarget,
): Promise<{ readonly body: string } | Refused> {
  return inRegister(register, changing, async (tx) => {
    const found = await lockedBody(tx, { area, body });
    if (found === undefined) return wrong('body', 'Choose a body of your area.');
    const problems = problemsWith(register, { ...said, area });
    if (!changing.why?.trim())
      problems.push({ field: 'why', message: 'Say why, for whoever reads the history later.' });
    if (found.urn !== null && said.name.trim() !== found.name)
      problems.push({
        field: 'name',
        message:
          'Its name comes from the register of schools, and the next file would bring it back. Have it changed there.',
      });
    if (problems.length > 0) return wrongs(problems);
    const values = found.urn === null ? columnsOf(said) : { posts: said.post ? [said.post] : [] };
    const reason = { by: changing.by, why: changing.why as string };
    const changes = await changeRegister(tx, reason, [{ table: 'body', id: body, values }]);
    await changeRegister(tx, reason, await heldUnderNewNames(tx, changes));
    return { body };
  });
}

/** By what a body is reached from a day on; nothing where it is reached so no more. */
export interface Reached extends BodyTarget {
  readonly way: WayToReach;
  readonly value?: string;
  readonly from: CivilDate;
}

/** Says how a body is reached from a day on. How it was reached until then stays in the register. */
export async function reachBody(
  register: PeopleRegister,
  changing: Changing,
  { area, body, way, value, from }: Reached,
): Promise<{ readonly body: string } | Refused> {
  return inRegister(register, changing, async (tx) => {
    if ((await lockedBody(tx, { area, body })) === undefined) return wrong('body', 'Choose a body of your area.');
    const no = wrongWay({ way, value, from }, await dayOf(tx));
    if (no) return no;
    const before = await tx.query<{ id: string; to: CivilDate }[]>(
      `SELECT id::text AS id, greatest(from_on, $3::date) AS to FROM body_contact_point
        WHERE body = $1 AND way = $2 AND (to_on IS NULL OR to_on > $3::date) FOR UPDATE`,
      [body, way, from],
    );
    const ends = before.map(({ id, to }): Edit => ({ table: 'body_contact_point', id, values: { to_on: to } }));
    const begins = { body: Number(body), way, value: value?.trim(), from_on: from, to_on: null };
    const why = changing.why ?? 'It is reached otherwise';
    const edits: readonly Edit[] = [
      ...ends,
      ...(value?.trim() ? [{ table: 'body_contact_point' as const, values: begins }] : []),
    ];
    await changeRegister(tx, { by: changing.by, why }, edits);
    return { body };
  });
}

const SHAPES: Readonly<Record<WayToReach, readonly [shape: RegExp, message: string]>> = {
  email: [/^[^\s@]+@[^\s@]+\.[^\s@]+$/, 'Give an e-mail address, like office@school.example.'],
  telephone: [/^[+\d][\d\s()-]{6,24}$/, 'Give a telephone number, like 01472 000000.'],
  address: [/^.{5,300}$/, 'Give the address in one line.'],
  website: [/^(https?:\/\/)?[^\s/]+\.[^\s]+$/, 'Give the address of the website, like www.school.example.'],
};

function wrongWay(
  { way, value, from }: Pick<Reached, 'way' | 'value' | 'from'>,
  today: CivilDate,
): Refused | undefined {
  if (!WAYS_TO_REACH.includes(way)) return wrong('way', 'Choose how it is reached.');
  const [shape, message] = SHAPES[way];
  if (value?.trim() && !shape.test(value.trim())) return wrong('value', message);
  if (!isCivilDate(from)) return wrong('from', 'Give the first day, like 27 3 2026.');
  return from < today
    ? wrong('from', 'Give today or a day to come: what was sent until now was sent as it was known.')
    : undefined;
}

async function lockedBody(tx: EntityManager, { area, body }: BodyTarget) {
  const number = /^\d{1,15}$/.test(body) ? body : '0';
  const sql = 'SELECT name, urn FROM body WHERE id = $1 AND area = $2 FOR UPDATE';
  const [found] = await tx.query<{ name: string; urn: string | null }[]>(sql, [number, area]);
  return found;
}

const columnsOf = ({ name, address, postcode, post }: BodySaid) => ({
  name: name.trim(),
  address: address?.trim() || null,
  postcode: postcode?.trim().toUpperCase() || null,
  posts: post ? [post] : [],
});

function problemsWith(
  register: PeopleRegister,
  { name, postcode, post, area }: BodySaid & { readonly area: string },
): FieldProblem[] {
  const known = postsOf(register, area);
  const checks: readonly (readonly [boolean, string, string])[] = [
    [name.trim() === '' || name.length > 300, 'name', 'Give its name.'],
    [
      Boolean(postcode?.trim()) && !/^[A-Za-z]{1,2}\d[A-Za-z\d]? ?\d[A-Za-z]{2}$/.test(postcode?.trim() ?? ''),
      'postcode',
      'Give a postcode, like DN31 1AA.',
    ],
    [
      post !== undefined && post !== '' && !(Object.hasOwn(known, post) && !known[post]?.ofSetting),
      'post',
      'Choose one of the posts of your area.',
    ],
  ];
  return checks.flatMap(([isWrong, field, message]) => (isWrong ? [{ field, message }] : []));
}
