import { describe, expect, it } from '@jest/globals';
import { givenIn, type StoryAct } from '#test/given';
import { complete, letterOf, OMAR, openedBy, refused, requested, told } from '#test/ordinary/assessment';
import { register } from '../../register.js';
import { needsAssessment } from '../pathway.js';

const given = givenIn({ calendar: register.calendar, area: register.area('north-east-lincolnshire') });

describe('a refusal to assess', () => {
  it('ends what is owed here, and opens the family’s time to mediate and to appeal on a case of its own', () => {
    const refusing = given(needsAssessment, requested, told).when(refused);
    refusing.leadsTo({
      state: 'notAssessing',
      deadlines: {
        'ehcna-decision': null,
        'ehcp-refusal': null,
        'ehcp-final': null,
        'mediation-contact-adviser': null,
        'appeal-lodge': null,
      },
      notices: ['decision-refused → priya by letter', 'decision-refused → priya by portal'],
    });
    expect(openedBy(refusing.decision)).toMatchObject([
      {
        pathway: 'appeal',
        event: 'RightOfAppealArose',
        data: {
          kind: 'refusalToAssess',
          decisionSentOn: '2026-08-03',
          case: 'TEST-CASE',
          child: { name: 'Kit Nayar' },
        },
      },
    ]);
  });

  it('prints the dates in its letter', () => {
    const body = letterOf(given(needsAssessment, requested, told).when({ ...refused, on: '2026-07-30' }).decision);
    expect(body).toContain('Wednesday 30 September 2026');
    expect(body).toContain('The school can provide what is needed.');
    expect(body).toContain('We would like to meet you');
  });

  it('prints a time to appeal that ends on a Saturday, in August or at Christmas where the Tribunal’s Rules move it', () => {
    const printed = (act: StoryAct, ...before: readonly StoryAct[]) =>
      letterOf(given(needsAssessment, ...before).when(act).decision);
    expect(printed(refused, requested, told)).toContain('5 pm on Monday 5 October 2026');
    expect(printed({ ...refused, on: '2026-06-29' }, requested, told)).toContain('5 pm on Tuesday 1 September 2026');
    const inAutumn = [
      { ...requested, on: '2026-09-21' },
      { ...told, on: '2026-09-22' },
    ] as const;
    const christmas = printed({ ...refused, on: '2026-10-27' }, ...inAutumn);
    expect(christmas).toContain('5 pm on Monday 4 January 2027');
    expect(christmas).toContain('by Sunday 27 December 2026');
  });

  it('counts from the day on which the letter was sent', () => {
    const { decision } = given(needsAssessment, requested, told).when({
      ...refused,
      on: '2026-08-05',
      sentOn: '2026-08-03',
    });
    expect(letterOf(decision)).toContain('5 pm on Monday 5 October 2026');
    expect(openedBy(decision)).toMatchObject([{ data: { decisionSentOn: '2026-08-03' } }]);
  });

  it('rests on section 36(8) and on nothing else, with reasons and rights', () => {
    const refusing = given(needsAssessment, requested, told);
    refusing.when({ ...refused, test: 'localCriteria' }).isRefused({
      rule: 'theTestIsTheLaws',
      law: 'Children and Families Act 2014 s.36(8)',
    });
    refusing.when({ ...refused, rightsBlock: false }).isRefused({ rule: 'lessHasReasonsAndRights' });
    refusing.when({ ...refused, reasons: undefined }).isRefused({ rule: 'lessHasReasonsAndRights' });
  });

  it('may rest on an assessment within six months, and only on one that is recorded', () => {
    const recent = { ...refused, test: 'assessedWithinSixMonths' };
    given(needsAssessment, { ...requested, lastAssessedOn: '2025-12-22' }, told)
      .when(recent)
      .leadsTo({ state: 'notAssessing' });
    given(needsAssessment, { ...requested, lastAssessedOn: '2025-12-21' }, told)
      .when(recent)
      .isRefused({ rule: 'anEarlierAssessmentIsWithinSixMonths' });
  });

  it('is reversed only by something that is named, and is never written over', () => {
    const after = given(needsAssessment, requested, told, refused);
    after.when({ type: 'AssessmentAgreed', on: '2026-09-28', by: OMAR }).isRefused({
      rule: 'somethingReversesTheRefusal',
    });
    const reversal = after.when({ type: 'AssessmentAgreed', on: '2026-09-28', by: OMAR, reverses: 'mediation' });
    reversal.leadsTo({ state: 'assessing' });
    const { decision } = reversal;
    expect(decision.outcome === 'accepted' && decision.next.snapshot.context).toMatchObject({
      assessDecision: { outcome: 'no', on: '2026-08-03' },
      reversals: [{ of: 'assess', because: 'mediation', on: '2026-09-28' }],
    });
  });
});

describe('an assessment that is owed after a refusal', () => {
  const { child, contact } = requested;
  const reversed: StoryAct = {
    type: 'RefusalReversed',
    on: '2027-02-02',
    by: OMAR,
    child,
    contact,
    because: 'concession',
  };

  it('is a case of its own, without the limits of the request; each adviser has six weeks', () => {
    given(needsAssessment)
      .when(reversed)
      .leadsTo({
        state: 'assessing',
        deadlines: { 'ehcna-decision': null, 'ehcp-refusal': null, 'ehcp-final': null },
        notices: ['will-assess → priya by portal'],
      });
    given(needsAssessment, reversed)
      .when({ type: 'AdviceRequested', on: '2027-02-03', by: OMAR, from: ['health', 'education'] })
      .leadsTo({ deadlines: { 'ehcna-advice-response#health': '2027-03-17' } });
    given(needsAssessment)
      .when({ ...reversed, because: 'another' })
      .isRefused({ code: 'FIELDS_WRONG' });
  });
});

describe('a refusal to make a plan', () => {
  const noPlan: StoryAct = {
    type: 'PlanRefused',
    on: '2026-10-12',
    by: OMAR,
    reasons: 'What she needs can be provided without one.',
    rightsBlock: true,
  };

  it('comes within sixteen weeks, with the feedback and the rights', () => {
    given(needsAssessment, ...complete)
      .when(noPlan)
      .leadsTo({
        state: 'notIssuing',
        deadlines: { 'ehcp-refusal': null, 'ehcp-final': null, 'appeal-lodge': null },
        notices: [
          'decision-refused → priya by letter',
          'decision-to-partners → headteacher by email',
          'decision-to-partners → designatedClinicalOfficer by email',
        ],
      });
    given(needsAssessment, ...complete)
      .when({ ...noPlan, reasons: undefined })
      .isRefused({ rule: 'lessHasReasonsAndRights' });
  });
});

describe('a request', () => {
  it('is withdrawn by the family and by nobody else', () => {
    const begun = given(needsAssessment, requested, told);
    begun
      .when({ type: 'RequestWithdrawn', on: '2026-07-01', by: OMAR, reason: 'NO_REPLY' })
      .isRefused({ rule: 'familyAskedToWithdraw' });
    const asked = { reason: 'Not now', askedBy: 'Priya Nayar', askedOn: '2026-07-01' };
    begun.when({ type: 'RequestWithdrawn', on: '2026-07-01', by: OMAR, ...asked }).leadsTo({ state: 'withdrawn' });
  });
});
