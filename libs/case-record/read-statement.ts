import { type Refused, refused } from '#engine/refusal';
import type { ActorRow } from './admission.js';
import { NEWEST_EDITION } from './calendar-editions.js';
import { type CaseFileColumns, FILE_COLUMNS } from './case-file.js';
import { type Connection, run } from './connection.js';
import type { PersonNamed } from './named-problems.js';

/** All that is read before an act is decided. */
export interface Found {
  readonly now: string;
  /** The number of the newest list of bank holidays. */
  readonly edition: number | null;
  /** The answer given to this key before, and the hash of what had been asked. */
  readonly remembered: { readonly bodyHash: string; readonly answer: unknown } | null;
  readonly actor: ActorRow;
  readonly file: CaseFileColumns | null;
  /** Those of the people asked for who are known, with the posts that they hold now as "<area> <post>". */
  readonly people: readonly PersonNamed[];
}

interface FoundRow extends CaseFileColumns {
  readonly now: string;
  readonly edition: number | null;
  readonly body_hash: string | null;
  readonly answer: unknown;
  readonly actor_active: boolean | null;
  readonly actor_area: string;
  readonly actor_name: string;
  readonly actor_roles: readonly string[];
  readonly actor_posts: readonly string[];
  readonly people?: readonly PersonNamed[] | null;
}

const findWith = (more: string) => `
SELECT record_now() AS now, ${NEWEST_EDITION} AS edition, i.body_hash, i.answer, p.active AS actor_active, p.area AS actor_area, p.name AS actor_name,
  p.roles AS actor_roles, ARRAY(SELECT h.area || ' ' || h.post FROM post_holding h
    WHERE h.person = p.id AND h.to_on IS NULL) AS actor_posts, ${FILE_COLUMNS.map((column) => `c.${column}`).join(', ')}${more}
FROM (VALUES (1)) AS always
LEFT JOIN idempotency i ON i.person = $1 AND i.key = $2
LEFT JOIN person p ON p.id = $1
LEFT JOIN case_file c ON c.ref = $3`;

const FIND = { name: 'find-for-act', text: findWith('') };

// The ids come as JSON: of an array PostgreSQL would know the length, and plan the whole statement anew each time.
const FIND_WITH_PEOPLE = {
  name: 'find-for-act-naming-people',
  text: findWith(`, (SELECT json_agg(json_build_object(
    'id', n.id, 'name', n.name, 'active', n.active, 'area', n.area, 'roles', n.roles,
    'posts', ARRAY(SELECT h.area || ' ' || h.post FROM post_holding h WHERE h.person = n.id AND h.to_on IS NULL)))
  FROM jsonb_array_elements_text($4::jsonb) AS asked (id) JOIN person n ON n.id = asked.id) AS people`),
};

/** One round trip: the clock, the newest list of bank holidays, the key, the person, the case, and those whom the act names. */
export async function find(
  connection: Connection,
  { person, key, ref, people: ids }: { person: string; key: string; ref: string | null; people: readonly string[] },
): Promise<Found> {
  const [row] =
    ids.length === 0
      ? await run<FoundRow>(connection, FIND, [person, key, ref])
      : await run<FoundRow>(connection, FIND_WITH_PEOPLE, [person, key, ref, JSON.stringify(ids)]);
  const {
    now,
    edition,
    body_hash,
    answer,
    actor_active,
    actor_area,
    actor_name,
    actor_roles,
    actor_posts,
    people,
    ...file
  } = row as FoundRow;
  return {
    now,
    edition,
    remembered: body_hash === null ? null : { bodyHash: body_hash, answer },
    actor:
      actor_active === null
        ? null
        : { active: actor_active, area: actor_area, name: actor_name, roles: actor_roles, posts: actor_posts },
    file: file.ref === null ? null : file,
    people: people ?? [],
  };
}

/** The answer given before, when the same is asked again under its key. */
export function repeated<T>({ bodyHash, answer }: { bodyHash: string; answer: unknown }, asked: string): T | Refused {
  if (bodyHash === asked) return answer as T;
  return refused('KEY_REUSED', 'This key was used for another act. Use a new key for a new act.');
}

/** The same, of an act under that key that came between: whoever held up this one has recorded it. */
export async function repeatedMeanwhile<T>(
  connection: Connection,
  { by, key }: { readonly by: { readonly person: string }; readonly key: string },
  asked: string,
): Promise<T | Refused | undefined> {
  const { remembered } = await find(connection, { person: by.person, key, ref: null, people: [] });
  return remembered ? repeated<T>(remembered, asked) : undefined;
}

const LOCK = { name: 'lock-case', text: 'SELECT ref FROM case_file WHERE ref = $1 FOR UPDATE' };

/** Waits for whoever is recording on the case. A statement before `find`, so that `find` sees what they wrote. */
export async function lock(connection: Connection, ref: string): Promise<void> {
  await run(connection, LOCK, [ref]);
}
