import { createHash } from 'node:crypto';
import { verifyCheckpoints, writeCheckpoint } from '#case-record/checkpoints';
import { verifyAll } from '#case-record/verify';
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
    row.digest === createHash('sha256').update(spelt(said)).digest('hex') ? [] : [`${place} has another digest`],
  ].flat();
}

/** RFC 8785 for what an event has: names in the order of their UTF-16 code units, no blanks. */
function spelt(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(spelt).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${members.map(([name, of]) => `${JSON.stringify(name)}:${spelt(of)}`).join()}}`;
}

const UNCOVERED = `
SELECT c.ref FROM case_file c
WHERE NOT EXISTS (SELECT FROM case_checkpoint_head h WHERE (h.ref, h.sequence, h.digest) = (c.ref, c.sequence, c.head_digest))`;

async function uncovered({ db }: Evidence['record']): Promise<Problems> {
  const rows = await db.query<{ ref: string }[]>(UNCOVERED);
  return rows.map(({ ref }) => `No checkpoint covers the head of ${ref}`);
}
