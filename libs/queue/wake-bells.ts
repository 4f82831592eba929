import type { Queue } from 'bullmq';
import { wake } from './wake.js';

/** Says that a bell is due. It returns at once and never fails: a lost wake costs half a minute. */
export function wakeBells(queue: Queue): void {
  wake(queue, 'due');
}
