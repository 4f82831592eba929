import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Answer } from '#case-record/command';
import { recordEvent } from '#case-record/record-event';
import { setClock } from '#case-record/virtual-clock';
import { openQueue } from '#queue/open-queue';
import { QUEUES } from '#queue/queue-names';
import { wakeRelay } from '#queue/wake-relay';
import { eachDeadlineRangOnce } from './checks/each-deadline-rang-once.js';
import { noNoticeIsLost } from './checks/no-notice-is-lost.js';
import { standingIsReplay } from './checks/standing-is-replay.js';
import { theChainHolds } from './checks/the-chain-holds.js';
import { drained } from './drained.js';
import { type House, openHouse } from './house.js';
import { ordinaryCase } from './ordinary-case.js';
import { beginningOn } from './stories.js';
import { until } from './until.js';

const MINUTE = 60_000;
const CASES = 600;
const KILLS = 4;

interface Rung {
  /** Due, claimed by somebody, and not rung. */
  readonly claimed: number;
  readonly due: number;
  readonly rung: number;
}

async function look({ record }: House): Promise<Rung> {
  const [row] = await record.db.query<[Rung]>(
    `SELECT count(*) FILTER (WHERE claimed_until > now())::int AS claimed, count(*)::int AS due,
       (SELECT count(*)::int FROM case_event WHERE by_role = 'clock') AS rung
     FROM deadline WHERE next_bell_at <= record_now()`,
  );
  return row;
}

/** Waits until some have rung since, and others are claimed: one who dies now dies inside a batch. */
async function insideABatch(house: House, since: Rung): Promise<Rung> {
  const isInside = async () => {
    const seen = await look(house);
    return (seen.rung > since.rung && seen.claimed > 0) || seen.due === 0 ? seen : undefined;
  };
  return until('some have rung and others are claimed', isInside, { withinMs: 3 * MINUTE, everyMs: 1 });
}

async function openCases({ record }: House): Promise<void> {
  const { pathway, area, acts } = beginningOn(ordinaryCase, '2026-01-05');
  const { type, occurredOn, by, data } = acts[0] as (typeof acts)[number];
  const open = (n: number) => recordEvent(record, { pathway, area, type, occurredOn, by, data, key: `opens-${n}` });
  const answers: Answer[] = [];
  while (answers.length < CASES) {
    answers.push(...(await Promise.all(Array.from({ length: 100 }, (_, n) => open(answers.length + n)))));
  }
  expect(answers.filter(({ outcome }) => outcome === 'refused')).toEqual([]);
}

describe('workers that are killed inside a batch', () => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse({ workers: 2, queue: 'postgres' });
  }, 2 * MINUTE);
  afterAll(() => house?.close(), MINUTE);

  it(
    `lose no bell and no notice and ring nothing twice, though ${KILLS} die with what they had claimed`,
    async () => {
      await setClock(house.record, '2026-01-05T09:00:00Z');
      await openCases(house);
      await setClock(house.record, '2026-01-12T09:00:00Z');
      const queue = openQueue({ queue: 'postgres', databaseUrl: house.database.applicationUrl }, QUEUES.relay);
      let left = 0;
      for (let kill = 0; kill < KILLS; kill++) {
        wakeRelay(queue);
        await insideABatch(house, await look(house));
        const worker = house.workers[kill % house.workers.length] as House['workers'][number];
        await worker.end('SIGKILL');
        const { claimed, rung } = await look(house);
        if (rung > 0) left += claimed;
        worker.start();
      }
      await queue.close();
      const tookMs = await drained(house, 4 * MINUTE);
      process.stderr.write(`bells: ${JSON.stringify({ cases: CASES, kills: KILLS, left, tookMs })}\n`);
      const evidence = { record: house.record, noticesFolder: house.noticesFolder } as Parameters<
        typeof theChainHolds
      >[0];
      expect(await eachDeadlineRangOnce(evidence)).toEqual([]);
      expect(await theChainHolds(evidence)).toEqual([]);
      expect(await standingIsReplay(evidence)).toEqual([]);
      expect(await noNoticeIsLost(evidence)).toEqual([]);
      expect(house.workers.flatMap(({ faults }) => faults)).toEqual([]);
      // A kill that left nothing behind would prove nothing.
      expect(left).toBeGreaterThan(0);
    },
    8 * MINUTE,
  );
});
