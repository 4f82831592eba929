import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Worker } from 'bullmq';
import { onServer } from '#local-postgres/roles';
import { type ClonedDatabase, cloneDatabase } from '#test/real-postgres';
import { queueOptions } from './connection.js';
import { migrateQueue, refuseUnmigratedQueue } from './migrate-queue.js';
import { openQueue } from './open-queue.js';

const SCHEMA_VERSION = 11;

jest.setTimeout(60_000);

describe('the tables of the queue', () => {
  let database: ClonedDatabase;
  beforeAll(async () => {
    database = await cloneDatabase();
    await onServer(database.superuserUrl, (client) => client.query('DROP SCHEMA bullmq CASCADE'));
  });
  const open: { close(): Promise<void> }[] = [];
  afterAll(async () => {
    await Promise.all(open.map((each) => each.close()));
    await database.drop();
  });

  it('are asked for before a worker begins', async () => {
    const settings = { queue: 'postgres', databaseUrl: database.applicationUrl } as const;
    await expect(refuseUnmigratedQueue(settings)).rejects.toThrow('Run `migrate` first');
    await migrateQueue(database);
    await refuseUnmigratedQueue(settings);
  });

  it('are made once, by however many start at the same time, and again for nothing', async () => {
    await onServer(database.superuserUrl, (client) => client.query('DROP SCHEMA bullmq CASCADE'));
    expect(await Promise.all([migrateQueue(database), migrateQueue(database)])).toEqual([
      SCHEMA_VERSION,
      SCHEMA_VERSION,
    ]);
    expect(await migrateQueue(database)).toBe(SCHEMA_VERSION);
  });

  it('can be used by an application role that is no superuser and owns none of them', async () => {
    const settings = { queue: 'postgres', databaseUrl: database.applicationUrl } as const;
    const queue = openQueue(settings, 'chores');
    const worker = new Worker('chores', async (job) => job.data.id, queueOptions(settings));
    open.push(queue, worker);
    const done = new Promise((resolve) => worker.on('completed', (job) => resolve(job.returnvalue)));
    await queue.add('enquire', { id: 7 });
    await queue.upsertJobScheduler('orphans', { pattern: '0 2 * * *', tz: 'Europe/London' });
    expect(await done).toBe(7);
  });

  it('are brought up to date again when the application has made sequences of its own', async () => {
    expect(await migrateQueue(database)).toBe(SCHEMA_VERSION);
  });

  it('cannot be removed by it', async () => {
    const dropping = onServer(database.applicationUrl, (client) => client.query('DROP TABLE bullmq.job'));
    await expect(dropping).rejects.toThrow('must be owner of table job');
  });
});
