import { closeRecord } from '#case-record/open-record';
import { verifyAll } from '#case-record/verify';
import type { BenchDatabase } from './bench-database.js';

/** How many events a second `verify` gets through, chain and replay, over all that a database holds. */
export async function verifying(
  database: BenchDatabase,
): Promise<{ readonly events: number; readonly eventsASecond: number }> {
  const record = await database.open(2);
  try {
    const began = performance.now();
    let events = 0;
    for await (const verdict of verifyAll(record)) {
      if (!verdict.ok) throw new Error(`${verdict.ref}: ${verdict.problems.join('; ')}`);
      events += verdict.events;
    }
    return { events, eventsASecond: events / ((performance.now() - began) / 1_000) };
  } finally {
    await closeRecord(record);
  }
}
