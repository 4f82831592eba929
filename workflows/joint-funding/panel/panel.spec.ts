import { describe, expect, it } from '@jest/globals';
import type { Accepted } from '#engine/decide';
import type { StoryAct } from '#test/given';
import {
  agreed,
  allSayYes,
  atPanel,
  decided,
  decidedAgainst,
  edward,
  given,
  harriet,
  omar,
  says,
  simone,
  stefan,
} from '#test/ordinary/request';
import type { Funding } from '../case.js';
import { jointFunding } from '../pathway.js';

const fileAfter = (decision: unknown) => (decision as Accepted).next.snapshot.context as Funding;

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

  it('has what no other meeting has: it goes on another agenda once the one that has it lets it go', () => {
    const listed = (meeting: string): StoryAct => ({
      ...{ type: 'ListedForPanel', on: '2026-02-20', by: { person: 'system', role: 'system' } },
      ...{ meeting, meetingOn: '2026-03-11' },
    });
    const before = atPanel.slice(0, atPanel.findIndex(({ type }) => type === 'ListedForPanel') + 1);
    const here = given(jointFunding, ...before, listed('MEET-0001'));
    here.when(listed('MEET-0002')).isRefused({ rule: 'theMeetingThatHasItLetsItGo' });
    here.when(listed('MEET-0001')).leadsTo({ state: 'listed' });
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

  it('keeps an agency to what it said: nobody turns its no into a yes, nor it itself but by saying so', () => {
    const no = says(harriet, 'health', { position: 'disagree', reason: 'Not a health need' });
    const story = [...atPanel, says(edward, 'education'), says(stefan, 'socialCare'), no] as const;
    const correcting = (by: StoryAct['by'], data: object): StoryAct => ({
      ...{ type: 'RecordCorrected', on: '2026-02-26', by },
      ...{ of: story.length, data, reason: 'Typed wrongly' },
    });
    given(jointFunding, ...story)
      .when(correcting(omar, { position: 'agree' }))
      .isRefused({
        code: 'CORRECTION_IMPOSSIBLE',
        reason:
          '“Say yes or no for your agency’s money” was said or decided by somebody else, and nobody corrects that for them. Ask whoever recorded it to record what is so now.',
      });
    given(jointFunding, ...story)
      .when(correcting({ person: 'harriet', role: 'caseOfficer' }, { position: 'agree' }))
      .isRefused({
        code: 'CORRECTION_IMPOSSIBLE',
        reason:
          'What was said or decided is not corrected into something else: “What does it say?”. If somebody has changed their mind, record that as an act of its own.',
      });
    given(jointFunding, ...story)
      .when(correcting({ person: 'harriet', role: 'caseOfficer' }, { reason: 'Not a need of health' }))
      .leadsTo({ state: 'atPanel' });
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
