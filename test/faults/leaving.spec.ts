import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { whyNoRedis } from '#test/queue/redis-at-hand';
import { CalendarOfTheStorm } from './calendar-of-the-storm.js';
import { Chance } from './chance.js';
import { everyGuarantee, HELD } from './checks/every-guarantee.js';
import { type Crowd, gather } from './crowd.js';
import { drained } from './drained.js';
import { type House, openHouse, serviceIsUp } from './house.js';
import { loseTheQueue } from './lose-the-queue.js';
import { until } from './until.js';

const MINUTE = 60_000;

/** Waits until so many more acts have been answered. */
async function workGoesOn({ client }: Crowd, more: number): Promise<void> {
  const answered = () => client.ledger.filter(({ heard }) => heard.length > 0).length;
  const enough = answered() + more;
  await until(`${more} more acts`, async () => (answered() >= enough ? true : undefined), { withinMs: 2 * MINUTE });
}

/** No service runs: what is on record and was not answered never will be, but for an answer already on its way. */
async function everyRecordedActIsAnswered({ record }: House, { client }: Crowd): Promise<true | undefined> {
  const unheard = client.ledger.filter(({ heard }) => heard.length === 0).map(({ sent }) => sent.key);
  const recorded = await record.db.query('SELECT key FROM idempotency WHERE key = ANY ($1)', [unheard]);
  return recorded.length === 0 ? true : undefined;
}

const SOON = { withinMs: 10_000 };

// The kills are on PostgreSQL; between them both kinds of queue are lost in every run, where Redis is at hand.
const QUEUE = whyNoRedis() ? 'postgres' : 'redis';

describe(`a house with its queue on ${QUEUE}, in which`, () => {
  let house: House;
  let calendar: CalendarOfTheStorm;
  let crowd: Crowd;
  let days: { readonly stop: () => Promise<void> };
  beforeAll(async () => {
    house = await openHouse({ workers: 2, queue: QUEUE });
    calendar = new CalendarOfTheStorm(house, '2026-01-05T09:00:00Z');
    await calendar.moveOn(0);
    const chance = new Chance(Chance.seed());
    crowd = gather(house, { calendar, chance, walkers: 10, isHasty: false });
    days = calendar.letDaysPass(chance.branch());
  }, 2 * MINUTE);
  afterAll(() => house?.close(), MINUTE);

  it(
    'the service is told to leave: it finishes what it has begun, and nobody who was let in goes unanswered',
    async () => {
      for (let time = 0; time < 3; time++) {
        await serviceIsUp(house);
        await workGoesOn(crowd, 10);
        expect(await house.service.end('SIGTERM')).toBe(0);
        await until('whoever was let in has heard', () => everyRecordedActIsAnswered(house, crowd), SOON);
        house.service.start();
      }
      await serviceIsUp(house);
    },
    4 * MINUTE,
  );

  it(
    'the workers are told to leave: others take up what they leave',
    async () => {
      for (const worker of house.workers) {
        await workGoesOn(crowd, 5);
        expect(await worker.end('SIGTERM')).toBe(0);
        worker.start();
      }
      await workGoesOn(crowd, 10);
    },
    3 * MINUTE,
  );

  it(
    'the whole queue is lost while everybody works: that costs lateness, and nobody has to be started again',
    async () => {
      await workGoesOn(crowd, 5);
      await loseTheQueue(house);
      await days.stop();
      await crowd.goHome();
      await calendar.moveOn(24 * 90);
      await drained(house, 2 * MINUTE);
      const { record, noticesFolder } = house;
      expect(await everyGuarantee({ record, noticesFolder, client: crowd.client })).toEqual(HELD);
      expect([house.service, ...house.workers].flatMap(({ faults }) => faults)).toEqual([]);
    },
    4 * MINUTE,
  );
});
