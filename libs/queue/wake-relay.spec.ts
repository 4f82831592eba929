import { afterEach, describe, expect, it, jest } from '@jest/globals';
import type { Queue } from 'bullmq';
import { onServer } from '#local-postgres/roles';
import { type ClonedDatabase, cloneDatabase } from '#test/real-postgres';
import { openQueue } from './open-queue.js';
import { wakeRelay } from './wake-relay.js';

jest.setTimeout(60_000);

describe('a wake of the relay', () => {
  let database: ClonedDatabase;
  let queue: Queue;
  afterEach(async () => {
    await queue.close();
    await database?.drop();
  });

  it('waits once, however often it is called', async () => {
    database = await cloneDatabase();
    queue = openQueue({ queue: 'postgres', databaseUrl: database.applicationUrl }, 'relay');
    for (let times = 0; times < 100; times++) wakeRelay(queue);
    await waiting(database);
    expect(await queue.getJobCounts('waiting')).toEqual({ waiting: 1 });
  });

  it('neither fails nor keeps anybody waiting when the queue is away', async () => {
    const faults: Error[] = [];
    queue = openQueue({ queue: 'redis', redisUrl: 'redis://127.0.0.1:1' }, 'relay', (fault) => faults.push(fault));
    const failed = new Promise<void>((resolve) => queue.once('error', () => resolve()));
    const before = performance.now();
    for (let times = 0; times < 100; times++) wakeRelay(queue);
    expect(performance.now() - before).toBeLessThan(50);
    await failed;
    expect(faults[0]?.message).toContain('ECONNREFUSED');
  });
});

async function waiting({ superuserUrl }: ClonedDatabase): Promise<void> {
  await onServer(superuserUrl, async (client) => {
    let jobs = 0;
    while (jobs === 0) jobs = (await client.query("SELECT FROM bullmq.job WHERE queue = 'relay'")).rows.length;
  });
}
