import { describe, expect, it } from '@jest/globals';
import { givenIn } from '#test/given';
import { act, linkedBy, OMAR, PARENT, rang, registered, SYSTEM, TRIBUNAL, wordsOf } from '#test/ordinary/appeal';
import { register } from '../../register.js';
import type { DecisionKind } from '../case.js';
import { appealPathway } from '../pathway.js';

const area = register.area('north-east-lincolnshire');
const given = givenIn({ calendar: register.calendar, area });
const VERA = { person: 'vera', role: 'icbOfficer' };

describe('an order', () => {
  const ordering = (kind: DecisionKind, requires: readonly string[], more: object = {}) =>
    given(appealPathway, ...registered(kind, kind === 'finalPlan' ? ['F'] : undefined)).when(
      act('OrderMade', '2026-07-20', TRIBUNAL, {
        outcome: 'upheld',
        ...(requires.length > 0 && { requires }),
        ...more,
      }),
    );

  it('gives each thing that it requires its own limit, from the day on which it was made; August counts (reg 44(2))', () => {
    ordering('refusalToAssess', ['assess']).leadsTo({
      state: 'order.made',
      deadlines: {
        'order-assess-notify': '2026-08-03',
        'order-assess-no-plan': '2026-09-28',
        'order-assess-final': '2026-10-26',
      },
      notices: ['order-made → wendy by letter', 'order-made → sendManager by email'],
    });
    ordering('refusalToIssue', ['makePlan']).leadsTo({
      deadlines: { 'order-make-draft': '2026-08-24', 'order-make-final': '2026-10-05' },
    });
    ordering('refusalToIssue', ['reconsider']).leadsTo({ deadlines: { 'order-reconsider': '2026-08-03' } });
    ordering('finalPlan', ['amendContents']).leadsTo({ deadlines: { 'order-amend-provision': '2026-08-24' } });
    ordering('finalPlan', ['amendPlacement']).leadsTo({ deadlines: { 'order-amend-placement': '2026-08-03' } });
    ordering('ceasing', ['continueAndAmend']).leadsTo({ deadlines: { 'order-continue-and-amend': '2026-08-24' } });
  });

  it('to keep the plan, or to end it, is obeyed at once: it is owed, and the law names no day', () => {
    const owedAtOnce = (requires: string, outcome = 'upheld') => {
      const { decision } = ordering('ceasing', [requires], { outcome });
      return decision.outcome === 'accepted' ? decision.next.deadlines.filter(({ dueOn }) => dueOn === null) : [];
    };
    expect(owedAtOnce('continue')).toMatchObject([{ clock: 'order-continue', state: 'open' }]);
    expect(owedAtOnce('cease', 'dismissed')).toMatchObject([{ clock: 'order-cease-immediate', state: 'open' }]);
  });

  it('counts from the date it bears, or from the day on which it was sent out where the area reads it so', () => {
    const dated = act('OrderMade', '2026-07-22', TRIBUNAL, {
      outcome: 'upheld',
      requires: ['amendContents'],
      madeOn: '2026-07-20',
      issuedOn: '2026-07-22',
    });
    given(appealPathway, ...registered('finalPlan', ['F']))
      .when(dated)
      .leadsTo({
        deadlines: { 'order-amend-provision': '2026-08-24' },
      });
    const asIssued = { ...area, readings: { 'order-being-made': 'dateIssued' } };
    givenIn({ calendar: register.calendar, area: asIssued })(appealPathway, ...registered('finalPlan', ['F']))
      .when(dated)
      .leadsTo({ deadlines: { 'order-amend-provision': '2026-08-26' } });
  });

  it('that upholds says what must be done; one that strikes out requires nothing', () => {
    ordering('finalPlan', []).isRefused({ rule: 'theOutcomeFitsTheOrder' });
    ordering('finalPlan', ['amendContents'], { outcome: 'struckOut' }).isRefused({
      rule: 'theOutcomeFitsTheOrder',
      law: 'SI 2014/1530 reg 43(2)',
    });
  });

  it('that dismisses leaves twenty-eight days to ask for permission, of which August is not one; then the decision stands', () => {
    const dismissed = act('OrderMade', '2026-07-17', TRIBUNAL, { outcome: 'dismissed' });
    const ordered = given(appealPathway, ...registered('notAmending')).when(dismissed);
    ordered.leadsTo({ state: 'order.made', deadlines: { 'ftt-permission-to-appeal': '2026-09-14' } });
    expect(wordsOf(ordered.decision, 'order-made')).toContain('by Monday 14 September 2026, 5 pm');
    given(appealPathway, ...registered('notAmending'), dismissed)
      .when(rang('ftt-permission-to-appeal', '2026-09-14', { at: '2026-09-14T16:00:00Z' }))
      .leadsTo({ state: 'closed.noAgreement' });
  });

  it('is obeyed step by step, also by what is recorded on the case itself; late is late, and the duty continues', () => {
    const ordered = [
      ...registered('refusalToIssue'),
      act('OrderMade', '2026-07-20', TRIBUNAL, { outcome: 'upheld', requires: ['makePlan'] }),
    ];
    const late = rang('order-make-draft', '2026-08-24');
    given(appealPathway, ...ordered)
      .when(late)
      .leadsTo({ state: 'order.made', regions: { clock: 'breached' }, notices: ['deadline-missed → wendy by letter'] });
    const drafted = act('CaseMovedOn', '2026-08-27', SYSTEM, { act: 'DraftPlanServed' });
    given(appealPathway, ...ordered, late)
      .when(drafted)
      .leadsTo({ state: 'order.complying', regions: { clock: 'running' } });
    given(appealPathway, ...ordered, late, drafted)
      .when(act('CaseMovedOn', '2026-10-02', SYSTEM, { act: 'FinalPlanIssued' }))
      .leadsTo({ state: 'order.complied', deadlines: { 'order-make-final': null } });
  });

  it('tells the case in the same moment that a plan is owed', () => {
    const { decision } = ordering('refusalToIssue', ['makePlan']);
    expect(linkedBy(decision)).toEqual([
      {
        ref: PARENT,
        type: 'PlanOrdered',
        data: { appeal: 'TEST-CASE', because: 'tribunalOrder', draftBy: '2026-08-24', finalBy: '2026-10-05' },
      },
    ]);
  });
});

describe('a recommendation', () => {
  const recommended = [
    ...registered('amendedPlan', ['F']),
    act('OrderMade', '2026-07-27', TRIBUNAL, {
      outcome: 'upheld',
      requires: ['amendContents'],
      recommends: ['health', 'socialCare'],
    }),
  ];
  const answered = act('RecommendationAnswered', '2026-08-28', VERA, {
    to: 'health',
    isFollowed: false,
    words: 'Because',
  });

  it('is to be answered in five weeks that begin with its day, and copied in a week that begins with the answer', () => {
    given(appealPathway, ...registered('amendedPlan', ['F']))
      .when(recommended.at(-1) as (typeof recommended)[number])
      .leadsTo({
        deadlines: { 'recommendation-health-response': '2026-08-30', 'recommendation-social-response': '2026-08-30' },
        notices: ['recommendation → icbSendLead by email', 'recommendation → designatedSocialCareOfficer by email'],
      });
    given(appealPathway, ...recommended)
      .when(answered)
      .leadsTo({
        deadlines: { 'recommendation-health-response': null, 'recommendation-health-copy-to-sos': '2026-09-03' },
        notices: ['recommendation-answered → wendy by letter'],
      });
  });

  it('binds nobody; whoever does not follow it says why, and the family hears where else to go', () => {
    const silent = given(appealPathway, ...recommended).when({ ...answered, words: undefined });
    silent.isRefused({ rule: 'notFollowingHasReasons' });
    const { decision } = given(appealPathway, ...recommended).when(answered);
    expect(wordsOf(decision, 'recommendation-answered')).toContain('Parliamentary and Health Service Ombudsman');
  });

  it('is over when every answer has gone to the Secretary of State, and nothing else is owed', () => {
    const all = [
      ...recommended,
      act('StepTaken', '2026-08-03', OMAR, { step: 'planAmended' }),
      act('RecommendationAnswered', '2026-08-10', OMAR, { to: 'socialCare', isFollowed: true }),
      act('AnswerCopied', '2026-08-11', OMAR, { of: 'socialCare' }),
      answered,
    ];
    given(appealPathway, ...all.slice(0, -3))
      .when(all.at(-3) as (typeof all)[number])
      .leadsTo({ state: 'recommendation.responding' });
    given(appealPathway, ...all)
      .when(act('AnswerCopied', '2026-09-02', OMAR, { of: 'health' }))
      .leadsTo({ state: 'order.complied' });
  });
});
