import type { EntityManager } from 'typeorm';
import { knowCalendars } from './calendars.js';
import { type CaseEventColumns, type CaseFileColumns, EVENT_COLUMNS, FILE_COLUMNS } from './case-file.js';
import { CaseNotFound } from './case-not-found.js';
import { connectionOf } from './connection.js';
import type { CaseRecord } from './open-record.js';
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
