import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { USUAL_FUNDING } from '../areas/usual/funding.js';
import { isProblem, type SharingContext, shared } from './bases.js';
import type { Division, PackageLine } from './package-line.js';
import { packageSplit } from './package-split.js';
import { sumOf } from './split.js';

const pool = {
  id: 'speech',
  title: 'Speech and language pool',
  power: 'NHS Act 2006 s.75',
  host: 'health' as const,
  contributions: [],
};
const ground: SharingContext = { funding: { ...USUAL_FUNDING, pools: [pool] } };
const onTheTotal: SharingContext = {
  funding: { ...USUAL_FUNDING, rounding: { ...USUAL_FUNDING.rounding, unit: 'total' } },
};

const line = (more: Partial<PackageLine> = {}): PackageLine => ({
  ...{ id: 'l1', what: 'Residential school', section: 'F', provider: null, unit: 'year', units: 1 },
  ...{ unitPence: 10_000_001, from: '2026-04-13', to: null },
  ...more,
});
const yearly = (of: PackageLine, division: Division, by = ground) => {
  const answer = shared(of, division, by);
  return isProblem(answer) ? answer.problem : answer.yearly;
};

describe('whose money it is', () => {
  it('follows the duty that a line meets: F education, G health, H social care', () => {
    const led = { basis: 'NEEDS_LED_LINE' } as const;
    expect(yearly(line(), led)).toEqual({ education: 10_000_001 });
    expect(yearly(line({ section: 'G', unitPence: 999_999 }), led)).toEqual({ health: 999_999 });
    expect(yearly(line({ section: 'H1', unitPence: 5 }), led)).toEqual({ socialCare: 5 });
    expect(yearly(line({ section: 'none' }), led)).toContain('say which agency’s duty it meets');
    expect(yearly(line({ section: 'none' }), { ...led, payer: 'education' })).toEqual({ education: 10_000_001 });
  });

  it('is a fixed percentage only where the percentages come to a hundred', () => {
    const fixed = (parts: Division['parts']) => ({ basis: 'FIXED_PERCENT', ...(parts && { parts }) }) as const;
    const tripartite = { education: 50, health: 30, socialCare: 20 };
    expect(yearly(line(), fixed(tripartite))).toEqual({
      education: 5_000_001,
      health: 3_000_000,
      socialCare: 2_000_000,
    });
    expect(yearly(line(), fixed({ education: 50, health: 40 }))).toBe('the percentages come to 90, not to 100');
    // Percentages that are rounded to a tenth, and parts of a whole, are what people write for thirds.
    const thirds = { education: 3_333_334, health: 3_333_334, socialCare: 3_333_333 };
    expect(yearly(line(), fixed({ education: 33.3, health: 33.3, socialCare: 33.3 }))).toEqual(thirds);
    expect(yearly(line(), fixed({ education: 1, health: 1, socialCare: 1 }))).toEqual(thirds);
    expect(yearly(line(), fixed({ education: 33.3, health: 33.3 }))).toBe('the percentages come to 66.6, not to 100');
    const agreed = { funding: { ...USUAL_FUNDING, fixedPercent: { education: 40, health: 40, socialCare: 20 } } };
    expect(yearly(line({ unit: 'week', unitPence: 420_000 }), fixed(undefined), agreed)).toEqual({
      education: 168_000,
      health: 168_000,
      socialCare: 84_000,
    });
  });

  it('is the greater part of whoever’s need is greatest', () => {
    const need = (parts: Division['parts']) => ({ basis: 'PREDOMINANT_NEED', ...(parts && { parts }) }) as const;
    expect(yearly(line({ unitPence: 1_000 }), need({ health: 75, socialCare: 25 }))).toEqual({
      health: 750,
      socialCare: 250,
    });
    expect(yearly(line(), need({ health: 50, socialCare: 50 }))).toContain('no agency’s need is the greatest');
  });

  it('is drawn from a pooled fund, through its host', () => {
    expect(yearly(line({ unitPence: 1_000 }), { basis: 'POOLED', pool: 'speech' })).toEqual({ health: 1_000 });
    expect(yearly(line(), { basis: 'POOLED', pool: 'sweets' })).toContain('no pooled fund called “sweets”');
  });

  it('is recharged by a lead agency, and offered by each where they are aligned', () => {
    expect(
      yearly(line({ unitPence: 9 }), { basis: 'LEAD_AGENCY', payer: 'health', parts: { health: 1, education: 2 } }),
    ).toEqual({ health: 3, education: 6 });
    expect(yearly(line(), { basis: 'LEAD_AGENCY' })).toContain('say which agency leads');
    expect(yearly(line({ unitPence: 9 }), { basis: 'ALIGNED', amounts: { health: 4, education: 5 } })).toEqual({
      health: 4,
      education: 5,
    });
    expect(yearly(line(), { basis: 'ALIGNED', amounts: { education: 10_000_000 } })).toBe(
      'the shares are £0.01 short of £100,000.01',
    );
  });

  it('is nobody’s cash where a joint team gives its time', () => {
    expect(yearly(line({ unitPence: 0 }), { basis: 'INTEGRATED_TEAM' })).toEqual({});
    expect(yearly(line(), { basis: 'INTEGRATED_TEAM' })).toContain('gives time, not money');
  });

  it('takes the school’s £6,000 first, once for the child, and then tops up', () => {
    const first = { basis: 'SCHOOL_E1E2_FIRST' } as const;
    expect(yearly(line({ unit: 'week', units: 39, unitPence: 30_000 }), first)).toEqual({
      school: 600_000,
      education: 570_000,
    });
    expect(yearly(line({ unitPence: 500_000 }), first)).toEqual({ school: 500_000 });
    const two = [line({ id: 'b', unitPence: 400_000 }), line({ id: 'a', unitPence: 400_000 })];
    const split = packageSplit(two, { a: first, b: first }, ground);
    expect(split.total).toEqual({ school: 600_000, education: 200_000 });
    expect(split.lines.map((each) => [each.line, each.yearly.school])).toEqual([
      ['a', 400_000],
      ['b', 200_000],
    ]);
    expect(packageSplit(two.toReversed(), { a: first, b: first }, ground)).toEqual(split);
  });
});

describe('the penny that is left', () => {
  const weekly = line({ unit: 'week', units: 8, unitPence: 324_999 });
  const sixtyForty: Division = { basis: 'FIXED_PERCENT', parts: { education: 60, health: 40 } };

  it('is left once a week where each invoice is divided, and once where the total is', () => {
    expect(yearly(weekly, sixtyForty)).toEqual({ education: 1_559_992, health: 1_040_000 });
    expect(yearly(weekly, sixtyForty, onTheTotal)).toEqual({ education: 1_559_995, health: 1_039_997 });
  });
});

describe('a package', () => {
  it('says of each line what is wrong with it, and shares the others', () => {
    const lines = [line(), line({ id: 'l2', what: 'Psychology', section: 'G', unitPence: 999_999 })];
    const wrong = packageSplit(lines, { l1: { basis: 'ALIGNED', amounts: { education: 10_000_000 } } }, ground);
    expect(wrong.wrong).toEqual([
      { line: 'l1', what: 'Residential school', problem: 'the shares are £0.01 short of £100,000.01' },
      { line: 'l2', what: 'Psychology', problem: 'nobody has said who pays its £9,999.99' },
    ]);
  });

  it('comes to the sum of its lines exactly, however it is shared and in whatever order it is written', () => {
    const anyLine = fc.record({
      unitPence: fc.integer({ min: 1, max: 50_000_000 }),
      units: fc.integer({ min: 1, max: 52 }),
    });
    const anyDivision = fc.oneof(
      fc.constant<Division>({ basis: 'NEEDS_LED_LINE' }),
      fc.constant<Division>({ basis: 'SCHOOL_E1E2_FIRST' }),
      fc
        .integer({ min: 0, max: 100 })
        .map((part): Division => ({ basis: 'FIXED_PERCENT', parts: { education: part, health: 100 - part } })),
      fc.integer({ min: 1, max: 999 }).map(
        (part): Division => ({
          basis: 'LEAD_AGENCY',
          payer: 'health',
          parts: { health: part, socialCare: 1, education: 7 },
        }),
      ),
    );
    fc.assert(
      fc.property(
        fc.array(fc.tuple(anyLine, anyDivision), { minLength: 1, maxLength: 8 }),
        fc.boolean(),
        (rows, total) => {
          const lines = rows.map(([one], index) => line({ ...one, id: `l${index}` }));
          const divisions = Object.fromEntries(rows.map(([, division], index) => [`l${index}`, division]));
          const by = total ? onTheTotal : ground;
          const split = packageSplit(lines, divisions, by);
          expect(sumOf(split.total)).toBe(lines.reduce((sum, { units, unitPence }) => sum + units * unitPence, 0));
          expect(packageSplit(lines.toReversed(), divisions, by)).toEqual(split);
        },
      ),
    );
  });
});
