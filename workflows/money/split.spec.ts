import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Agency } from '../areas/practice/agencies.js';
import { inPounds, penceIn } from './pence.js';
import { differenceFrom, divided, type Parts, sumOf } from './split.js';

const ORDER: readonly Agency[] = ['education', 'health', 'socialCare'];

describe('dividing money', () => {
  it('gives 50, 30 and 20 per cent of £100,000.01 as £50,000.01, £30,000.00 and £20,000.00', () => {
    const shares = divided(10_000_001, { education: 50, health: 30, socialCare: 20 }, ORDER);
    expect(shares).toEqual({ education: 5_000_001, health: 3_000_000, socialCare: 2_000_000 });
  });

  it('gives the odd penny of £1.00 in thirds to whoever the area names first', () => {
    const thirds = { health: 1, socialCare: 1, education: 1 };
    expect(divided(100, thirds, ORDER)).toEqual({ education: 34, health: 33, socialCare: 33 });
    expect(divided(101, thirds, ['socialCare', 'health'])).toEqual({ socialCare: 34, health: 34, education: 33 });
  });

  it('refuses parts of a penny, less than nothing, and a whole without parts', () => {
    for (const pence of [0.5, -1, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53]) {
      expect(() => divided(pence, { education: 1 }, ORDER)).toThrow(RangeError);
    }
    for (const parts of [{}, { education: 0 }, { education: -1, health: 2 }, { health: 33.333 }]) {
      expect(() => divided(100, parts, ORDER)).toThrow(RangeError);
    }
  });

  it('names the difference of shares that do not come to the whole', () => {
    const shares = { education: 5_000_000, health: 3_000_000, socialCare: 2_000_000 };
    expect(differenceFrom(10_000_001, shares)).toBe('£0.01 short of £100,000.01');
    expect(differenceFrom(9_999_900, shares)).toBe('£1.00 over £99,999.00');
    expect(differenceFrom(10_000_000, shares)).toBeUndefined();
    expect(differenceFrom(100, { education: 150, health: -50 })).toContain('-50 pence');
  });
});

const payers: readonly Agency[] = ['education', 'health', 'socialCare', 'publicHealth', 'school', 'other'];
const anyParts = fc
  .uniqueArray(fc.tuple(fc.constantFrom(...payers), fc.integer({ min: 0, max: 1_000_000 })), {
    minLength: 1,
    selector: ([agency]) => agency,
  })
  .filter((parts) => parts.some(([, part]) => part > 0));
const anyPence = fc.integer({ min: 0, max: 10_000_000_000 });

describe('any division', () => {
  it('comes to the whole exactly, and nobody is a penny or more away from the exact share', () => {
    fc.assert(
      fc.property(anyPence, anyParts, (pence, listed) => {
        const parts: Parts = Object.fromEntries(listed);
        const shares = divided(pence, parts, ORDER);
        expect(sumOf(shares)).toBe(pence);
        const whole = BigInt(sumOf(parts));
        for (const [agency, part] of listed) {
          const away = BigInt(shares[agency] ?? 0) * whole - BigInt(pence) * BigInt(part);
          expect(away < whole && -away < whole).toBe(true);
        }
      }),
    );
  });

  it('is the same in whatever order the parts are written', () => {
    fc.assert(
      fc.property(anyPence, anyParts, (pence, listed) => {
        const there = divided(pence, Object.fromEntries(listed), ORDER);
        expect(divided(pence, Object.fromEntries(listed.toReversed()), ORDER)).toEqual(there);
      }),
    );
  });
});

describe('money as it is written', () => {
  it('is printed with its pence, and read back as it was printed', () => {
    expect([0, 1, 1_040_000, 10_000_001, -1].map(inPounds)).toEqual([
      '£0.00',
      '£0.01',
      '£10,400.00',
      '£100,000.01',
      '−£0.01',
    ]);
    fc.assert(fc.property(anyPence, (pence) => expect(penceIn(inPounds(pence))).toBe(pence)));
  });

  it('is not read from parts of a penny, from commas out of place or from less than nothing', () => {
    expect(['3249.99', ' £3,249.9 ', '12'].map(penceIn)).toEqual([324_999, 324_990, 1_200]);
    for (const typed of ['', '1.005', '-3', '1,00', '£', 'about 20', '1e6']) expect(penceIn(typed)).toBeUndefined();
  });
});
