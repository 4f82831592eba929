import type { Step, Written } from './written-rows.js';

/** A script for pgbench, and the values of its variables. */
export interface Script {
  readonly text: string;
  readonly variables: Readonly<Record<string, string>>;
}

/** What differs at every telling, reckoned by the server: the case, its place in the history, and everything random. */
const ANEW: Readonly<Record<string, string>> = {
  ref: ':ref::text',
  sequence: ':at::integer',
  opened_by: ':at::integer',
  done_by: ':at::integer',
  head_digest: "md5(random()::text) || md5(':at')",
  digest: "md5(random()::text) || md5(':at')",
  previous_digest: "md5(random()::text) || md5(':at')",
  body_hash: "md5(random()::text) || md5(':at')",
};
const GIVEN_BY_SERVER = ['id'];

/**
 * The same writes as a script for pgbench: each act a transaction that locks and reads the case row, writes the same
 * rows with values of the same size, and commits. One run of the script is one whole story on a new case.
 */
export function scriptOf(steps: readonly Step[]): Script {
  const variables: Record<string, string> = {};
  const value = (text: string) => {
    const known = Object.entries(variables).find(([, same]) => same === text);
    const called = known?.[0] ?? `v${Object.keys(variables).length}`;
    variables[called] = text;
    return `:${called}`;
  };
  const acts = steps.map((step, index) => transaction(step, { at: index + 1, value }));
  return { text: [NEW_CASE, ...acts].join('\n'), variables };
}

export const BEFORE_PGBENCH = 'CREATE SEQUENCE bench_case; GRANT USAGE ON bench_case TO PUBLIC';
const NEW_CASE = "SELECT to_char(nextval('bench_case'), 'FM0000\"-\"0000') AS ref \\gset";

type Quote = (text: string) => string;

function transaction(step: Step, { at, value }: { at: number; value: Quote }): string {
  const { file, event, deadlines, outbox, tasks, done, remembered } = step;
  const names = done.map((task) => `${value(task)}::text`).join(', ');
  return [
    `\\set at ${at}`,
    'BEGIN;',
    at === 1
      ? insert('case_file', [file], value)
      : `SELECT * FROM case_file WHERE ref = :ref FOR UPDATE;\n${update(file, value)}`,
    insert('idempotency', [remembered], value),
    insert('case_event', [event], value),
    insert('deadline', deadlines, value),
    insert('outbox', outbox, value),
    insert('task', tasks, value),
    done.length === 0
      ? ''
      : `UPDATE task SET done_by = :at, done_at = now() WHERE ref = :ref AND task = ANY (ARRAY[${names}]) AND done_at IS NULL;`,
    'COMMIT;',
  ]
    .filter((line) => line !== '')
    .join('\n');
}

/** What an act after the first leaves as it is in the row of its case. */
export const NEVER_CHANGES = ['ref', 'pathway', 'version', 'area', 'profile_version', 'parent', 'opened_at'];

function update(file: Written, value: Quote): string {
  const changes = Object.entries(file)
    .filter(([column]) => !NEVER_CHANGES.includes(column))
    .map(([column, text]) => `${column} = ${anew(column) ?? quoted(text, value)}`);
  return `UPDATE case_file SET ${changes.join(', ')} WHERE ref = :ref;`;
}

function insert(table: string, rows: readonly Written[], value: Quote): string {
  return rows
    .map((row) => {
      const columns = insertedColumns(row);
      const values = columns.map(
        (column) => keyOf(table, column) ?? anew(column) ?? quoted(row[column] ?? null, value),
      );
      return `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${values.join(', ')})${again(table, columns)};`;
    })
    .join('\n');
}

/** What is inserted of a row; the rest the server gives. */
export const insertedColumns = (row: Written) => Object.keys(row).filter((column) => !GIVEN_BY_SERVER.includes(column));

/** A column that differs at every telling, in SQL with the variables `:ref` and `:at`; undefined where the value is as it was. */
export const anew = (column: string): string | undefined => ANEW[column]?.replace("':at'", ':at::text');
/** The key of what is remembered: a new one for each act. */
export const keyOf = (table: string, column: string) =>
  table === 'idempotency' && column === 'key' ? 'gen_random_uuid()::text' : undefined;
// pgbench takes no empty value for a variable.
const quoted = (text: string | null, value: Quote) => (text === null ? 'NULL' : text === '' ? "''" : value(text));

/** A deadline that is there already is changed. */
export function again(table: string, columns: readonly string[]): string {
  if (table !== 'deadline') return '';
  const changed = columns.filter((column) => !['ref', 'clock', 'key'].includes(column));
  return ` ON CONFLICT (ref, clock, key) DO UPDATE SET ${changed.map((each) => `${each} = excluded.${each}`).join(', ')}`;
}
