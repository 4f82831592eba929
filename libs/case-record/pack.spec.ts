import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PackKept } from '#engine/pack';
import type { Pathway } from '#engine/pathway';
import { onServer } from '#local-postgres/roles';
import { historyOf } from './cases.js';
import { act, type LetterOffice, letter, openLetterOffice, recorded } from './letter-office.fixture.js';
import { letterPathway, letterRegister } from './letter-pathway.fixture.js';
import { packAt, packOf, verifyPack } from './pack.js';
import { recordEvent } from './record-event.js';

type Notes = { readonly notes: readonly string[]; readonly signed: boolean };

/** Every note is in it. An answered letter has one, and every note after that makes a new one. */
const pack: PackKept<Notes> = {
  builtBy: ['LetterAnswered'],
  renewedBy: ['NoteAdded'],
  readBy: 'AccessOpened',
  familyReadsIt: false,
  digestIn: 'pack',
  current: ({ signed }) => (signed ? 'one' : null),
  of: (ref, history) => ({
    ref,
    edition: 1,
    sections: [
      {
        id: 'notes',
        title: 'Notes',
        labels: { note: 'Note' },
        entries: history.map(({ sequence, data }) => ({ event: sequence, facts: { note: String(data.note ?? '') } })),
        none: 'None.',
      },
    ],
  }),
};

describe('the pack of a case', () => {
  let office: LetterOffice;
  let record: LetterOffice['record'];
  const open = async () => (await recorded(record, letter())).ref;
  const note = (ref: string, text: string, data = {}) =>
    recorded(record, act('NoteAdded', { ref, data: { note: text, ...data } }));
  const answer = (ref: string, data = {}) =>
    recorded(record, act('LetterAnswered', { ref, data: { signed: true, ...data } }));
  const digests = async (ref: string) => (await historyOf(record, ref)).map(({ data }) => data.pack);
  beforeAll(async () => {
    office = await openLetterOffice();
    record = { ...office.record, register: letterRegister({ ...letterPathway, pack } as Pathway) };
  }, 60_000);
  afterAll(() => office.close());

  it('is put together with the act that makes it, and its digest recorded in that act', async () => {
    const ref = await open();
    await note(ref, 'before there is a pack');
    await answer(ref);
    await note(ref, 'something new');
    const [first, early, built, renewed] = await digests(ref);
    expect([first, early]).toEqual([undefined, undefined]);
    expect(built).toMatch(/^[0-9a-f]{64}$/);
    expect(renewed).toMatch(/^[0-9a-f]{64}$/);
    expect(renewed).not.toBe(built);
    expect((await packAt(record, ref, 3))?.digest).toBe(built);
    expect((await packAt(record, ref, 4))?.digest).toBe(renewed);
    expect((await packAt(record, ref, 4))?.pack.sections[0]?.entries).toHaveLength(4);
    expect([await packAt(record, ref, 5), await packAt(record, '0000-0000', 1)]).toEqual([null, null]);
  });

  it('says which pack is stale, since when, and what has come since', async () => {
    const ref = await open();
    expect(await packOf(record, ref)).toMatchObject({ made: null, current: null, staleSince: null, all: [] });
    await answer(ref);
    await recorded(record, act('AccessOpened', { ref }));
    await recorded(record, act('NoticeDelivered', { ref, by: { person: 'notifier', role: 'notifier' } }));
    await note(ref, 'something new');
    const [, built, , , renewed] = await digests(ref);
    expect(await packOf(record, ref)).toMatchObject({
      digest: renewed,
      made: { sequence: 5 },
      staleSince: null,
      since: [],
    });
    const old = await packOf(record, ref, 2);
    expect(old).toMatchObject({ digest: built, made: { sequence: 2 }, staleSince: { sequence: 5, digest: renewed } });
    expect(old?.since.map(({ type }) => type)).toEqual(['NoteAdded']);
    expect(await packOf(record, ref, 3)).toBeNull();
  });

  it('keeps a digest that the caller gives, and does not compare it with anything', async () => {
    const ref = await open();
    await answer(ref, { pack: 'p1' });
    await note(ref, 'something new');
    expect((await digests(ref))[1]).toBe('p1');
    expect((await verifyPack(record, ref)).map(({ sequence, verdict }) => [sequence, verdict])).toEqual([
      [2, 'given'],
      [3, 'same'],
    ]);
  });

  it('is found out when what it was made of has been altered', async () => {
    const ref = await open();
    await note(ref, 'as it was');
    await answer(ref);
    expect((await verifyPack(record, ref)).map(({ verdict }) => verdict)).toEqual(['same']);
    await onServer(office.database.superuserUrl, async (client) => {
      await client.query("SET session_replication_role = 'replica'");
      await client.query(`UPDATE case_event SET data = '{"note":"no"}' WHERE ref = '${ref}' AND sequence = 2`);
    });
    expect((await verifyPack(record, ref)).map(({ verdict }) => verdict)).toEqual(['different']);
  });

  it('is not made for an act that is refused, nor where the pathway keeps none', async () => {
    const ref = await open();
    expect(await recordEvent(record, act('LetterAnswered', { ref, data: {} }))).toMatchObject({ rule: 'signed' });
    const plain = await recorded(office.record, letter());
    await recorded(office.record, act('LetterAnswered', { ref: plain.ref, data: { signed: true } }));
    expect(await digests(plain.ref)).toEqual([undefined, undefined]);
    expect([await packOf(office.record, plain.ref), await verifyPack(office.record, plain.ref)]).toEqual([null, []]);
  });
});
