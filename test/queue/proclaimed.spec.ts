import { randomUUID } from 'node:crypto';
import { describe, expect, it, jest } from '@jest/globals';
import { adoptHolidays } from '#case-record/adopt-holidays';
import { historyOf, loadCase } from '#case-record/cases';
import { letterPathway, letterRegister } from '#case-record/letter-pathway.fixture';
import { recomputings } from '#case-record/recompute';
import { recordEvent } from '#case-record/record-event';
import { verifyAll } from '#case-record/verify';
import type { Act } from '#engine/act';
import type { RecordedEvent } from '#engine/history';
import { withBankHoliday } from '#statutory-calendar/bank-holidays';
import { englandAndWales } from '#statutory-calendar/england-and-wales';
import { days, type Length, within, workingDays } from '#statutory-calendar/periods';
import { until, untilQuiet, workForEach } from './at-work.js';
import { onPostgres } from './backends.js';
import { register as plainRegister } from './letters.js';

jest.setTimeout(120_000);

/** Three limits in working days for a letter that says so; three in days for any other. */
const limits: readonly (readonly [id: string, quick: boolean, length: Length])[] = [
  ['letter-acknowledged', true, workingDays(2)],
  ['letter-answered', true, workingDays(3)],
  ['letter-filed', true, workingDays(4)],
  ['acknowledged-in-days', false, days(2)],
  ['answered-in-days', false, days(3)],
  ['filed-in-days', false, days(4)],
];

const pathway = {
  ...plainRegister.pathways()[0],
  clocks: limits.map(([id, quick, length]) => ({
    ...(letterPathway.clocks[0] as (typeof letterPathway.clocks)[number]),
    id,
    title: id,
    startedBy: [
      {
        event: 'LetterReceived',
        when: ({ data }: Act<string, { quick?: boolean }>) => (data.quick === true) === quick,
      },
    ],
    due: within(length),
  })),
};
const register = letterRegister(pathway as never);

// Monday 2 March 2026; the Wednesday is proclaimed.
const PROCLAIMED = '2026-03-04';
const NEW_DAYS = { 'letter-acknowledged': '2026-03-05', 'letter-answered': '2026-03-06', 'letter-filed': '2026-03-09' };

describe('a bank holiday proclaimed while deadlines are open and two workers run', () => {
  const work = workForEach(onPostgres, ['pat'], register);

  const received = async (quick: boolean) => {
    const by = { person: 'pat', role: 'parent' };
    const opening = { type: 'LetterReceived', pathway: 'letter', area: 'town', data: { child: 'A', quick }, by };
    const answer = await recordEvent(work.letters.record, { ...opening, key: randomUUID() });
    if (answer.outcome === 'refused') throw new Error(answer.reason);
    return answer.ref;
  };
  const proclaim = (inSeconds: number) =>
    adoptHolidays(work.letters.record, {
      list: withBankHoliday(englandAndWales, PROCLAIMED, 'Day of mourning'),
      by: 'chief',
      reason: 'Proclaimed',
      key: 'proclaimed',
      inSeconds,
    });
  const finished = () =>
    until('all are recomputed', async () =>
      (await recomputings(work.letters.record)).some(({ finishedAt }) => finishedAt !== null),
    );
  const eventsOf = async (ref: string, type: string): Promise<readonly RecordedEvent[]> =>
    (await historyOf(work.letters.record, ref)).filter((event) => event.type === type);
  const dueDays = async (ref: string) => {
    const caseState = (await loadCase(work.letters.record, ref))?.caseState;
    return Object.fromEntries((caseState?.deadlines ?? []).map(({ clock, dueOn }) => [clock, dueOn]));
  };

  it('moves what it touches and records it, moves the bells, and nothing rings twice', async () => {
    const quick: string[] = [];
    const slow: string[] = [];
    for (let count = 0; count < 10; count += 1) {
      quick.push(await received(true));
      slow.push(await received(false));
    }
    await Promise.all([work.startWorker({ heartbeatSeconds: 0.2 }), work.startWorker({ heartbeatSeconds: 0.2 })]);
    await proclaim(0);
    await finished();
    expect(await recomputings(work.letters.record)).toMatchObject([
      { edition: 2, casesTotal: 20, casesSeen: 20, casesMoved: 10, deadlinesSeen: 60, deadlinesMoved: 30 },
    ]);
    for (const ref of quick) {
      const changes = await eventsOf(ref, 'CalendarChanged');
      expect(changes.map(({ by, data }) => [by.role, data.moved])).toEqual([
        [
          'clock',
          [
            expect.objectContaining({ clock: 'letter-acknowledged', before: '2026-03-04', after: '2026-03-05' }),
            expect.objectContaining({ clock: 'letter-answered', before: '2026-03-05', after: '2026-03-06' }),
            expect.objectContaining({ clock: 'letter-filed', before: '2026-03-06', after: '2026-03-09' }),
          ],
        ],
      ]);
      expect(await dueDays(ref)).toEqual(NEW_DAYS);
    }
    for (const ref of slow) expect(await eventsOf(ref, 'CalendarChanged')).toEqual([]);
    // The old days are over, the new ones are not.
    await work.letters.itIs('2026-03-05T00:00:30.000Z');
    await until(
      'the days of the slow letters have passed',
      async () => (await eventsOf(slow[9] as string, 'DeadlinePassed')).length > 0,
    );
    await untilQuiet(work);
    for (const ref of quick) expect(await eventsOf(ref, 'DeadlinePassed')).toEqual([]);
    await work.letters.itIs('2026-03-10T00:00:30.000Z');
    await until('every bell has rung', async () => {
      const [left] = await work.letters.sql<{ n: number }>(
        'SELECT count(*)::int AS n FROM deadline WHERE next_bell_at IS NOT NULL',
      );
      return left?.n === 0;
    });
    await untilQuiet(work);
    for (const ref of quick) {
      const passed = await eventsOf(ref, 'DeadlinePassed');
      expect(Object.fromEntries(passed.map(({ data }) => [data.clock, data.dueOn]))).toEqual(NEW_DAYS);
      expect(passed).toHaveLength(3);
      const warned = (await eventsOf(ref, 'DeadlineApproaching')).map(({ data }) => data.clock);
      expect(new Set(warned).size).toBe(warned.length);
    }
    for await (const { ref, problems } of verifyAll(work.letters.record)) expect([ref, problems]).toEqual([ref, []]);
  });

  it('does not let an old bell ring before the case has been recomputed', async () => {
    const ref = await received(true);
    await work.letters.itIs('2026-03-04T10:00:00.000Z');
    await proclaim(0);
    // In effect, and not yet settled: as with a day proclaimed in its own evening.
    await work.letters.sql('ALTER TABLE calendar_edition DISABLE TRIGGER written_once');
    await work.letters.sql("UPDATE calendar_edition SET settled_at = '2026-03-05T00:00:02Z' WHERE number = 2");
    await work.letters.itIs('2026-03-04T23:59:59.000Z');
    await work.startWorker({ heartbeatSeconds: 0.1 });
    await until('the old bell was heard', () => work.lines.some((line) => line.includes('stale bell ignored')));
    await finished();
    expect(await eventsOf(ref, 'DeadlinePassed')).toEqual([]);
    expect(await dueDays(ref)).toEqual(NEW_DAYS);
    await work.letters.itIs('2026-03-06T00:00:00.000Z');
    await until('the new bell rings', async () => (await eventsOf(ref, 'DeadlinePassed')).length === 1);
  });
});
