import type { Queue } from 'bullmq';
import { Gauge, Registry } from 'prom-client';
import { measures } from '#case-record/measures';
import type { CaseRecord } from '#case-record/open-record';
import { recomputings } from '#case-record/recompute';

/** What is looked up each time somebody asks: how late, how old, how deep. A registry of its own, for each record one. */
export function gaugesOf(record: CaseRecord, queues: readonly Queue[]): () => Promise<Registry> {
  const registry = new Registry();
  const registers = [registry];
  const gauge = (name: string, help: string, labelNames: string[] = []) =>
    new Gauge({ name, help, labelNames, registers });
  const late = gauge('waymark_due_bell_age_seconds', 'Seconds since the oldest bell that is due should have rung');
  const age = gauge('waymark_outbox_oldest_seconds', 'Age of the oldest item that waits in the outbox');
  const outbox = gauge('waymark_outbox_items', 'Items in the outbox by state', ['state']);
  const deadlines = gauge('waymark_deadlines', 'Deadlines by state', ['state']);
  const edition = gauge('waymark_calendar_edition', 'The newest list of bank holidays that reached the open deadlines');
  const recompute = gauge('waymark_recompute_cases', 'Cases of the newest recompute of open deadlines', ['which']);
  const recomputing = gauge('waymark_recomputing', '1 while open deadlines are being recomputed');
  const depth = gauge('waymark_queue_depth', 'Jobs that wait in a queue', ['queue']);
  return async () => {
    const now = await measures(record);
    late.set(now.ringLatenessSeconds);
    age.set(now.outbox.oldestSeconds);
    outbox.set({ state: 'waiting' }, now.outbox.waiting);
    outbox.set({ state: 'parked' }, now.outbox.parked);
    deadlines.set({ state: 'open' }, now.deadlines.open);
    deadlines.set({ state: 'missed' }, now.deadlines.missed);
    const newest = (await recomputings(record)).at(-1);
    edition.set(newest?.edition ?? 1);
    recompute.set({ which: 'total' }, newest?.casesTotal ?? 0);
    recompute.set({ which: 'seen' }, newest?.casesSeen ?? 0);
    recompute.set({ which: 'moved' }, newest?.casesMoved ?? 0);
    recompute.set({ which: 'wrong' }, newest?.casesWrong ?? 0);
    recomputing.set(newest && newest.finishedAt === null ? 1 : 0);
    for (const queue of queues) depth.set({ queue: queue.name }, await queue.count());
    return registry;
  };
}
