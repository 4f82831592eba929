import type { DataSource, EntityManager } from 'typeorm';
import { canonical } from '#digest/digest';
import { asIso, digestOf, type Entry, NOTHING_BEFORE, type Row } from './register-history.js';
import { REGISTER_TABLES, type RegisterTable } from './register-tables.js';

/** Whether the register is as its history says, and the history as it was written. */
export interface RegisterVerdict {
  readonly ok: boolean;
  readonly changes: number;
  /** The digest of the last entry, which covers all before it: to be kept somewhere else. */
  readonly digest: string;
  readonly problems: readonly string[];
}

/** The last that the history says of each row, by table and id. */
type Said = Map<string, Row>;

/**
 * Proves the chain of changes from its beginning, and that each row of people, posts and bodies is as the last of its
 * changes left it. Whoever can rewrite the whole database can rewrite both: keep the digest somewhere else.
 */
export async function verifyRegister({ db }: { readonly db: DataSource }): Promise<RegisterVerdict> {
  return db.transaction('REPEATABLE READ', async (tx) => {
    const problems: string[] = [];
    const said: Said = new Map();
    const { changes, digest } = await chainIn(tx, said, problems);
    for (const table of Object.keys(REGISTER_TABLES) as RegisterTable[]) await rowsIn(tx, table, { said, problems });
    for (const key of said.keys()) problems.push(`${inWords(key)} is gone: nothing in its history says so`);
    return { ok: problems.length === 0, changes, digest, problems };
  });
}

const PAGE = 5_000;
const ENTRIES = `
SELECT id, ${asIso('at')} AS at, by_person, by_role, why, of_table, of_id, before, after, previous_digest, digest
FROM register_change WHERE id > $1 ORDER BY id LIMIT ${PAGE}`;

async function chainIn(tx: EntityManager, said: Said, problems: string[]) {
  let [changes, last, previous, page] = [0, 0, NOTHING_BEFORE, [] as Entry[]];
  do {
    page = await tx.query<Entry[]>(ENTRIES, [last]);
    for (const entry of page) {
      problems.push(...wrongWith(entry, { last, previous, said }));
      said.set(`${entry.of_table} ${entry.of_id}`, entry.after);
      [changes, last, previous] = [changes + 1, entry.id, entry.digest];
    }
  } while (page.length === PAGE);
  return { changes, digest: previous };
}

function wrongWith(
  entry: Entry,
  { last, previous, said }: { readonly last: number; readonly previous: string; readonly said: Said },
): readonly string[] {
  const key = `${entry.of_table} ${entry.of_id}`;
  const missing = entry.id !== last + 1 || entry.previous_digest !== previous;
  return [
    ...(missing
      ? [`change ${entry.id} does not follow change ${last}: what was between them is missing, or one is forged`]
      : []),
    ...(digestOf(entry) === entry.digest ? [] : [`change ${entry.id} is not as it was written`]),
    ...(canonical(entry.before) === canonical(said.get(key) ?? null)
      ? []
      : [`change ${entry.id} of ${inWords(key)} does not begin where the change before it ended`]),
  ];
}

async function rowsIn(
  tx: EntityManager,
  table: RegisterTable,
  { said, problems }: { readonly said: Said; readonly problems: string[] },
): Promise<void> {
  const rows = await tx.query<{ id: string; row: Row }[]>(
    `SELECT t.id::text AS id, to_jsonb(t) AS row FROM ${table} t ORDER BY t.id`,
  );
  for (const { id, row } of rows) {
    const key = `${table} ${id}`;
    const known = said.get(key);
    said.delete(key);
    if (known === undefined) problems.push(`${inWords(key)} has no history: nobody is known to have made it`);
    else
      problems.push(
        ...differing(row, known).map((column) => `${inWords(key)}: “${column}” is not what its history says`),
      );
  }
}

/** Columns that are not as they were left. One that was added to the table later is empty until somebody fills it. */
function differing(row: Row, known: Row): readonly string[] {
  return Object.keys({ ...known, ...row }).filter((column) =>
    Object.hasOwn(known, column) ? canonical(row[column] ?? null) !== canonical(known[column]) : !isEmpty(row[column]),
  );
}

const isEmpty = (value: unknown): boolean =>
  value === null || value === false || (Array.isArray(value) && value.length === 0);

const WORDS: Readonly<Record<string, string>> = {
  person: 'person',
  post_holding: 'holding of a post',
  body: 'body',
  body_contact_point: 'contact point',
  absence: 'absence',
};

function inWords(key: string): string {
  const at = key.indexOf(' ');
  return `${WORDS[key.slice(0, at)] ?? key.slice(0, at)} ${key.slice(at + 1)}`;
}
