import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CalendarOfTheStorm } from './calendar-of-the-storm.js';
import { Chance } from './chance.js';
import { everyGuarantee, HELD } from './checks/every-guarantee.js';
import { gather } from './crowd.js';
import { drained } from './drained.js';
import { type House, openHouse, serviceIsUp } from './house.js';
import { loseTheQueue } from './lose-the-queue.js';
import { rage } from './storm.js';

const KILLS = Number(process.env['FAULT_KILLS'] ?? 20);
const QUEUE = process.env['FAULT_QUEUE'] === 'redis' ? 'redis' : 'postgres';
const MINUTE = 60_000;

describe(`killed at any moment, with the queue on ${QUEUE}`, () => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse({ workers: 2, queue: QUEUE });
  }, 2 * MINUTE);
  afterAll(() => house?.close(), MINUTE);

  it(
    `service and workers lose nothing and double nothing, though ${KILLS} are killed and the queue is lost`,
    async () => {
      const seed = Chance.seed();
      const chance = new Chance(seed);
      process.stderr.write(`kills: FAULT_SEED=${seed}\n`);
      const calendar = new CalendarOfTheStorm(house, '2026-01-05T09:00:00Z');
      await calendar.moveOn(0);
      const crowd = gather(house, { calendar, chance: chance.branch(), walkers: 16, isHasty: true });
      const days = calendar.letDaysPass(chance.branch());

      const killed = await rage({ house, chance, kills: KILLS, midway: () => loseTheQueue(house) });
      await days.stop();
      await serviceIsUp(house);
      const cases = await crowd.goHome();
      await calendar.moveOn(24 * 90);
      const tookMs = await drained(house, 3 * MINUTE);

      const { client } = crowd;
      const held = await everyGuarantee({ record: house.record, client, noticesFolder: house.noticesFolder });
      const accepted = client.ledger.filter(({ heard }) => heard.some(({ status }) => status < 300));
      const cuts = client.ledger.reduce((sum, told) => sum + told.cuts, 0);
      const sum = {
        seed,
        killed,
        cases: cases.length,
        acts: client.ledger.length,
        accepted: accepted.length,
        cuts,
        tookMs,
      };
      process.stderr.write(`kills: ${JSON.stringify(sum)}\n`);
      expect(held).toEqual(HELD);
      expect([house.service, ...house.workers].flatMap(({ faults }) => faults)).toEqual([]);
      // A storm that met nothing would prove nothing.
      expect(Object.values(killed).reduce((a, b) => a + b, 0)).toBe(KILLS);
      expect(cuts).toBeGreaterThan(0);
      expect(accepted.length).toBeGreaterThan(KILLS);
    },
    (5 + KILLS / 10) * MINUTE,
  );
});
