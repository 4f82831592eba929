import type { DataSource, EntityManager } from 'typeorm';
import { canonical, sha256 } from '#digest/digest';
import type { RegisterTable } from './register-tables.js';

/** A row, by its columns. */
export type Row = Readonly<Record<string, unknown>>;

/** Who changes the register, in which role, and why: a sentence for whoever asks later. */
export interface ReasonOfChange {
  readonly by: { readonly person: string; readonly role: string };
  readonly why: string;
}

/** A row as it was, null where it is new, and as it is now. */
export interface ChangedRow {
  readonly table: RegisterTable;
  readonly id: string;
  readonly before: Row | null;
  readonly after: Row;
}

/** One entry of the history, with its columns. */
export interface Entry {
  readonly id: number;
  /** ISO, UTC, in milliseconds. */
  readonly at: string;
  readonly by_person: string;
  readonly by_role: string;
  readonly why: string;
  readonly of_table: string;
  readonly of_id: string;
  readonly before: Row | null;
  readonly after: Row;
  readonly previous_digest: string;
  readonly digest: string;
}

/** An instant in the one spelling that is chained. */
export const asIso = (instant: string): string =>
  `to_char(${instant} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** What the first entry follows. */
export const NOTHING_BEFORE = '';

const LOCK = 7_315_240_925;
const LAST = `
SELECT ${asIso('record_now()')} AS at, last.id, last.digest
FROM (SELECT 1) one LEFT JOIN LATERAL (SELECT id, digest FROM register_change ORDER BY id DESC LIMIT 1) last ON true`;
const WRITE = 'INSERT INTO register_change SELECT * FROM jsonb_populate_recordset(NULL::register_change, $1)';
const AT_MOST = 2_000;

/**
 * Writes the entries of some changes, each chained to the one before. The chain is taken last, when every row is locked
 * already: whoever has it waits for nobody.
 */
export async function appendChanges(
  tx: EntityManager,
  { by, why }: ReasonOfChange,
  changes: readonly ChangedRow[],
): Promise<void> {
  if (changes.length === 0) return;
  await tx.query('SELECT pg_advisory_xact_lock($1)', [LOCK]);
  const [found] = await tx.query<{ at: string; id: number | null; digest: string | null }[]>(LAST);
  const { at, id, digest } = found as { at: string; id: number | null; digest: string | null };
  let last = { id: id ?? 0, digest: digest ?? NOTHING_BEFORE };
  const entries = changes.map(({ table, id: of_id, before, after }) => {
    const said = { id: last.id + 1, at, by_person: by.person, by_role: by.role, why, of_table: table, of_id };
    const entry = { ...said, before, after, previous_digest: last.digest };
    last = { id: entry.id, digest: digestOf(entry) };
    return { ...entry, digest: last.digest };
  });
  for (let from = 0; from < entries.length; from += AT_MOST)
    await tx.query(WRITE, [JSON.stringify(entries.slice(from, from + AT_MOST))]);
}

/** SHA-256 (hex) over the RFC 8785 form of all that is stored of an entry, and of the digest before it. */
export function digestOf({ digest: _, ...entry }: Omit<Entry, 'digest'> & { readonly digest?: string }): string {
  return sha256(canonical(entry));
}

const HEAD = 'SELECT id, digest FROM register_change ORDER BY id DESC LIMIT 1';

/** The last change of the register and its digest, which covers all before it: to be kept somewhere else. */
export async function headOfRegister({ db }: { readonly db: DataSource }): Promise<Pick<Entry, 'id' | 'digest'>> {
  const [head] = await db.query<Pick<Entry, 'id' | 'digest'>[]>(HEAD);
  return head ?? { id: 0, digest: NOTHING_BEFORE };
}
