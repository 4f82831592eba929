import type { EntityManager } from 'typeorm';
import { canonical } from '#digest/digest';
import { appendChanges, type ChangedRow, type ReasonOfChange, type Row } from './register-history.js';
import { type RegisterTable, tableOf } from './register-tables.js';

/** A row as it is to be: what is given of it, the rest as it was. Without an id, or with one that there is not, it is a new one. */
export interface Edit {
  readonly table: RegisterTable;
  readonly id?: string;
  readonly values: Row;
}

/**
 * The one way in which the register is changed. Makes and changes rows in the order given, and writes beside each, in the
 * same transaction, who changed what when and why. Rows that are so already are left alone. Says what was changed.
 */
export async function changeRegister(
  tx: EntityManager,
  reason: ReasonOfChange,
  edits: readonly Edit[],
): Promise<readonly ChangedRow[]> {
  const changes: ChangedRow[] = [];
  for (const run of ofOneTable(edits)) changes.push(...(await changedRows(tx, run)));
  await appendChanges(tx, reason, changes);
  return changes;
}

/** Writes a first entry for every row that is there already. For migrations. */
export async function asFound(tx: EntityManager, tables: readonly RegisterTable[]): Promise<void> {
  const found: ChangedRow[] = [];
  for (const table of tables) {
    const rows = await tx.query<Found[]>(`SELECT t.id::text AS id, to_jsonb(t) AS row FROM ${table} t ORDER BY t.id`);
    found.push(...rows.map(({ id, row }) => ({ table, id, before: null, after: row })));
  }
  await appendChanges(tx, { by: { person: 'system', role: 'system' }, why: 'As it was found' }, found);
}

interface Found {
  readonly id: string;
  readonly row: Row;
}

/** Rows in one statement: a few hundred kilobytes. */
const AT_MOST = 2_000;

/** Edits that follow each other on one table, as many as go in one statement. */
function ofOneTable(edits: readonly Edit[]): readonly (readonly Edit[])[] {
  const runs: Edit[][] = [];
  for (const edit of edits) {
    const last = runs.at(-1);
    if (last && last[0]?.table === edit.table && last.length < AT_MOST) last.push(edit);
    else runs.push([edit]);
  }
  return runs;
}

async function changedRows(tx: EntityManager, run: readonly Edit[]): Promise<readonly ChangedRow[]> {
  const { table } = run[0] as Edit;
  const ids = run.flatMap(({ id }) => id ?? []);
  const before = new Map<string, Row>();
  if (ids.length > 0) for (const { id, row } of await tx.query<Found[]>(lockedIn(table), [ids])) before.set(id, row);
  const isNew = ({ id }: Edit) => id === undefined || !before.has(id);
  const made = run.filter(isNew).map(({ id, values }) => ({ ...values, ...(id && { id }) }));
  const changed = run
    .filter((edit) => !isNew(edit))
    .map(({ id, values }) => ({ ...before.get(id as string), ...values, id }))
    .filter((row) => canonical({ ...row, id: null }) !== canonical({ ...before.get(row.id as string), id: null }));
  const written = [
    ...(made.length === 0 ? [] : await tx.query<Found[]>(making(table), [JSON.stringify(made)])),
    ...(changed.length === 0 ? [] : await tx.query<Found[]>(changing(table), [JSON.stringify(changed)])),
  ];
  return written.map(({ id, row }) => ({ table, id, before: before.get(id) ?? null, after: row }));
}

// In the order of their ids, so that two who change several rows wait for each other and do not cross.
const lockedIn = (table: RegisterTable): string => `
SELECT t.id::text AS id, to_jsonb(t) AS row FROM ${table} t
WHERE t.id = ANY ($1::${tableOf(table).id}[]) ORDER BY t.id FOR UPDATE`;

function making(table: RegisterTable): string {
  const columns = tableOf(table).made.join(', ');
  return `
INSERT INTO ${table} AS t (${columns})
SELECT ${columns} FROM jsonb_populate_recordset(NULL::${table}, $1) RETURNING t.id::text AS id, to_jsonb(t) AS row`;
}

// The ORM answers an update with a pair: asked for in this way it answers with rows.
function changing(table: RegisterTable): string {
  const sets = tableOf(table).changed.map((column) => `${column} = n.${column}`);
  return `
WITH changed AS (
  UPDATE ${table} t SET ${sets.join(', ')} FROM jsonb_populate_recordset(NULL::${table}, $1) n WHERE t.id = n.id
  RETURNING t.id::text AS id, to_jsonb(t) AS row)
SELECT id, row FROM changed`;
}
