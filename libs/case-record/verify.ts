import type { EntityManager } from 'typeorm';
import { knowCalendars } from './calendars.js';
import { type CaseEventColumns, type CaseFileColumns, EVENT_COLUMNS, FILE_COLUMNS } from './case-file.js';
import { CaseNotFound } from './case-not-found.js';
import { canonical, NOTHING_BEFORE, sha256 } from './chain.js';
import { connectionOf } from './connection.js';
import type { CaseRecord } from './open-record.js';
import { retryOnConflict } from './retry.js';
import { type Flaw, flawsOf, type SeenHead } from './soundness.js';
import { type AsStored, unpacked } from './standing-bytes.js';

/** Whether a case is as it was written: its chain, its row, its deadlines, and what the checkpoints saw. */
export interface Verdict {
  readonly ref: string;
  readonly ok: boolean;
  readonly events: number;
  /** The first sequence that is not as it was written. */
  readonly firstBad?: number;
  readonly problems: readonly string[];
}

/** Whether the checkpoints hang together, and still find every case as they saw it. */
export interface CheckpointVerdict {
  readonly ok: boolean;
  readonly checkpoints: number;
  readonly problems: readonly string[];
}

const FILES = `SELECT ${FILE_COLUMNS.join(', ')} FROM case_file WHERE ref = ANY ($1)`;
const EVENTS = `SELECT ${EVENT_COLUMNS.join(', ')} FROM case_event WHERE ref = ANY ($1) ORDER BY ref, sequence`;
const SEEN = `
SELECT ref, checkpoint, sequence, digest FROM case_checkpoint_head WHERE ref = ANY ($1) ORDER BY ref, checkpoint`;
const DEADLINES = `
SELECT ref, clock, key, generation, started_by, from_on, due_on, due_at, state, warned, next_bell_at, next_bell,
  provisional, means, by_five, title, law, duty, area
FROM deadline WHERE ref = ANY ($1)`;

/** Throws `CaseNotFound` when neither the tables nor a checkpoint know the case. */
export async function verifyCase(record: CaseRecord, ref: string): Promise<Verdict> {
  const [verdict] = await verdicts(record, [ref]);
  if (verdict === undefined) throw new CaseNotFound(ref);
  return verdict;
}

/** All of these as of one instant, so that an act recorded meanwhile does not look like a flaw. */
async function verdicts(record: CaseRecord, refs: readonly string[]): Promise<readonly Verdict[]> {
  return record.db.transaction('REPEATABLE READ', async (tx) => {
    await knowCalendars(record, await connectionOf(tx));
    const files = await byRef<AsStored<CaseFileColumns>>(tx, FILES, refs);
    const events = await byRef<CaseEventColumns>(tx, EVENTS, refs);
    const seen = await byRef<SeenHead & { ref: string }>(tx, SEEN, refs);
    const deadlines = await byRef<{ ref: string }>(tx, DEADLINES, refs);
    return refs.flatMap((ref) => {
      const [stored] = files.get(ref) ?? [];
      const file = stored && unpacked<CaseFileColumns>(stored);
      const found = { events: events.get(ref) ?? [], seen: seen.get(ref) ?? [], deadlines: deadlines.get(ref) ?? [] };
      if (!file && found.events.length === 0 && found.seen.length === 0) return [];
      return [verdictOf(ref, found.events.length, flawsOf(record, ref, { file, ...found }))];
    });
  });
}

async function byRef<Row extends { readonly ref: string }>(
  tx: EntityManager,
  sql: string,
  refs: readonly string[],
): Promise<ReadonlyMap<string, readonly Row[]>> {
  const found = new Map<string, Row[]>();
  for (const row of await tx.query<Row[]>(sql, [refs])) {
    const rows = found.get(row.ref);
    if (rows) rows.push(row);
    else found.set(row.ref, [row]);
  }
  return found;
}

function verdictOf(ref: string, events: number, flaws: readonly Flaw[]): Verdict {
  const places = flaws.flatMap(({ at }) => (at === undefined ? [] : [at]));
  const firstBad = places.length > 0 && { firstBad: Math.min(...places) };
  return { ref, ok: flaws.length === 0, events, ...firstBad, problems: flaws.map(({ what }) => what) };
}

const PAGE = 200;
// What lies between two cases of a page is looked for there alone: over all events at once it would be an hour's work for each.
const REFS = `
WITH page AS MATERIALIZED (SELECT ref FROM case_file WHERE ref > $1 ORDER BY ref LIMIT ${PAGE}),
  edge AS MATERIALIZED (SELECT CASE WHEN count(*) = ${PAGE} THEN max(ref) END AS ref FROM page)
SELECT ref, (SELECT ref FROM edge) AS edge FROM page
UNION SELECT ref, (SELECT ref FROM edge) FROM case_checkpoint_head
  WHERE ref > $1 AND ref <= coalesce((SELECT ref FROM edge), 'zzzz')
UNION SELECT ref, (SELECT ref FROM edge) FROM case_event
  WHERE ref > $1 AND ref <= coalesce((SELECT ref FROM edge), 'zzzz')
ORDER BY ref`;

/** Every case there is, and every case that a checkpoint or an event shows there was. */
export async function* verifyAll(record: CaseRecord): AsyncGenerator<Verdict> {
  let after: string | null = '';
  while (after !== null) {
    const page: { ref: string; edge: string | null }[] = await record.db.query(REFS, [after]);
    const refs = page.map(({ ref }) => ref);
    yield* await verdicts(record, refs);
    after = page[0]?.edge ?? null;
  }
}

/** What was set down, and the digest to keep elsewhere. */
export interface Checkpoint {
  readonly id: number;
  readonly takenAt: string;
  /** How many cases there were. */
  readonly cases: number;
  readonly digest: string;
}

const CHECKPOINT_LOCK = 7_315_240_923;
const LAST = 'SELECT id, digest FROM case_checkpoint ORDER BY id DESC LIMIT 1';
const MOVED = `
SELECT c.ref, c.sequence, c.head_digest AS digest FROM case_file c
LEFT JOIN LATERAL (SELECT h.sequence, h.digest FROM case_checkpoint_head h WHERE h.ref = c.ref
  ORDER BY h.checkpoint DESC LIMIT 1) seen ON true
WHERE seen.digest IS DISTINCT FROM c.head_digest ORDER BY c.ref COLLATE "C"`;
const COUNT = 'SELECT count(*) AS cases, record_now() AS at FROM case_file';
const WRITE_CHECKPOINT =
  'INSERT INTO case_checkpoint (id, taken_at, cases, previous_digest, digest) VALUES ($1, $2, $3, $4, $5)';
const WRITE_HEADS = `
INSERT INTO case_checkpoint_head (ref, checkpoint, sequence, digest)
SELECT ref, $2, sequence, digest FROM jsonb_populate_recordset(NULL::case_checkpoint_head, $1)`;

type Head = { readonly ref: string; readonly sequence: number; readonly digest: string };

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
  const heads = await tx.query<Head[]>(MOVED);
  const [id, previous] = [(last?.id ?? 0) + 1, last?.digest ?? NOTHING_BEFORE];
  const digest = checkpointDigest({ id, takenAt, cases, previous, heads });
  await tx.query(WRITE_CHECKPOINT, [id, takenAt, cases, previous, digest]);
  await tx.query(WRITE_HEADS, [JSON.stringify(heads), id]);
  return { id, takenAt, cases, digest };
}

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
const HEADS_OF =
  'SELECT ref, sequence, digest FROM case_checkpoint_head WHERE checkpoint = $1 ORDER BY ref COLLATE "C"';
const LOST = `
SELECT h.ref, min(h.sequence) AS sequence, bool_or(c.ref IS NULL) AS dropped FROM case_checkpoint_head h
LEFT JOIN case_event e ON e.ref = h.ref AND e.sequence = h.sequence LEFT JOIN case_file c ON c.ref = h.ref
WHERE e.digest IS DISTINCT FROM h.digest OR c.ref IS NULL GROUP BY h.ref ORDER BY h.ref`;

/** Whether the checkpoints are as they were written, and every head they saw is still there. */
export async function verifyCheckpoints({ db }: CaseRecord): Promise<CheckpointVerdict> {
  const problems: string[] = [];
  const checkpoints = await db.query<(Checkpoint & { previous: string })[]>(CHECKPOINTS);
  let previous = NOTHING_BEFORE;
  for (const [index, { digest, ...rest }] of checkpoints.entries()) {
    const heads = await db.query<Head[]>(HEADS_OF, [rest.id]);
    const asWritten = checkpointDigest({ ...rest, heads }) === digest;
    if (rest.id !== index + 1 || rest.previous !== previous || !asWritten) {
      problems.push(`checkpoint ${index + 1} is not as it was written`);
      break;
    }
    previous = digest;
  }
  for (const { ref, sequence, dropped } of await db.query<{ ref: string; sequence: number; dropped: boolean }[]>(
    LOST,
  )) {
    problems.push(dropped ? `case ${ref} is gone` : `case ${ref}: event ${sequence} is not the one that was seen`);
  }
  return { ok: problems.length === 0, checkpoints: checkpoints.length, problems };
}
