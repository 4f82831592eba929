import { APPROACHING, type Deadline, PASSED } from '#engine/deadlines';
import { addDays, type CivilDate } from '#statutory-calendar/civil-date';
import type { Bell } from './bell.js';
import type { Answer } from './command.js';
import type { Conditions } from './conditions.js';
import { type DeadlineFilter, deadlineConditions } from './deadline-conditions.js';
import type { CaseRecord } from './open-record.js';
import { recordEvent } from './record-event.js';
import { setDeadlineRight } from './set-deadline-right.js';

/** A deadline with the case it belongs to. */
export interface DeadlineRow extends Omit<Deadline, 'told' | 'explanation'> {
  readonly id: number;
  readonly ref: string;
  readonly pathway: string;
  readonly area: string;
  readonly ownerPost: string;
  readonly child: string;
  /** What it limits, in words, and the law it comes from. */
  readonly title: string;
  readonly law: string;
  /** Whose duty it is while it is owed: ids of people, and posts written "<area> <post>". */
  readonly duty: readonly string[];
  /** Whether its day may still move: reckoned past the published list of bank holidays. */
  readonly provisional: boolean;
}

/** A bell whose hour has come, claimed by one worker for a while. */
export interface DueBell extends Bell {
  /** The instant at which it was to ring (ISO), as it was reckoned when the deadline was armed. */
  readonly at: string;
  /** What time it was for the record when it was claimed (ISO). */
  readonly claimedAt: string;
}

interface Row {
  readonly id: number;
  readonly ref: string;
  readonly clock: string;
  readonly key: string;
  readonly generation: number;
  readonly started_by: number;
  readonly from_on: CivilDate;
  readonly due_on: CivilDate | null;
  readonly due_at: string | null;
  readonly state: Deadline['state'];
  readonly warned: readonly number[];
  readonly next_bell_at: string | null;
  readonly next_bell: string | null;
  readonly provisional: boolean;
  readonly title: string;
  readonly law: string;
  readonly duty: readonly string[] | null;
  readonly pathway: string;
  readonly area: string;
  readonly owner_post: string;
  readonly child: string;
}

const COLUMNS = `d.id, d.ref, d.clock, d.key, d.generation, d.started_by, d.from_on, d.due_on, d.due_at, d.state, d.warned,
  d.next_bell_at, d.next_bell, d.provisional, d.title, d.law, d.duty, c.pathway, c.area, c.owner_post, c.child`;

/** Earliest due first; all states unless one is asked for. */
export async function listDeadlines(record: CaseRecord, filter: DeadlineFilter = {}): Promise<DeadlineRow[]> {
  const { limit: most = 200 } = filter;
  const limit = most === 'all' ? null : Math.max(1, Math.min(most, 1_000));
  const asked = await deadlineConditions(record, filter);
  const text = filter.area === undefined ? listOf(asked, filter, limit) : listOfArea(asked, filter, limit);
  return (await record.db.query<Row[]>(text, asked.values)).map(shown);
}

const OWED = ['missed', 'open'] as const satisfies readonly Deadline['state'][];
const ALL = ['met', 'metLate', ...OWED, 'stopped'] as const satisfies readonly Deadline['state'][];
const ORDER = "coalesce(due_on, 'infinity'), id";

function listOf(asked: Conditions, { state, owed }: DeadlineFilter, limit: number | null): string {
  asked.andIfAsked(state, (place) => `d.state = ${place}`);
  // Written out, so that the indexes of what is owed are used.
  if (owed) asked.and("d.state IN ('open', 'missed')");
  return `SELECT * FROM (SELECT ${COLUMNS} FROM deadline d JOIN case_file c ON c.ref = d.ref WHERE ${asked.all()}) AS listed
    ORDER BY ${ORDER} LIMIT ${limit}`;
}

/** Each state in the order of its index, and only then one among the other. */
function listOfArea(asked: Conditions, { area, state, owed }: DeadlineFilter, limit: number | null): string {
  asked.andIfAsked(area, (place) => `d.area = ${place}`);
  const each = (state ? [state] : owed ? OWED : ALL).map(
    (one) => `(SELECT ${COLUMNS} FROM deadline d JOIN case_file c ON c.ref = d.ref
    WHERE d.state = ${asked.given(one)} AND ${asked.all()} ORDER BY coalesce(d.due_on, 'infinity'), d.id LIMIT ${limit})`,
  );
  return `SELECT * FROM (${each.join(' UNION ALL ')}) AS listed ORDER BY ${ORDER} LIMIT ${limit}`;
}

function shown(row: Row): DeadlineRow {
  return {
    id: row.id,
    ref: row.ref,
    pathway: row.pathway,
    area: row.area,
    ownerPost: row.owner_post,
    child: row.child,
    title: row.title,
    law: row.law,
    duty: row.duty ?? [],
    clock: row.clock,
    key: row.key,
    generation: row.generation,
    startedBy: row.started_by,
    from: row.from_on,
    dueOn: row.due_on,
    dueAt: row.due_at,
    state: row.state,
    warned: row.warned,
    next: row.next_bell_at === null ? null : { at: row.next_bell_at, bell: bellFrom(row.next_bell as string) },
    provisional: row.provisional,
  };
}

const bellFrom = (text: string): number | 'due' => (text === 'due' ? 'due' : Number(text));

// The hour is the record's own; the lease is real time, since the worker that holds it lives in real time.
const CLAIM = `
WITH due AS MATERIALIZED (
  SELECT id FROM deadline
  WHERE next_bell_at <= record_now() AND (claimed_until IS NULL OR claimed_until < now())
  ORDER BY next_bell_at, id LIMIT $1 FOR UPDATE SKIP LOCKED
), claimed AS (
  UPDATE deadline d SET claimed_until = now() + make_interval(secs => $2) FROM due WHERE d.id = due.id RETURNING d.*
)
SELECT id, ref, clock, key, generation, next_bell, due_on, next_bell_at AS at, record_now() AS "claimedAt"
FROM claimed ORDER BY next_bell_at, id`;

/** Claims bells whose hour has come by the database's clock, oldest first; nobody else gets them until the lease ends. */
export async function claimDue(
  { db }: CaseRecord,
  { limit, leaseSeconds }: { readonly limit: number; readonly leaseSeconds: number },
): Promise<DueBell[]> {
  const rows = await db.query<(Omit<DueBell, 'bell' | 'dueOn'> & { next_bell: string; due_on: CivilDate })[]>(CLAIM, [
    limit,
    leaseSeconds,
  ]);
  return rows.map(({ next_bell, due_on, ...row }) => ({ ...row, bell: bellFrom(next_bell), dueOn: due_on }));
}

const LET_GO = 'UPDATE deadline SET claimed_until = NULL WHERE id = ANY ($1)';

/** Gives back bells that were claimed and shall not ring now: whoever looks next may have them. */
export async function letGo({ db }: CaseRecord, bells: readonly Pick<Bell, 'id'>[]): Promise<void> {
  await db.query(LET_GO, [bells.map(({ id }) => id)]);
}

const NEXT_FREE = `
SELECT next_bell_at AS at, (1000 * extract(epoch FROM next_bell_at - record_now()))::float8 AS "inMs" FROM deadline
WHERE next_bell_at IS NOT NULL AND (claimed_until IS NULL OR claimed_until < now()) ORDER BY next_bell_at LIMIT 1`;

/** The next bell that nobody has claimed: its instant (ISO), and in how many milliseconds it is; null when there is none. */
export async function nextFreeBell({ db }: CaseRecord): Promise<{ readonly at: string; readonly inMs: number } | null> {
  const [row] = await db.query<{ at: string; inMs: number }[]>(NEXT_FREE);
  return row ?? null;
}

const EARLIEST = 'SELECT next_bell_at AS at FROM deadline WHERE next_bell_at IS NOT NULL ORDER BY next_bell_at LIMIT 1';

/** The instant of the next bell of all (ISO); null when none is set. */
export async function earliestBell({ db }: CaseRecord): Promise<string | null> {
  const [row] = await db.query<{ at: string }[]>(EARLIEST);
  return row?.at ?? null;
}

/** Records that a due day passed or is near. `stale` when the deadline was met, stopped or armed anew since the claim. */
export async function ringDeadline(record: CaseRecord, bell: Bell, requestId?: string): Promise<Answer | 'stale'> {
  const { id, ref, clock, key, generation, dueOn } = bell;
  const facts = { clock, key, generation, dueOn };
  const passed = bell.bell === 'due';
  const answer = await recordEvent(record, {
    ref,
    type: passed ? PASSED : APPROACHING,
    occurredOn: passed ? dueOn : addDays(dueOn, -Number(bell.bell)),
    data: passed ? facts : { ...facts, daysLeft: bell.bell },
    by: { person: 'clock', role: 'clock' },
    key: `deadline:${id}:${generation}:${bell.bell}`,
    ...(requestId !== undefined && { requestId }),
  });
  if (answer.outcome === 'recorded') return answer;
  await setDeadlineRight(record, bell);
  return answer.code === 'DEADLINE_NOT_OPEN' ? 'stale' : answer;
}
