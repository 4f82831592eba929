import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CaseNotFound } from './case-not-found.js';
import { historyOf, loadCase } from './cases.js';
import { changeStanding } from './change-standing.fixture.js';
import { act, type LetterOffice, letter, openLetterOffice, recorded } from './letter-office.fixture.js';
import { letterPathway, letterRegister } from './letter-pathway.fixture.js';
import { recordEvent, recordEventIn } from './record-event.js';
import { RecordHasMovedOn } from './record-has-moved-on.js';

const parent = { person: 'pat', role: 'parent' };
const signed = { data: { signed: true } };

describe('recording an act', () => {
  let office: LetterOffice;
  const open = async () => (await recorded(office.record, letter())).ref;
  const attempt = (...asked: Parameters<typeof act>) => recordEvent(office.record, act(...asked));
  beforeAll(async () => {
    office = await openLetterOffice();
  }, 60_000);
  afterAll(() => office.close());

  it('opens a case under a reference that says nothing, and goes on from there', async () => {
    const opened = await recorded(office.record, letter());
    expect(opened).toEqual({ outcome: 'recorded', ref: expect.any(String), sequence: 1, state: 'waiting' });
    expect(opened.ref).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
    const next = await attempt('LetterAnswered', { ref: opened.ref, ...signed });
    expect(next).toEqual({ outcome: 'recorded', ref: opened.ref, sequence: 2, state: 'answered' });
  });

  it('keeps the day it happened beside the instant it was learned', async () => {
    const { ref } = await recorded(office.record, letter({ occurredOn: '2026-02-27' }));
    expect(await historyOf(office.record, ref)).toEqual([
      {
        sequence: 1,
        type: 'LetterReceived',
        occurredOn: '2026-02-27',
        recordedAt: '2026-03-02T09:00:00.000Z',
        by: parent,
        data: { child: 'Ali' },
      },
    ]);
  });

  it.each([
    ['PERSON_INACTIVE', act('NoteAdded', { by: { person: 'old', role: 'clerk' } })],
    ['PERSON_INACTIVE', act('NoteAdded', { by: { person: 'nobody', role: 'clerk' } })],
    ['NOT_YOUR_ROLE', act('NoteAdded', { by: { person: 'pat', role: 'clerk' } })],
    ['NOT_YOUR_ROLE', act('NoteAdded', { by: { person: 'far', role: 'clerk' } })],
    ['NOT_YOUR_ROLE', act('LetterAnswered', { by: parent, ...signed })],
    ['UNKNOWN_EVENT', act('LetterBurnt')],
    ['NOT_AT_THIS_STAGE', act('LetterClosed')],
    ['RULE_NOT_MET', act('LetterAnswered', { data: { signed: false } })],
    ['IN_THE_FUTURE', act('NoteAdded', { occurredOn: '2026-03-03' })],
    ['FIELDS_WRONG', act('NoteAdded', { occurredOn: '2026-02-30' })],
    ['FIELDS_WRONG', act('NoteAdded', { occurredOn: '0000-01-01' })],
    ['FIELDS_WRONG', act('NoteAdded', { data: { note: 'half a \ud83d character' } })],
    ['FIELDS_WRONG', act('NoteAdded', { data: { notes: [{ a: 'nul \0' }] } })],
  ])('refuses with %s, and writes nothing', async (code, command) => {
    const ref = await open();
    expect(await recordEvent(office.record, { ...command, ref })).toMatchObject({ outcome: 'refused', code });
    expect(await historyOf(office.record, ref)).toHaveLength(1);
  });

  it('refuses to open a case where there is no such pathway, area or child', async () => {
    const refusal = { outcome: 'refused', code: 'FIELDS_WRONG' };
    const wrong = [letter({ pathway: 'parcel' }), letter({ area: 'nowhere' }), letter({ data: {} })];
    const answers = await Promise.all(wrong.map((command) => recordEvent(office.record, command)));
    expect(answers).toEqual([
      expect.objectContaining({ ...refusal, fields: [expect.objectContaining({ field: 'pathway' })] }),
      expect.objectContaining({ ...refusal, fields: [expect.objectContaining({ field: 'area' })] }),
      expect.objectContaining({ ...refusal, fields: [expect.objectContaining({ field: 'child' })] }),
    ]);
  });

  it('lets a parent in on the case they are named in, and on no other', async () => {
    const mine = await open();
    const { ref: other } = await recorded(office.record, letter({ by: { person: 'kim', role: 'clerk' } }));
    expect(await attempt('NoteAdded', { ref: mine, by: parent })).toMatchObject({ sequence: 2 });
    expect(await attempt('NoteAdded', { ref: other, by: parent })).toMatchObject({ code: 'NOT_NAMED_IN_CASE' });
  });

  it('lets the role depend on the case that it decides on, and knows none for whoever may not know of it', async () => {
    const ref = await open();
    const roleOn = ({ area, named }: { area: string; named: readonly string[] }) =>
      area === 'town' && named.includes('pat') ? 'clerk' : undefined;
    const by = { person: 'kim', roleOn };
    expect(await attempt('NoteAdded', { ref, by, key: 'note-2' })).toMatchObject({ sequence: 2 });
    expect(await attempt('NoteAdded', { ref, by, key: 'note-2' })).toMatchObject({ sequence: 2 });
    expect((await historyOf(office.record, ref)).at(-1)?.by).toEqual({ person: 'kim', role: 'clerk' });
    const unknown = { person: 'kim', roleOn: () => undefined };
    await expect(attempt('NoteAdded', { ref, by: unknown })).rejects.toThrow(CaseNotFound);
    await expect(attempt('NoteAdded', { ref: 'ZZZZ-ZZZZ', by })).rejects.toThrow(CaseNotFound);
    expect(await historyOf(office.record, ref)).toHaveLength(2);
  });

  it('does not know a case that is not there', async () => {
    await expect(attempt('NoteAdded', { ref: 'ZZZZ-ZZZZ' })).rejects.toThrow(CaseNotFound);
  });

  it('gives the same answer to the same key and act, and refuses the key for another act', async () => {
    const ref = await open();
    const note = act('NoteAdded', { ref, key: 'note-1' });
    const first = await recordEvent(office.record, note);
    await recorded(office.record, act('LetterAnswered', { ref, ...signed }));
    expect(await recordEvent(office.record, { ...note, seenSequence: 1, requestId: 'again' })).toEqual(first);
    expect(await recordEvent(office.record, { ...note, data: { note: 'b' } })).toMatchObject({ code: 'KEY_REUSED' });
    expect(await historyOf(office.record, ref)).toHaveLength(3);
  });

  it('has one effect and ten equal answers when one act arrives ten times at once', async () => {
    const opening = letter();
    const opened = await Promise.all(Array.from({ length: 10 }, () => recorded(office.record, opening)));
    const { ref } = opened[0] as { ref: string };
    expect(opened).toEqual(Array(10).fill({ outcome: 'recorded', ref, sequence: 1, state: 'waiting' }));
    const answer = act('LetterAnswered', { ref, ...signed });
    const answered = await Promise.all(Array.from({ length: 10 }, () => recordEvent(office.record, answer)));
    expect(answered).toEqual(Array(10).fill({ outcome: 'recorded', ref, sequence: 2, state: 'answered' }));
    expect(await historyOf(office.record, ref)).toHaveLength(2);
  });

  it('takes thirty acts at once on one case, one after the other', async () => {
    const ref = await open();
    const notes = Array.from({ length: 30 }, (_, n) => attempt('NoteAdded', { ref, data: { note: `${n}` } }));
    const answers = (await Promise.all(notes)) as { sequence: number }[];
    const expected = Array.from({ length: 30 }, (_, n) => n + 2);
    expect(answers.map(({ sequence }) => sequence).sort((a, b) => a - b)).toEqual(expected);
    expect((await historyOf(office.record, ref)).map(({ sequence }) => sequence)).toEqual([1, ...expected]);
  });

  it('tells who acts on an old page that the case has moved on, and what came since', async () => {
    const ref = await open();
    await recorded(office.record, act('NoteAdded', { ref, data: { note: 'new' }, seenSequence: 1 }));
    const late = attempt('NoteAdded', { ref, seenSequence: 1 });
    await expect(late).rejects.toThrow(RecordHasMovedOn);
    await expect(late).rejects.toMatchObject({ ref, seen: 1, now: 2, since: [{ sequence: 2, data: { note: 'new' } }] });
  });

  it('lets one of two act on what both have seen', async () => {
    const ref = await open();
    const both = await Promise.allSettled([1, 2].map(() => attempt('NoteAdded', { ref, seenSequence: 1 })));
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('does not count the news of a delivery as having moved on', async () => {
    const ref = await open();
    await recorded(office.record, act('NoticeDelivered', { ref, by: { person: 'notifier', role: 'notifier' } }));
    expect(await attempt('NoteAdded', { ref, seenSequence: 1 })).toMatchObject({ sequence: 3 });
  });

  it('corrects by a new event: the deadline moves, both truths stay, and each is known as at its instant', async () => {
    const { ref } = await recorded(office.record, letter());
    const data = { of: 1, occurredOn: '2026-02-26', reason: 'Read the postmark.' };
    await recorded(office.record, act('RecordCorrected', { ref, data }));
    const found = await loadCase(office.record, ref);
    expect(found?.caseState.deadlines).toMatchObject([
      { clock: 'letter-answered', dueOn: '2026-03-01', generation: 2 },
    ]);
    expect(found?.row.nextDue).toEqual({ clock: 'letter-answered', key: '', dueOn: '2026-03-01' });
    const stored = await historyOf(office.record, ref);
    expect(stored.map(({ type, occurredOn }) => [type, occurredOn])).toEqual([
      ['LetterReceived', '2026-03-02'],
      ['RecordCorrected', '2026-03-02'],
    ]);
    expect(await historyOf(office.record, ref, { asKnownAt: '2026-03-02T08:59:59Z' })).toEqual([]);
  });

  it('joins the transaction of the caller, and goes with it', async () => {
    const ref = await open();
    const undone = office.record.db.transaction(async (tx) => {
      await recordEventIn(tx, office.record, act('NoteAdded', { ref }));
      throw new Error('thought better of it');
    });
    await expect(undone).rejects.toThrow('thought better of it');
    expect(await historyOf(office.record, ref)).toHaveLength(1);
  });

  it('tells the history again where the definition has changed since the cache was made', async () => {
    const ref = await open();
    const clocks = letterPathway.clocks.map((clock) => ({ ...clock, title: 'reply to the letter' }));
    const record = { ...office.record, register: letterRegister({ ...letterPathway, clocks }) };
    await changeStanding(office.database, ref, () => ({ spoilt: true }));
    expect(await recorded(record, act('NoteAdded', { ref }))).toMatchObject({ sequence: 2 });
    expect((await loadCase(record, ref))?.caseState).toMatchObject({
      sequence: 2,
      snapshot: { context: { notes: [''] } },
    });
  });

  it.each(['UPDATE case_event SET type = type', 'DELETE FROM case_event', 'TRUNCATE case_event'])(
    'leaves the application unable to %s',
    async (sql) => {
      await expect(office.record.db.query(sql)).rejects.toThrow('permission denied for table case_event');
    },
  );
});
