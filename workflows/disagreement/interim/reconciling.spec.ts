import { describe, expect, it } from '@jest/globals';
import { givenIn } from '#test/given';
import {
  DIRECTORS,
  FRANK,
  LAURENCE,
  LEON,
  LYDIA,
  ON_THE_FIRST_RUNG,
  over,
  STAFF_MET,
  WITH_THE_DIRECTORS,
} from '#test/ordinary/disagreement';
import { practiceOf } from '../../areas/practice/practice.js';
import { register } from '../../register.js';
import type { Disagreement } from '../case.js';
import { disagreementPathway as disagreement } from '../pathway.js';

const area = register.area('north-east-lincolnshire');
const given = givenIn({ calendar: register.calendar, area });

const proposed = { type: 'InterimProposed', on: '2026-02-19', by: LEON, from: '2026-03-02' } as const;
const inForce = { type: 'InterimPutInForce', on: '2026-02-20', by: LYDIA } as const;
const paying = [...ON_THE_FIRST_RUNG, proposed, inForce];

/** What the file knows after a decision that was accepted. */
function fileAfter({ decision }: ReturnType<ReturnType<typeof given>['when']>): Disagreement {
  if (decision.outcome === 'refused') throw new Error(decision.reason);
  return decision.next.snapshot.context as Disagreement;
}

const agreed = {
  type: 'RungAgreed',
  on: '2026-03-12',
  by: LAURENCE,
  present: DIRECTORS,
  settlement: 'Six parts and four',
  shares: { education: 60, health: 40 },
  from: '2026-03-02',
} as const;
const settled = [...paying, STAFF_MET, ...WITH_THE_DIRECTORS.slice(-2), agreed];
const WEEKS = {
  what: 'The school',
  from: '2026-03-02',
  to: '2026-04-26',
  pence: 324_999,
  times: 8,
  paidBy: 'education',
};
const reconciled = { type: 'InterimReconciled', on: '2026-04-27', by: FRANK, invoices: [WEEKS] } as const;

describe('what is owed in the end', () => {
  it('is reckoned invoice by invoice: health owes £10,400.00 of eight weeks at £3,249.99', () => {
    const told = given(disagreement, ...settled).when(reconciled);
    told.leadsTo({
      state: 'resolved',
      regions: { interim: 'reconciling' },
      deadlines: { 'interim-reconciled': null, 'recharge-paid': '2026-05-27' },
      notices: ['recharge → icbFinance by file'],
    });
    expect(fileAfter(told).reconciliation).toMatchObject({
      paid: { education: 2_599_992 },
      agreed: { education: 1_559_992, health: 1_040_000 },
      owed: [{ from: 'health', to: 'education', pence: 1_040_000, paid: 0 }],
    });
  });

  it('is £10,399.97 where an area shares the total instead', () => {
    const practice = practiceOf(area);
    const rounding = { ...practice.funding.rounding, unit: 'total' };
    const there = { ...area, practice: { ...practice, funding: { ...practice.funding, rounding } } };
    const told = givenIn({ calendar: register.calendar, area: there })(disagreement, ...settled).when(reconciled);
    expect(fileAfter(told).reconciliation?.owed).toEqual([
      { from: 'health', to: 'education', pence: 1_039_997, paid: 0 },
    ]);
  });

  it('is over when it is paid, in one or more payments, and no more than is owed', () => {
    const paid = { type: 'InterimPaid', on: '2026-05-12', by: FRANK, pence: 1_000_000 } as const;
    given(disagreement, ...settled, reconciled, paid)
      .when({ ...paid, pence: 40_001 })
      .isRefused({
        rule: 'noMoreThanIsOwed',
        reason: '£400.01 is more than health (the ICB) still owes, which is £400.00. Check the amount.',
      });
    given(disagreement, ...settled, reconciled, paid)
      .when({ ...paid, pence: 40_000 })
      .leadsTo({ regions: { interim: 'reconciled' }, deadlines: { 'recharge-paid': null } });
  });

  it('is nothing where each paid what it agreed to', () => {
    const each = { ...WEEKS, pence: 1000, times: 6 };
    given(disagreement, ...settled)
      .when({ ...reconciled, invoices: [each, { ...each, what: 'The transport', times: 4, paidBy: 'health' }] })
      .leadsTo({ regions: { interim: 'reconciled' }, deadlines: { 'recharge-paid': null } });
  });

  it('refuses invoices of before the shares were agreed for, turned round, or twice', () => {
    const wrong = (invoices: readonly object[]) => given(disagreement, ...settled).when({ ...reconciled, invoices });
    wrong([{ ...WEEKS, from: '2026-02-23' }]).isRefused({ rule: 'theInvoicesStandTogether' });
    wrong([{ ...WEEKS, to: '2026-03-01' }]).isRefused({ rule: 'theInvoicesStandTogether' });
    wrong([WEEKS, { ...WEEKS, from: '2026-04-20', to: '2026-05-03' }]).isRefused({ rule: 'theInvoicesStandTogether' });
    wrong([{ ...WEEKS, pence: 0.5 }]).isRefused({ code: 'FIELDS_WRONG' });
    wrong([{ ...WEEKS, pence: -1 }]).isRefused({ code: 'FIELDS_WRONG' });
  });

  it('is told to the directors when it is not paid in time', () => {
    given(disagreement, ...settled, reconciled)
      .when({ ...over('', '2026-05-27', { clock: 'recharge-paid' }) })
      .leadsTo({ notices: ['recharge-late → icbSeniorCommissioner by sms', 'recharge-late → icbFinance by email'] });
  });

  it('is told to the funding case in the same moment', () => {
    const fundingCase = '7KQ2-M4XB';
    const ofIt = settled.map((act) => (act.type === 'DisagreementRaised' ? { ...act, fundingCase } : act));
    const { decision } = given(disagreement, ...ofIt).when(reconciled);
    expect(decision.outcome === 'accepted' && decision.linked).toEqual([
      {
        ref: fundingCase,
        type: 'InterimReconciled',
        data: {
          disagreement: 'TEST-CASE',
          from: '2026-03-02',
          to: '2026-04-26',
          paid: { education: 2_599_992 },
          agreed: { education: 1_559_992, health: 1_040_000 },
        },
      },
    ]);
  });
});
