import type { Client } from 'pg';
import { onServer } from '#local-postgres/roles';
import type { BenchDatabase } from './bench-database.js';

/** Months for which there are partitions: those behind, those ahead. */
const [BEHIND, AHEAD] = [38, 14];
// Copies were told within a minute; a real case lives for a year, and its history lies in as many months.
const SPREAD: Readonly<Record<string, string>> = {
  case_event: "recorded_at + least(sequence, 23) * interval '18 days'",
  outbox: "created_at + least(sequence, 23) * interval '18 days'",
};
const KEY: Readonly<Record<string, readonly [unique: string, month: string]>> = {
  case_event: ['ref, sequence', 'recorded_at'],
  outbox: ['id', 'created_at'],
};

/** Spreads a table over time as it is, without partitions, so that both are of the same rows in the same order. */
export async function asOneTable(database: BenchDatabase): Promise<readonly Rewritten[]> {
  return onServer(database.superuserUrl, async (client) => {
    const found: Rewritten[] = [];
    for (const table of Object.keys(SPREAD)) found.push(await rewritten(client, table, ''));
    return found;
  });
}

/** An experiment, nothing that the product does: both tables by month, under their own names, so that the project's functions work on them. */
export async function byMonth(database: BenchDatabase): Promise<readonly Rewritten[]> {
  return onServer(database.superuserUrl, async (client) => {
    const found: Rewritten[] = [];
    for (const [table, [, month]] of Object.entries(KEY))
      found.push(await rewritten(client, table, `PARTITION BY RANGE (${month})`));
    return found;
  });
}

/** A table that was written anew: rows, and seconds for its rows with the primary key there, and for its other indexes. */
interface Rewritten {
  readonly table: string;
  readonly rows: number;
  readonly rowsSeconds: number;
  readonly indexesSeconds: number;
  readonly megabytes: number;
}

async function rewritten(client: Client, table: string, partitions: string): Promise<Rewritten> {
  const [unique, month] = KEY[table] as readonly [string, string];
  const indexes = await indexesOf(client, table);
  const columns = await columnsOf(client, table);
  // A unique key of a partitioned table holds the month too: of (ref, sequence) alone it can promise nothing any more.
  const key = partitions === '' ? unique : `${unique}, ${month}`;
  await client.query(`ALTER TABLE ${table} RENAME TO ${table}_before`);
  await client.query(
    `CREATE TABLE ${table} (LIKE ${table}_before INCLUDING DEFAULTS INCLUDING IDENTITY INCLUDING STORAGE) ${partitions}`,
  );
  if (partitions !== '')
    for (let at = -BEHIND; at < AHEAD; at++)
      await client.query(
        `CREATE TABLE ${table}_${at + BEHIND} PARTITION OF ${table} FOR VALUES FROM ('${monthFromNow(at)}') TO ('${monthFromNow(at + 1)}')`,
      );
  await client.query(`ALTER TABLE ${table} ADD PRIMARY KEY (${key})`);
  const spread = partitions === '' ? SPREAD[table] : month;
  const values = columns.map((column) => (column === month ? spread : column));
  const began = performance.now();
  const { rowCount } = await client.query(`INSERT INTO ${table} (${columns.join(', ')}) OVERRIDING SYSTEM VALUE
    SELECT ${values.join(', ')} FROM ${table}_before`);
  const rowsTook = performance.now();
  if (columns.includes('id'))
    await client.query(`SELECT setval(pg_get_serial_sequence('${table}', 'id'), (SELECT max(id) FROM ${table}))`);
  await client.query(`DROP TABLE ${table}_before CASCADE`);
  for (const index of indexes) await client.query(index);
  await client.query(`GRANT SELECT, INSERT, UPDATE ON ${table} TO PUBLIC`);
  await client.query(`VACUUM ANALYZE ${table}`);
  const indexesSeconds = (performance.now() - rowsTook) / 1_000;
  const { rows } = await client.query(
    `SELECT coalesce(sum(pg_total_relation_size(relid)), pg_total_relation_size('${table}'))::float8 / 1e6 AS mb
      FROM pg_partition_tree('${table}') WHERE isleaf`,
  );
  return { table, rows: rowCount ?? 0, rowsSeconds: (rowsTook - began) / 1_000, indexesSeconds, megabytes: rows[0].mb };
}

/** The first day of the month so many months from this one. */
function monthFromNow(months: number): string {
  const now = new Date();
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + months, 1)).toISOString().slice(0, 10);
}

async function indexesOf(client: Client, table: string): Promise<readonly string[]> {
  const { rows } = await client.query<{ made: string }>(
    `SELECT pg_get_indexdef(indexrelid) AS made FROM pg_index WHERE indrelid = $1::regclass AND NOT indisprimary`,
    [table],
  );
  return rows.map(({ made }) => made);
}

async function columnsOf(client: Client, table: string): Promise<readonly string[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT column_name AS name FROM information_schema.columns
      WHERE table_schema = 'public' AND table_name = $1 ORDER BY ordinal_position`,
    [table],
  );
  return rows.map(({ name }) => name);
}

/** What it takes to be rid of what is a year old: as a partition of a month, and row by row. Seconds; and whether one event can then be there twice. */
export async function removalOfMonths(database: BenchDatabase) {
  return onServer(database.superuserUrl, async (client) => {
    const timed = async (text: string) => {
      const began = performance.now();
      const { rowCount } = await client.query(text);
      return { seconds: (performance.now() - began) / 1_000, rows: rowCount };
    };
    const oldest = BEHIND - 18;
    const counted = await client.query(`SELECT count(*)::int AS n FROM outbox_${oldest}`);
    const dropped = { ...(await timed(`DROP TABLE outbox_${oldest}`)), rows: counted.rows[0].n };
    const deleted = await timed(`DELETE FROM outbox_${oldest + 1}`);
    const vacuumed = await timed(`VACUUM outbox_${oldest + 1}`);
    await client.query('BEGIN');
    const twice = await timed(`INSERT INTO case_event SELECT (jsonb_populate_record(e, jsonb_build_object(
      'recorded_at', e.recorded_at + interval '1 second'))).* FROM case_event_${oldest} e LIMIT 1`).catch(() => null);
    await client.query('ROLLBACK');
    return { dropped, deleted, vacuumed, eventTwice: twice !== null };
  });
}
