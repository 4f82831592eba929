import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { USUAL_FUNDING } from '../areas/usual/funding.js';
import { invoicesOf, reconciled } from './recharge.js';
import { sumOf } from './split.js';

const onTheTotal = { ...USUAL_FUNDING, rounding: { ...USUAL_FUNDING.rounding, unit: 'total' } } as const;
const eightWeeks = invoicesOf(324_999, 8);
const paid = { education: 2_599_992 };
const parts = { education: 60, health: 40 };

describe('what the council paid meanwhile', () => {
  it('is paid back to the penny: £10,400.00 by invoice line', () => {
    const { agreed, recharges, difference } = reconciled({ invoices: eightWeeks, paid, parts }, USUAL_FUNDING);
    expect(agreed).toEqual({ education: 1_559_992, health: 1_040_000 });
    expect(difference).toEqual({ education: -1_040_000, health: 1_040_000 });
    expect(recharges).toEqual([{ from: 'health', to: 'education', pence: 1_040_000 }]);
  });

  it('is £10,399.97 where the area rounds on the total', () => {
    const { agreed, recharges } = reconciled({ invoices: eightWeeks, paid, parts }, onTheTotal);
    expect(agreed).toEqual({ education: 1_559_995, health: 1_039_997 });
    expect(recharges).toEqual([{ from: 'health', to: 'education', pence: 1_039_997 }]);
  });

  it('cannot be reconciled with payments that do not come to the invoices', () => {
    expect(() => reconciled({ invoices: eightWeeks, paid: { education: 2_599_991 }, parts }, USUAL_FUNDING)).toThrow(
      '£25,999.91 was paid of invoices that come to £25,999.92.',
    );
    expect(() => reconciled({ invoices: [1.5], paid, parts }, USUAL_FUNDING)).toThrow('not whole pence');
  });

  it('leaves everybody with their agreed share once the recharges are paid', () => {
    const invoice = fc.integer({ min: 0, max: 1_000_000 });
    fc.assert(
      fc.property(fc.array(invoice, { minLength: 1, maxLength: 30 }), fc.nat(9_999), (invoices, part) => {
        const whole = invoices.reduce((sum, pence) => sum + pence, 0);
        const first = Math.floor((whole * part) / 20_000);
        const by = { education: part, health: 10_000 - part, socialCare: 77 };
        const all = reconciled(
          { invoices, paid: { education: first, socialCare: whole - first }, parts: by },
          USUAL_FUNDING,
        );
        expect(sumOf(all.agreed)).toBe(whole);
        expect(sumOf(all.difference)).toBe(0);
        const after = new Map(Object.entries(all.paid));
        for (const { from, to, pence } of all.recharges) {
          expect(pence).toBeGreaterThan(0);
          after.set(from, (after.get(from) ?? 0) + pence);
          after.set(to, (after.get(to) ?? 0) - pence);
        }
        for (const [agency, pence] of after) expect(pence).toBe(all.agreed[agency as 'health'] ?? 0);
      }),
    );
  });
});
