import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { historyOf } from './cases.js';
import { claimDue, type DueBell, earliestBell, listDeadlines, ringDeadline } from './deadline-rows.js';
import { explained } from './explained-deadlines.js';
import { act, type LetterOffice, letter, openLetterOffice, recorded } from './letter-office.fixture.js';
import { setClock } from './virtual-clock.js';

const lease = { limit: 100, leaseSeconds: 60 };

describe('bells', () => {
  let office: LetterOffice;
  let ref: string;
  const claim = () => claimDue(office.record, lease);
  const move = (at: string) => setClock(office.record, at);
  beforeAll(async () => {
    office = await openLetterOffice();
  }, 60_000);
  afterAll(() => office.close());
  beforeEach(async () => {
    await office.record.db.query('UPDATE deadline SET next_bell_at = NULL, next_bell = NULL');
    await move('2026-03-02T09:00:00.000Z');
    ref = (await recorded(office.record, letter())).ref;
  });

  it('keeps a row for each deadline, that can explain itself', async () => {
    const [row] = await explained(office.record, await listDeadlines(office.record, { ref }));
    expect(row).toMatchObject({
      ref,
      pathway: 'letter',
      title: 'answer the letter',
      law: 'Letters Act 2026 s.2',
      clock: 'letter-answered',
      from: '2026-03-02',
      dueOn: '2026-03-05',
      dueAt: '2026-03-06T00:00:00.000Z',
      state: 'open',
      next: { at: '2026-03-04T08:00:00.000Z', bell: 1 },
      explanation: { due: '2026-03-05' },
    });
    expect(await listDeadlines(office.record, { ref, before: '2026-03-04' })).toEqual([]);
    expect(await earliestBell(office.record)).toBe('2026-03-04T08:00:00.000Z');
  });

  it('says at which hour a bell was to ring, five in the afternoon too', async () => {
    const five = '2026-03-05T17:00:00.000Z';
    await office.record.db.query("UPDATE deadline SET next_bell_at = $2, next_bell = 'due' WHERE ref = $1", [
      ref,
      five,
    ]);
    await move('2026-03-05T17:00:30.000Z');
    expect(await claim()).toMatchObject([{ ref, bell: 'due', dueOn: '2026-03-05', at: five }]);
  });

  it('claims nothing before its hour', async () => {
    await move('2026-03-04T07:59:59.999Z');
    expect(await claim()).toEqual([]);
  });

  it('rings the warning and then the due day, once each', async () => {
    await move('2026-03-04T08:00:00.000Z');
    const [warning] = await claim();
    expect(warning).toMatchObject({
      ref,
      clock: 'letter-answered',
      key: '',
      generation: 1,
      bell: 1,
      dueOn: '2026-03-05',
      at: '2026-03-04T08:00:00.000Z',
    });
    expect(await claim()).toEqual([]);
    expect(await ringDeadline(office.record, warning as DueBell)).toMatchObject({ outcome: 'recorded', sequence: 2 });
    await move('2026-03-06T00:00:00.000Z');
    const [due] = await claim();
    expect(due).toMatchObject({ bell: 'due', at: '2026-03-06T00:00:00.000Z' });
    const twice = await Promise.all([
      ringDeadline(office.record, due as DueBell),
      ringDeadline(office.record, due as DueBell),
    ]);
    expect(twice[0]).toEqual(twice[1]);
    expect((await historyOf(office.record, ref)).map(({ type, occurredOn }) => [type, occurredOn])).toEqual([
      ['LetterReceived', '2026-03-02'],
      ['DeadlineApproaching', '2026-03-04'],
      ['DeadlinePassed', '2026-03-05'],
    ]);
    expect(await listDeadlines(office.record, { ref })).toMatchObject([{ state: 'missed', next: null, warned: [1] }]);
    expect(await claim()).toEqual([]);
  });

  it('shares what is due between claimers, and gives nothing to two', async () => {
    await Promise.all(Array.from({ length: 19 }, () => recorded(office.record, letter())));
    await move('2026-03-10T00:00:00.000Z');
    const claims = Array.from({ length: 4 }, () => claimDue(office.record, { limit: 8, leaseSeconds: 60 }));
    const ids = (await Promise.all(claims)).flat().map(({ id }) => id);
    expect(ids).toHaveLength(20);
    expect(new Set(ids).size).toBe(20);
  });

  it('gives a bell to another when its lease has run out', async () => {
    await move('2026-03-04T08:00:00.000Z');
    const [first] = await claimDue(office.record, { limit: 1, leaseSeconds: 0 });
    expect(await claim()).toEqual([first]);
  });

  it('says stale when the duty was met after the claim', async () => {
    await move('2026-03-04T08:00:00.000Z');
    const [bell] = await claim();
    await recorded(office.record, act('LetterAnswered', { ref, data: { signed: true } }));
    expect(await ringDeadline(office.record, bell as DueBell)).toBe('stale');
    expect(await historyOf(office.record, ref)).toHaveLength(2);
  });

  it('does not make a deadline that was set anew wait for the bell of the old one', async () => {
    const note = () => recorded(office.record, act('NoteAdded', { ref, data: { urgent: true } }));
    await note();
    await move('2026-03-04T00:00:00.000Z');
    const old = (await claim()).find(({ clock }) => clock === 'note-read') as DueBell;
    await note();
    expect(await ringDeadline(office.record, old)).toBe('stale');
    await move('2026-03-10T00:00:00.000Z');
    const { id } = old;
    expect(await claim()).toContainEqual(expect.objectContaining({ id, generation: 2, dueOn: '2026-03-05' }));
  });

  it('sets a row right that rings though the history says it should not', async () => {
    await recorded(office.record, act('LetterAnswered', { ref, data: { signed: true } }));
    await office.record.db.query("UPDATE deadline SET next_bell_at = due_at, next_bell = 'due' WHERE ref = $1", [ref]);
    await move('2026-03-10T00:00:00.000Z');
    const [bell] = await claim();
    expect(await ringDeadline(office.record, bell as DueBell)).toBe('stale');
    expect(await listDeadlines(office.record, { ref })).toMatchObject([{ state: 'met', next: null }]);
  });
});
