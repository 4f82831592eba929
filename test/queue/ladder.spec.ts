import { afterEach, beforeEach, expect, it, jest } from '@jest/globals';
import { listDeadlines } from '#case-record/deadline-rows';
import { verifyCase } from '#case-record/verify';
import { until } from './at-work.js';
import { onEachQueue } from './backends.js';
import { A_START, type LadderHouse, openLadderHouse, rungsEnded } from './ladder-house.js';

jest.setTimeout(900_000);

const leon = { person: 'leon', role: 'commissioner' };
const isaac = { person: 'isaac', role: 'commissioner' };

/** The instants at which rungs end in England, and where it then stands. In summer midnight comes an hour sooner. */
const CLIMB = [
  ['2026-02-26T00:00:00.000Z', 'rung.lineManager'],
  ['2026-03-05T00:00:00.000Z', 'rung.director'],
  ['2026-03-19T00:00:00.000Z', 'mediation.requested'],
  ['2026-04-17T23:00:00.000Z', 'rung.executives'],
  ['2026-05-01T23:00:00.000Z', 'closed.noAgreement'],
] as const;

onEachQueue('a ladder left alone', (backend) => {
  let house: LadderHouse;
  beforeEach(async () => {
    house = await openLadderHouse(backend);
  });
  afterEach(() => house.close());

  it('climbs every rung on its day, alerts each once, and ends at the board, though workers are killed', async () => {
    const { act, itIs, letters, stateOf, untilAt, workers } = house;
    await itIs('2026-02-18T15:00:00.000Z');
    const ref = await act(null, {
      type: 'DisagreementRaised',
      by: leon,
      data: {
        about: 'Who pays for the placement',
        strand: 'C_COMMISSIONERS',
        raisedFor: 'council',
        against: 'health',
        child: { name: 'Max Pickup' },
        contact: { name: 'Joan Pickup', address: '4 Example Terrace' },
        currentPayer: 'education',
      },
    });
    await act(ref, { type: 'StrandSet', by: isaac, data: { strand: 'C_COMMISSIONERS' } });
    for (const worker of workers) worker.start();
    await untilAt(ref, 'rung.staff');

    for (const [index, [at, state]] of CLIMB.entries()) {
      // A breath before midnight nothing has happened, whatever the workers look at.
      await itIs(new Date(Date.parse(at) - 1).toISOString());
      const before = await stateOf(ref);
      await itIs(at);
      // Whoever is killed may be about to ring it, or to send what follows. The other takes it up.
      const killed = workers[index % 2] as (typeof workers)[number];
      await killed.end('SIGKILL');
      await untilAt(ref, state);
      expect(before).not.toBe(state);
      killed.start();
    }

    // A bell that a killed worker held is rung when its lease is over: the last of them is awaited.
    const last = Date.parse(CLIMB[4][0]);
    const waiting = async () =>
      (await listDeadlines(house.record, { ref, state: 'open' })).filter(
        ({ next }) => next !== null && Date.parse(next.at) <= last,
      );
    await until('every bell whose hour has come has rung', async () => (await waiting()).length === 0, A_START);
    await untilAt(ref, 'closed.noAgreement');

    expect(await rungsEnded(house, ref)).toEqual([
      'staff 2026-02-25',
      'lineManager 2026-03-04',
      'director 2026-03-18',
      'mediation 2026-04-17',
      'executives 2026-05-01',
    ]);
    const alerts = letters()
      .filter(({ template }) => template === 'rung-escalated')
      .map(({ to, channel }) => `${to.person} by ${channel}`);
    // The line managers; the directors, by text message too; the mediator with both sides; who stands in for the one chief executive.
    expect(alerts.sort()).toEqual(
      [
        ...['lydia by email', 'ingrid by email'],
        ...['laurence by email', 'laurence by sms', 'irene by email', 'irene by sms'],
        ...['miriam by email', 'laurence by email', 'irene by email'],
        ...['dorothea by email', 'dorothea by sms', 'idris by email', 'idris by sms'],
      ].sort(),
    );
    expect(
      letters()
        .filter(({ template }) => template === 'board-pack')
        .map(({ to }) => to.person),
    ).toEqual(['bernard']);
    const open = (await listDeadlines(house.record, { ref, state: 'open' })).map(
      ({ clock, dueOn }) => `${clock} ${dueOn}`,
    );
    expect(open).toEqual(['board-considers 2026-06-02']);
    expect(await verifyCase(house.record, ref)).toMatchObject({ ok: true, problems: [] });
    expect(workers.flatMap(({ faults }) => faults)).toEqual([]);
  });

  it('says once to each director, on the day, that nobody pays meanwhile', async () => {
    const { act, itIs, letters, untilAt, workers } = house;
    await itIs('2026-02-18T15:00:00.000Z');
    const ref = await act(null, {
      type: 'DisagreementRaised',
      by: leon,
      data: { about: 'Who pays', strand: 'C_COMMISSIONERS', raisedFor: 'council', against: 'health' },
    });
    await act(ref, { type: 'StrandSet', by: isaac, data: { strand: 'C_COMMISSIONERS' } });
    for (const worker of workers) worker.start();
    await itIs('2026-02-21T00:00:00.000Z');
    await workers[0].end('SIGKILL');
    const texts = () => letters().filter(({ template, channel }) => template === 'interim-late' && channel === 'sms');
    await until('the directors have it', async () => texts().length >= 6, A_START);
    await untilAt(ref, 'rung.staff');
    expect(
      texts()
        .map(({ to }) => to.person)
        .sort(),
    ).toEqual(['dorothea', 'idris', 'ingrid', 'irene', 'laurence', 'lydia'].sort());
  });
});
