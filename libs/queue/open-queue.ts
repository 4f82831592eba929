import { Queue } from 'bullmq';
import { type QueueSettings, queueOptions } from './connection.js';
import type { QueueName } from './queue-names.js';

/** Told of a fault of the queue's connection. The queue reconnects by itself; nothing is lost meanwhile. */
export type FaultListener = (fault: Error) => void;

/** Opens one queue to put jobs into. Close it with `close()`. A store that is away fails the add, never the caller's process. */
export function openQueue(settings: QueueSettings, name: QueueName, told: FaultListener = () => undefined): Queue {
  const { connection, prefix } = queueOptions(settings);
  const failFast = settings.queue === 'redis' ? { enableOfflineQueue: false, maxRetriesPerRequest: 1 } : {};
  const queue = new Queue(name, { connection: { ...connection, ...failFast }, prefix });
  queue.on('error', told);
  return queue;
}
