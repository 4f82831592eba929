import { describe, expect, it } from '@jest/globals';
import type { Accepted } from '#engine/decide';
import type { StoryAct } from '#test/given';
import { agreed, allSayYes, atPanel, given, inPlace, nadia, omar, started, told, ursula } from '#test/ordinary/request';
import type { Funding } from '../case.js';
import { jointFunding } from '../pathway.js';

const fileAfter = (decision: unknown) => (decision as Accepted).next.snapshot.context as Funding;

const SYSTEM = { person: 'system', role: 'system' };

describe('after the decision', () => {
  it('begins when the provider and the family have both said so', () => {
    const story = [...atPanel, ...allSayYes, agreed, told] as const;
    given(jointFunding, ...story)
      .when({ ...started, providerConfirms: undefined, familyConfirms: undefined })
      .isRefused({ rule: 'somebodyConfirms' });
    const provider: StoryAct = { ...started, familyConfirms: undefined, by: { person: 'kofi', role: 'provider' } };
    given(jointFunding, ...story)
      .when(provider)
      .leadsTo({ state: 'implementing' });
    given(jointFunding, ...story, provider)
      .when({ ...started, on: '2026-04-15', providerConfirms: undefined, startedOn: '2026-04-13' })
      .leadsTo({ state: 'active', deadlines: { 'package-reviewed#first': '2026-07-15', 'package-started': null } });
  });

  it('pays from the day it begins, and a change closes one period and opens another', () => {
    const varied: StoryAct = {
      type: 'PackageVaried',
      on: '2026-10-12',
      by: omar,
      line: 'l1',
      from: '2026-11-01',
      unitPence: 10_400_001,
      because: 'Fees for the new year',
    };
    const { decision } = given(jointFunding, ...inPlace).when(varied);
    const ofSchool = fileAfter(decision).periods.filter(({ line }) => line === 'l1');
    expect(ofSchool.map(({ from, to, shares: by }) => ({ from, to, by }))).toEqual([
      { from: '2026-04-13', to: '2026-10-31', by: { education: 5_000_001, health: 3_000_000, socialCare: 2_000_000 } },
      { from: '2026-11-01', to: null, by: { education: 5_200_001, health: 3_120_000, socialCare: 2_080_000 } },
    ]);
    const over = given(jointFunding, ...inPlace).when({ ...varied, unitPence: 11_800_001 });
    over.isRefused({ rule: 'theChangeIsWithinTolerance' });
    expect(over.decision).toMatchObject({
      reason: expect.stringContaining('£18,000.00 a year more than a panel agreed'),
    });
    // Nor by two steps of which each would be small enough.
    given(jointFunding, ...inPlace, varied)
      .when({ ...varied, on: '2026-11-20', from: '2026-12-01', unitPence: 11_100_000 })
      .isRefused({ rule: 'theChangeIsWithinTolerance' });
    given(jointFunding, ...inPlace, varied)
      .when({ ...varied, on: '2026-11-20', from: '2026-10-15', unitPence: 10_300_000 })
      .isRefused({ rule: 'theChangeComesAfterWhatIsPaid' });
  });

  it('does not stop without a plan', () => {
    const ended: StoryAct = {
      type: 'PackageEnded',
      on: '2026-12-18',
      by: omar,
      lastDay: '2026-12-18',
      replacement: 'Day school',
    };
    given(jointFunding, ...inPlace)
      .when(ended)
      .isRefused({ rule: 'provisionIsWoundDown' });
    const planned: StoryAct = {
      type: 'WindDownPlanned',
      on: '2026-12-01',
      by: omar,
      until: '2026-12-18',
      plan: 'A place at the day school from 5 January',
    };
    given(jointFunding, ...inPlace)
      .when({ ...planned, until: '2026-12-01' })
      .isRefused({ rule: 'theLastDayIsStillToCome' });
    given(jointFunding, ...inPlace, planned)
      .when({ ...ended, on: '2026-12-17', lastDay: '2026-12-17' })
      .isRefused({ rule: 'provisionIsWoundDown' });
    const { decision } = given(jointFunding, ...inPlace, planned).when(ended);
    expect(fileAfter(decision)).toMatchObject({ stage: 'ended', periods: [{ to: '2026-12-18' }, {}, {}] });
  });
});

describe('a decision that the family does not share', () => {
  const letter: StoryAct = { ...told, on: '2026-02-27' };
  const asks: StoryAct = {
    type: 'DecisionReviewRequested',
    on: '2026-03-10',
    by: nadia,
    ground: 'newInformation',
    words: 'A new report has come.',
  };
  const again: StoryAct = { type: 'ListedForPanel', on: '2026-03-11', by: SYSTEM, meetingOn: '2026-03-25' };
  const opened = (chair: string): StoryAct => ({
    type: 'PanelItemOpened',
    on: '2026-03-25',
    by: SYSTEM,
    chair,
    deciding: [{ person: 'edward', agency: 'education' }],
  });

  it('is looked at again within ten working days, with somebody else in the chair', () => {
    const story = [...atPanel, ...allSayYes, agreed, letter] as const;
    given(jointFunding, ...atPanel, ...allSayYes, agreed)
      .when(letter)
      .leadsTo({ deadlines: { 'decision-review-open': '2026-03-13' } });
    given(jointFunding, ...story)
      .when(asks)
      .leadsTo({ state: 'packBuilt', notices: ['funding-asked-again → nadia-o by letter'] });
    given(jointFunding, ...story, asks, again)
      .when(opened('ursula'))
      .isRefused({ rule: 'aDifferentChairTakesTheReview' });
    given(jointFunding, ...story, asks, again)
      .when(opened('victor'))
      .leadsTo({ state: 'atPanel' });
  });

  it('says in the letter what it means, why, what comes next, and their rights', () => {
    const { decision } = given(jointFunding, ...atPanel, ...allSayYes, {
      ...agreed,
      recommend: ['One-to-one support at school'],
      repeatReason: 'With somebody who knows him.',
    }).when(letter);
    const [{ body }] = (decision as Accepted).effects.filter(
      (effect) => effect.kind === 'notice' && effect.template === 'funding-decision' && effect.channel === 'letter',
    ) as unknown as [{ body: string }];
    for (const words of [
      'About Ade Okoro',
      'The organisations that pay have each said yes. You pay nothing.',
      'Nothing nearer meets his needs',
      'It has been tried before. Why it is tried again: With somebody who knows him.',
      'It counts as begun when you and the provider have both said so',
      'within 10 working days, by Friday 13 March 2026, that it is looked at again, with somebody else in the chair',
      'your right to mediation and appeal about it, does not depend on this decision',
      'SENDIASS',
      'you can complain',
    ])
      expect(body).toContain(words);
  });
});

describe('what is settled in a disagreement', () => {
  const settled: StoryAct = {
    type: 'SettlementReached',
    on: '2026-04-14',
    by: { person: 'system', role: 'system' },
    disagreement: 'D7K2-M4XB',
    shares: { education: 60, health: 40 },
    from: '2026-03-02',
  };
  const recorded: StoryAct = { ...agreed, on: '2026-04-15', by: ursula, because: 'D7K2-M4XB' };
  const notAgreed: StoryAct = {
    type: 'FundingNotAgreed',
    on: '2026-02-25',
    by: ursula,
    meanwhileSecuredBy: 'The council',
  };

  it('opens a period from its own day, and closes what was paid without prejudice', () => {
    const meanwhile: StoryAct = {
      type: 'InterimPutInForce',
      on: '2026-02-27',
      by: { person: 'system', role: 'system' },
      disagreement: 'D7K2-M4XB',
      shares: { education: 100 },
      from: '2026-02-23',
    };
    const { decision } = given(jointFunding, ...atPanel, notAgreed, meanwhile, settled).when(recorded);
    const ofSchool = fileAfter(decision).periods.filter(({ line }) => line === 'l1');
    expect(ofSchool.map(({ from, to, shares, withoutPrejudice }) => ({ from, to, shares, withoutPrejudice }))).toEqual([
      { from: '2026-02-23', to: '2026-03-01', shares: { education: 10_000_001 }, withoutPrejudice: true },
      { from: '2026-03-02', to: null, shares: { education: 6_000_001, health: 4_000_000 }, withoutPrejudice: false },
    ]);
  });

  it('is not agreed here before it has been settled there', () => {
    given(jointFunding, ...atPanel, notAgreed)
      .when(recorded)
      .isRefused({ rule: 'theSettlementIsOnRecord' });
  });
});
