import { describe, expect, it } from '@jest/globals';
import type { Accepted } from '#engine/decide';
import type { StoryAct } from '#engine/scenario';
import type { Funding } from './funding.js';
import {
  agreed,
  allSayYes,
  asked,
  atPanel,
  callum,
  complete,
  decided,
  decidedAgainst,
  edward,
  given,
  harriet,
  omar,
  ready,
  says,
  shares,
  simone,
  stefan,
} from './ordinary-request.js';
import { jointFunding } from './pathway.js';

const fileAfter = (decision: unknown) => (decision as Accepted).next.snapshot.context as Funding;

describe('before the panel', () => {
  it('a request goes back with what is missing, and keeps what was written', () => {
    const half: StoryAct = { ...asked, options: undefined, familyView: undefined, done: undefined };
    const { options, familyView, done, ...rest } = half;
    expect([options, familyView, done]).toEqual([undefined, undefined, undefined]);
    const refusal = given(jointFunding, rest as StoryAct).when(complete);
    refusal.isRefused({ rule: 'theGatewayIsPassed' });
    expect(refusal.decision).toMatchObject({
      reason:
        'The panel needs before it is asked: at least one option with its cost, what the family thinks of the options and a meeting of everybody who works with the child. Return the request and say so.',
    });
    const returned: StoryAct = {
      type: 'FundingReturned',
      on: '2026-02-09',
      by: callum,
      missing: ['a costed local alternative', 'the family’s view'],
    };
    given(jointFunding, rest as StoryAct)
      .when(returned)
      .leadsTo({
        state: 'returned',
        notices: ['funding-returned → omar by inapp'],
        deadlines: { 'funding-request-mended': '2026-02-23', 'funding-request-checked': null },
      });
    const again: StoryAct = {
      type: 'FundingRequested',
      on: '2026-02-10',
      by: omar,
      options: [{ what: 'Day school', yearlyPence: 6_400_000 }],
      done: ['multiAgencyMeeting'],
      familyView: 'We want him home at weekends.',
    };
    const { decision } = given(jointFunding, rest as StoryAct, returned, again).when({ ...complete, on: '2026-02-11' });
    expect(fileAfter(decision)).toMatchObject({
      stage: 'validating',
      lines: [{ id: 'l1' }, { id: 'l2' }, { id: 'l3' }],
    });
  });

  it('asks for the continuing care checklist only where there may be a health need', () => {
    const { state } = { state: 'validating' };
    given(jointFunding, asked).when(complete).leadsTo({ state });
  });

  it('shares to the penny, or says by how much it does not', () => {
    const short = given(jointFunding, ...ready).when({
      ...shares,
      splits: [{ line: 'l1', amounts: { education: 5_000_000, health: 3_000_000, socialCare: 2_000_000 } }],
    });
    short.isRefused({ rule: 'theSplitComesToTheWhole' });
    expect(short.decision).toMatchObject({
      reason: 'Line l1, “38-week residential school”: the shares are £0.01 short of £100,000.01.',
    });
    const { decision } = given(jointFunding, ...ready).when(shares);
    expect(fileAfter(decision)).toMatchObject({
      total: { education: 6_234_568, health: 3_999_999, socialCare: 2_000_000 },
    });
  });

  it('does not build a pack before the child has been heard', () => {
    given(jointFunding, asked, complete)
      .when({ type: 'HistoryPackBuilt', on: '2026-02-09' })
      .isRefused({ rule: 'childsVoiceIsKnown', law: 'Children and Families Act 2014 s.19(a)' });
  });
});

describe('at the panel', () => {
  it('each agency says yes for its own money: two of three are not enough', () => {
    const no = says(harriet, 'health', { position: 'disagree', reason: 'The checklist is not done' });
    const refused = given(jointFunding, ...atPanel, says(edward, 'education'), says(stefan, 'socialCare'), no).when(
      agreed,
    );
    refused.isRefused({ rule: 'everyPayerAgrees' });
    expect(refused.decision).toMatchObject({ reason: expect.stringMatching(/^health does not agree\. Each agency/) });
    given(jointFunding, ...atPanel, ...allSayYes)
      .when(agreed)
      .leadsTo({ state: 'agreed', deadlines: { 'funding-decision-notified': '2026-03-04' } });
  });

  it('nobody with an interest says anything, and nobody speaks for another agency', () => {
    given(jointFunding, ...atPanel)
      .when(says(simone, 'socialCare'))
      .isRefused({ rule: 'theyHaveNoInterestInIt' });
    given(jointFunding, ...atPanel)
      .when(says(edward, 'health'))
      .isRefused({ rule: 'theyDecideForThatAgency' });
    const declared: StoryAct = { type: 'InterestDeclaredAtPanel', on: '2026-02-25', person: 'harriet' };
    const { decision } = given(jointFunding, ...atPanel, ...allSayYes).when(declared);
    // Declared while it was heard, it stops it, and what they said counts no more.
    expect(fileAfter(decision)).toMatchObject({ stage: 'listed', sitting: { recused: ['harriet', 'simone'] } });
    expect(fileAfter(decision).positions.health).toBeUndefined();
  });

  it('keeps to the most that an agency agreed to, and puts its conditions down', () => {
    const capped = (capPence: number) =>
      says(harriet, 'health', { position: 'agreeWithCap', capPence, onlyIf: 'the checklist by 30 April' });
    const yes = [says(edward, 'education'), says(stefan, 'socialCare')];
    const refused = given(jointFunding, ...atPanel, ...yes, capped(3_999_998)).when(agreed);
    refused.isRefused({ rule: 'everyPayerAgrees' });
    expect(refused.decision).toMatchObject({
      reason: expect.stringMatching(/^health agrees up to £39,999\.98 a year, and its share is £39,999\.99\./),
    });
    given(jointFunding, ...atPanel, ...yes, capped(4_000_000))
      .when(agreed)
      .isRefused({ rule: 'conditionsArePutDown' });
    given(jointFunding, ...atPanel, ...yes, capped(4_000_000))
      .when(
        decided('FundingAgreedWithConditions', {
          conditions: [
            { id: 'c1', what: 'Continuing care checklist', owner: 'harriet', due: '2026-04-30' },
            { id: 'c2', what: 'How and when Ade returns', owner: 'omar', due: '2026-07-13' },
          ],
        }),
      )
      .leadsTo({
        state: 'agreedWithConditions',
        deadlines: {
          'funding-condition#c1': '2026-04-30',
          'funding-condition#c2': '2026-07-13',
          'funding-decision-notified': '2026-03-04',
        },
      });
  });

  it('gives reasons, repeats nothing in vain without one, and is confirmed by a second person', () => {
    const all = given(jointFunding, ...atPanel, ...allSayYes);
    all.when({ ...agreed, reasons: ' ' }).isRefused({ code: 'FIELDS_WRONG' });
    all.when({ ...agreed, evidence: undefined }).isRefused({ rule: 'reasonsAndEvidenceAreGiven' });
    all.when({ ...agreed, secondPerson: 'ursula' }).isRefused({ rule: 'aSecondPersonAgrees' });
    all.when({ ...agreed, secondPerson: 'simone' }).isRefused({ rule: 'aSecondPersonAgrees' });
    const again = { ...agreed, recommend: ['one-to-one support at school'] };
    all.when(again).isRefused({ rule: 'repeatHasAReason' });
    all.when({ ...again, repeatReason: 'With somebody who knows him' }).leadsTo({ state: 'agreed' });
    all.when({ ...agreed, howAndWhenTheChildReturns: undefined }).isRefused({ rule: 'thePanelsOwnFactsAreRecorded' });
    all.when({ ...agreed, by: { person: 'victor', role: 'panelChair' } }).isRefused({ rule: 'theChairRecordsIt' });
  });

  it('cannot decide a duty away: a refusal says who secures meanwhile what the plan says', () => {
    const refusal = decidedAgainst('FundingRefused');
    given(jointFunding, ...atPanel)
      .when(refusal)
      .isRefused({ rule: 'sectionFIsSecuredMeanwhile', law: 'Children and Families Act 2014 s.42(2)' });
    given(jointFunding, ...atPanel)
      .when({ ...refusal, meanwhileSecuredBy: 'The council', lines: ['l2'] })
      .leadsTo({ state: 'refused' });
    given(jointFunding, ...atPanel)
      .when({ ...refusal, lines: ['l2'] })
      .isRefused({ rule: 'sectionGIsArrangedMeanwhile', law: 'Children and Families Act 2014 s.42(3)' });
  });

  it('opens a disagreement where it is not agreed, and never where it is', () => {
    const no = says(harriet, 'health', { position: 'disagree', reason: 'The need is educational' });
    const notAgreed = decidedAgainst('FundingNotAgreed', { meanwhileSecuredBy: 'The council' });
    const { decision } = given(jointFunding, ...atPanel, no).when(notAgreed);
    expect(decision).toMatchObject({
      effects: expect.arrayContaining([
        expect.objectContaining({
          kind: 'openCase',
          pathway: 'disagreement',
          event: 'DisagreementRaised',
          data: expect.objectContaining({
            strand: 'C_COMMISSIONERS',
            fundingCase: 'TEST-CASE',
            raisedFor: 'council',
            against: 'health',
          }),
        }),
        expect.objectContaining({ template: 'dispute-opened', to: { post: 'commissioningManager' } }),
        expect.objectContaining({ template: 'dispute-opened', to: { post: 'icbCommissioningManager' } }),
      ]),
    });
    given(jointFunding, ...atPanel, ...allSayYes)
      .when(notAgreed)
      .isRefused({ rule: 'somebodyAgreesNot' });
  });
});
