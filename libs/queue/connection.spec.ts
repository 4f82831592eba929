import { describe, expect, it } from '@jest/globals';
import { queueOptions } from './connection.js';

describe('the connection of the queue', () => {
  it('is refused without an address, with the name of the setting that is missing', () => {
    expect(() => queueOptions({ queue: 'postgres' })).toThrow('no DATABASE_URL is set');
    expect(() => queueOptions({ queue: 'redis' })).toThrow('QUEUE=redis needs REDIS_URL');
  });

  it('opens a pool of its own each time, in a schema of its own', () => {
    const { connection } = queueOptions({ queue: 'postgres', databaseUrl: 'postgres://app@db/waymark' });
    expect(connection).toMatchObject({ connectionString: 'postgres://app@db/waymark', schema: 'bullmq', max: 3 });
  });
});
