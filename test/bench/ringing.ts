import { closeRecord } from '#case-record/open-record';
import { recordEvent } from '#case-record/record-event';
import { setClock } from '#case-record/virtual-clock';
import { onServer } from '#local-postgres/roles';
import { openQueue } from '#queue/open-queue';
import { QUEUES } from '#queue/queue-names';
import { wakeRelay } from '#queue/wake-relay';
import type { Story } from '#test/faults/stories';
import { until } from '#test/faults/until';
import type { BenchDatabase } from './bench-database.js';
import { startWorkerProcess } from './bench-processes.js';

/** How late bells rang that fell due at the same moment, in milliseconds from that moment to the commit of each. */
export interface Lateness {
  readonly bells: number;
  readonly p50: number;
  readonly p99: number;
  readonly all: number;
}

const CASES = 1_000;

/** Opens so many cases on one day, then moves the record's clock past their deadlines' hour, with one worker running. */
export async function ringing(database: BenchDatabase, story: Story): Promise<Lateness> {
  const record = await database.open(16);
  const worker = startWorkerProcess(database);
  const queue = openQueue({ queue: 'postgres', databaseUrl: database.applicationUrl }, QUEUES.relay);
  try {
    await setClock(record, `${story.acts[0]?.occurredOn}T10:00:00Z`);
    await openCases(record, story);
    const due = await owed(database);
    await until(
      'the notices of opening are sent',
      async () => ((await owed(database)).outbox === 0 ? true : undefined),
      {
        withinMs: 300_000,
        everyMs: 500,
      },
    );
    await setClock(record, due.firstDueAt);
    const began = performance.now();
    wakeRelay(queue);
    await until('all have rung', async () => ((await owed(database)).ringing === 0 ? true : undefined), {
      withinMs: 300_000,
      everyMs: 100,
    });
    return { ...(await measured(database)), all: performance.now() - began };
  } finally {
    await queue.close();
    await worker.stop();
    await closeRecord(record);
  }
}

async function openCases(record: Parameters<typeof recordEvent>[0], { pathway, area, acts }: Story): Promise<void> {
  const first = acts[0] as Story['acts'][number];
  const { type, occurredOn, by, data } = first;
  let opened = 0;
  const open = async () => {
    while (opened < CASES) {
      opened += 1;
      await recordEvent(record, { pathway, area, type, occurredOn, by, data, key: `bench-${opened}` });
    }
  };
  await Promise.all(Array.from({ length: 16 }, open));
}

const OWED = `SELECT
  (SELECT min(next_bell_at) FROM deadline)::text AS "firstDueAt",
  (SELECT count(*)::int FROM deadline WHERE next_bell_at <= record_now()) AS ringing,
  (SELECT count(*)::int FROM outbox WHERE state = 'waiting') AS outbox`;

async function owed({ superuserUrl }: BenchDatabase): Promise<{ firstDueAt: string; ringing: number; outbox: number }> {
  return onServer(superuserUrl, async (client) => (await client.query(OWED)).rows[0]);
}

const LATENESS = `
WITH late AS (
  SELECT 1000 * extract(epoch FROM pg_xact_commit_timestamp(e.xmin) - pg_xact_commit_timestamp(c.xmin)) AS ms
  FROM case_event e, virtual_clock c WHERE e.by_role = 'clock'
)
SELECT count(*)::int AS bells, percentile_disc(0.5) WITHIN GROUP (ORDER BY ms)::float8 AS p50,
  percentile_disc(0.99) WITHIN GROUP (ORDER BY ms)::float8 AS p99 FROM late`;

async function measured({ superuserUrl }: BenchDatabase): Promise<Omit<Lateness, 'all'>> {
  return onServer(superuserUrl, async (client) => (await client.query(LATENESS)).rows[0]);
}
