import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Pathway } from '#engine/pathway';
import { historyOf } from './cases.js';
import { act, type LetterOffice, letter, openLetterOffice, recorded } from './letter-office.fixture.js';
import { letterPathway, letterRegister } from './letter-pathway.fixture.js';
import { recordEvent } from './record-event.js';

interface Note {
  readonly note: string;
  readonly also?: string;
}

/** A note that is put on another letter as well, in the same moment or on neither. */
const copied: Pathway = {
  ...(letterPathway as Pathway),
  roles: { ...letterPathway.roles, system: { title: 'System', records: ['NoteAdded'], reads: 'none' } },
  linkedActs: [
    {
      on: 'NoteAdded',
      event: 'NoteAdded',
      to: (_file, { data }) => ((data as Note).also === undefined ? [] : [String((data as Note).also)]),
      data: ({ act }) => ({ note: (act.data as Note).note }),
    },
  ],
};

describe('acts that are recorded on several cases at once', () => {
  let office: LetterOffice;
  beforeAll(async () => {
    office = await openLetterOffice(letterRegister(copied));
  }, 60_000);
  afterAll(() => office.close());

  it('take their cases in one order, whichever of them they begin at: nobody waits for somebody who waits for them', async () => {
    const { ref: one } = await recorded(office.record, letter());
    const { ref: other } = await recorded(office.record, letter());
    const client = async (n: number) => {
      const [ref, also] = n % 2 === 0 ? [one, other] : [other, one];
      for (let time = 0; time < 6; time++)
        await recorded(office.record, act('NoteAdded', { ref, data: { note: `${n} ${time}`, also } }));
    };
    await Promise.all(Array.from({ length: 8 }, (_, n) => client(n)));
    expect(await historyOf(office.record, one)).toHaveLength(49);
    expect(await historyOf(office.record, other)).toHaveLength(49);
    expect(await deadlocks()).toBe(0);
  });

  it('are on none of them where one refuses', async () => {
    const { ref } = await recorded(office.record, letter());
    const answer = await recordEvent(office.record, act('NoteAdded', { ref, data: { note: 'x', also: 'ZZZZ-ZZZZ' } }));
    expect(answer).toMatchObject({ outcome: 'refused', code: 'FIELDS_WRONG' });
    expect(await historyOf(office.record, ref)).toHaveLength(1);
  });

  /** What the server itself has counted, once every connection has told it. */
  async function deadlocks(): Promise<number> {
    const [row] = await office.record.db.query<{ deadlocks: number }[]>(
      'SELECT pg_stat_clear_snapshot(), deadlocks FROM pg_stat_database WHERE datname = current_database()',
    );
    return Number(row?.deadlocks);
  }
});
