import type { Facts } from '#engine/history';
import type { Channel, Recipient } from '#engine/recipient';
import { type Addressed, addressees } from './addressees.js';
import { type Finished, finishAll } from './finish-outbox.js';
import type { CaseRecord } from './open-record.js';

/**
 * `waiting` until it is carried out; `parked` once it has failed twelve times, until somebody sends it round again;
 * `withdrawn` where what it told of was removed before it went, because it is about another child.
 */
export type OutboxState = 'waiting' | 'done' | 'parked' | 'withdrawn';

/** Something that follows from an act and is carried out after it: a notice, or a case to open. */
export interface OutboxItem {
  readonly id: number;
  readonly ref: string;
  /** The event it follows from. */
  readonly sequence: number;
  readonly kind: 'notice' | 'openCase';
  readonly template?: string;
  readonly channel?: Channel;
  readonly to?: Recipient & { readonly resolved: Addressed };
  readonly subject?: string;
  readonly body?: string;
  /** For `openCase`: what to open, and with which act. */
  readonly pathway?: string;
  readonly event?: string;
  readonly data?: Facts;
  /** The area of the case it follows from. */
  readonly area: string;
  readonly state: OutboxState;
  /** Failed tries so far. */
  readonly attempts: number;
  readonly nextAt: string;
  readonly lastError: string | null;
  readonly providerReference: string | null;
  readonly createdAt: string;
  readonly finishedAt: string | null;
  readonly requestId: string | null;
  /** The event that removed what it told of: its words are left out. */
  readonly sealedBy: number | null;
}

interface Row {
  readonly id: number;
  readonly ref: string;
  readonly sequence: number;
  readonly kind: 'notice' | 'openCase';
  readonly template: string | null;
  readonly channel: Channel | null;
  readonly recipient: Recipient | null;
  readonly subject: string | null;
  readonly body: string | null;
  readonly pathway: string | null;
  readonly event: string | null;
  readonly data: Facts | null;
  readonly state: OutboxState;
  readonly attempts: number;
  readonly next_at: string;
  readonly last_error: string | null;
  readonly provider_reference: string | null;
  readonly request_id: string | null;
  readonly sealed_by: number | null;
  readonly created_at: string;
  readonly finished_at: string | null;
  readonly area: string;
  readonly profile_version: string;
}

const COLUMNS = `o.id, o.ref, o.sequence, o.kind, o.template, o.channel, o.recipient, o.subject, o.body, o.pathway, o.event,
  o.data, o.state, o.attempts, o.next_at, o.last_error, o.provider_reference, o.request_id, o.created_at,
  o.finished_at, o.sealed_by, c.area, c.profile_version`;

// By state and in order of id for one recipient of a case by one channel, never by "id after the last one": an earlier id may
// commit later. The first of each is asked for case by case: as NOT EXISTS, all that waits is compared with all that waits.
const CLAIM = `
WITH free AS MATERIALIZED (
  SELECT o.id FROM outbox o
  WHERE o.state = 'waiting' AND o.next_at <= now() AND (o.claimed_until IS NULL OR o.claimed_until < now())
    AND o.channel IS DISTINCT FROM 'digest'
    AND o.id = (SELECT min(e.id) FROM outbox e
      WHERE e.ref = o.ref AND e.state = 'waiting' AND e.kind = o.kind
        AND e.channel IS NOT DISTINCT FROM o.channel AND e.recipient IS NOT DISTINCT FROM o.recipient)
  ORDER BY o.id LIMIT $1 FOR UPDATE SKIP LOCKED
), claimed AS (
  UPDATE outbox o SET claimed_until = now() + make_interval(secs => $2) FROM free WHERE o.id = free.id RETURNING o.*
)
SELECT ${COLUMNS} FROM claimed o JOIN case_file c ON c.ref = o.ref ORDER BY o.id`;

/**
 * Claims what may go out now: the first unfinished item for each recipient of a case by each channel, so that they read in
 * order and a full mailbox holds back nobody else. What goes in the letter of the day waits for it (`daily-letters`).
 */
export async function claimOutbox(
  record: CaseRecord,
  { limit, leaseSeconds }: { readonly limit: number; readonly leaseSeconds: number },
): Promise<OutboxItem[]> {
  return shown(record, await record.db.query<Row[]>(CLAIM, [limit, leaseSeconds]));
}

/** One item, whatever its state; null where there is none. */
export async function outboxItem(record: CaseRecord, id: number): Promise<OutboxItem | null> {
  return (await outboxItems(record, [id]))[0] ?? null;
}

const SEVERAL = `SELECT ${COLUMNS} FROM outbox o JOIN case_file c ON c.ref = o.ref WHERE o.id = ANY ($1) ORDER BY o.id`;

/** Several items, in the order of their ids. */
export async function outboxItems(record: CaseRecord, ids: readonly number[]): Promise<OutboxItem[]> {
  return shown(record, await record.db.query<Row[]>(SEVERAL, [ids]));
}

async function shown(record: CaseRecord, rows: readonly Row[]): Promise<OutboxItem[]> {
  const addressed = await addressees(record, rows);
  return rows.map((row) => {
    const { id, ref, sequence, kind, area, state, attempts, recipient } = row;
    const what =
      kind === 'notice'
        ? { template: row.template, channel: row.channel, ...wordsOf(row) }
        : { pathway: row.pathway, event: row.event, data: row.data };
    return {
      ...{ id, ref, sequence, kind, area, state, attempts },
      ...(what as Partial<OutboxItem>),
      ...(recipient && { to: { ...recipient, resolved: addressed(row) } }),
      nextAt: row.next_at,
      lastError: row.last_error,
      providerReference: row.provider_reference,
      requestId: row.request_id,
      createdAt: row.created_at,
      finishedAt: row.finished_at,
      sealedBy: row.sealed_by,
    };
  });
}

const SEALED = 'What this told of is about another child. It was removed, and nobody reads it any more.';

const wordsOf = ({ subject, body, sealed_by }: Row): Pick<Row, 'subject' | 'body'> =>
  sealed_by === null ? { subject, body } : { subject: 'Removed', body: SEALED };

/** It is done; the next item for its recipient may go. Once done it stays so. */
export async function finishOutbox(record: CaseRecord, id: number, more: Omit<Finished, 'id'> = {}): Promise<void> {
  await finishAll(record, [{ id, ...more }]);
}

const FAIL = `
UPDATE outbox SET attempts = attempts + 1, last_error = left($2, 500), claimed_until = NULL,
  state = CASE WHEN attempts + 1 >= 12 THEN 'parked' ELSE 'waiting' END,
  next_at = now() + random() * least(interval '6 hours', interval '5 seconds' * 2 ^ attempts)
WHERE id = $1 AND state = 'waiting' RETURNING state`;

/** It failed: tried again after a while (5 s, doubling to 6 h, with full jitter), parked after twelve tries. */
export async function failOutbox(
  { db }: CaseRecord,
  id: number,
  { error }: { readonly error: string },
): Promise<'retry' | 'parked'> {
  const [rows] = await db.query<[{ state: OutboxState }[], number]>(FAIL, [id, error]);
  return rows[0]?.state === 'waiting' ? 'retry' : 'parked';
}

/** Which items to list; all of them where nothing is given. */
export interface OutboxFilter {
  readonly state?: OutboxState;
  readonly ref?: string;
  readonly kind?: OutboxItem['kind'];
  readonly limit?: number;
}

const LIST = `
SELECT ${COLUMNS} FROM outbox o JOIN case_file c ON c.ref = o.ref
WHERE ($1::text IS NULL OR o.state = $1) AND ($2::text IS NULL OR o.ref = $2)
  AND ($4::text IS NULL OR o.kind = $4) ORDER BY o.id DESC LIMIT $3`;

/** Newest first. 200 unless told, 1,000 at most. */
export async function listOutbox(record: CaseRecord, filter: OutboxFilter = {}): Promise<OutboxItem[]> {
  const limit = Math.max(1, Math.min(filter.limit ?? 200, 1_000));
  const { state = null, ref = null, kind = null } = filter;
  return shown(record, await record.db.query<Row[]>(LIST, [state, ref, limit, kind]));
}

const RETRY = `
UPDATE outbox SET state = 'waiting', attempts = 0, next_at = now(), claimed_until = NULL
WHERE state = 'parked' AND ($1::bigint[] IS NULL OR id = ANY ($1))`;

/** Sends parked items round again. Returns how many. */
export async function retryOutbox({ db }: CaseRecord, which: readonly number[] | 'all'): Promise<number> {
  const [, count] = await db.query<[unknown, number]>(RETRY, [which === 'all' ? null : which]);
  return count;
}
