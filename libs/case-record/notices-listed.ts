import { Conditions } from './conditions.js';
import type { CaseRecord } from './open-record.js';
import { type OutboxItem, type OutboxState, outboxItems } from './outbox.js';
import type { Person } from './people.js';

/** Which notices, the newest first. */
export interface NoticeFilter {
  /** Of cases of which this person may know: all of these are among them, and none of an area where they have no part. */
  readonly around: Person;
  readonly state?: OutboxState;
  readonly limit: number;
  /** Older than this one, the last of the page before. */
  readonly before?: number;
}

const STATES: readonly OutboxState[] = ['waiting', 'done', 'parked', 'withdrawn'];

/**
 * The notices of the areas in which somebody is or holds a post, and of the cases elsewhere that name them: who may see
 * each of these is for whoever shows them.
 */
export async function listNotices(
  record: CaseRecord,
  { around, state, limit, before }: NoticeFilter,
): Promise<readonly OutboxItem[]> {
  const asked = new Conditions();
  asked.and("o.kind = 'notice'");
  asked.andIfAsked(before, (place) => `o.id < ${place}::bigint`);
  const states = state === undefined ? STATES : [state];
  const areas = [...new Set([around.area, ...(around.postsElsewhere ?? []).map(areaOf)])];
  const newest = `ORDER BY id DESC LIMIT ${limit}`;
  // Each state of each area in the order of its index, and only then one among the other.
  const each = areas.flatMap((area) =>
    states.map(
      (one) => `(SELECT o.id FROM outbox o
      WHERE o.area = ${asked.given(area)} AND o.state = ${asked.given(one)} AND ${asked.all()} ${newest})`,
    ),
  );
  const theirs = `(SELECT id FROM (SELECT o.id FROM case_file c JOIN outbox o ON o.ref = c.ref
    WHERE names_in_area(c.area, c.named || c.holders) && ${asked.given([around.id])}
      AND o.state = ANY (${asked.given(states)}::text[]) AND ${asked.all()} OFFSET 0) AS theirs ${newest})`;
  const text = `SELECT id FROM (${[...each, theirs].join(' UNION ')}) AS listed ${newest}`;
  const rows = await record.db.query<{ id: number }[]>(text, asked.values);
  const items = await outboxItems(
    record,
    rows.map(({ id }) => id),
  );
  return items.toReversed();
}

const areaOf = (held: string): string => held.split(' ')[0] ?? '';
