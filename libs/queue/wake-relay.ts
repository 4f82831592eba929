import type { Queue } from 'bullmq';

const ringing = new WeakMap<Queue, { again: boolean }>();

/**
 * Says that something was recorded, so that its notices go out at once instead of at the next heartbeat. Call it after
 * the commit. It returns at once and never fails: a lost wake costs half a minute. However often it is called, one wake
 * is on its way and one may follow, so that a queue that is away gathers nothing.
 */
export function wakeRelay(queue: Queue): void {
  const ring = ringing.get(queue);
  if (ring) {
    ring.again = true;
    return;
  }
  ringing.set(queue, { again: false });
  void wake(queue).finally(() => {
    const again = ringing.get(queue)?.again;
    ringing.delete(queue);
    if (again) wakeRelay(queue);
  });
}

async function wake(queue: Queue): Promise<void> {
  try {
    await queue.add('wake', {}, WAKE);
  } catch {
    // Best effort by design: what was recorded stands, and the heartbeat finds it.
  }
}

const WAKE = {
  // A wake that comes while another is being answered must be answered after it, or the last act would wait.
  deduplication: { id: 'wake', keepLastIfActive: true },
  removeOnComplete: true,
  removeOnFail: true,
};
