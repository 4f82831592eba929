import { again, anew, insertedColumns, keyOf, NEVER_CHANGES } from './pgbench-script.js';
import type { Step, Written } from './written-rows.js';

/** All that one act writes, in one statement: $1 is the reference of its case, the values follow. */
export interface ActStatement {
  /** Under which each connection keeps it prepared. */
  readonly name: string;
  readonly text: string;
  readonly values: readonly string[];
}

/** The rows of a story's acts, each act a statement and so a transaction of its own; nothing is read and nothing decided. */
export function statementsOf(steps: readonly Step[]): readonly ActStatement[] {
  return steps.map((step, index) => statementOf(step, index + 1));
}

type Quote = (text: string | null) => string;

function statementOf(step: Step, at: number): ActStatement {
  const values: string[] = [];
  const quote: Quote = (text) => {
    if (text === null) return 'NULL';
    values.push(text);
    return `$${values.length + 1}`;
  };
  const { file, event, deadlines, outbox, tasks, done, remembered } = step;
  const parts = [
    at === 1 ? inserted('case_file', [file], { at, quote }) : updated(file, { at, quote }),
    inserted('idempotency', [remembered], { at, quote }),
    inserted('case_event', [event], { at, quote }),
    inserted('deadline', deadlines, { at, quote }),
    inserted('outbox', outbox, { at, quote }),
    inserted('task', tasks, { at, quote }),
    done.length === 0 ? '' : finished(done, { at, quote }),
  ].filter((part) => part !== '');
  const text = `WITH ${parts.map((part, index) => `part_${index} AS (${part})`).join(',\n')}\nSELECT 1`;
  return { name: `act-${at}`, text, values };
}

interface Writing {
  readonly at: number;
  readonly quote: Quote;
}

function inserted(table: string, rows: readonly Written[], writing: Writing): string {
  const [first] = rows;
  if (first === undefined) return '';
  const columns = insertedColumns(first);
  const lines = rows.map((row) => {
    const line = columns.map(
      (column) => keyOf(table, column) ?? anewAt(column, writing.at) ?? writing.quote(row[column] ?? null),
    );
    return `(${line.join(', ')})`;
  });
  return `INSERT INTO ${table} (${columns.join(', ')}) VALUES ${lines.join(', ')}${again(table, columns)}`;
}

function updated(file: Written, { at, quote }: Writing): string {
  const changes = Object.entries(file)
    .filter(([column]) => !NEVER_CHANGES.includes(column))
    .map(([column, text]) => `${column} = ${anewAt(column, at) ?? quote(text)}`);
  return `UPDATE case_file SET ${changes.join(', ')} WHERE ref = $1`;
}

function finished(done: readonly string[], { at, quote }: Writing): string {
  const names = done.map((task) => `${quote(task)}::text`).join(', ');
  return `UPDATE task SET done_by = ${at}, done_at = now() WHERE ref = $1 AND task = ANY (ARRAY[${names}]) AND done_at IS NULL`;
}

const anewAt = (column: string, at: number) => anew(column)?.replaceAll(':ref', '$1').replaceAll(':at', String(at));
