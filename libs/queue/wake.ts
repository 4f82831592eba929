import { setTimeout as pause } from 'node:timers/promises';
import type { Queue } from 'bullmq';

/** A wake is a transaction of its own: acts that follow each other share one. */
const BREATH_MS = 100;

const ringing = new WeakMap<Queue, { again: boolean }>();

/**
 * Puts a job without a body into a queue, whose name says all. It returns at once and never fails. However often it is
 * called, one wake is on its way and one may follow, so that a queue that is away gathers nothing. The first goes at once;
 * of those that come within a tenth of a second of it, one goes when that is over.
 */
export function wake(queue: Queue, name: string): void {
  const ring = ringing.get(queue);
  if (ring) {
    ring.again = true;
    return;
  }
  ringing.set(queue, { again: false });
  void Promise.all([add(queue, name), pause(BREATH_MS, undefined, { ref: false })]).finally(() => {
    const again = ringing.get(queue)?.again;
    ringing.delete(queue);
    if (again) wake(queue, name);
  });
}

async function add(queue: Queue, name: string): Promise<void> {
  // A wake that comes while another is being answered must be answered after it, or the last act would wait.
  const deduplication = { id: name, keepLastIfActive: true };
  try {
    await queue.add(name, {}, { deduplication, removeOnComplete: true, removeOnFail: true });
  } catch {
    // Best effort by design: what was recorded stands, and the heartbeat finds it.
  }
}
