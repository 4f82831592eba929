import type { EntityManager } from 'typeorm';
import { canonical, sha256 } from '#digest/digest';
import { NOTHING_BEFORE } from './chain.js';
import type { CaseRecord } from './open-record.js';
import { retryOnConflict } from './retry.js';

/** What was set down, and the digest to keep elsewhere. */
export interface Checkpoint {
  readonly id: number;
  readonly takenAt: string;
  /** How many cases there were. */
  readonly cases: number;
  readonly digest: string;
}

/** Whether the checkpoints hang together, and still find every case as they saw it. */
export interface CheckpointVerdict {
  readonly ok: boolean;
  readonly checkpoints: number;
  readonly problems: readonly string[];
}

type Head = { readonly ref: string; readonly sequence: number; readonly digest: string };

/** An answer that covers a part of the cases, in the order of their references: up to which; null where it was the last. */
type OfPage<Row> = Row & { readonly edge: string | null };

/** So many cases are asked for by one statement, that none of a million cases outlasts the limit of a statement. */
const PAGE = 10_000;

const CHECKPOINT_LOCK = 7_315_240_923;
const LAST = 'SELECT id, digest FROM case_checkpoint ORDER BY id DESC LIMIT 1';
const COUNT = 'SELECT count(*)::int AS cases, record_now() AS at FROM case_file';
const MOVED = `
WITH page AS MATERIALIZED (SELECT ref, sequence, head_digest FROM case_file WHERE ref > $1 ORDER BY ref LIMIT ${PAGE}),
  edge AS MATERIALIZED (SELECT CASE WHEN count(*) = ${PAGE} THEN max(ref) END AS ref FROM page),
  moved AS (SELECT p.ref, p.sequence, p.head_digest AS digest FROM page p
    LEFT JOIN LATERAL (SELECT h.digest FROM case_checkpoint_head h WHERE h.ref = p.ref
      ORDER BY h.checkpoint DESC LIMIT 1) seen ON true
    WHERE seen.digest IS DISTINCT FROM p.head_digest)
SELECT edge.ref AS edge, m.ref, m.sequence, m.digest FROM edge LEFT JOIN moved m ON true`;
const WRITE_CHECKPOINT =
  'INSERT INTO case_checkpoint (id, taken_at, cases, previous_digest, digest) VALUES ($1, $2, $3, $4, $5)';
const WRITE_HEADS = `
INSERT INTO case_checkpoint_head (ref, checkpoint, sequence, digest)
SELECT ref, $2, sequence, digest FROM jsonb_populate_recordset(NULL::case_checkpoint_head, $1)`;

/**
 * Sets down the heads of all cases that moved since the last checkpoint, chained to it. Whoever can rewrite the whole
 * database can rewrite these too: keep the digest somewhere else (the log does), for it covers everything before it.
 */
export async function writeCheckpoint(record: CaseRecord): Promise<Checkpoint> {
  return retryOnConflict(() => record.db.transaction('REPEATABLE READ', checkpointIn));
}

async function checkpointIn(tx: EntityManager): Promise<Checkpoint> {
  await tx.query('SELECT pg_advisory_xact_lock($1)', [CHECKPOINT_LOCK]);
  const [last] = await tx.query<{ id: number; digest: string }[]>(LAST);
  const [counted] = await tx.query<{ cases: number; at: string }[]>(COUNT);
  const { cases, at: takenAt } = counted as { cases: number; at: string };
  const heads = (await paged<Head>((after) => tx.query(MOVED, [after]))).toSorted(byReference);
  const [id, previous] = [(last?.id ?? 0) + 1, last?.digest ?? NOTHING_BEFORE];
  const digest = checkpointDigest({ id, takenAt, cases, previous, heads });
  await tx.query(WRITE_CHECKPOINT, [id, takenAt, cases, previous, digest]);
  for (let from = 0; from < heads.length; from += PAGE)
    await tx.query(WRITE_HEADS, [JSON.stringify(heads.slice(from, from + PAGE)), id]);
  return { id, takenAt, cases, digest };
}

/** Everything that the pages of an answer say, one after the other. A page that says nothing has one row without a reference. */
async function paged<Row extends { readonly ref: string }>(
  ask: (after: string) => Promise<OfPage<Row>[]>,
): Promise<readonly Row[]> {
  const found: Row[] = [];
  let after: string | null = '';
  while (after !== null) {
    const rows: OfPage<Row>[] = await ask(after);
    for (const row of rows) if (row.ref !== null) found.push(row);
    after = rows[0]?.edge ?? null;
  }
  return found;
}

/** As the digest has them, whatever order the database knows: letter by letter. */
const byReference = (one: Head, other: Head) => (one.ref < other.ref ? -1 : 1);

function checkpointDigest(of: {
  id: number;
  takenAt: string;
  cases: number;
  previous: string;
  heads: readonly Head[];
}) {
  return sha256(canonical({ ...of, heads: of.heads.map(({ ref, sequence, digest }) => [ref, sequence, digest]) }));
}

const CHECKPOINTS = `
SELECT id, taken_at AS "takenAt", cases, previous_digest AS previous, digest FROM case_checkpoint ORDER BY id`;
const HEADS_OF = `
WITH page AS MATERIALIZED (SELECT ref, sequence, digest FROM case_checkpoint_head
    WHERE checkpoint = $2 AND ref > $1 ORDER BY ref LIMIT ${PAGE}),
  edge AS MATERIALIZED (SELECT CASE WHEN count(*) = ${PAGE} THEN max(ref) END AS ref FROM page)
SELECT edge.ref AS edge, p.ref, p.sequence, p.digest FROM edge LEFT JOIN page p ON true`;
const LOST = `
WITH page AS MATERIALIZED (SELECT DISTINCT ref FROM case_checkpoint_head WHERE ref > $1 ORDER BY ref LIMIT ${PAGE}),
  edge AS MATERIALIZED (SELECT CASE WHEN count(*) = ${PAGE} THEN max(ref) END AS ref FROM page),
  lost AS (SELECT h.ref, min(h.sequence) AS sequence, bool_or(c.ref IS NULL) AS dropped
    FROM page p JOIN case_checkpoint_head h USING (ref)
    LEFT JOIN case_event e ON e.ref = h.ref AND e.sequence = h.sequence LEFT JOIN case_file c ON c.ref = h.ref
    WHERE e.digest IS DISTINCT FROM h.digest OR c.ref IS NULL GROUP BY h.ref)
SELECT edge.ref AS edge, l.ref, l.sequence, l.dropped FROM edge LEFT JOIN lost l ON true ORDER BY l.ref`;

/** Whether the checkpoints are as they were written, and every head they saw is still there. */
export async function verifyCheckpoints({ db }: CaseRecord): Promise<CheckpointVerdict> {
  const problems: string[] = [];
  const checkpoints = await db.query<(Checkpoint & { previous: string })[]>(CHECKPOINTS);
  let previous = NOTHING_BEFORE;
  for (const [index, { digest, ...rest }] of checkpoints.entries()) {
    const heads = (await paged<Head>((after) => db.query(HEADS_OF, [after, rest.id]))).toSorted(byReference);
    const asWritten = checkpointDigest({ ...rest, heads }) === digest;
    if (rest.id !== index + 1 || rest.previous !== previous || !asWritten) {
      problems.push(`checkpoint ${index + 1} is not as it was written`);
      break;
    }
    previous = digest;
  }
  const lost = await paged<Head & { readonly dropped: boolean }>((after) => db.query(LOST, [after]));
  for (const { ref, sequence, dropped } of lost)
    problems.push(dropped ? `case ${ref} is gone` : `case ${ref}: event ${sequence} is not the one that was seen`);
  return { ok: problems.length === 0, checkpoints: checkpoints.length, problems };
}
