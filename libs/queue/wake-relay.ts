import type { Queue } from 'bullmq';
import { wake } from './wake.js';

/**
 * Says that something was recorded, so that its notices go out at once instead of at the next heartbeat. Call it after
 * the commit. It returns at once and never fails: a lost wake costs half a minute.
 */
export function wakeRelay(queue: Queue): void {
  wake(queue, 'wake');
}
