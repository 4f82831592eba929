import { describe, expect, it } from '@jest/globals';
import type { QuestionField } from '#engine/form';
import { register } from '#workflows/register';
import { inFormNotation } from './in-form-notation.js';
import { offered } from './offered.js';

/** Wrong for every kind of answer. */
const WRONG = '\u2800';

function filledWrongly(fields: readonly QuestionField[]): Record<string, unknown> {
  return Object.fromEntries(
    fields.map(({ name, kind, fields: inner }) => {
      if (inner === undefined) return [name, WRONG];
      return [name, kind === 'list' ? [filledWrongly(inner)] : filledWrongly(inner)];
    }),
  );
}

const anyOffer = [{ value: 'one', text: 'One' }];
const everyForm = register.pathways().flatMap((pathway) =>
  Object.entries(pathway.questions).map(([type, { fields }]) => ({
    pathway,
    type,
    fields,
    name: `${pathway.name} ${type}`,
  })),
);

describe('what is wrong with an answer, on its form', () => {
  it.each(everyForm)('is said in the notation of the form: $name', ({ pathway, type, fields }) => {
    const { posts, settings } = register.area('north-east-lincolnshire');
    const here = ({ offers }: QuestionField) => (offers ? anyOffer : undefined);
    const asked = offered(fields, { people: [], posts, settings, here });
    for (const facts of [{}, filledWrongly(asked)]) {
      const problems = inFormNotation(pathway.problems(type, facts), asked);
      for (const { field, message } of problems) {
        expect([field, message]).toEqual([field, expect.not.stringMatching(/\d{4}-\d{2}-\d{2}/)]);
        const kind = asked.find(({ name }) => name === field)?.kind;
        if (kind === 'choice') expect([field, message]).toEqual([field, expect.not.stringMatching(/reference/)]);
      }
    }
  });

  it('tells a case that is chosen from one that is typed', () => {
    const message = 'Give the reference of the case, like K7QF-2M9D';
    const field = { name: 'case', label: 'Which case?' };
    expect(inFormNotation([{ field: 'case', message }], [{ ...field, kind: 'choice' }])).toEqual([
      { field: 'case', message: 'Choose which case' },
    ]);
    expect(inFormNotation([{ field: 'case', message }], [{ ...field, kind: 'text' }])).toEqual([
      { field: 'case', message },
    ]);
  });

  it('has a day as it is typed in its boxes, in a row of a list too', () => {
    const rows: readonly QuestionField[] = [
      { name: 'tried', label: 'Tried', kind: 'list', fields: [{ name: 'from', label: 'From', kind: 'date' }] },
    ];
    const message = 'Enter the day it began as a date, like 2024-02-05';
    expect(inFormNotation([{ field: 'tried.0.from', message }], rows)).toEqual([
      { field: 'tried.0.from', message: 'Enter the day it began as a date, like 5 2 2024' },
    ]);
  });
});
