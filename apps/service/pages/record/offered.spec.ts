import { describe, expect, it } from '@jest/globals';
import type { QuestionField } from '#engine/form';
import { inputsFor } from './inputs.js';
import { offered } from './offered.js';

const OFFERS = {
  people: [{ id: 'edith', name: 'Edith Hart', agency: 'council' }],
  posts: { earlyHelp: { title: 'Early Help Duty Lead', cover: 'panelChair', manager: 'panelChair' } },
  settings: { reasons: ['TOO_OLD', 'NEW_CODE'] },
};

const optionsFor = (field: Omit<QuestionField, 'name' | 'label'>) =>
  offered([{ name: 'one', label: 'One', ...field }], OFFERS)[0]?.options;

describe('what a form offers', () => {
  it('are those who work for the area, and its posts', () => {
    const edith = { value: 'edith', text: 'Edith Hart (council)' };
    expect(optionsFor({ kind: 'person' })).toEqual([edith]);
    expect(optionsFor({ kind: 'people' })).toEqual([edith]);
    expect(optionsFor({ kind: 'posts' })).toEqual([{ value: 'earlyHelp', text: 'Early Help Duty Lead' }]);
  });

  it('are of the choices only those that the area allows', () => {
    const options = [
      { value: 'TOO_OLD', text: 'Too old' },
      { value: 'TOO_YOUNG', text: 'Too young' },
    ];
    expect(optionsFor({ kind: 'choice', options })).toEqual(options);
    expect(optionsFor({ kind: 'choice', options, among: 'reasons' })).toEqual([
      { value: 'TOO_OLD', text: 'Too old' },
      { value: 'NEW_CODE', text: 'NEW_CODE' },
    ]);
  });

  it('leaves out what may be left out where there is nothing to choose, and asks for the rest', () => {
    const fields = [
      { name: 'underDelegation', label: 'Under which post?', kind: 'post', optional: true },
      { name: 'panel', label: 'Which panel?', kind: 'choice' },
    ] as const;
    const here = offered(fields, { ...OFFERS, here: () => [] });
    expect(here.map(({ name }) => name)).toEqual(['panel']);
  });

  it('keeps somebody who was chosen once and is there no more', () => {
    const [field] = offered([{ name: 'one', label: 'One', kind: 'person' }], OFFERS);
    const [input] = inputsFor(field ? [field] : [], { typed: { one: ['nadia'] }, problems: [] });
    expect(input?.options.map(({ value }) => value)).toEqual(['edith', 'nadia']);
  });
});
