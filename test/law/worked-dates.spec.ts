import { describe, expect, it } from '@jest/globals';
import type { Rule } from '#statutory-calendar/rules';
import { lawBook } from '#workflows/law';
import { computed, datesIn, nameOf, said } from './dates-of-the-law.js';

describe('the worked examples', () => {
  it.each(datesIn('worked-dates.json').map((row) => [nameOf(row), row] as const))('%s', (_name, row) => {
    expect(said(row)).toEqual(row.comesTo);
  });
});

/** Worked out once more by a second program, which knows the counting of the law but not this one's code. */
describe('further dates', () => {
  it.each(datesIn('further-dates.json').map((row) => [nameOf(row), row] as const))('%s', (_name, row) => {
    expect(said(row)).toEqual(row.comesTo);
  });

  it('are enough, and reach every phrase of the law', () => {
    const rows = [...datesIn('further-dates.json'), ...datesIn('worked-dates.json')];
    expect(datesIn('further-dates.json').length).toBeGreaterThanOrEqual(150);
    const reached = new Set(rows.flatMap(({ clock, told }) => phrasesIn(computed(clock, told).limit.due)));
    const needed = new Set(lawBook.limits.flatMap(({ due }) => phrasesIn(due)));
    expect([...needed].filter((phrase) => !reached.has(phrase))).toEqual([]);
  });
});

/** The phrases that a rule is made of. */
function phrasesIn(rule: Rule): readonly string[] {
  const parts = Object.values(rule).flatMap((value) =>
    typeof value === 'object' ? [value, ...Object.values(value)] : [],
  );
  const rules = parts.filter((part): part is Rule => typeof part === 'object' && part !== null && 'phrase' in part);
  return [rule.phrase, ...rules.flatMap(phrasesIn)];
}
