import { afterAll, beforeAll, describe, it, jest } from '@jest/globals';
import { Redis } from 'ioredis';
import type { Backend } from './at-work.js';
import { type RedisAtHand, redisAtHand, whyNoRedis } from './redis-at-hand.js';
import { ringsOnce } from './ring-once.js';
import { tellsOnce } from './tell-once.js';

jest.setTimeout(60_000);

const reason = whyNoRedis();
if (reason) {
  process.stderr.write(`\nThe queue on Redis is ${reason}\n`);
  describe('with the queue on Redis', () => it.skip(reason, () => undefined));
} else {
  describe('with the queue on Redis', () => {
    let redis: RedisAtHand;
    beforeAll(async () => {
      redis = await redisAtHand();
    });
    afterAll(() => redis.stop());
    const backend: Backend = {
      settings: () => ({ queue: 'redis', redisUrl: redis.url }),
      loseEverything: async () => {
        const client = new Redis(redis.url);
        await client.flushall();
        client.disconnect();
      },
    };
    ringsOnce(backend);
    tellsOnce(backend);
  });
}
