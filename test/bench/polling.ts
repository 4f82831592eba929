import { onServer } from '#local-postgres/roles';
import { until } from '#test/faults/until';
import type { BenchDatabase } from './bench-database.js';
import { startPoller } from './bench-processes.js';

/** Deadlines as they were before their bells rang, for pollers. */
export const POLLED = 'bench_polled';

/** How late bells are that are only marked, milliseconds. */
export interface Polled {
  readonly marked: number;
  readonly p50: number;
  readonly p99: number;
}

const POLLERS = 2;

// The same rows under the same indexes and checks, so that marking one costs what it costs there. For a poller, whose clock
// is the real one, those of the past would be due at once.
const KEEP = `
CREATE TABLE ${POLLED} (LIKE deadline INCLUDING ALL);
INSERT INTO ${POLLED} OVERRIDING SYSTEM VALUE SELECT * FROM deadline;
UPDATE ${POLLED} SET next_bell_at = now() + interval '1 year' WHERE next_bell_at IS NOT NULL;
ANALYZE ${POLLED}`;

/** Keeps a copy of the deadlines, none of them due, before any bell rings. */
export async function keepForPollers({ superuserUrl }: BenchDatabase): Promise<void> {
  await onServer(superuserUrl, (client) => client.query(KEEP));
}

// One transaction, so that all are reckoned from one instant.
const LET_RING = `
ALTER TABLE bench_bell ADD polled_at timestamptz;
UPDATE bench_bell SET polled_at = now() + interval '5 seconds' + (at - (SELECT min(at) FROM bench_bell));
UPDATE ${POLLED} d SET next_bell_at = b.polled_at FROM bench_bell b WHERE b.id = d.id`;

const LEFT = `SELECT count(*)::int AS n FROM ${POLLED} d JOIN bench_bell b USING (id) WHERE d.next_bell_at IS NOT NULL`;

const MARKED = `
SELECT count(*)::int AS marked, percentile_disc(0.5) WITHIN GROUP (ORDER BY ms)::float8 AS p50,
  percentile_disc(0.99) WITHIN GROUP (ORDER BY ms)::float8 AS p99
FROM ${POLLED} d JOIN bench_bell b USING (id),
  LATERAL (SELECT 1000 * extract(epoch FROM pg_xact_commit_timestamp(d.xmin) - b.polled_at) AS ms) late
WHERE d.next_bell_at IS NULL`;

/** The same bells at the same distances, for two pollers that claim and mark: what no worker on this server can be under. */
export async function polling({ superuserUrl }: BenchDatabase): Promise<Polled> {
  const pollers = Array.from({ length: POLLERS }, () => startPoller({ superuserUrl }));
  try {
    return await onServer(superuserUrl, async (client) => {
      await client.query(LET_RING);
      const left = async () => (await client.query<{ n: number }>(LEFT)).rows[0]?.n === 0 || undefined;
      await until('all are marked', left, { withinMs: 900_000, everyMs: 500 });
      return (await client.query<Polled>(MARKED)).rows[0] as Polled;
    });
  } finally {
    await Promise.all(pollers.map((poller) => poller.stop()));
  }
}
