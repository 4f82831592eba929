import { type Refused, refused } from '#engine/refusal';
import type { ActorRow } from './admission.js';
import { NEWEST_EDITION } from './calendar-editions.js';
import { type CaseFileColumns, FILE_COLUMNS } from './case-file.js';
import { type Connection, run, type Statement } from './connection.js';
import type { PersonNamed } from './named-problems.js';
import { type AsStored, standingFrom } from './standing-bytes.js';
import type { KnownStanding, Standings } from './standings.js';

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

/** What an act asks for before it is decided. */
export interface Asking {
  readonly person: string;
  readonly key: string;
  readonly ref: string | null;
  readonly people: readonly string[];
}

interface FoundRow extends AsStored<CaseFileColumns> {
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

const POSTS_OF = (person: string) =>
  `ARRAY(SELECT h.area || ' ' || h.post FROM post_held h WHERE h.person = ${person})`;

const COLUMNS = FILE_COLUMNS.filter((column) => column !== 'standing')
  .map((column) => `c.${column}`)
  .join(', ');

// Each row by its key, whatever the planner believes of the sizes: a set of JSON has none that it knows.
const FIND: Statement = {
  name: 'find-for-acts',
  text: `
SELECT record_now() AS now, ${NEWEST_EDITION} AS edition, i.body_hash, i.answer, p.active AS actor_active,
  p.area AS actor_area, p.name AS actor_name, p.roles AS actor_roles, ${POSTS_OF('p.id')} AS actor_posts, ${COLUMNS},
  CASE WHEN c.head_digest || c.definition_hash = a.known THEN NULL ELSE c.standing END AS standing,
  (SELECT json_agg(json_build_object(
    'id', n.id, 'name', n.name, 'active', n.active, 'area', n.area, 'roles', n.roles, 'posts', ${POSTS_OF('n.id')}))
    FROM jsonb_array_elements_text(a.people) AS asked (id) JOIN person n ON n.id = asked.id) AS people
FROM jsonb_to_recordset($1) AS a (n integer, person text, key text, ref text, people jsonb, known text)
LEFT JOIN LATERAL (SELECT * FROM idempotency WHERE person = a.person AND key = a.key LIMIT 1) i ON true
LEFT JOIN LATERAL (SELECT * FROM person WHERE id = a.person LIMIT 1) p ON true
LEFT JOIN LATERAL (SELECT * FROM case_file WHERE ref = a.ref LIMIT 1) c ON true
ORDER BY a.n`,
};

/** One round trip for all of them: the clock, the newest list of bank holidays, the key, the person, the case, and those whom the act names. */
export async function findAll(
  connection: Connection,
  asked: readonly Asking[],
  standings?: Standings,
): Promise<readonly Found[]> {
  const known = asked.map(({ ref }) => standings?.of(ref));
  const rows = await run<FoundRow>(connection, FIND, [
    JSON.stringify(asked.map((one, n) => ({ ...one, n, known: known[n]?.name }))),
  ]);
  return rows.map((row, n) => foundIn(row, known[n]));
}

function foundIn(row: FoundRow, known: KnownStanding | undefined): Found {
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
  } = row;
  return {
    now,
    edition,
    remembered: body_hash === null ? null : { bodyHash: body_hash, answer },
    actor:
      actor_active === null
        ? null
        : { active: actor_active, area: actor_area, name: actor_name, roles: actor_roles, posts: actor_posts },
    file:
      file.ref === null
        ? null
        : ({ ...file, standing: file.standing ? standingFrom(file.standing) : known?.caseState } as CaseFileColumns),
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
  find: (asked: Asking) => Promise<Found>,
  { by, key }: { readonly by: { readonly person: string }; readonly key: string },
  asked: string,
): Promise<T | Refused | undefined> {
  const { remembered } = await find({ person: by.person, key, ref: null, people: [] });
  return remembered ? repeated<T>(remembered, asked) : undefined;
}

const LOCK = {
  name: 'lock-cases',
  text: `SELECT ref FROM case_file WHERE ref = ANY (ARRAY(SELECT jsonb_array_elements_text($1))) ORDER BY ref FOR UPDATE`,
};

/** Waits for whoever is recording on these cases, in the order of their references. A statement before `find`, so that `find` sees what they wrote. */
export async function lock(connection: Connection, refs: readonly string[]): Promise<void> {
  await run(connection, LOCK, [JSON.stringify(refs)]);
}
