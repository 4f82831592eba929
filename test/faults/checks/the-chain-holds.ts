import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { verifyAll, verifyCheckpoints, writeCheckpoint } from '#case-record/verify';
import type { Evidence, Problems } from './evidence.js';

interface Row {
  readonly ref: string;
  readonly sequence: number;
  readonly type: string;
  readonly occurred_on: string;
  readonly recorded_at: string;
  readonly by_person: string;
  readonly by_role: string;
  readonly data: unknown;
  readonly body: string;
  readonly previous_digest: string;
  readonly digest: string;
}

/** I4: sequences are dense, every link holds, and a checkpoint covers the head of every case. Reckoned here anew as well. */
export async function theChainHolds({ record }: Evidence): Promise<Problems> {
  const rows = await record.db.query<Row[]>('SELECT * FROM case_event ORDER BY ref, sequence');
  const links = rows.flatMap((row, index) => linkProblems(row, rows[index - 1]));
  const verdicts: string[] = [];
  for await (const { ref, ok, problems } of verifyAll(record)) if (!ok) verdicts.push(`${ref}: ${problems.join('; ')}`);
  await writeCheckpoint(record);
  const { ok, problems } = await verifyCheckpoints(record);
  return [...links, ...verdicts, ...(ok ? [] : problems), ...(await uncovered(record))];
}

function linkProblems(row: Row, before: Row | undefined): Problems {
  const first = before?.ref !== row.ref;
  const place = `${row.ref} ${row.sequence}`;
  const { sequence, type, occurred_on: occurredOn, recorded_at: recordedAt, data, previous_digest: previous } = row;
  const by = { person: row.by_person, role: row.by_role };
  const said = { ref: row.ref, sequence, type, occurredOn, recordedAt, by, data, previous };
  return [
    sequence === (first ? 1 : before.sequence + 1) ? [] : [`${place} does not follow ${before?.sequence ?? 0}`],
    previous === (first ? '' : before.digest) ? [] : [`${place} is not chained to the event before`],
    row.digest === createHash('sha256').update(row.body).digest('hex') ? [] : [`${place} has another digest`],
    isDeepStrictEqual(JSON.parse(row.body), said) ? [] : [`${place} says something other than its columns`],
  ].flat();
}

const UNCOVERED = `
SELECT c.ref FROM case_file c
WHERE NOT EXISTS (SELECT FROM case_checkpoint_head h WHERE (h.ref, h.sequence, h.digest) = (c.ref, c.sequence, c.head_digest))`;

async function uncovered({ db }: Evidence['record']): Promise<Problems> {
  const rows = await db.query<{ ref: string }[]>(UNCOVERED);
  return rows.map(({ ref }) => `No checkpoint covers the head of ${ref}`);
}
