import { movedBy } from '#engine/calendar-change';
import { CALENDAR_CHANGED } from '#engine/deadlines';
import { knowCalendars } from './calendars.js';
import { caseStateFrom, definitionOf } from './case-definition.js';
import { type CaseFileColumns, FILE_COLUMNS } from './case-file.js';
import { CaseUnreadable } from './case-unreadable.js';
import { anyConnection } from './connection.js';
import { historyFrom } from './event-rows.js';
import type { CaseRecord } from './open-record.js';
import { recordEvent } from './record-event.js';
import { type AsStored, unpacked } from './standing-bytes.js';

/** How far an edition has reached the open deadlines. */
export interface Recomputing {
  readonly edition: number;
  readonly casesTotal: number;
  readonly casesSeen: number;
  readonly casesMoved: number;
  /** Cases whose deadlines could not be reckoned anew: somebody must look, the log says why. */
  readonly casesWrong: number;
  readonly deadlinesSeen: number;
  readonly deadlinesMoved: number;
  readonly startedAt: string;
  /** Null while it goes on. */
  readonly finishedAt: string | null;
}

/** A case whose deadlines could not be reckoned anew, and why: for the log, since somebody must look. */
export interface NotRecomputed {
  readonly ref: string;
  readonly why: string;
}

/** One batch: whether there is more, and what went wrong. `elsewhere` while another worker is at it. */
export type Batch =
  | { readonly became: 'elsewhere' | 'nothing' }
  | { readonly became: 'more' | 'finished'; readonly edition: number; readonly wrong: readonly NotRecomputed[] };

const WITH_OPEN = "EXISTS (SELECT FROM deadline d WHERE d.ref = c.ref AND d.state = 'open')";

// An edition that another one has followed has nothing left to say.
const BEGIN = `
WITH passed AS (
  UPDATE calendar_recompute SET finished_at = record_now() WHERE edition < $1 AND finished_at IS NULL
)
INSERT INTO calendar_recompute (edition, cases_total, started_at)
SELECT $1, (SELECT count(*) FROM case_file c WHERE ${WITH_OPEN}), record_now()
WHERE NOT EXISTS (SELECT FROM calendar_recompute WHERE edition = $1)
ON CONFLICT (edition) DO NOTHING`;

// The lease is real time, as every other.
const CLAIM = `
UPDATE calendar_recompute SET claimed_until = now() + make_interval(secs => $2)
WHERE edition = $1 AND finished_at IS NULL AND (claimed_until IS NULL OR claimed_until < now())
RETURNING last_ref`;

const FILES = `
SELECT ${FILE_COLUMNS.map((column) => `c.${column}`).join(', ')} FROM case_file c
WHERE c.ref > $1 AND ${WITH_OPEN} ORDER BY c.ref LIMIT $2`;

// Counted from what is recorded, so that a batch done again after a kill is counted once.
const DONE = `
WITH moved AS (
  SELECT count(*) AS cases, coalesce(sum(jsonb_array_length(e.data -> 'moved')), 0) AS deadlines
  FROM idempotency i JOIN case_event e ON e.ref = i.answer ->> 'ref' AND e.sequence = (i.answer ->> 'sequence')::integer
  WHERE i.person = 'clock' AND i.key = ANY ($3)
)
UPDATE calendar_recompute SET last_ref = $4, claimed_until = NULL, cases_seen = cases_seen + $5,
  deadlines_seen = deadlines_seen + $6, cases_moved = cases_moved + moved.cases,
  cases_wrong = cases_wrong + $8,
  deadlines_moved = deadlines_moved + moved.deadlines, finished_at = CASE WHEN $7 THEN record_now() END
FROM moved WHERE edition = $1 AND last_ref = $2 AND finished_at IS NULL`;

const keyOf = (edition: number, ref: string) => `calendar:${edition}:${ref}`;

const FINISHED = 'SELECT edition FROM calendar_recompute WHERE edition = $1 AND finished_at IS NOT NULL';

interface Due {
  readonly edition: number;
  readonly now: string;
}

/** The newest edition, where open deadlines must still be recomputed by it. None before it has settled. */
async function dueNow(record: CaseRecord): Promise<Due | null> {
  const { now, editions } = await knowCalendars(record);
  const newest = editions.findLast(({ settledAt }) => settledAt <= now);
  if (newest === undefined || newest.number === 1) return null;
  const finished = await record.db.query<object[]>(FINISHED, [newest.number]);
  return finished.length > 0 ? null : { edition: newest.number, now };
}

/**
 * Reckons the open deadlines of the next cases anew, in the order of their references, and records `CalendarChanged` on each
 * where one moves. One worker at a time; after a kill another goes on where the last finished batch ended.
 */
export async function recomputeBatch(
  record: CaseRecord,
  { cases, leaseSeconds, atOnce }: { readonly cases: number; readonly leaseSeconds: number; readonly atOnce: number },
): Promise<Batch> {
  const due = await dueNow(record);
  if (due === null) return { became: 'nothing' };
  const { edition } = due;
  await record.db.query(BEGIN, [edition]);
  const [[claimed]] = await record.db.query<[{ last_ref: string }[], number]>(CLAIM, [edition, leaseSeconds]);
  if (claimed === undefined) return { became: 'elsewhere' };
  const files = await record.db.query<AsStored<CaseFileColumns>[]>(FILES, [claimed.last_ref, cases]);
  const outcomes = await eachOf(files, atOnce, (file) => recomputeCase(record, unpacked<CaseFileColumns>(file), due));
  const finished = files.length < cases;
  const keys = files.map(({ ref }) => keyOf(edition, ref));
  const seen = outcomes.reduce((sum, { open }) => sum + open, 0);
  const reached = files.at(-1)?.ref ?? claimed.last_ref;
  const wrong = outcomes.flatMap((outcome) => outcome.wrong ?? []);
  const counts = [files.length, seen, finished, wrong.length];
  await record.db.query(DONE, [edition, claimed.last_ref, keys, reached, ...counts]);
  return { became: finished ? 'finished' : 'more', edition, wrong };
}

interface Outcome {
  readonly open: number;
  readonly wrong?: NotRecomputed;
}

async function recomputeCase(record: CaseRecord, file: CaseFileColumns, due: Due): Promise<Outcome> {
  const { ref } = file;
  try {
    const definition = definitionOf(record, file);
    const caseState = await caseStateFrom(file, definition, () => historyFrom(anyConnection(record), ref));
    const open = caseState.deadlines.filter(({ state }) => state === 'open').length;
    if (movedBy(definition, caseState, due.now).length === 0) return { open };
    const answer = await recordEvent(record, {
      ref,
      type: CALENDAR_CHANGED,
      data: {},
      by: { person: 'clock', role: 'clock' },
      key: keyOf(due.edition, ref),
    });
    const moot = answer.outcome === 'recorded' || answer.code === 'DEADLINE_NOT_OPEN';
    return moot ? { open } : { open, wrong: { ref, why: answer.code } };
  } catch (error) {
    // One case that cannot be told must not keep the others from being reckoned.
    if (!(error instanceof CaseUnreadable)) throw error;
    return { open: 0, wrong: { ref, why: error.why } };
  }
}

async function eachOf<Item, Result>(
  items: readonly Item[],
  atOnce: number,
  work: (item: Item) => Promise<Result>,
): Promise<readonly Result[]> {
  const results: Result[] = [];
  let next = 0;
  const lane = async () => {
    while (next < items.length) {
      const index = next++;
      results[index] = await work(items[index] as Item);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
  return results;
}

const PROGRESS = `
SELECT edition, cases_total AS "casesTotal", cases_seen AS "casesSeen", cases_moved AS "casesMoved", cases_wrong AS "casesWrong",
  deadlines_seen AS "deadlinesSeen", deadlines_moved AS "deadlinesMoved", started_at AS "startedAt",
  finished_at AS "finishedAt"
FROM calendar_recompute ORDER BY edition`;

/** How far each edition has come, oldest first; the first edition of a record never had anything to recompute. */
export async function recomputings({ db }: CaseRecord): Promise<readonly Recomputing[]> {
  return db.query<Recomputing[]>(PROGRESS);
}
