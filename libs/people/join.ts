import type { EntityManager } from 'typeorm';
import { sha256 } from '#digest/digest';
import { OWN_PARTS } from '#engine/own-parts';
import type { FieldProblem, Refused } from '#engine/refusal';
import { changeRegister } from './change-register.js';
import { type Changing, inRegister, lockedPerson, type PeopleRegister, wrong, wrongs } from './in-register.js';
import { type TakenPost, takePostIn } from './take-post.js';

/** What is said of somebody who works with cases. */
export interface PersonSaid {
  readonly name: string;
  readonly agency: string;
  readonly roles: readonly string[];
  /** The number of the body that they work at, where it is in the register. */
  readonly body?: string;
  readonly email?: string;
  readonly phone?: string;
}

/** Somebody who joins, with the first post that they take where there is one. */
export interface Joiner extends PersonSaid {
  readonly area: string;
  /** Made anew for each: the same key makes the same person once. */
  readonly key: string;
  readonly post?: Omit<TakenPost, 'person' | 'area'>;
}

/** The roles that can be given to somebody: all that a pathway knows but those of families and of our own parts. */
export function rolesThatCanBeGiven({ register }: PeopleRegister): ReadonlyMap<string, string> {
  const titles = register
    .pathways()
    .flatMap(({ roles }) => Object.entries(roles).map(([id, { title }]) => [id, title] as const));
  const own = OWN_PARTS.filter((part) => part !== FEED);
  return new Map(titles.filter(([id]) => id !== FAMILY && !own.includes(id)).reverse());
}

const FAMILY = 'family';
/** The one of our own parts that people act as too: whoever tells who joins and who leaves. */
const FEED = 'peopleFeed';

/** Puts somebody new into the register. They can sign in from that moment, and have the post from its first day. */
export async function join(
  register: PeopleRegister,
  changing: Changing,
  joiner: Joiner,
): Promise<{ readonly person: string } | Refused> {
  return inRegister(register, changing, async (tx) => {
    const { area, key, post } = joiner;
    // Says nothing of its own: ids stand in addresses and logs.
    const id = `p-${sha256(`${area} ${key}`).slice(0, 12)}`;
    if (await lockedPerson(tx, id)) return { person: id };
    const problems = await problemsWith(tx, register, { ...joiner, id });
    if (problems.length > 0) return wrongs(problems);
    const why = changing.why ?? 'They have joined';
    const values = { ...columnsOf(joiner), area, active: true, address: null };
    await changeRegister(tx, { by: changing.by, why }, [{ table: 'person', id, values }]);
    if (post === undefined) return { person: id };
    const taken = await takePostIn(tx, { register, changing }, { ...post, person: id, area });
    if ('outcome' in taken && !changing.tried) throw new NotJoined(taken);
    return 'outcome' in taken ? taken : { person: id };
  }).catch((error: unknown) => {
    if (error instanceof NotJoined) return error.refusal;
    throw error;
  });
}

/** Takes the person back with the post that they could not have. */
class NotJoined extends Error {
  constructor(readonly refusal: Refused) {
    super('The post was refused');
  }
}

/** Changes what is said of somebody: name, agency, roles, body, and how they are reached. Nobody changes their own roles. */
export async function changePerson(
  register: PeopleRegister,
  changing: Changing,
  { person, ...said }: PersonSaid & { readonly person: string },
): Promise<{ readonly person: string } | Refused> {
  return inRegister(register, changing, async (tx) => {
    const known = await lockedPerson(tx, person);
    if (!known?.active) return wrong('person', 'Choose somebody who is in the register and has not left.');
    const sameRoles = [...known.roles].sort().join() === [...said.roles].sort().join();
    if (person === changing.by.person && !sameRoles)
      return wrong('roles', 'Nobody changes their own roles. Ask another manager of your area.');
    const problems = await problemsWith(tx, register, { ...said, area: known.area, id: person });
    if (problems.length > 0) return wrongs(problems);
    const why = changing.why?.trim();
    if (!why) return wrong('why', 'Say why, for whoever reads the history later.');
    await changeRegister(tx, { by: changing.by, why }, [{ table: 'person', id: person, values: columnsOf(said) }]);
    return { person };
  });
}

function columnsOf({ name, agency, roles, body, email, phone }: PersonSaid) {
  const number = body === undefined ? null : Number(body);
  return {
    name: name.trim(),
    agency,
    roles: [...new Set(roles)],
    body: number,
    email: email?.trim() || null,
    phone: phone?.trim() || null,
  };
}

async function problemsWith(
  tx: EntityManager,
  register: PeopleRegister,
  { id, name, agency, area, roles, body, email, phone }: PersonSaid & { readonly id: string; readonly area: string },
): Promise<readonly FieldProblem[]> {
  const given = rolesThatCanBeGiven(register);
  const twin = email ? await tx.query<{ name: string }[]>(TWIN, [area, email.trim(), id]) : [];
  const there = body
    ? await tx.query<object[]>('SELECT FROM body WHERE id = $1', [/^\d{1,15}$/.test(body) ? body : '0'])
    : [{}];
  const checks: readonly (readonly [boolean, string, string])[] = [
    [name.trim() === '' || name.length > 200, 'name', 'Give the name, as it is to stand in letters.'],
    [!/^[A-Za-z]{2,40}$/.test(agency), 'agency', 'Choose who employs them.'],
    [roles.length === 0, 'roles', 'Choose at least one role: without one they can do nothing.'],
    [roles.some((role) => !given.has(role)), 'roles', 'Choose roles of the list.'],
    [
      !email?.trim() && !phone?.trim(),
      'email',
      'Give an e-mail address or a telephone number, so that they can be told.',
    ],
    [
      Boolean(email?.trim()) && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email?.trim() ?? ''),
      'email',
      'Give an e-mail address, like name@council.gov.uk.',
    ],
    [
      Boolean(phone?.trim()) && !/^[+\d][\d\s()-]{6,24}$/.test(phone?.trim() ?? ''),
      'phone',
      'Give a telephone number, like 01472 000000.',
    ],
    [
      twin.length > 0,
      'email',
      `${twin[0]?.name} has that e-mail address already. If it is the same person, change their entry.`,
    ],
    [there.length === 0, 'body', 'Choose a body that is in the register of places.'],
  ];
  return checks.flatMap(([isWrong, field, message]) => (isWrong ? [{ field, message }] : []));
}

const TWIN = `
SELECT name FROM person WHERE area = $1 AND lower(email) = lower($2) AND id <> $3 AND active
  AND NOT roles <@ '{family}' ORDER BY id LIMIT 1`;
