import type { PeopleRegister } from './in-register.js';
import { asIso, type Row } from './register-history.js';
import type { RegisterTable } from './register-tables.js';

/** One change as the history of a person or a body shows it, the newest first. */
export interface ChangeListed {
  readonly id: number;
  /** ISO. */
  readonly at: string;
  readonly by: string;
  /** The name of whoever changed it, where it was a person. */
  readonly byName: string | null;
  readonly why: string;
  readonly table: RegisterTable;
  /** Columns that are other than before, with what they were and are. */
  readonly columns: readonly { readonly column: string; readonly before: unknown; readonly after: unknown }[];
}

const COLUMNS = `c.id, ${asIso('c.at')} AS at, c.by_person AS by, p.name AS "byName", c.why, c.of_table AS table, c.before, c.after`;
const AT_MOST = 200;

// Each by an index of its own.
const OF_PERSON = `
SELECT ${COLUMNS} FROM (
  SELECT * FROM register_change WHERE of_table = 'person' AND of_id = $1
  UNION ALL
  SELECT * FROM register_change WHERE of_table IN ('post_holding', 'absence') AND after ->> 'person' = $1
) c LEFT JOIN person p ON p.id = c.by_person ORDER BY c.id DESC LIMIT ${AT_MOST}`;
const OF_BODY = `
SELECT ${COLUMNS} FROM (
  SELECT * FROM register_change WHERE of_table = 'body' AND of_id = $1
  UNION ALL
  SELECT * FROM register_change WHERE of_table = 'body_contact_point'
    AND of_id = ANY (ARRAY(SELECT id::text FROM body_contact_point WHERE body = $1::bigint))
) c LEFT JOIN person p ON p.id = c.by_person ORDER BY c.id DESC LIMIT ${AT_MOST}`;

type Found = Omit<ChangeListed, 'columns'> & { readonly before: Row | null; readonly after: Row };

/** What was changed of a person, their posts and absences: the newest two hundred. */
export async function changesOfPerson({ db }: PeopleRegister, id: string): Promise<readonly ChangeListed[]> {
  return (await db.query<Found[]>(OF_PERSON, [id])).map(listed);
}

/** What was changed of a body and of how it is reached: the newest two hundred. */
export async function changesOfBody({ db }: PeopleRegister, id: number): Promise<readonly ChangeListed[]> {
  return (await db.query<Found[]>(OF_BODY, [String(id)])).map(listed);
}

function listed({ before, after, ...change }: Found): ChangeListed {
  const columns = Object.keys(after)
    .filter((column) => column !== 'id' && JSON.stringify(before?.[column] ?? null) !== JSON.stringify(after[column]))
    .map((column) => ({ column, before: before?.[column] ?? null, after: after[column] }));
  return { ...change, columns };
}
