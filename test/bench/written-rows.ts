import type { Client } from 'pg';
import type { CaseRecord } from '#case-record/open-record';
import type { Story } from '#test/faults/stories';
import { tell } from './told-stories.js';

/** One row as it was written: each column as PostgreSQL prints it. */
export type Written = Readonly<Record<string, string | null>>;

/** All that one act of a story wrote. */
export interface Step {
  readonly file: Written;
  readonly event: Written;
  readonly deadlines: readonly Written[];
  readonly outbox: readonly Written[];
  readonly tasks: readonly Written[];
  /** The tasks it finished, by name. */
  readonly done: readonly string[];
  readonly remembered: Written;
}

/** Tells a story once through `recordEvent`, and reads back what each of its acts wrote. */
export async function rowsWritten(record: CaseRecord, look: Client, story: Story): Promise<readonly Step[]> {
  const steps: Step[] = [];
  let deadlines = new Map<string, string>();
  await tell(record, story, async (ref) => {
    const [file] = await rows(look, 'SELECT * FROM case_file WHERE ref = $1', [ref]);
    const at = [ref, file?.['sequence'] ?? '0'];
    const now = await rows(look, 'SELECT * FROM deadline WHERE ref = $1', [ref]);
    const changed = now.filter((row) => deadlines.get(row['id'] ?? '') !== JSON.stringify(row));
    deadlines = new Map(now.map((row) => [row['id'] ?? '', JSON.stringify(row)]));
    const one = async (sql: string, values = at) => (await rows(look, sql, values))[0] as Written;
    const finished = await rows(look, 'SELECT DISTINCT task FROM task WHERE ref = $1 AND done_by = $2', at);
    steps.push({
      file: file as Written,
      event: await one('SELECT * FROM case_event WHERE ref = $1 AND sequence = $2'),
      deadlines: changed,
      outbox: await rows(look, 'SELECT * FROM outbox WHERE ref = $1 AND sequence = $2 ORDER BY id', at),
      tasks: await rows(look, 'SELECT * FROM task WHERE ref = $1 AND opened_by = $2 ORDER BY id', at),
      done: finished.map(({ task }) => task ?? ''),
      remembered: await one("SELECT * FROM idempotency WHERE answer->>'ref' = $1 AND answer->>'sequence' = $2"),
    });
  });
  return steps;
}

async function rows(look: Client, text: string, values: readonly (string | null)[]): Promise<readonly Written[]> {
  // Every column as text, whatever its type: what pgbench sends is text.
  const types = { getTypeParser: () => (value: string) => value };
  const { rows: found } = await look.query<Record<string, string | null>>({ text, values: [...values], types });
  return found;
}
