import { describe, expect, it } from '@jest/globals';
import type { Accepted } from '#engine/decide';
import type { StoryAct } from '#test/given';
import { callum, child, contact, edward, given, harriet, listed, ursula } from '#test/ordinary/request';
import type { Funding } from '../case.js';
import { jointFunding } from '../pathway.js';

const fileAfter = (decision: unknown) => (decision as Accepted).next.snapshot.context as Funding;

const winston = { person: 'winston', role: 'safeguarding' };

const rung: StoryAct = {
  type: 'UrgentFundingRequested',
  on: '2026-07-10',
  by: winston,
  child,
  contact,
  risk: 'The placement ended today',
  lines: [{ what: 'Emergency residence', section: 'none', unit: 'week', units: 52, unitPence: 420_000 }],
};
const yes = {
  education: { agency: 'education', person: 'edward', post: 'educationFunder' },
  health: { agency: 'health', person: 'harriet', post: 'healthFunder' },
  socialCare: { agency: 'socialCare', person: 'simone', post: 'socialCareFunder' },
};
const decided = (by: StoryAct['by'], ...signatures: object[]): StoryAct => ({
  type: 'UrgentFundingDecided',
  on: '2026-07-10',
  by: by as NonNullable<StoryAct['by']>,
  signatures,
});
const allYes = decided(harriet, yes.education, yes.health, yes.socialCare);
const began: StoryAct = { type: 'PackageStarted', on: '2026-07-11', by: winston, providerConfirms: true };
const onTheAgenda: StoryAct = { ...listed, on: '2026-07-14', meetingOn: '2026-07-29' };
const agree = (agency: string, person: string, position = 'agree') => ({ agency, person, position });
const ratified: StoryAct = {
  type: 'UrgentFundingRatified',
  on: '2026-07-29',
  by: ursula,
  positions: [agree('education', 'edward'), agree('health', 'harriet'), agree('socialCare', 'simone')],
  basis: 'FIXED_PERCENT',
  parts: { education: 40, health: 40, socialCare: 20 },
};

describe('what cannot wait for a panel', () => {
  it('needs a yes from each that pays, and says whose is missing', () => {
    given(jointFunding)
      .when(rung)
      .leadsTo({ state: 'urgent.pending', notices: ['urgent-funding-asked → healthFunder by sms'] });
    const two = given(jointFunding, rung).when(decided(edward, yes.education, yes.socialCare));
    two.isRefused({ rule: 'everyPayerHasSigned' });
    expect(two.decision).toMatchObject({ reason: expect.stringContaining('Nobody has said yes yet for: health.') });
    given(jointFunding, rung)
      .when(allYes)
      .leadsTo({
        state: 'urgent.decided',
        deadlines: { 'urgent-decision-ratified': '2026-08-07' },
        notices: ['urgent-funding-decided → nadia-o by sms', 'list-for-ratification → panelCoordinator by inapp'],
      });
  });

  it('is signed by each for themselves, and by whoever records it', () => {
    given(jointFunding, rung)
      .when(decided(harriet, yes.education, yes.health, { ...yes.socialCare, person: 'edward' }))
      .isRefused({ rule: 'everybodySignsForThemselves' });
    given(jointFunding, rung)
      .when({ ...allYes, by: { person: 'hugo', role: 'funder' } })
      .isRefused({ rule: 'everybodySignsForThemselves' });
  });

  it('keeps within what a post may agree to, and within the time', () => {
    const over = given(jointFunding, rung).when(
      decided(harriet, yes.health, yes.socialCare, { ...yes.education, post: 'sendCaseOfficer' }),
    );
    over.isRefused({ rule: 'signedWithinTheDelegation' });
    expect(over.decision).toMatchObject({
      reason: expect.stringContaining('It may cost £16,800.00 in 28 days. SEND Case Officer may agree to £10,000.00.'),
    });
    given(jointFunding, rung)
      .when({ ...allYes, days: 29 })
      .isRefused({ rule: 'itIsNotForLongerThanAllowed' });
  });

  it('is shared when the panel stands by it, from the first day', () => {
    const { decision } = given(jointFunding, rung, allYes, began, onTheAgenda).when(ratified);
    const file = fileAfter(decision);
    expect(file.split[0]?.each).toEqual({ education: 168_000, health: 168_000, socialCare: 84_000 });
    expect(file.periods).toMatchObject([{ from: '2026-07-11', to: null, openedBy: 5 }]);
    given(jointFunding, rung, allYes, began, onTheAgenda)
      .when(ratified)
      .leadsTo({
        state: 'urgent.ratified',
        deadlines: { 'package-reviewed#first': '2026-10-29', 'urgent-decision-ratified': null },
        notices: ['funding-decision → nadia-o by letter'],
      });
  });

  it('is ratified by a meeting that has it, and by no chair alone', () => {
    const unlisted = given(jointFunding, rung, allYes, began).when(ratified);
    unlisted.isRefused({ rule: 'aMeetingHasIt' });
    expect(unlisted.decision).toMatchObject({
      reason: expect.stringContaining('No meeting has it on its agenda. Put it on the agenda of the next one'),
    });
    const rolled: StoryAct = { type: 'PanelItemRolled', on: '2026-07-29', by: listed.by, because: 'no quorum' };
    given(jointFunding, rung, allYes, began, onTheAgenda, rolled)
      .when({ ...ratified, on: '2026-07-30' })
      .isRefused({ rule: 'aMeetingHasIt' });
  });

  it('is not ratified against one that pays, nor by percentages that do not come to a hundred', () => {
    given(jointFunding, rung, allYes, began, onTheAgenda)
      .when({
        ...ratified,
        positions: [
          agree('education', 'edward'),
          agree('socialCare', 'simone'),
          agree('health', 'harriet', 'disagree'),
        ],
      })
      .isRefused({ rule: 'everyPayerAgreedAtTheMeeting' });
    const wrong = given(jointFunding, rung, allYes, began, onTheAgenda).when({
      ...ratified,
      parts: { education: 40, health: 40, socialCare: 10 },
    });
    wrong.isRefused({ rule: 'theRatifiedSplitComesToTheWhole' });
    expect(wrong.decision).toMatchObject({
      reason: 'Line 1, “Emergency residence”: the percentages come to 90, not to 100.',
    });
  });

  it('is never cut off: not ratified, it goes on until a day, and somebody pays', () => {
    const overturned: StoryAct = {
      type: 'UrgentFundingOverturned',
      on: '2026-07-29',
      by: ursula,
      reasons: 'A local place is there from 2 September.',
      windDownUntil: '2026-08-26',
      payerMeanwhile: 'education',
    };
    given(jointFunding, rung, allYes, began, onTheAgenda)
      .when({ ...overturned, windDownUntil: '2026-07-29' })
      .isRefused({ rule: 'itIsWoundDownInTime' });
    const story = [rung, allYes, began, onTheAgenda, overturned] as const;
    const end = (day: StoryAct['on']): StoryAct => ({
      type: 'PackageEnded',
      on: day,
      by: callum,
      lastDay: day,
      replacement: 'A local place',
    });
    const early = given(jointFunding, ...story).when(end('2026-07-29'));
    early.isRefused({ rule: 'provisionIsWoundDown' });
    expect(early.decision).toMatchObject({
      reason:
        'It has been decided that the support goes on until 2026-08-26, so that nobody is left with nothing. It cannot end on 2026-07-29.',
    });
    const { decision } = given(jointFunding, ...story).when(end('2026-08-26'));
    expect(fileAfter(decision)).toMatchObject({
      stage: 'ended',
      periods: [{ from: '2026-07-11', to: '2026-08-26', shares: { education: 21_840_000 } }],
    });
  });
});
