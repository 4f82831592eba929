import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Pathway } from '#engine/pathway';
import { hashedKeys } from './child-keys.js';
import { act, type LetterOffice, letter, openLetterOffice, person, recorded } from './letter-office.fixture.js';
import { letterPathway, letterRegister } from './letter-pathway.fixture.js';
import { savePeople } from './people.js';
import { recordEvent } from './record-event.js';
import { verifyCase } from './verify.js';

const AGAIN = 'There is a letter about this child.';

/** One open letter a child, whom their name is enough to know; an answered one does not count, as if it were a draft. */
const onePathway = {
  ...letterPathway,
  rules: { ...letterPathway.rules, oneLetter: { reason: AGAIN } },
  waiting: letterPathway.waiting,
  projection: (known: never) => {
    const shown = letterPathway.projection(known);
    return { ...shown, childKeys: [`name ${shown.child}`] };
  },
  oneCaseAChild: {
    askedBy: ['LetterReceived'],
    notYet: ['answered'],
    rule: 'oneLetter',
    despite: ({ data }: { data: { twin?: boolean } }) => data.twin === true,
    told: (own: string | null) => `${AGAIN} ${own ?? 'Ring us.'}`,
  },
} as unknown as Pathway;

describe('a second case of one child', () => {
  let office: LetterOffice;
  let record: LetterOffice['record'];
  const about = (child: string, by = 'pat', more = {}) =>
    letter({ data: { child, ...more }, by: { person: by, role: by === 'kim' ? 'clerk' : 'parent' } });
  beforeAll(async () => {
    office = await openLetterOffice();
    record = { ...office.record, register: letterRegister(onePathway) };
    await savePeople(record, [person('uma', { roles: ['parent'] })]);
  }, 60_000);
  afterAll(() => office.close());

  it('is refused: whoever is named in the first is told which it is, and nobody else', async () => {
    const { ref } = await recorded(record, about('Ada'));
    const refusal = { outcome: 'refused', code: 'CASE_EXISTS', rule: 'oneLetter' };
    expect(await recordEvent(record, about('Ada'))).toEqual({ ...refusal, reason: `${AGAIN} ${ref}` });
    for (const other of ['uma', 'kim']) {
      expect(await recordEvent(record, about('Ada', other))).toEqual({ ...refusal, reason: `${AGAIN} Ring us.` });
    }
    await recorded(record, about('Bea'));
  });

  it('is refused to all but one of those who ask at the same moment', async () => {
    for (const child of ['Ida', 'Jon', 'Kay', 'Lou', 'Mae']) {
      const answers = await Promise.all(Array.from({ length: 8 }, () => recordEvent(record, about(child, 'kim'))));
      const became = answers.map((answer) => (answer.outcome === 'refused' ? answer.code : 'recorded'));
      expect([child, became.sort()]).toEqual([child, [...Array(7).fill('CASE_EXISTS'), 'recorded']]);
    }
  });

  it('is not what the same act is, sent again under its key at the same moment', async () => {
    const command = about('Ned', 'kim');
    const answers = await Promise.all(Array.from({ length: 8 }, () => recordEvent(record, command)));
    expect(answers[0]).toMatchObject({ outcome: 'recorded' });
    expect(answers).toEqual(Array(8).fill(answers[0]));
  });

  it('may be opened all the same when the act says why', async () => {
    await recorded(record, about('Cal'));
    await recorded(record, about('Cal', 'kim', { twin: true }));
  });

  it('is none while the first is closed, or not yet a case', async () => {
    const { ref } = await recorded(record, about('Dot'));
    await recorded(record, act('LetterAnswered', { ref, data: { signed: true } }));
    await recorded(record, about('Dot'));
    const closed = await recorded(record, about('Eve'));
    await recorded(record, act('LetterAnswered', { ref: closed.ref, data: { signed: true } }));
    await recorded(record, act('LetterClosed', { ref: closed.ref }));
    await recorded(record, about('Eve'));
  });

  it('tells nobody of a first one that is closed to them', async () => {
    const { ref } = await recorded(record, about('Fay'));
    await recorded(record, act('AccessRestricted', { ref, data: { level: 'sealed' } }));
    expect(await recordEvent(record, about('Fay'))).toMatchObject({ reason: `${AGAIN} ${ref}` });
    await recorded(record, about('Fay', 'uma'));
  });

  it('is found by hashes: the row has no name in them, and is what its history gives', async () => {
    const { ref } = await recorded(record, about('Gus'));
    const [row] = await record.db.query<{ child_keys: string[] }[]>('SELECT child_keys FROM case_file WHERE ref = $1', [
      ref,
    ]);
    expect(row?.child_keys).toEqual(hashedKeys('town', ['name Gus']));
    expect(row?.child_keys).toEqual([expect.stringMatching(/^[0-9a-f]{64}$/)]);
    expect(hashedKeys('other-town', ['name Gus'])).not.toEqual(row?.child_keys);
    expect(await verifyCase(record, ref)).toMatchObject({ ok: true });
  });
});
