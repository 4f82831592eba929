import { describe, expect, it } from '@jest/globals';
import { factsMeant, referenceMeant, seenText, timeMeant } from './as-meant.js';
import type { QuestionField } from './form.js';

describe('a reference that is typed', () => {
  it.each([
    '0QA6-G0NQ',
    '0qa6-g0nq',
    '0qa6g0nq',
    ' 0QA6 G0NQ ',
    'OQA6-GONQ',
    'oqa6–gonq',
    '0QA6_G0NQ',
    '0\u200bQA6-G0NQ',
  ])('is the one that is meant: %j', (typed) => {
    expect(referenceMeant(typed)).toBe('0QA6-G0NQ');
  });

  it('has ones where I or L are typed', () => {
    expect(referenceMeant('iL11-llii')).toBe('1111-1111');
  });

  it.each(['', 'K7QF-2M9', 'K7QF-2M9DX', 'KUQF-2M9D', 'Robin Canary', '../../etc'])(
    'is left as it is where it can be none: %j',
    (typed) => {
      expect(referenceMeant(typed)).toBe(typed);
    },
  );

  it('is the same when it is read once more', () => {
    for (const typed of ['oqa6 gonq', 'x', '0QA6-G0NQ']) {
      expect(referenceMeant(referenceMeant(typed))).toBe(referenceMeant(typed));
    }
  });
});

describe('a time that is typed', () => {
  it.each([
    ['9:30', '09:30'],
    ['09:30', '09:30'],
    ['9.30', '09:30'],
    ['0930', '09:30'],
    ['930', '09:30'],
    ['9:30am', '09:30'],
    ['9.30 a.m.', '09:30'],
    ['2pm', '14:00'],
    ['2:15 PM', '14:15'],
    ['12am', '00:00'],
    ['12:30pm', '12:30'],
    ['14h10', '14:10'],
    ['23:59', '23:59'],
    ['0:05', '00:05'],
  ])('is the one that is meant: %s', (typed, meant) => {
    expect(timeMeant(typed)).toBe(meant);
  });

  it.each(['9', '14', '24:00', '9:60', '13:5', 'noonish', '', '9:30:15'])(
    'is left as it is where it can be none, or two: %j',
    (typed) => {
      expect(timeMeant(typed)).toBe(typed);
    },
  );
});

describe('text that is typed', () => {
  it('is without what nobody sees', () => {
    expect(seenText('a\u202eb\u200bc\u2066d\ufeff\u0007e')).toBe('abcde');
  });

  it('keeps what has a use: lines, tabs, joined letters and emoji', () => {
    for (const text of ['one\ntwo\tthree', 'می‌خواهم', '👩‍👧', 'Zoë', '‏עברית']) expect(seenText(text)).toBe(text);
  });

  it('has one line where one is asked', () => {
    expect(seenText('Ann\r\nBcc: x@y.example\u2028z', { oneLine: true })).toBe('Ann Bcc: x@y.example z');
    expect(seenText('one\r\ntwo\rthree')).toBe('one\ntwo\nthree');
  });
});

describe('the facts of an act', () => {
  const fields: readonly QuestionField[] = [
    { name: 'case', label: 'Which case?', kind: 'text', typedAs: 'reference' },
    { name: 'words', label: 'Words', kind: 'longText' },
    { name: 'lines', label: 'Lines', kind: 'list' },
    {
      name: 'present',
      label: 'Present',
      kind: 'list',
      fields: [
        { name: 'name', label: 'Name', kind: 'text' },
        { name: 'from', label: 'From', kind: 'text', typedAs: 'timeOfDay' },
      ],
    },
  ];

  it('are read field by field, however deep', () => {
    const facts = {
      case: 'k7qf 2m9d',
      words: 'one\r\ntwo',
      lines: ['a\nb'],
      present: [{ name: 'An\nn', from: '9:30' }],
      count: 3,
      unknown: 'a\u202eb\nc',
    };
    expect(factsMeant(fields, facts)).toEqual({
      case: 'K7QF-2M9D',
      words: 'one\ntwo',
      lines: ['a b'],
      present: [{ name: 'An n', from: '09:30' }],
      count: 3,
      unknown: 'ab\nc',
    });
  });
});
