import type { Channel } from '#engine/recipient';
import type { CaseRecord } from './open-record.js';
import type { OutboxItem } from './outbox.js';

// The history says it and not the outbox, which may be an older one that was put back. An id is of this notice only after
// the event from which it follows. A parked one has not ended: somebody may send it round again.
const ENDED = `EXISTS (SELECT FROM case_event e
  WHERE e.ref = o.ref AND e.sequence > o.sequence AND e.type IN ('NoticeDelivered', 'NoticeFailed')
    AND e.data ->> 'notice' = o.id::text AND e.data ->> 'status' <> 'parked')`;

const WHICH = `SELECT o.id FROM outbox o WHERE o.id = ANY ($1) AND ${ENDED}`;

/** Whether what became of a notice has been recorded on its case: then it is not sent again. */
export async function noticeHasEnded(record: CaseRecord, notice: Pick<OutboxItem, 'id'>): Promise<boolean> {
  return (await noticesHaveEnded(record, [notice]))[0] === true;
}

/** The same of several, in their order. */
export async function noticesHaveEnded(
  { db }: CaseRecord,
  notices: readonly Pick<OutboxItem, 'id'>[],
): Promise<readonly boolean[]> {
  const ended = await db.query<{ id: number }[]>(WHICH, [notices.map(({ id }) => id)]);
  const ids = new Set(ended.map(({ id }) => id));
  return notices.map(({ id }) => ids.has(id));
}

const BESIDES = `
SELECT DISTINCT e.channel FROM outbox o JOIN outbox e ON e.ref = o.ref AND e.sequence = o.sequence
  AND e.template = o.template AND e.recipient = o.recipient AND e.id <> o.id WHERE o.id = $1`;

/** By which ways the same is told to the same besides. */
export async function waysBesides({ db }: CaseRecord, { id }: Pick<OutboxItem, 'id'>): Promise<readonly Channel[]> {
  return (await db.query<{ channel: Channel }[]>(BESIDES, [id])).map(({ channel }) => channel);
}

const FINISH = `
UPDATE outbox o SET state = 'done', finished_at = record_now(), claimed_until = NULL
WHERE o.channel = 'digest' AND o.state = 'waiting' AND o.letter IS NULL AND ${ENDED}`;

/** Finishes what waits for a letter of the day and has ended before: it must not stand in another letter. Returns how many. */
export async function finishEndedOfTheDay({ db }: CaseRecord): Promise<number> {
  const [, count] = await db.query<[unknown, number]>(FINISH);
  return count;
}
