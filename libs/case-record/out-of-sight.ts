import { type Facts, type History, MISFILED, outOfSight, RESTORED, type RecordedEvent } from '#engine/history';
import { type Connection, run } from './connection.js';
import { historyFrom } from './event-rows.js';

// Shorter words stand in many letters, and say nothing of one child.
const TELLING = 25;

const SEAL = {
  name: 'seal-notices',
  text: `
UPDATE outbox SET sealed_by = coalesce(sealed_by, $2), state = CASE state WHEN 'waiting' THEN 'withdrawn' ELSE state END
WHERE ref = $1 AND kind = 'notice' AND sequence < $2
  AND (sequence = ANY ($3) OR EXISTS (SELECT FROM unnest($4::text[]) said WHERE position(said IN body) > 0))`,
};

const UNSEAL = {
  name: 'unseal-notices',
  text: `
UPDATE outbox SET sealed_by = NULL, state = CASE state WHEN 'withdrawn' THEN 'waiting' ELSE state END
WHERE ref = $1 AND sealed_by IS NOT NULL AND NOT sealed_by = ANY ($2)`,
};

const BLANK = {
  name: 'blank-tasks',
  text: `
UPDATE task SET what = 'This told of something that was removed as another child’s. The history of the case says what became of it; do what is still to be done'
WHERE ref = $1 AND EXISTS (SELECT FROM unnest($2::text[]) said WHERE position(said IN what) > 0)`,
};

/**
 * What notices and tasks told of another child's paper goes out of sight with it, in the same moment: what has not gone out
 * does not go. Once the paper is back, so are they.
 */
export async function sealWhatWasTold(
  connection: Connection,
  { ref, event }: { readonly ref: string; readonly event: RecordedEvent },
): Promise<void> {
  if (event.type !== MISFILED && event.type !== RESTORED) return;
  const history = await historyFrom(connection, ref);
  const hidden = outOfSight(history);
  await run(connection, UNSEAL, [ref, [...new Set(hidden.values())]]);
  if (hidden.size === 0) return;
  const papers = history.filter(({ sequence }) => hidden.has(sequence));
  const said = wordsOnlyIn(papers, history);
  await run(connection, SEAL, [ref, event.sequence, papers.map(({ sequence }) => sequence), said]);
  await run(connection, BLANK, [ref, said]);
}

/** What was typed at some length in these events and in no other: a name that stands elsewhere as well tells of no paper. */
function wordsOnlyIn(papers: History, history: History): readonly string[] {
  const others = history.filter(
    (event) => !papers.includes(event) && event.type !== MISFILED && event.type !== RESTORED,
  );
  const elsewhere = new Set(others.flatMap(({ data }) => wordsIn(data)));
  return [...new Set(papers.flatMap(({ data }) => wordsIn(data)))].filter((words) => !elsewhere.has(words));
}

/** What was typed at some length, wherever it lies in the facts. */
function wordsIn(facts: unknown): readonly string[] {
  if (typeof facts === 'string') return facts.trim().length >= TELLING ? [facts.trim()] : [];
  return typeof facts === 'object' && facts !== null ? Object.values(facts as Facts).flatMap(wordsIn) : [];
}

/** Somebody who had read an entry before it was removed, and when first. */
export interface HadRead {
  readonly person: string;
  readonly at: string;
}

const HAD_READ = {
  name: 'had-read',
  text: `
SELECT person, min(at) AS at FROM (
  SELECT person, at FROM case_reading WHERE ref = $1 AND reads_as = 'whole' AND sequence >= $2 AND sequence < $3
    AND at <= (SELECT recorded_at FROM case_event WHERE ref = $1 AND sequence = $3)
  UNION ALL
  SELECT recipient ->> 'person', finished_at FROM outbox
  WHERE ref = $1 AND sealed_by = $3 AND state = 'done' AND recipient ? 'person'
    AND EXISTS (SELECT FROM unnest($4::text[]) said WHERE position(said IN body) > 0)
) AS readings WHERE at IS NOT NULL GROUP BY person ORDER BY min(at), person`,
};

/** Who had read each entry that is out of sight: on pages, in packs and by API, or in a notice that told of it. */
export async function whoHadRead(
  connection: Connection,
  ref: string,
  history: History,
): Promise<ReadonlyMap<number, readonly HadRead[]>> {
  const found = new Map<number, readonly HadRead[]>();
  for (const [sequence, by] of outOfSight(history)) {
    const said = wordsIn(history.find((event) => event.sequence === sequence)?.data);
    found.set(sequence, await run<HadRead>(connection, HAD_READ, [ref, sequence, by, said]));
  }
  return found;
}
