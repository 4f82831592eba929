import { describe, expect, it } from '@jest/globals';
import type { Accepted } from '#engine/decide';
import type { History } from '#engine/history';
import { makesPack, type PackKept } from '#engine/pack';
import type { StoryAct } from '#test/given';
import { agreed, allSayYes, atPanel, decidedAgainst, given, listed, ready, shares } from '#test/ordinary/request';
import { register } from '../../register.js';
import type { Funding } from '../case.js';
import { jointFunding } from '../pathway.js';

const LINES = [
  '38-week residential school: £100,000.01 a year. Education £50,000.01; Health £30,000.00; Social care £20,000.00 (By percentages)',
  'Clinical psychology: £9,999.99 a year. Health £9,999.99 (By the duty that the line meets: F education, G health, H social care)',
  'Transport: £12,345.67 a year. Education £12,345.67 (By the duty that the line meets: F education, G health, H social care)',
  'All of it: £122,345.67. Education £62,345.68; Health £39,999.99; Social care £20,000.00',
];

const kept = jointFunding.pack as PackKept<unknown>;

const history = (...acts: readonly StoryAct[]): History =>
  acts.map(({ type, on, by, ...data }, index) => ({
    sequence: index + 1,
    type,
    occurredOn: on,
    recordedAt: `${on}T12:00:00Z`,
    by: by ?? { person: 'omar', role: 'caseOfficer' },
    data: data as History[number]['data'],
  }));

const whoWouldPay = (...acts: readonly StoryAct[]) =>
  kept
    .of('TEST-CASE', history(...acts), register.area('north-east-lincolnshire'))
    .sections.find(({ id }) => id === 'shares');

const fileAfter = (decision: unknown) => (decision as Accepted).next.snapshot.context as Funding;

describe('who would pay what', () => {
  it('stands in the pack to the penny: price, shares and total', () => {
    expect(whoWouldPay(...ready, listed, shares)?.entries.map(({ facts }) => facts)).toEqual([{ line: LINES }]);
    expect(whoWouldPay()?.none).toBe('Nobody has proposed yet who pays what.');
  });

  it('makes a new pack when it is proposed after the pack, and none at the table', () => {
    const { decision } = given(jointFunding, ...ready, listed).when({ ...shares, packDigest: 'j2' });
    expect(makesPack(kept, 'SplitProposed', fileAfter(decision))).toBe(true);
    expect(fileAfter(decision).pack).toBe('j2');
    const atTheTable = given(jointFunding, ...atPanel).when({ ...shares, on: '2026-02-25' });
    expect(makesPack(kept, 'SplitProposed', fileAfter(atTheTable.decision))).toBe(false);
    expect(makesPack(kept, 'InformationSupplied', fileAfter(atTheTable.decision))).toBe(true);
  });
});

describe('the lines that a form offers', () => {
  it('say what each costs a year, or in all where it is bought once', () => {
    const [first, ...others] = fileAfter(given(jointFunding, ...ready, listed).when(shares).decision).lines;
    const once = { ...(first as Funding['lines'][number]), unit: 'once' as const };
    const field = jointFunding.questions.PackageVaried?.fields.find(({ name }) => name === 'line');
    const offered = field?.offers?.({ lines: [once, ...others] } as never, register.area('rutland'), []);
    expect(offered?.map(({ text }) => text).slice(0, 2)).toEqual([
      'l1: 38-week residential school, £100,000.01 in all',
      'l2: Clinical psychology, £9,999.99 a year',
    ]);
  });
});

describe('what the minutes are told of a decision about money', () => {
  const minuted = (act: StoryAct) => {
    const meeting = { ...listed, meeting: 'MMMM-0001' };
    const story = atPanel.map((each) => (each === listed ? meeting : each));
    const { linked } = given(jointFunding, ...story, ...allSayYes).when(act).decision as Accepted;
    return linked.find(({ type }) => type === 'ItemDecided')?.data;
  };

  it('is each price, each share, the first day and when it is looked at again', () => {
    expect(minuted({ ...agreed, startsOn: '2026-04-13' })).toMatchObject({
      outcome: 'agreed',
      money: [...LINES, 'From Monday 13 April 2026'].join('\n'),
      afterwards: 'Looked at after 3 months\nThe child’s return: Home each weekend; a local sixth form from 2029.',
    });
  });

  it('is who pays meanwhile and until when, and what was asked for where it is refused', () => {
    const meanwhile = decidedAgainst('InterimFundingAgreed', {
      payers: { education: 100 },
      from: '2026-03-02',
      until: '2026-03-27',
    });
    expect(minuted(meanwhile)).toMatchObject({
      money: [
        '38-week residential school: Education £100,000.01 a year, without prejudice',
        'Clinical psychology: Education £9,999.99 a year, without prejudice',
        'Transport: Education £12,345.67 a year, without prejudice',
      ].join('\n'),
      afterwards: 'Paid from Monday 2 March 2026\nTo be settled by Friday 27 March 2026',
    });
    const refused = decidedAgainst('FundingRefused', { meanwhileSecuredBy: 'the authority' });
    expect(minuted(refused)).toMatchObject({ outcome: 'refused', money: LINES.join('\n') });
  });
});
