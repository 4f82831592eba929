import {
  type ConnectionOptions,
  createPostgresBackend,
  createRedisBackend,
  type IQueueBackend,
  setDefaultBackendFactory,
} from 'bullmq';

/** Where the queue lives. It is a bell and a hand-out of work, never a record: losing it costs lateness only. */
export interface QueueSettings {
  readonly queue: 'postgres' | 'redis';
  readonly databaseUrl?: string | undefined;
  readonly redisUrl?: string | undefined;
}

/** The schema of BullMQ's own tables. */
export const QUEUE_SCHEMA = 'bullmq';

// The backend is BullMQ's process-wide default, so the connection itself says which it wants: one process may hold both.
setDefaultBackendFactory(
  (name, options, more): IQueueBackend =>
    isPostgres(options.connection)
      ? createPostgresBackend(name, options as never, more)
      : createRedisBackend(name, options, more),
);

/**
 * What every queue and every worker of ours is opened with. On PostgreSQL each opens a pool of its own: a pool shared by
 * as many workers as it has connections stops silently, because each worker keeps one for LISTEN.
 */
export function queueOptions(settings: QueueSettings): { connection: ConnectionOptions; prefix: string } {
  return { connection: settings.queue === 'postgres' ? onPostgres(settings) : onRedis(settings), prefix: 'waymark' };
}

function onPostgres({ databaseUrl }: QueueSettings): ConnectionOptions {
  if (!databaseUrl) throw new Error('The queue is on PostgreSQL, but no DATABASE_URL is set.');
  return {
    connectionString: databaseUrl,
    schema: QUEUE_SCHEMA,
    max: 3,
    keepAlive: true,
    application_name: 'waymark-queue',
  };
}

function onRedis({ redisUrl }: QueueSettings): ConnectionOptions {
  if (!redisUrl) throw new Error('QUEUE=redis needs REDIS_URL, for example redis://127.0.0.1:6379.');
  return { url: redisUrl };
}

function isPostgres(connection: unknown): boolean {
  return typeof connection === 'object' && connection !== null && 'connectionString' in connection;
}
