import { describe, expect, it } from '@jest/globals';
import { financialYearOf, forecast } from './financial-years.js';
import { clashIn, daysIn, endedBefore, type FundingPeriod, inForceOn, withPeriod } from './periods.js';
import { sumOf, together } from './split.js';

const period = (more: Partial<FundingPeriod> = {}): FundingPeriod => ({
  ...{ line: 'l1', what: 'Residential school', section: 'F', provider: null, fund: null, basis: 'FIXED_PERCENT' },
  ...{ from: '2026-04-13', to: null, unit: 'year', units: 1, unitPence: 10_000_001, each: null, openedBy: 1 },
  ...{
    shares: { education: 5_000_001, health: 3_000_000, socialCare: 2_000_000 },
    closedBy: null,
    withoutPrejudice: false,
  },
  ...more,
});

describe('periods of funding', () => {
  it('are closed by a change and never edited', () => {
    const changed = period({
      from: '2026-11-01',
      openedBy: 9,
      unitPence: 10_400_001,
      shares: { education: 10_400_001 },
    });
    const [old, fresh] = withPeriod([period()], changed);
    expect(old).toEqual(period({ to: '2026-10-31', closedBy: 9 }));
    expect(fresh).toEqual(changed);
    expect(clashIn([old as FundingPeriod, fresh as FundingPeriod])).toBeUndefined();
    expect(inForceOn([old as FundingPeriod, fresh as FundingPeriod], '2026-10-31')).toEqual([old]);
    expect(inForceOn([old as FundingPeriod, fresh as FundingPeriod], '2026-11-01')).toEqual([fresh]);
  });

  it('leave what is over as it was, and give way where they had not begun', () => {
    const over = period({ from: '2025-04-01', to: '2026-03-31' });
    const planned = period({ from: '2027-04-01' });
    expect(withPeriod([over, planned], period({ from: '2026-09-01', openedBy: 5 }))).toEqual([
      over,
      period({ from: '2026-09-01', openedBy: 5 }),
    ]);
    const other = period({ line: 'l2' });
    expect(endedBefore([over, other], { from: '2026-09-01', by: 7 })).toEqual([
      over,
      period({ line: 'l2', to: '2026-08-31', closedBy: 7 }),
    ]);
  });

  it('are refused where they overlap or run backwards', () => {
    expect(clashIn([period(), period({ from: '2026-09-01' })])).toBe(
      '“Residential school” would be paid twice from 2026-09-01: the earlier period runs until further notice',
    );
    expect(clashIn([period({ to: '2026-09-01' }), period({ from: '2026-09-01' })])).toContain('runs until 2026-09-01');
    expect(clashIn([period({ to: '2026-09-01' }), period({ from: '2026-09-02' })])).toBeUndefined();
    expect(clashIn([period({ to: '2026-04-12' })])).toBe(
      '“Residential school” would end on 2026-04-12, before it begins on 2026-04-13',
    );
  });

  it('count their days between two others, the first and the last included', () => {
    expect(daysIn(period({ to: '2026-04-19' }), '2026-04-01', '2027-03-31')).toBe(7);
    expect(daysIn(period(), '2026-04-01', '2026-04-13')).toBe(1);
    expect(daysIn(period(), '2026-01-01', '2026-04-12')).toBe(0);
  });
});

describe('financial years', () => {
  it('run from 1 April to 31 March', () => {
    expect(financialYearOf('2026-03-31')).toEqual({ name: '2025/26', from: '2025-04-01', to: '2026-03-31' });
    expect(financialYearOf('2026-04-01').name).toBe('2026/27');
    expect(financialYearOf('2099-12-31').name).toBe('2099/00');
  });

  it('share out a year of the package to the penny, agency by agency', () => {
    const year = period({ to: '2027-04-12' });
    const first = forecast(year, '2026-04-01', '2027-03-31');
    const second = forecast(year, '2027-04-01', '2028-03-31');
    // 353 of 365 days: £96,712.33 and a fraction that waits for the second year.
    expect(sumOf(first)).toBe(9_671_233);
    expect(together([first, second])).toEqual(year.shares);
  });

  it('go on for as long as nobody ends it, through a leap year', () => {
    const from = period({ from: '2027-03-01' });
    const years = ['2026', '2027', '2028', '2029'].map((year) =>
      financialYearOf(`${Number(year)}-04-01` as '2026-04-01'),
    );
    const all = together(years.map((year) => forecast(from, year.from, year.to)));
    expect(all).toEqual(forecast(from, '2027-03-01', '2030-03-31'));
    expect(sumOf(forecast(from, '2027-03-01', '2029-02-28'))).toBe(2 * 10_000_001);
  });

  it('put what is bought once into the year of its first day', () => {
    const once = period({ unit: 'once', shares: { health: 500 } });
    expect(forecast(once, '2026-04-01', '2027-03-31')).toEqual({ health: 500 });
    expect(forecast(once, '2027-04-01', '2028-03-31')).toEqual({ health: 0 });
  });
});
