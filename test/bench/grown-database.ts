import type { Client } from 'pg';
import type { CaseRecord } from '#case-record/open-record';
import type { CivilDate } from '#statutory-calendar/civil-date';
import { beginningOn, type Story, storiesOf } from '#test/faults/stories';
import { register } from '#workflows/register';
import { tell } from './told-stories.js';

/** How much a database grows. */
export interface Growth {
  /** How many cases are copied from those that were told. */
  readonly cases: number;
  /** Of so many copies one is of the posts and people that the told cases are of; the others are of people of their own. */
  readonly oneIn: number;
}

/**
 * Tells the first history of every pathway, begun about that day, and copies the cases, with all that hangs on them, under
 * new references: so that there is a whole area around the few cases that one person has. Gives the told references.
 */
export async function grow(
  { record, superuser }: { readonly record: CaseRecord; readonly superuser: Client },
  begun: CivilDate,
  { cases, oneIn }: Growth,
): Promise<readonly string[]> {
  const names = [...new Set(register.pathways().map(({ name }) => name))];
  const stories = names.flatMap((name) => storiesOf(name).slice(0, 1)).map((story) => beginningOn(story, begun));
  const refs = await told(record, stories);
  await superuser.query(HELPERS);
  await superuser.query(`CREATE TABLE copied AS
    SELECT (ARRAY[${refs.map((ref) => `'${ref}'`)}])[1 + i % ${refs.length}] AS old, copied_ref(i) AS new,
      CASE WHEN (i / ${refs.length}) % ${oneIn} = 0 THEN '' ELSE '.' || (i / ${refs.length}) % ${oneIn} END AS mark, '.' || i AS own
    FROM generate_series(1, ${cases}) AS i`);
  for (const table of ['case_file', 'deadline', 'task', 'outbox']) await copy(superuser, table);
  await superuser.query('DROP TABLE copied');
  await superuser.query('VACUUM ANALYZE');
  return refs;
}

async function told(record: CaseRecord, stories: readonly Story[]): Promise<readonly string[]> {
  const refs: string[] = [];
  for (const story of stories) refs.push((await tell(record, story)).ref);
  return refs.filter((ref) => ref !== '');
}

// Families are of one case each; whoever works on cases is one of many who do the same work.
const HELPERS = `
CREATE FUNCTION copied_ref(i integer) RETURNS text LANGUAGE sql
  RETURN to_char(9000 + i / 10000, 'FM0000') || '-' || to_char(i % 10000, 'FM0000');
CREATE FUNCTION of_copy(name text, mark text, own text) RETURNS text LANGUAGE sql
  RETURN CASE WHEN name IS NULL THEN NULL WHEN EXISTS (SELECT FROM person WHERE id = name AND 'family' = ANY (roles))
    THEN name || own ELSE name || mark END;
CREATE FUNCTION of_copy(names text[], mark text, own text) RETURNS text[] LANGUAGE sql
  RETURN (SELECT coalesce(array_agg(of_copy(name, mark, own)), '{}') FROM unnest(names) AS name)`;

const WHOSE = ['owner_post', 'named', 'holders', 'duty', 'person', 'post'];

async function copy(superuser: Client, table: string): Promise<void> {
  const { rows } = await superuser.query<{ column_name: string }>(
    `SELECT column_name FROM information_schema.columns WHERE table_schema = 'public' AND table_name = $1
      AND is_identity = 'NO' AND is_generated = 'NEVER' ORDER BY ordinal_position`,
    [table],
  );
  const columns = rows.map(({ column_name }) => column_name);
  const copied = columns.map((column) => {
    if (column === 'ref') return 'copied.new';
    return WHOSE.includes(column) ? `of_copy(t.${column}, copied.mark, copied.own)` : `t.${column}`;
  });
  await superuser.query(
    `INSERT INTO ${table} (${columns.join(', ')}) SELECT ${copied.join(', ')} FROM ${table} t JOIN copied ON copied.old = t.ref ORDER BY random()`,
  );
}
