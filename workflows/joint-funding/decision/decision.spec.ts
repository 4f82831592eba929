import { describe, expect, it } from '@jest/globals';
import type { Accepted } from '#engine/decide';
import type { StoryAct } from '#test/given';
import {
  agreed,
  allSayYes,
  asked,
  atPanel,
  decided,
  decidedAgainst,
  given,
  harriet,
  omar,
  psychology,
  says,
  school,
  started,
  told,
} from '#test/ordinary/request';
import type { Funding } from '../case.js';
import { jointFunding } from '../pathway.js';

const fileAfter = (decision: unknown) => (decision as Accepted).next.snapshot.context as Funding;

const waits = says(harriet, 'health', { position: 'needsOwnGovernance', decidesOn: '2026-03-11' });

describe('while it is not settled who pays', () => {
  const meanwhile = decidedAgainst('InterimFundingAgreed', {
    payers: { education: 100 },
    from: '2026-03-02',
    until: '2026-03-27',
  });

  it('somebody who says that they will pays, from a day until a day, without prejudice', () => {
    given(jointFunding, ...atPanel)
      .when(waits)
      .leadsTo({ deadlines: { 'agency-answers#health': '2026-03-11' } });
    given(jointFunding, ...atPanel, waits)
      .when(meanwhile)
      .isRefused({ rule: 'whoPaysMeanwhileSaysSo' });
    given(jointFunding, ...atPanel, ...allSayYes, waits)
      .when({ ...meanwhile, until: '2026-03-01' })
      .isRefused({ rule: 'theDaysRunForward' });
    const { decision } = given(jointFunding, ...atPanel, ...allSayYes, waits).when(meanwhile);
    expect(fileAfter(decision).periods).toMatchObject([
      { line: 'l1', from: '2026-03-02', to: '2026-03-27', shares: { education: 10_000_001 }, withoutPrejudice: true },
      { line: 'l2', withoutPrejudice: true },
      { line: 'l3', withoutPrejudice: true },
    ]);
    // The shares that were proposed stay as they were proposed: paying says nothing of who is responsible.
    expect(fileAfter(decision).total).toEqual({ education: 6_234_568, health: 3_999_999, socialCare: 2_000_000 });
  });
});

describe('days that are to come', () => {
  it('names no settlement that was never told to the case', () => {
    given(jointFunding, ...atPanel, ...allSayYes)
      .when({ ...agreed, because: '7KQ2-M4XB' })
      .isRefused({ rule: 'noOtherSettlementIsNamed' });
  });

  it('are what a condition and a deferral name', () => {
    const conditions = [{ what: 'A plan of care', owner: 'harriet', due: '2026-02-24' }];
    given(jointFunding, ...atPanel, ...allSayYes)
      .when(decided('FundingAgreedWithConditions', { conditions }))
      .isRefused({ rule: 'everyConditionIsStillToCome' });
    const deferred: StoryAct = { ...decidedAgainst('FundingDeferred'), wanted: ['A report'], until: '2026-02-25' };
    given(jointFunding, ...atPanel)
      .when(deferred)
      .isRefused({ rule: 'itIsHeardAgainLater' });
    given(jointFunding, ...atPanel)
      .when({ ...deferred, until: '2026-03-25' })
      .leadsTo({
        state: 'deferred',
        deadlines: { 'funding-heard-again': '2026-03-25' },
        notices: ['funding-deferred'],
      });
  });
});

describe('what an officer may agree to', () => {
  const byAnOfficer = (post: string): StoryAct => ({
    ...decided('FundingAgreedUnderDelegation', { secondPerson: 'helen' }),
    on: '2026-02-09',
    by: { person: 'lucy', role: 'manager' },
    post,
  });
  const small = { ...asked, lines: [{ ...school, unitPence: 1_000_000 }] };

  it('is within the limit of the post, and one agency’s money', () => {
    given(jointFunding, small)
      .when(byAnOfficer('sendCaseOfficer'))
      .leadsTo({ state: 'agreed', deadlines: { 'funding-decision-notified': '2026-02-16' } });
    const over = given(jointFunding, { ...small, lines: [{ ...school, unitPence: 1_000_001 }] }).when(
      byAnOfficer('sendCaseOfficer'),
    );
    over.isRefused({ rule: 'withinTheDelegation' });
    expect(over.decision).toMatchObject({
      reason:
        'The package costs £10,000.01 a year. SEND Case Officer may agree to £10,000.00 without a panel. List it for a panel.',
    });
    given(jointFunding, { ...small, lines: [{ ...school, unitPence: 1 }, psychology] })
      .when(byAnOfficer('educationFunder'))
      .isRefused({ rule: 'onlyOneAgencyPays' });
  });

  it('asks the school for no yes to what it spends first', () => {
    const first: StoryAct = {
      type: 'SplitProposed',
      on: '2026-02-07',
      by: omar,
      splits: [{ line: 'l1', basis: 'SCHOOL_E1E2_FIRST' }],
    };
    const { decision } = given(jointFunding, small, first).when(byAnOfficer('headOfService'));
    expect(fileAfter(decision)).toMatchObject({ stage: 'agreed', total: { school: 600_000, education: 400_000 } });
  });
});

describe('each line', () => {
  it('is paid from its own first day where that comes later, and until its own last', () => {
    const later = { ...school, from: '2026-09-01', to: '2027-07-20' };
    const story = [
      { ...asked, lines: [later, psychology] },
      ...atPanel.slice(1).filter(({ type }) => type !== 'SplitProposed'),
    ];
    const yes = allSayYes.filter(({ agency }) => agency !== 'socialCare');
    const { decision } = given(jointFunding, ...story, ...yes, agreed, told).when(started);
    expect(fileAfter(decision).periods.map(({ line, from, to }) => [line, from, to])).toEqual([
      ['l1', '2026-09-01', '2027-07-20'],
      ['l2', '2026-04-13', null],
    ]);
    // What comes to its end goes back to the panel eight weeks before.
    given(jointFunding, ...story, ...yes, agreed, told)
      .when(started)
      .leadsTo({ deadlines: { 'package-back-at-panel': '2027-05-25' } });
  });
});

describe('the form of a decision', () => {
  const asks = (act: string) => jointFunding.questions[act]?.fields.map(({ name }) => name);

  it('asks first what is decided and then why, and nothing that the decision does not need', () => {
    const why = ['reasons', 'evidence', 'recommend', 'repeatReason', 'secondPerson'];
    expect(asks('FundingRefused')).toEqual(['meanwhileSecuredBy', ...why]);
    expect(asks('InterimFundingAgreed')).toEqual(['payers', 'from', 'until', ...why]);
    expect(asks('FundingDeferred')).toEqual(['wanted', 'until', 'reasons']);
    expect(asks('FundingAgreedUnderDelegation')?.slice(0, 2)).toEqual(['post', 'reasons']);
    expect(asks('FundingAgreed')?.at(-1)).toBe('because');
  });
});
