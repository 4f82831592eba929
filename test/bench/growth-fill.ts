import type { Client } from 'pg';
import { copiedColumns, GROWN, REF_OF } from './growth-columns.js';
import { AREA } from './growth-seeds.js';

/** How much it is filled. */
export interface Filling {
  readonly cases: number;
  readonly seeds: readonly string[];
  readonly say: (line: string) => void;
}

/** So many months back goes the oldest case; as many times rows are copied, so that they lie in the order of their arrival. */
const MONTHS = 36;
/** Of a thousand cases so many are of the area that is asked about: as large as the largest that was counted. */
const OF_AREA = 25;
const OTHER_AREAS = 152;
/** Of so many cases of an area one is in the posts and with the people of those that were told. */
const TEAMS = 100;

// Random bits for a reference, as newReference makes them, and none twice: an odd factor is a permutation of forty bits.
const COPIES = `
CREATE UNLOGGED TABLE copied AS
SELECT i, of.old, ref.new, area, cohort, '.' || i AS own,
  CASE WHEN area <> '${AREA}' THEN '.' || area || team WHEN team = 0 THEN '' ELSE '.' || team END AS mark,
  make_interval(days => 30 * (${MONTHS} - cohort) + i % 30) AS back,
  make_interval(days => of.behind + 1 + ((i::bigint * 7919) % 300)::integer) AS ahead
FROM (
  SELECT i, 1 + (i::bigint * ${MONTHS} / $cases)::integer AS cohort, (i / 1000) % ${TEAMS} AS team,
    CASE WHEN (i * 31) % 1000 < ${OF_AREA} THEN '${AREA}' ELSE 'area-' || lpad((i % ${OTHER_AREAS})::text, 3, '0') END AS area
  FROM generate_series(0, $cases - 1) AS i
) AS each
JOIN (
  SELECT c.ref AS old, row_number() OVER (ORDER BY c.ref) - 1 AS place, greatest(0, current_date - (
    SELECT min(d.next_bell_at)::date FROM deadline d WHERE d.ref = c.ref AND d.state = 'open')) AS behind
  FROM case_file c WHERE c.ref = ANY ($1)
) AS of ON of.place = (i / 7) % $seeds
CROSS JOIN LATERAL (
  SELECT string_agg(substr('0123456789ABCDEFGHJKMNPQRSTVWXYZ', ((bits >> (5 * k)) & 31)::integer + 1, 1)
    || CASE WHEN k = 4 THEN '-' ELSE '' END, '' ORDER BY k DESC) AS new
  FROM (SELECT ((i + 1)::bigint * 548836477653) & ((1::bigint << 40) - 1) AS bits) AS mixed, generate_series(0, 7) AS k
) AS ref;
CREATE INDEX ON copied (cohort);
ANALYZE copied`;

/**
 * Multiplies the told cases, with all that hangs on them. Primary keys are filled as rows arrive, in no order of
 * references, as in life; all other indexes are built at the end, and are denser than years would leave them.
 */
export async function fill(client: Client, { cases, seeds, say }: Filling): Promise<void> {
  // Foreign keys are right by construction: every copied row is of a copied case.
  await client.query("SET session_replication_role = 'replica'; SET timezone = 'UTC'");
  const copies = COPIES.replaceAll('$cases', String(cases)).replaceAll('$seeds', String(seeds.length));
  await client.query(copies.replace('$1', `'{${seeds.join(',')}}'::text[]`));
  say(`${cases} references and times are drawn`);
  const { rows } = await client.query<{ id: string }>("SELECT id FROM person WHERE 'family' = ANY (roles)");
  const families = rows.map(({ id }) => id);
  for (const table of GROWN) await timed(say, table, () => copy(client, table, families));
  await client.query('DROP TABLE copied');
  await staff(client);
}

/** Gives the posts of the copied teams of the area to people of their own: otherwise nobody would hold any of them. */
export async function staff(client: Client): Promise<void> {
  const teams = `generate_series(1, ${TEAMS - 1}) AS team`;
  const each = async (table: string, own: readonly string[]) => {
    const { rows } = await client.query<{ name: string }>(
      `SELECT column_name AS name FROM information_schema.columns WHERE table_schema = 'public' AND table_name = $1
        AND is_identity = 'NO' AND is_generated = 'NEVER' ORDER BY ordinal_position`,
      [table],
    );
    const columns = rows.map(({ name }) => name);
    const values = columns.map((name) => (own.includes(name) ? `t.${name} || '.' || team` : `t.${name}`));
    await client.query(`INSERT INTO ${table} (${columns.join(', ')}) SELECT ${values.join(', ')}
      FROM ${table} t, ${teams} WHERE t.area = '${AREA}'`);
  };
  await each('person', ['id']);
  await each('post_holding', ['person', 'post']);
  await client.query('ANALYZE person, post_holding');
}

async function copy(client: Client, table: string, families: readonly string[]): Promise<void> {
  const indexes = await withoutIndexes(client, table);
  const { columns, values } = await copiedColumns(client, table, families);
  const seed = `${table}_seed`;
  await client.query(`CREATE TEMPORARY TABLE ${seed} AS SELECT t.*, ${REF_OF[table] ?? 't.ref'} AS seed_of FROM ${table} t
    WHERE ${REF_OF[table] ?? 't.ref'} IN (SELECT old FROM copied)`);
  const order = columns.includes('sequence') && table !== 'case_file' ? 't.sequence, n.i' : 'n.i';
  for (let month = 1; month <= MONTHS; month++) {
    await client.query(`INSERT INTO ${table} (${columns.join(', ')}) SELECT ${values.join(', ')}
      FROM ${seed} t JOIN copied n ON n.old = t.seed_of WHERE n.cohort = ${month} ORDER BY ${order}`);
  }
  for (const index of indexes) await client.query(index);
}

/** Takes the indexes away that stand for no constraint, and says how they are made again. */
async function withoutIndexes(client: Client, table: string): Promise<readonly string[]> {
  const { rows } = await client.query<{ name: string; made: string }>(
    `SELECT indexrelid::regclass::text AS name, pg_get_indexdef(indexrelid) AS made FROM pg_index
      WHERE indrelid = $1::regclass AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = indexrelid)`,
    [table],
  );
  for (const { name } of rows) await client.query(`DROP INDEX ${name}`);
  return rows.map(({ made }) => made);
}

async function timed(say: Filling['say'], what: string, work: () => Promise<void>): Promise<void> {
  const began = performance.now();
  await work();
  say(`${what}: ${((performance.now() - began) / 1_000).toFixed(0)} s`);
}
