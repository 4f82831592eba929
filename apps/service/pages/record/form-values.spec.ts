import { describe, expect, it } from '@jest/globals';
import type { QuestionField } from '#engine/form';
import { factsIn, formValuesFrom, formValuesIn, withoutEmptyRows } from './form-values.js';
import { inputsFor, summaryOf } from './inputs.js';

const FIELDS: readonly QuestionField[] = [
  { name: 'worry', label: 'What worries you?', kind: 'longText' },
  { name: 'of', label: 'Which entry?', kind: 'count' },
  { name: 'bornOn', label: 'Date of birth', kind: 'date' },
  { name: 'agreed', label: 'Agreed?', kind: 'yesNo' },
  { name: 'strands', label: 'Which needs?', kind: 'choices', options: [{ value: 'asd', text: 'Autism' }] },
  { name: 'lines', label: 'Lines', kind: 'list', optional: true },
  {
    name: 'tried',
    label: 'Tried',
    kind: 'list',
    fields: [
      { name: 'what', label: 'What', kind: 'text' },
      { name: 'from', label: 'From', kind: 'date', optional: true },
    ],
  },
  { name: 'child', label: 'Child', kind: 'group', fields: [{ name: 'name', label: 'Name', kind: 'text' }] },
  {
    name: 'helper',
    label: 'Helper',
    kind: 'group',
    optional: true,
    fields: [{ name: 'name', label: 'Name', kind: 'text' }],
  },
  { name: 'price', label: 'Price', kind: 'money' },
  { name: 'part', label: 'Part', kind: 'portion', optional: true },
];

const FACTS = {
  worry: 'She does not sleep.\nSchool is too loud.',
  of: 3,
  price: 324_999,
  part: 33.3,
  bornOn: '2017-03-27',
  agreed: false,
  strands: ['asd'],
  lines: ['one', 'two'],
  tried: [{ what: 'A quiet room', from: '2024-02-05' }, { what: 'Visual timetable' }],
  child: { name: 'Robin Canary' },
};

describe('the facts that a form states', () => {
  it('come back from their own answers as they were', () => {
    expect(factsIn(FIELDS, formValuesFrom(FIELDS, FACTS))).toEqual(FACTS);
  });

  it('are absent where nothing was typed, but for a group that has to be filled in', () => {
    expect(factsIn(FIELDS, {})).toEqual({ child: {} });
  });

  it('are read from lines as a browser sends them, without the space around them', () => {
    const typed = formValuesIn({
      worry: ' one\r\ntwo ',
      'bornOn-day': '5',
      'bornOn-month': '1',
      'bornOn-year': '2026',
    });
    expect(factsIn(FIELDS, typed)).toMatchObject({ worry: 'one\ntwo', bornOn: '2026-01-05' });
  });

  it('are whole pence where a sum is typed in pounds, however it is typed', () => {
    const pence = ['3249.99', '£3,249.99', ' 3,249.9 ', '3249'].map(
      (price) => factsIn(FIELDS, formValuesIn({ price })).price,
    );
    expect(pence).toEqual([324_999, 324_999, 324_990, 324_900]);
  });

  it('leave out rows in which nothing was typed', () => {
    const typed = formValuesIn({
      'lines.0': 'one',
      'lines.1': '  ',
      'lines.2': 'three',
      'tried.0.what': '',
      'tried.4.what': 'x',
    });
    expect(factsIn(FIELDS, typed)).toMatchObject({ lines: ['one', 'three'], tried: [{ what: 'x' }] });
  });

  it('have the number of the row in which they stand, once empty rows are left out', () => {
    const typed = formValuesIn({
      worry: 'x',
      'tried.0.what': ' ',
      'tried.1.from-day': '5',
      'tried.11.what': 'late',
      'lines.1': 'two',
    });
    expect(withoutEmptyRows(FIELDS, typed)).toEqual({
      worry: ['x'],
      'tried.0.from-day': ['5'],
      'tried.1.what': ['late'],
      'lines.0': ['two'],
    });
  });

  it('keep what is half typed, so that it is refused and not lost', () => {
    const typed = formValuesIn({ 'bornOn-day': '31', of: 'the third', price: '3.999' });
    expect(factsIn(FIELDS, typed)).toMatchObject({ bornOn: '-00-31', of: 'the third', price: '3.999' });
  });
});

describe('what a browser sends', () => {
  it('is text, once or many times, and nothing else', () => {
    const many = Object.fromEntries(Array.from({ length: 30 }, (_, index) => [index, `v${index}`]));
    const typed = formValuesIn({ one: 'a', two: ['b', 'c'], many, deep: { x: { y: 'z' } }, number: 5, nothing: null });
    expect(typed).toMatchObject({ one: ['a'], two: ['b', 'c'] });
    expect(typed.many).toHaveLength(30);
    expect(Object.keys(typed)).toEqual(['one', 'two', 'many']);
  });

  it('cannot reach into the machinery of the language', () => {
    const typed = formValuesIn(JSON.parse('{"__proto__": "x", "constructor": "y"}'));
    expect(Object.getPrototypeOf(typed)).toBeNull();
    expect(factsIn(FIELDS, typed)).toEqual({ child: {} });
  });

  it('has no more rows than a person fills in, whatever number it names', () => {
    const typed = formValuesIn({ 'lines.999999': 'far' });
    expect(inputsFor(FIELDS, { typed, problems: [] })[5]?.rows).toHaveLength(50);
  });
});

describe('the summary of what is wrong', () => {
  it('leads to the first input that can mend each problem', () => {
    const problems = ['bornOn', 'child.name', 'child', 'tried', 'strands', 'tried.0.from', '_occurredOn'].map(
      (field) => ({
        field,
        message: field,
      }),
    );
    const inputs = inputsFor(FIELDS, { typed: {}, problems });
    expect(summaryOf(problems, inputs).map(({ href }) => href)).toEqual([
      '#bornOn-day',
      '#child.name',
      '#child.name',
      '#tried.0.what',
      '#strands',
      '#tried.0.from-day',
      '#_occurredOn',
    ]);
  });
});
