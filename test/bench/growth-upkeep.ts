import type { Client } from 'pg';
import { onServer } from '#local-postgres/roles';
import type { CivilDate } from '#statutory-calendar/civil-date';
import type { BenchDatabase } from './bench-database.js';
import { actsOnOldCases } from './growth-rates.js';

// What `migrations/…-lists.ts` does to a table, with a column of another name.
const MIGRATION = [
  'ALTER TABLE $table ADD COLUMN area_again text',
  'UPDATE $table t SET area_again = c.area FROM case_file c WHERE c.ref = t.ref',
  'ALTER TABLE $table ALTER COLUMN area_again SET NOT NULL',
  'CREATE INDEX $table_again ON $table (area_again, id)',
  'COMMIT',
] as const;

/** How long each statement of a migration takes, in one transaction as migrations run, and what the table grows by. */
export async function migrationOf(database: BenchDatabase, table: string) {
  return onServer(database.superuserUrl, async (client) => {
    const before = await bytesOf(client, table);
    const seconds: Record<string, number> = {};
    await client.query('BEGIN');
    for (const statement of MIGRATION.map((text) => text.replaceAll('$table', table)))
      seconds[statement] = await secondsOf(() => client.query(statement));
    const grownBy = ((await bytesOf(client, table)) - before) / 1e6;
    const rows = (await client.query(`SELECT count(*)::int AS n FROM ${table}`)).rows[0].n;
    seconds['VACUUM'] = await secondsOf(() => client.query(`VACUUM ${table}`));
    await client.query(`ALTER TABLE ${table} DROP COLUMN area_again`);
    return { table, rows, megabytesBefore: before / 1e6, grownBy, seconds };
  });
}

/** The same in steps that each hold their rows for a moment only, as one would write it for a table in use. */
export async function migrationInSteps(database: BenchDatabase, table: string) {
  return onServer(database.superuserUrl, async (client) => {
    const before = await bytesOf(client, table);
    const { rows } = await client.query(`SELECT min(id)::int8 AS first, max(id)::int8 AS last FROM ${table}`);
    const [first, last, step] = [Number(rows[0].first), Number(rows[0].last), 20_000];
    const longest = { seconds: 0 };
    await client.query(`ALTER TABLE ${table} ADD COLUMN area_again text`);
    const update = await secondsOf(async () => {
      for (let from = first; from <= last; from += step) {
        const took = await secondsOf(() =>
          client.query(`UPDATE ${table} t SET area_again = c.area FROM case_file c
            WHERE c.ref = t.ref AND t.id >= ${from} AND t.id < ${from + step}`),
        );
        longest.seconds = Math.max(longest.seconds, took);
        // What a step left behind is free for the steps after the next.
        if (((from - first) / step) % 50 === 49) await client.query(`VACUUM ${table}`);
      }
    });
    await client.query(`ALTER TABLE ${table} ADD CONSTRAINT area_there CHECK (area_again IS NOT NULL) NOT VALID`);
    const validate = await secondsOf(() => client.query(`ALTER TABLE ${table} VALIDATE CONSTRAINT area_there`));
    const notNull = await secondsOf(() => client.query(`ALTER TABLE ${table} ALTER COLUMN area_again SET NOT NULL`));
    const index = await secondsOf(() =>
      client.query(`CREATE INDEX CONCURRENTLY ${table}_again ON ${table} (area_again, id)`),
    );
    const grownBy = ((await bytesOf(client, table)) - before) / 1e6;
    await client.query(`ALTER TABLE ${table} DROP COLUMN area_again CASCADE`);
    return { table, update, longestStep: longest.seconds, validate, notNull, index, grownBy };
  });
}

const TUNED = `
ALTER TABLE case_file SET (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000,
  toast.autovacuum_vacuum_scale_factor = 0, toast.autovacuum_vacuum_threshold = 2000);
ALTER TABLE deadline SET (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000);
ALTER TABLE outbox SET (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000)`;

/** What acts on old cases add to the row of a case, by the defaults of autovacuum and as proposed, each on cases of its own. */
export async function vacuuming(database: BenchDatabase, today: CivilDate, seconds: number) {
  const acts = async (from: number) => {
    const before = await onServer(database.superuserUrl, heapAndToast);
    const rate = await actsOnOldCases(database, today, { atOnce: 8, seconds, cases: 400, from });
    const after = await onServer(database.superuserUrl, heapAndToast);
    return { ...rate, bytesAnAct: (after.bytes - before.bytes) / rate.acts, before, after };
  };
  const byDefault = await acts(6_000);
  await onServer(database.superuserUrl, async (client) => {
    await client.query("ALTER SYSTEM SET autovacuum_naptime = '5s'");
    await client.query(TUNED);
    await client.query('SELECT pg_reload_conf()');
  });
  const settling = await acts(7_000);
  return { byDefault, settling, tuned: await acts(8_000) };
}

async function heapAndToast(client: Client) {
  // The statistics of a connection are sent when it has been idle for a while.
  const { rows } = await client.query(`SELECT pg_total_relation_size(c.oid)::float8 AS bytes,
    pg_relation_size(c.oid)::float8 AS heap, pg_total_relation_size(c.reltoastrelid)::float8 AS toast,
    pg_indexes_size(c.oid)::float8 AS indexes, s.n_tup_upd::int AS updates, s.n_tup_hot_upd::int AS hot,
    s.n_dead_tup::int AS dead, t.n_dead_tup::int AS "deadInToast", s.autovacuum_count::int AS vacuums,
    t.autovacuum_count::int AS "vacuumsOfToast"
    FROM pg_class c JOIN pg_stat_all_tables s ON s.relid = c.oid JOIN pg_stat_all_tables t ON t.relid = c.reltoastrelid
    WHERE c.oid = 'case_file'::regclass`);
  return rows[0] as Readonly<Record<string, number>> & { readonly bytes: number };
}

async function bytesOf(client: Client, table: string): Promise<number> {
  const { rows } = await client.query('SELECT pg_total_relation_size($1)::float8 AS bytes', [table]);
  return rows[0].bytes;
}

async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1_000;
}
