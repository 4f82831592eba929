import { describe, expect, it } from '@jest/globals';
import type { Agency } from '../../areas/practice/agencies.js';
import type { Quorum } from '../../areas/practice/panels.js';
import type { Sitting } from '../practice.js';
import { type AtTheTable, missingFrom, missingInWords } from './rules.js';

const seat = (person: string, agency: Agency, discipline: string | null = null): Sitting => ({
  person,
  seat: person,
  as: 'deciding',
  agency,
  body: 'council',
  discipline,
});
const chair: Sitting = { ...seat('joan', 'education'), agency: null, as: 'chair' };
const table = (sitting: readonly Sitting[], more: Partial<AtTheTable> = {}): AtTheTable => ({
  sitting,
  payers: [],
  inWriting: [],
  seated: ['education', 'health', 'socialCare'],
  members: 4,
  layVotes: false,
  ...more,
});
const words = (quorum: Quorum, at: AtTheTable) => missingInWords(missingFrom(quorum, at));

const EACH: Quorum = {
  all: [
    { agency: 'education', atLeast: 1 },
    { agency: 'health', atLeast: 1 },
    { agency: 'socialCare', atLeast: 1 },
    { chair: true },
  ],
};
const all = [chair, seat('hal', 'education', 'ep'), seat('nia', 'health'), seat('wes', 'socialCare')];

describe('what is missing for a quorum', () => {
  it('is nothing when each agency and the chair are there', () => {
    expect(missingFrom(EACH, table(all))).toEqual([]);
  });

  it('names the agency for which nobody is there, and whose absence it is', () => {
    const missing = missingFrom(EACH, table(all.filter(({ person }) => person !== 'nia')));
    expect(missing).toEqual([{ words: 'nobody is there for health', agencies: ['health'] }]);
  });

  it('says everything that is missing in one sentence', () => {
    expect(words(EACH, table([seat('nia', 'health')]))).toBe(
      'nobody is there for education, nobody is there for social care, and nobody is in the chair',
    );
  });

  it('counts how many of several are there', () => {
    expect(words({ agency: 'health', atLeast: 2 }, table(all))).toBe('1 of 2 are there for health');
  });

  it('does not take somebody who only advises for their agency, and takes them for their discipline', () => {
    const officer = { ...seat('dilys', 'health', 'dco'), as: 'advising' as const };
    expect(words({ agency: 'health', atLeast: 1 }, table([officer]))).toBe('nobody is there for health');
    expect(words({ discipline: 'dco', atLeast: 1 }, table([officer]))).toBe('');
  });

  it('is met by either of two, and says both when neither is there', () => {
    const either: Quorum = {
      any: [
        { discipline: 'ep', atLeast: 1 },
        { discipline: 'dco', atLeast: 1 },
      ],
    };
    expect(words(either, table(all))).toBe('');
    expect(words(either, table([chair]))).toBe(
      'one of these is missing: nobody is there as an educational psychologist, or nobody is there as the designated clinical officer',
    );
  });

  it('counts two thirds of all members with the chair, rounded up', () => {
    expect(words({ share: [2, 3] }, table(all.slice(0, 3)))).toBe('');
    expect(words({ share: [2, 3] }, table(all.slice(0, 2)))).toBe(
      '3 of 4 deciding members are needed, and 2 are there',
    );
    expect(words({ members: 5 }, table(all))).toBe('5 deciding members are needed, and 4 are there');
  });

  it('counts a lay member only where they vote', () => {
    const lay: Sitting = { ...seat('pat', 'other'), as: 'lay' };
    expect(words({ members: 5 }, table([...all, lay]))).toBe('5 deciding members are needed, and 4 are there');
    expect(words({ members: 5 }, table([...all, lay], { layVotes: true }))).toBe('');
  });

  it('takes somebody who chairs from a seat for one member, not for two', () => {
    const both = [{ ...chair, person: 'hal' }, ...all.slice(1)];
    expect(words({ members: 4 }, table(both))).toBe('4 deciding members are needed, and 3 are there');
  });

  it('lets what an agency wrote stand for it where the terms say so', () => {
    const quorum: Quorum = { presentOrInWriting: 'health' };
    expect(words(quorum, table([chair], { inWriting: ['health'] }))).toBe('');
    expect(words(quorum, table([chair]))).toBe(
      'nobody is there for health, and nothing has come from it in writing that counts',
    );
    expect(words({ agency: 'health', atLeast: 1 }, table([chair], { inWriting: ['health'] }))).toBe(
      'nobody is there for health',
    );
  });

  it('asks for one of each that pays, and for all that have a seat while nobody knows who pays', () => {
    const without = table(
      all.filter(({ person }) => person !== 'wes'),
      { payers: ['education', 'socialCare'] },
    );
    expect(words({ everyPayer: true }, without)).toBe('nobody is there for social care, which pays');
    expect(words({ everyPayer: true }, { ...without, payers: ['education'] })).toBe('');
    expect(words({ everyPayer: true }, { ...without, payers: null })).toBe('nobody is there for social care');
  });
});
