import { describe, expect, it } from '@jest/globals';
import { closuresOf, schoolYearOf } from '../law-book/school-closures.js';
import { register } from '../register.js';
import { problemsOfProfile } from './checks/validate-profile.js';
import { northEastLincolnshire as nel } from './councils/north-east-lincolnshire.js';
import type { SchoolTerms, SchoolYear, SettingYear } from './profile.js';
import { TERMS_OF_NORTH_EAST_LINCOLNSHIRE as terms } from './school-terms.js';

const problems = (schoolTerms: SchoolTerms) =>
  problemsOfProfile({ ...nel, schoolTerms }, register.pathways(), register.calendar);
const [first, second] = terms.years as [SchoolYear, SchoolYear];
const withTerms = (...changed: readonly SchoolYear['terms'][]) =>
  problems({
    ...terms,
    years: [first, second].map((year, index) => ({ ...year, terms: changed[index] ?? year.terms })),
  });
const withSetting = (...settings: readonly Partial<SettingYear>[]) =>
  problems({
    ...terms,
    settings: settings.map((each) => ({
      setting: 'A School',
      year: '2025/26',
      closures: [],
      source: 'its page',
      ...each,
    })),
  });

describe('the school terms of an area', () => {
  it('say when its schools are closed: from the day after a term to the day before the next', () => {
    const weeks = closuresOf(nel, 'Any School').map(({ firstClosedDay, reopens }) => [firstClosedDay, reopens]);
    expect(weeks).toContainEqual(['2025-12-20', '2026-01-06']);
    expect(weeks).toContainEqual(['2026-07-23', '2026-09-02']);
    expect(weeks).toHaveLength(11);
  });

  it('say where the dates are from, and which are only suggested', () => {
    const [summer] = closuresOf(nel, undefined).filter(({ firstClosedDay }) => firstClosedDay === '2026-07-23');
    expect(summer).toMatchObject({ suggested: true, source: expect.stringContaining('nelincs.gov.uk') });
    expect(closuresOf(nel, undefined).filter(({ suggested }) => !suggested)).toHaveLength(5);
    expect(closuresOf({}, 'Any School')).toEqual([]);
  });

  it('belong to the year that begins with September', () => {
    expect(['2026-08-31', '2026-09-01', '1999-09-01'].map((on) => schoolYearOf(on as '2026-08-31'))).toEqual([
      '2025/26',
      '2026/27',
      '1999/00',
    ]);
  });

  it('count 190 days, as the council says of its own', () => {
    const days = ({ terms: each }: SchoolYear) =>
      each
        .map(({ opens, closes }) => {
          const count = (Date.parse(closes) - Date.parse(opens)) / 86_400_000 + 1;
          const all = Array.from({ length: count }, (_, index) => Date.parse(opens) + index * 86_400_000);
          const on = (at: number) => new Date(at).toISOString().slice(0, 10) as '2026-01-05';
          return all.map(on).filter((day) => register.calendar.whyNotWorking(day) === undefined).length;
        })
        .reduce((sum, term) => sum + term, 0);
    expect(days(first)).toBe(190);
    expect(days(second)).toBe(190);
  });
});

describe('school terms may not be used', () => {
  const [term1, term2, ...later] = first.terms as [SchoolYear['terms'][0], SchoolYear['terms'][0]];

  it('reversed, out of their year, or none', () => {
    expect(withTerms([{ opens: '2025-10-23', closes: '2025-09-04' }, term2, ...later])).toEqual([
      expect.stringContaining('Thursday 23 October 2025 to Thursday 4 September 2025 closes before it opens'),
    ]);
    expect(withTerms([{ opens: '2025-08-29', closes: '2025-10-23' }, term2, ...later])).toEqual([
      expect.stringContaining('does not lie in the school year 2025/26'),
    ]);
    expect(problems({ ...terms, years: [{ ...first, terms: [] }] })).toEqual([
      expect.stringContaining('The school year 2025/26 has no terms'),
    ]);
  });

  it('overlapping, or with one left out', () => {
    expect(withTerms([{ ...term1, closes: '2025-11-03' }, term2, ...later])).toEqual([
      expect.stringContaining('Monday 3 November 2025 to Friday 19 December 2025 begins before'),
    ]);
    expect(withTerms([term1, ...later])).toEqual([
      expect.stringContaining('No school is open for the 74 days before Tuesday 6 January 2026'),
    ]);
  });

  it('with a year left out, or without a source', () => {
    const later = { ...second, year: '2027/28', terms: [] };
    expect(problems({ ...terms, years: [first, later] })).toContainEqual(
      'The school year 2027/28 does not follow 2025/26. Put the years in order, and leave none out.',
    );
    expect(problems({ ...terms, years: [first, { ...second, source: ' ' }] })).toEqual([
      expect.stringContaining('The school dates of 2026/27 have no source'),
    ]);
  });

  it('where the closures of a setting are reversed, overlap, lie in another year or are told twice', () => {
    const summer = { firstClosedDay: '2026-07-09', reopens: '2026-08-25' } as const;
    expect(withSetting({ closures: [summer] })).toEqual([]);
    expect(withSetting({ closures: [{ ...summer, reopens: '2026-07-09' }] })).toEqual([
      expect.stringContaining('The closure of A School from Thursday 9 July 2026 ends before it begins'),
    ]);
    expect(withSetting({ closures: [summer, { firstClosedDay: '2026-08-25', reopens: '2026-08-30' }] })).toEqual([
      expect.stringContaining('begins before the school has opened again'),
    ]);
    expect(withSetting({ year: '2026/27', closures: [summer] })).toEqual([
      expect.stringContaining('does not begin in the school year 2026/27'),
    ]);
    expect(withSetting({}, {})).toEqual([expect.stringContaining('A School, 2025/26 are told twice')]);
  });
});
