import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { historyOf } from './cases.js';
import { act, type LetterOffice, letter, openLetterOffice, recorded } from './letter-office.fixture.js';
import { letterRegister } from './letter-pathway.fixture.js';
import { closeRecord, openRecord } from './open-record.js';
import { recordEvent } from './record-event.js';
import { verifyCase } from './verify.js';

const together = <Item>(items: readonly Item[], work: (item: Item, n: number) => Promise<unknown>) =>
  Promise.all(items.map(work));

describe('acts that wait at the same moment', () => {
  let office: LetterOffice;
  beforeAll(async () => {
    office = await openLetterOffice();
  }, 60_000);
  afterAll(() => office.close());

  const cases = async (count: number) => {
    const opened = await Promise.all(Array.from({ length: count }, () => recorded(office.record, letter())));
    return opened.map(({ ref }) => ref);
  };
  /** The transactions in which the newest events of these cases were written. */
  const transactions = (refs: readonly string[], sequence = 2): Promise<{ count: number }[]> =>
    office.record.db.query(
      'SELECT count(DISTINCT xmin::text)::integer AS count FROM case_event WHERE ref = ANY ($1) AND sequence = $2',
      [refs, sequence],
    );

  it('are written in few transactions, each by its own case, and all of them stand', async () => {
    const refs = await cases(40);
    const answers = await together(refs, (ref, n) =>
      recordEvent(office.record, act('NoteAdded', { ref, data: { n } })),
    );
    expect(answers).toEqual(refs.map((ref) => ({ outcome: 'recorded', ref, sequence: 2, state: 'waiting' })));
    const [{ count }] = (await transactions(refs)) as [{ count: number }];
    // Alone the first two; the others go with whatever waits.
    expect(count).toBeLessThanOrEqual(10);
    for (const ref of refs) expect(await verifyCase(office.record, ref)).toMatchObject({ ok: true });
  });

  it('waits for nothing where nothing else is there', async () => {
    const [ref] = (await cases(1)) as [string];
    for (const sequence of [2, 3, 4])
      expect(await recordEvent(office.record, act('NoteAdded', { ref }))).toMatchObject({ sequence });
    expect(await transactions([ref], 3)).toEqual([{ count: 1 }]);
  });

  it('loses nobody else by one that cannot be written', async () => {
    const refs = await cases(12);
    // The key of one act, used at the same moment for others: one of them has it, the others are told so.
    const key = 'the same key';
    const answers = await together(refs, (ref, n) =>
      recordEvent(office.record, { ...act('NoteAdded', { ref, data: { n } }), ...(n % 3 === 0 && { key }) }),
    );
    const outcomes = answers.map((answer) => (answer as { code?: string }).code ?? 'recorded');
    expect(outcomes.filter((outcome) => outcome === 'recorded')).toHaveLength(9);
    expect(outcomes.filter((outcome) => outcome === 'KEY_REUSED')).toHaveLength(3);
    const lengths = await Promise.all(refs.map(async (ref) => (await historyOf(office.record, ref)).length));
    expect(lengths.sort()).toEqual([1, 1, 1, ...Array(9).fill(2)]);
  });

  it('waits for nobody who holds a case of another, and records that one when it is let go', async () => {
    const refs = await cases(6);
    const [held] = refs as [string, ...string[]];
    const holder = office.record.db.createQueryRunner();
    await holder.startTransaction();
    await holder.query('SELECT ref FROM case_file WHERE ref = $1 FOR UPDATE', [held]);
    const acts = refs.map((ref) => recordEvent(office.record, act('NoteAdded', { ref })));
    expect(await Promise.all(acts.slice(1))).toEqual(
      refs.slice(1).map((ref) => ({ outcome: 'recorded', ref, sequence: 2, state: 'waiting' })),
    );
    expect(await historyOf(office.record, held)).toHaveLength(1);
    await holder.commitTransaction();
    await holder.release();
    expect(await acts[0]).toEqual({ outcome: 'recorded', ref: held, sequence: 2, state: 'waiting' });
  });

  it('are decided where their case stands now, also where another process moved it meanwhile', async () => {
    const [ref] = (await cases(1)) as [string];
    await recordEvent(office.record, act('NoteAdded', { ref, data: { note: 'kept in memory' } }));
    const other = await openRecord({ url: office.database.applicationUrl }, letterRegister());
    await recorded(other, act('LetterAnswered', { ref, data: { signed: true } }));
    await closeRecord(other);
    expect(await recordEvent(office.record, act('LetterAnswered', { ref, data: { signed: true } }))).toMatchObject({
      outcome: 'refused',
      code: 'NOT_AT_THIS_STAGE',
    });
  });
});
