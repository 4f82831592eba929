import { describe, expect, it } from '@jest/globals';
import { days, months, weeks, workingDays } from '#statutory-calendar/periods';
import type { StoryAct } from '#test/given';
import {
  agreed,
  allSayYes,
  asked,
  atPanel,
  complete,
  inPlace,
  nadia,
  omar,
  started,
  told,
} from '#test/ordinary/request';
import { jointFunding } from '#workflows/joint-funding/pathway';
import { panelMeeting } from '#workflows/panel-meeting/pathway';
import { givenThere, payers, problemsOf } from './a-place.js';
import { meetingOf } from './at-a-panel.js';

describe('Knowsley, complex and joint panel', () => {
  const knowsley = payers('Complex and joint panel', {
    cadence: { words: 'every month', every: months(1) },
    papersBefore: days(10),
  });
  const said = { panels: [knowsley], funding: { reviews: { first: months(3), every: months(12) } } };
  const given = givenThere(said);

  it('may be used', () => expect(problemsOf(said)).toEqual([]));

  it('sends its papers ten days ahead', () => {
    given(panelMeeting)
      .when(meetingOf(knowsley).called())
      .leadsTo({ deadlines: { 'papers-circulated': '2026-01-11' } });
  });

  it('looks at a package after three months, and then once a year', () => {
    given(jointFunding, ...inPlace.slice(0, -1))
      .when(started)
      .leadsTo({ deadlines: { 'package-reviewed#first': '2026-07-13' } });
    given(jointFunding, ...inPlace)
      .when({ type: 'PackageReviewed', on: '2026-07-10', by: omar, decision: 'continue' })
      .leadsTo({ deadlines: { 'package-reviewed#first': null, 'package-reviewed#annual': '2027-07-10' } });
  });
});

describe('Hillingdon, multi-agency resource panel', () => {
  const hillingdon = payers('Resource panel', {
    gateway: ['multiAgencyMeeting'],
    urgent: { allowed: true, maxDays: 28 },
    reviewOfDecision: { within: workingDays(10), differentChair: true, grounds: ['newInformation', 'processError'] },
  });
  const said = { panels: [hillingdon] };
  const given = givenThere(said);
  const { done, ...notMet } = asked;
  const urgently: StoryAct = {
    type: 'UrgentFundingRequested',
    on: '2026-02-06',
    by: omar,
    child: asked.child,
    contact: asked.contact,
    risk: 'The placement ended today',
    lines: asked.lines,
  };
  const again: StoryAct = {
    type: 'DecisionReviewRequested',
    on: '2026-03-10',
    by: nadia,
    ground: 'newInformation',
    words: 'A new report has come.',
  };

  it('may be used', () => expect(problemsOf(said)).toEqual([]));

  it('is not asked before a multi-agency meeting has been held', () => {
    expect(done).toEqual(['multiAgencyMeeting']);
    given(jointFunding, asked).when(complete).leadsTo({ state: 'validating' });
    given(jointFunding, notMet as StoryAct)
      .when(complete)
      .isRefused({
        rule: 'theGatewayIsPassed',
        reason:
          'The panel needs before it is asked: a meeting of everybody who works with the child. Return the request and say so.',
      });
  });

  it('has an emergency route, which a panel without one has not', () => {
    given(jointFunding).when(urgently).leadsTo({ state: 'urgent.pending' });
    const without = { ...hillingdon, urgent: { allowed: false, maxDays: 0 } };
    givenThere({ panels: [without] })(jointFunding)
      .when(urgently)
      .isRefused({ rule: 'urgentDecisionsAreAllowed' });
  });

  it('looks again at a decision on its grounds, for ten working days, and a panel without that does not', () => {
    const before = [...atPanel, ...allSayYes, agreed] as const;
    given(jointFunding, ...before)
      .when(told)
      .leadsTo({ deadlines: { 'decision-review-open': '2026-03-13' } });
    given(jointFunding, ...before, told)
      .when(again)
      .leadsTo({ deadlines: { 'decision-review-open': null } });
    const { reviewOfDecision, ...without } = hillingdon;
    expect(reviewOfDecision?.grounds).toContain('newInformation');
    givenThere({ panels: [without] })(jointFunding, ...before, told)
      .when(again)
      .isRefused({ rule: 'thisAreaLooksAgain' });
  });
});

describe('Central Bedfordshire', () => {
  const said = {
    panels: [payers('Resource panel', { notifyWithin: workingDays(5) })],
    funding: { endsSoon: weeks(8), delegation: [{ post: 'headOfService', pencePerYear: 25_000_00 }] },
  };
  const given = givenThere(said);
  const respite = { id: 'l1', what: 'Respite', section: 'F', unit: 'week', units: 40, unitPence: 50_000 };
  const clear = (unitPence: number): StoryAct => ({
    ...asked,
    lines: [{ ...respite, unitPence, to: '2027-03-31', from: '2026-04-13' }],
  });
  const byAnOfficer: StoryAct = {
    ...agreed,
    type: 'FundingAgreedUnderDelegation',
    on: '2026-02-09',
    by: { person: 'helen', role: 'manager' },
    post: 'headOfService',
    secondPerson: 'ursula',
  };

  it('may be used', () => expect(problemsOf(said)).toEqual([]));

  it('tells its decision in five working days', () => {
    given(jointFunding, ...atPanel, ...allSayYes)
      .when(agreed)
      .leadsTo({ deadlines: { 'funding-decision-notified': '2026-03-04' } });
  });

  it('decides clear cases without the panel, up to a sum and for one payer', () => {
    given(jointFunding, clear(50_000)).when(byAnOfficer).leadsTo({ state: 'agreed' });
    given(jointFunding, clear(62_501)).when(byAnOfficer).isRefused({
      rule: 'withinTheDelegation',
      reason:
        'The package costs £25,000.40 a year. Head of Service, SEND and Inclusion may agree to £25,000.00 without a panel. List it for a panel.',
    });
    given(jointFunding, asked).when(byAnOfficer).isRefused({ rule: 'onlyOneAgencyPays' });
  });

  it('has back whatever ends within eight weeks', () => {
    given(jointFunding, clear(50_000), byAnOfficer, { ...told, on: '2026-02-11' })
      .when(started)
      .leadsTo({ deadlines: { 'package-back-at-panel': '2027-02-03' } });
  });
});
