import type { EntityManager } from 'typeorm';
import type { CaseRecord } from './open-record.js';
import { type OutboxItem, outboxItems } from './outbox.js';

/** Everything that has come to somebody since their last letter, to go to them in one. */
export interface DailyLetter {
  /** The first of its items: by it the letter is known, also when it is sent again. */
  readonly id: number;
  readonly items: readonly OutboxItem[];
}

interface FreeRow {
  readonly id: number;
  readonly letter: number | null;
}

const FREE = `
SELECT id, letter FROM outbox
WHERE channel = 'digest' AND state = 'waiting' AND next_at <= now() AND (claimed_until IS NULL OR claimed_until < now())
  AND (letter IS NOT NULL OR NOT $1)
ORDER BY id FOR UPDATE SKIP LOCKED`;

const CLAIM = `
UPDATE outbox o SET letter = l.letter, claimed_until = now() + make_interval(secs => $3)
FROM unnest($1::bigint[], $2::bigint[]) AS l (id, letter) WHERE o.id = l.id`;

const IN_LETTER = 'SELECT id FROM outbox WHERE letter = $1 ORDER BY id';

interface Claiming {
  readonly leaseSeconds: number;
  /** Only the letters that were put together before and have not gone out: whoever had them failed, or is no more. */
  readonly onlyBegun?: boolean;
}

/**
 * Claims what waits for a letter of the day, put together by whom it reaches. One that was put together before and could not
 * be sent is claimed again as it was, with nothing new in it, so that sending it twice is the same letter.
 */
export async function claimDailyLetters(
  record: CaseRecord,
  { leaseSeconds, onlyBegun = false }: Claiming,
): Promise<readonly DailyLetter[]> {
  return record.db.transaction(async (tx) => {
    const free = await tx.query<FreeRow[]>(FREE, [onlyBegun]);
    if (free.length === 0) return [];
    const items = await outboxItems(
      record,
      free.map(({ id }) => id),
    );
    const earlier = new Map(free.map(({ id, letter }) => [id, letter]));
    const letters = new Map<string, OutboxItem[]>();
    for (const item of items) {
      const known = earlier.get(item.id) ?? null;
      const to = known === null ? readerOf(item) : `letter ${known}`;
      letters.set(to, [...(letters.get(to) ?? []), item]);
    }
    const claimed = [...letters.values()].map((inIt) => ({ id: idOf(inIt, earlier), items: inIt }));
    await stamp(tx, claimed, leaseSeconds);
    return Promise.all(claimed.map((letter) => whole(record, tx, letter)));
  });
}

/** Whom an item reaches: one person in one area, whichever of their posts it is for. */
function readerOf({ area, to }: OutboxItem): string {
  const { resolved } = to ?? {};
  return [area, resolved?.person ?? '', resolved?.email ?? '', resolved?.person ? '' : (resolved?.name ?? '')].join(
    ' ',
  );
}

function idOf(items: readonly OutboxItem[], earlier: ReadonlyMap<number, number | null>): number {
  const [first] = items as readonly [OutboxItem];
  return earlier.get(first.id) ?? first.id;
}

async function stamp(tx: EntityManager, letters: readonly DailyLetter[], leaseSeconds: number): Promise<void> {
  const rows = letters.flatMap(({ id, items }) => items.map((item) => [item.id, id] as const));
  await tx.query(CLAIM, [rows.map(([id]) => id), rows.map(([, letter]) => letter), leaseSeconds]);
}

/** With those of its items that were finished before it broke off: what was sent once is sent again as it was. */
async function whole(record: CaseRecord, tx: EntityManager, { id, items }: DailyLetter): Promise<DailyLetter> {
  const ids = (await tx.query<{ id: number }[]>(IN_LETTER, [id])).map((row) => row.id);
  return { id, items: ids.length === items.length ? items : await outboxItems(record, ids) };
}
