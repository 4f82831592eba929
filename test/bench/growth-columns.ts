import type { Client } from 'pg';
import { AREA } from './growth-seeds.js';

/** The tables of cases, in the order in which one stands on the other. */
export const GROWN = ['case_file', 'case_event', 'deadline', 'task', 'outbox', 'idempotency'] as const;

/** Where the case of a row is said; the answers that are kept by key say it in themselves. */
export const REF_OF: Readonly<Partial<Record<string, string>>> = { idempotency: "t.answer->>'ref'" };

const NAMES = ['owner_post', 'person', 'post'];
const LISTS_OF_NAMES = ['named', 'holders', 'duty'];

// One in 2,000 is on its way, one in 5,000 is parked; all others went a minute after the act.
const SENT = {
  state: `CASE WHEN n.i % 2000 = 0 THEN 'waiting' WHEN n.i % 5000 = 1 THEN 'parked' ELSE 'done' END`,
  finished_at: `CASE WHEN n.i % 2000 = 0 OR n.i % 5000 = 1 THEN NULL ELSE t.created_at - n.back + interval '1 minute' END`,
  provider_reference: `CASE WHEN t.channel IN ('email', 'sms', 'letter') THEN gen_random_uuid()::text END`,
  next_at: 't.created_at - n.back',
};
const OF_TABLE: Readonly<Partial<Record<string, Readonly<Record<string, string>>>>> = {
  outbox: SENT,
  idempotency: { key: 't.key || n.own', answer: `jsonb_set(t.answer, '{ref}', to_jsonb(n.new))` },
  case_file: {
    child_keys: `ARRAY(SELECT one || n.own FROM unnest(t.child_keys) AS one)`,
    next_due_on: 't.next_due_on + n.ahead',
  },
};

/** Columns of a table and what a copy holds in each: what is not named here is as it was told, whatever columns there are by then. */
export async function copiedColumns(
  client: Client,
  table: string,
  families: readonly string[],
): Promise<{ readonly columns: readonly string[]; readonly values: readonly string[] }> {
  const { rows } = await client.query<{ column_name: string; data_type: string }>(
    `SELECT column_name, data_type FROM information_schema.columns WHERE table_schema = 'public' AND table_name = $1
      AND is_identity = 'NO' AND is_generated = 'NEVER' ORDER BY ordinal_position`,
    [table],
  );
  const family = families.map((name) => client.escapeLiteral(name)).join(', ');
  const name = (one: string) =>
    `CASE WHEN ${one} IN (${family}) THEN ${one} || n.own WHEN starts_with(${one}, '${AREA} ') ` +
    `THEN n.area || substr(${one}, ${AREA.length + 1}) || n.mark ELSE ${one} || n.mark END`;
  const value = ({ column_name: column, data_type: type }: (typeof rows)[number]) => {
    const own = OF_TABLE[table]?.[column];
    if (own !== undefined) return own;
    if (column === 'ref') return 'n.new';
    if (column === 'area') return 'n.area';
    if (NAMES.includes(column)) return name(`t.${column}`);
    if (LISTS_OF_NAMES.includes(column)) return `ARRAY(SELECT ${name('one')} FROM unnest(t.${column}) AS one)`;
    return type === 'date' || type.startsWith('timestamp') ? inTime(table, column) : `t.${column}`;
  };
  return { columns: rows.map(({ column_name }) => column_name), values: rows.map(value) };
}

/** What is past was as long ago as the case is old; what is still owed falls due in the year to come, so that no bell is late. */
function inTime(table: string, column: string): string {
  const past = `t.${column} - n.back`;
  const isDate = column.endsWith('_on');
  const moved = table === 'deadline' ? `CASE WHEN t.state = 'open' THEN t.${column} + n.ahead ELSE ${past} END` : past;
  return isDate ? `(${moved})::date` : moved;
}
