import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CalendarOfTheStorm } from './calendar-of-the-storm.js';
import { Chance } from './chance.js';
import { everyGuarantee, HELD } from './checks/every-guarantee.js';
import { gather } from './crowd.js';
import { drained } from './drained.js';
import { type House, openHouse, serviceIsUp } from './house.js';

/** Thirty keep a service on two cores busy. */
const PEOPLE = Number(process.env['OVERLOAD_PEOPLE'] ?? 320);
const SECONDS = Number(process.env['OVERLOAD_SECONDS'] ?? 20);
const MINUTE = 60_000;

describe('ten times more people than it can serve', () => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse({ workers: 1, queue: 'postgres' });
  }, 2 * MINUTE);
  afterAll(() => house?.close(), MINUTE);

  it(
    'are answered or asked to come again, and nothing that was accepted is lost',
    async () => {
      const chance = new Chance(Chance.seed());
      const calendar = new CalendarOfTheStorm(house, '2026-01-05T09:00:00Z');
      await calendar.moveOn(0);
      const crowd = gather(house, { calendar, chance, walkers: PEOPLE, isHasty: false });
      await pause(SECONDS * 1_000);
      const went = performance.now();
      const cases = await crowd.goHome();
      await serviceIsUp(house);
      const recoveredMs = Math.round(performance.now() - went);
      await drained(house, 3 * MINUTE);

      const { client } = crowd;
      const held = await everyGuarantee({ record: house.record, client, noticesFolder: house.noticesFolder });
      const { acts, askedAgain } = { acts: client.ledger.length, askedAgain: client.askedToComeAgain };
      process.stderr.write(`overload: ${JSON.stringify({ cases: cases.length, acts, askedAgain, recoveredMs })}\n`);
      expect(held).toEqual(HELD);
      expect([house.service, ...house.workers].flatMap(({ faults }) => faults)).toEqual([]);
      expect(cases.length).toBeGreaterThan(PEOPLE / 2);
    },
    (8 + SECONDS / 30) * MINUTE,
  );
});
