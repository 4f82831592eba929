import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { onServer } from '#local-postgres/roles';
import { withBankHoliday } from '#statutory-calendar/bank-holidays';
import type { CivilDate } from '#statutory-calendar/civil-date';
import { englandAndWales } from '#statutory-calendar/england-and-wales';
import { within, workingDays } from '#statutory-calendar/periods';
import { adoptHolidays } from './adopt-holidays.js';
import { calendarInUse, knowCalendars } from './calendars.js';
import { historyOf, loadCase } from './cases.js';
import { type LetterOffice, letter, openLetterOffice, recorded } from './letter-office.fixture.js';
import { letterPathway, letterRegister } from './letter-pathway.fixture.js';
import { closeRecord, openRecord } from './open-record.js';
import { recomputeBatch, recomputings } from './recompute.js';
import { recordEvent } from './record-event.js';
import { restoreHolidays } from './restore-holidays.js';
import { verifyAll } from './verify.js';
import { setClock } from './virtual-clock.js';

const [answered, read] = letterPathway.clocks;
const inWorkingDays = letterRegister({
  ...letterPathway,
  clocks: [{ ...answered, due: within(workingDays(3)) } as never, read as never],
});

const mourning = withBankHoliday(englandAndWales, '2026-03-04', 'Day of mourning');
const adoption = { list: mourning, by: 'mel', reason: 'Proclaimed on 2 March 2026', key: 'proclaimed-1' };
const batch = { cases: 2, leaseSeconds: 60, atOnce: 2 };

let office: LetterOffice;
beforeAll(async () => {
  office = await openLetterOffice(inWorkingDays);
});
afterAll(() => office.close());

const due = async (ref: string) =>
  (await loadCase(office.record, ref))?.caseState.deadlines.find(({ clock }) => clock === 'letter-answered')?.dueOn;
const changes = async (ref: string) =>
  (await historyOf(office.record, ref)).filter(({ type }) => type === 'CalendarChanged');

describe('a list of bank holidays adopted for a record', () => {
  const refs: string[] = [];
  beforeAll(async () => {
    for (let count = 0; count < 5; count += 1) refs.push((await recorded(office.record, letter())).ref);
  });

  it('is preceded by the list of the release, by which everything before is counted', async () => {
    const { editions } = await knowCalendars(office.record);
    expect(editions.map(({ number, adoptedBy, from }) => [number, adoptedBy, from])).toEqual([
      [1, 'release', '1900-01-01T00:00:00.000Z'],
    ]);
    expect(await due(refs[0] as string)).toBe('2026-03-05');
  });

  it('is not adopted where it names the same days', async () => {
    const again = { ...adoption, list: { ...englandAndWales, readOn: '2026-12-24' as CivilDate }, key: 'same' };
    expect(await adoptHolidays(office.record, again)).toBeNull();
  });

  it('counts a minute later, and is adopted once for a key', async () => {
    const adopted = await adoptHolidays(office.record, adoption);
    expect(adopted).toEqual({
      edition: 2,
      takesEffectAt: '2026-03-02T09:01:00.000Z',
      settledAt: '2026-03-02T09:02:00.000Z',
    });
    expect(await adoptHolidays(office.record, adoption)).toEqual(adopted);
    const early = await recorded(office.record, letter());
    expect(await due(early.ref)).toBe('2026-03-05');
    refs.push(early.ref);
    expect((await calendarInUse(office.record)).whyNotWorking('2026-03-04')).toBeUndefined();
    expect(await recomputeBatch(office.record, batch)).toEqual({ became: 'nothing' });
  });

  it('counts for every process from that instant, also for one that had read the lists before', async () => {
    const other = await openRecord({ url: office.database.applicationUrl, poolSize: 1 }, inWorkingDays);
    await loadCase(other, refs[0] as string);
    await setClock(office.record, '2026-03-02T09:01:00.000Z');
    const answer = await recordEvent(other, letter());
    await closeRecord(other);
    expect(answer.outcome).toBe('recorded');
    expect(await due((answer as { ref: string }).ref)).toBe('2026-03-06');
    expect((await calendarInUse(office.record)).edition).toBe('England and Wales, as read on 2026-11-21 (edition 2)');
    expect(await recomputeBatch(office.record, batch)).toEqual({ became: 'nothing' });
  });

  it('is carried to the open deadlines in batches, by one worker at a time, another going on where one was killed', async () => {
    await setClock(office.record, '2026-03-02T09:02:00.000Z');
    expect(await recomputeBatch(office.record, batch)).toMatchObject({ became: 'more', wrong: [] });
    const [first] = await recomputings(office.record);
    expect(first).toMatchObject({ edition: 2, casesTotal: 7, casesSeen: 2, finishedAt: null });
    // Killed in the middle of its batch: it holds the lease, and one of its cases has been recorded.
    await office.record.db.query("UPDATE calendar_recompute SET claimed_until = now() + interval '1 minute'");
    expect(await recomputeBatch(office.record, batch)).toEqual({ became: 'elsewhere' });
    await office.record.db.query('UPDATE calendar_recompute SET claimed_until = NULL');
    const [next] = await office.record.db.query<[{ ref: string }]>(
      'SELECT ref FROM case_file WHERE ref > (SELECT last_ref FROM calendar_recompute) AND ref = ANY ($1)',
      [refs],
    );
    const by = { person: 'clock', role: 'clock' };
    const key = `calendar:2:${next.ref}`;
    await recordEvent(office.record, { ref: next.ref, type: 'CalendarChanged', data: {}, by, key });
    const rest = [await recomputeBatch(office.record, batch), await recomputeBatch(office.record, batch)];
    expect([...rest, await recomputeBatch(office.record, batch)].map(({ became }) => became)).toEqual([
      'more',
      'more',
      'finished',
    ]);
    expect(await recomputeBatch(office.record, batch)).toEqual({ became: 'nothing' });
    const [done] = await recomputings(office.record);
    expect(done).toMatchObject({ casesSeen: 7, casesMoved: 6, deadlinesSeen: 7, deadlinesMoved: 6 });
    expect(done?.finishedAt).not.toBeNull();
  });

  it('is recorded once on each case it moved, with the days before and after', async () => {
    for (const ref of refs) {
      const found = await changes(ref);
      expect(found).toHaveLength(1);
      expect(found[0]?.data).toMatchObject({
        calendar: 'England and Wales, as read on 2026-11-21 (edition 2)',
        moved: [{ clock: 'letter-answered', before: '2026-03-05', after: '2026-03-06' }],
      });
      expect(await due(ref)).toBe('2026-03-06');
    }
  });

  it('leaves every case as its history tells it', async () => {
    for await (const { ref, ok, problems } of verifyAll(office.record))
      expect([ref, ok, problems]).toEqual([ref, true, []]);
  });

  it('is carried to the others when the history of one case cannot be told, which is counted and said', async () => {
    await setClock(office.record, '2026-03-02T09:10:00.000Z');
    const spoilt = refs[0] as string;
    await onServer(office.database.superuserUrl, async (client) => {
      await client.query("UPDATE case_file SET definition_hash = 'another' WHERE ref = $1", [spoilt]);
      await client.query('ALTER TABLE case_event DISABLE TRIGGER written_once');
      await client.query("UPDATE case_event SET type = 'LetterClosed' WHERE ref = $1 AND sequence = 1", [spoilt]);
    });
    const next = withBankHoliday(mourning, '2026-03-05', 'Another day');
    await adoptHolidays(office.record, { ...adoption, list: next, key: 'proclaimed-2', inSeconds: 0 });
    const done = await recomputeBatch(office.record, { ...batch, cases: 100 });
    const wrong = [{ ref: spoilt, why: expect.stringContaining('Event 1 (LetterClosed) cannot follow') }];
    expect(done).toEqual({ became: 'finished', edition: 3, wrong });
    expect((await recomputings(office.record)).at(-1)).toMatchObject({ casesSeen: 7, casesMoved: 6, casesWrong: 1 });
  });

  it('is taken back by one command: an earlier one counts again, with the reason, and open deadlines go back', async () => {
    const asked = { edition: 1, by: 'mel', reason: 'It was the list of Scotland' };
    const restored = await restoreHolidays(office.record, asked);
    expect(restored).toMatchObject({
      adopted: { edition: 4 },
      added: [],
      gone: ['2026-03-04', '2026-03-05'],
    });
    await setClock(office.record, '2026-03-02T09:15:00.000Z');
    expect(await recomputeBatch(office.record, { ...batch, cases: 100 })).toMatchObject({ became: 'finished' });
    const sound = refs[1] as string;
    expect(await due(sound)).toBe('2026-03-05');
    expect((await changes(sound)).map(({ data }) => (data as { moved: { after: string }[] }).moved[0]?.after)).toEqual([
      '2026-03-06',
      '2026-03-09',
      '2026-03-05',
    ]);
    const { editions } = await knowCalendars(office.record);
    expect(editions.at(-1)).toMatchObject({ adoptedBy: 'mel', reason: 'Back to list 1: It was the list of Scotland' });
    expect(await restoreHolidays(office.record, asked)).toMatchObject({ adopted: null });
    expect(await restoreHolidays(office.record, { ...asked, edition: 9 })).toEqual({
      problems: ['There is no list 9. The lists of this record are 1 to 4.'],
    });
  });

  it('can never be changed, nor taken away', async () => {
    const change = office.record.db.query("UPDATE calendar_edition SET reason = 'x'");
    await expect(change).rejects.toThrow(/permission denied|written once/);
  });
});
