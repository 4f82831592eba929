import { describe, expect, it } from '@jest/globals';
import type { Accepted } from '#engine/decide';
import { givenIn } from '#test/given';
import {
  ADVISER,
  act,
  effectsOf,
  held,
  linkedBy,
  OMAR,
  PARENT,
  rang,
  sent,
  WENDY,
  wordsOf,
} from '#test/ordinary/appeal';
import { register } from '../../register.js';
import type { Appeal } from '../case.js';
import { appealPathway } from '../pathway.js';

const area = register.area('north-east-lincolnshire');
const given = givenIn({ calendar: register.calendar, area });
const VERA = { person: 'vera', role: 'icbOfficer' };

describe('an agreement', () => {
  const agreeing = (kind: Parameters<typeof held>[0], ...points: readonly object[]) =>
    given(appealPathway, ...held(kind)).when(act('MediationAgreed', '2026-04-22', ADVISER, { points }));
  const point = (is: string, more: object = {}) => ({ what: 'As agreed', is, ...more });

  it('is owed as if it were ordered, from the day of the agreement (reg 42(2))', () => {
    agreeing('refusalToAssess', point('assess')).leadsTo({
      state: 'mediation.agreement',
      deadlines: {
        'agreed-assess-notify': '2026-05-06',
        'agreed-assess-no-plan': '2026-07-01',
        'agreed-assess-final': '2026-07-29',
        'mediation-cert-after-mediation': '2026-04-27',
      },
    });
    agreeing('refusalToIssue', point('makePlan')).leadsTo({
      deadlines: { 'agreed-make-draft': '2026-05-27', 'agreed-make-final': '2026-07-08' },
    });
    agreeing('refusalToIssue', point('reconsider')).leadsTo({ deadlines: { 'agreed-reconsider': '2026-05-06' } });
    agreeing('finalPlan', point('amendContents')).leadsTo({ deadlines: { 'agreed-amend-provision': '2026-05-27' } });
    agreeing('finalPlan', point('amendPlacement')).leadsTo({ deadlines: { 'agreed-amend-placement': '2026-05-06' } });
    agreeing('ceasing', point('continueAndAmend')).leadsTo({
      deadlines: { 'agreed-continue-and-amend': '2026-05-27' },
    });
  });

  it('on what no appeal could be about has two weeks (reg 42(3)), or the day that was agreed in writing (reg 42(5))', () => {
    const agreed = agreeing(
      'finalPlan',
      point('other'),
      point('other', { by: '2026-06-30' }),
      point('amendContents', { by: '2026-05-15' }),
    );
    agreed.leadsTo({
      deadlines: {
        'mediation-agreement-non-appealable': '2026-05-06',
        'agreed-by-the-day-named#2': '2026-06-30',
        'agreed-by-the-day-named#3': '2026-05-15',
        'agreed-amend-provision': null,
      },
    });
    expect(wordsOf(agreed.decision, 'mediation-agreed')).toContain('by Tuesday 30 June 2026');
  });

  it('is done by whichever body owes each point, and each has its own task and day', () => {
    const { decision } = agreeing(
      'finalPlan',
      point('other', { owedBy: 'icb' }),
      point('other', { owedBy: 'council', by: '2026-04-30' }),
    );
    const effects = decision.outcome === 'accepted' ? decision.effects : [];
    expect(effects).toContainEqual(
      expect.objectContaining({ task: 'do-what-the-board-owes', for: { post: 'icbSendLead' }, dueOn: '2026-05-06' }),
    );
    expect(effects).toContainEqual(
      expect.objectContaining({ task: 'do-what-is-owed', for: { post: 'sendCaseOfficer' }, dueOn: '2026-04-30' }),
    );
    const file = (decision as Accepted).next.snapshot.context as Appeal;
    expect(appealPathway.whoIs('agreedDoer', file, area)).toEqual([{ post: 'icbSendLead' }]);
    expect(appealPathway.whoIs('agreedDoer:2', file, area)).toEqual([{ post: 'sendCaseOfficer' }]);
  });

  it('that is late says what, by whom, and to whom the family complains of that body', () => {
    const late = (owedBy: string) =>
      given(
        appealPathway,
        ...held('finalPlan'),
        act('MediationAgreed', '2026-04-22', ADVISER, { points: [point('other', { what: 'Eight sessions', owedBy })] }),
      ).when(rang('mediation-agreement-non-appealable', '2026-05-06'));
    late('icb').leadsTo({
      notices: ['clock-breached → icbSendLead by email', 'agreed-point-late → wendy by letter'],
    });
    const ofTheBoard = wordsOf(late('icb').decision, 'agreed-point-late');
    expect(ofTheBoard).toContain(
      'the health service had to do this by Wednesday 6 May 2026, as was agreed: Eight sessions.',
    );
    expect(ofTheBoard).toContain('Parliamentary and Health Service Ombudsman');
    expect(ofTheBoard).not.toContain('Local Government');
    const ofTheCouncil = wordsOf(late('council').decision, 'agreed-point-late');
    expect(ofTheCouncil).toContain('we had to do this by Wednesday 6 May 2026, as was agreed: Eight sessions.');
    expect(ofTheCouncil).not.toContain('Health Service Ombudsman');
  });

  it('is asked for anew, without what has been done of it', () => {
    const { decision } = given(
      appealPathway,
      ...held('finalPlan'),
      act('MediationAgreed', '2026-04-22', ADVISER, {
        points: [
          point('other', { what: 'Eight sessions', owedBy: 'icb', by: '2026-07-10' }),
          point('other', { what: 'A named therapist', owedBy: 'icb', by: '2026-05-14' }),
        ],
      }),
    ).when(act('StepTaken', '2026-05-12', VERA, { step: 'agreedPoint', point: 2 }));
    const tasks = effectsOf(decision).filter(
      (effect) => (effect.kind === 'task' || effect.kind === 'taskDone') && effect.task === 'do-what-the-board-owes',
    );
    expect(tasks).toEqual([
      { kind: 'taskDone', task: 'do-what-the-board-owes' },
      expect.objectContaining({
        task: 'do-what-the-board-owes',
        what: 'Do what is owed, each by its own day:\n• Eight sessions, by Friday 10 July 2026 (the health service does this)',
        dueOn: '2026-07-10',
      }),
    ]);
  });

  it('of the health board alone is told to the council in one week (reg 42(4))', () => {
    given(
      appealPathway,
      sent('2026-03-20', 'finalPlan'),
      act('MediationRequested', '2026-04-01', WENDY, { issues: ['health'] }),
      act('HealthBodiesTold', '2026-04-07', OMAR),
      act('MediationHeld', '2026-04-28', VERA),
    )
      .when(act('MediationAgreed', '2026-04-28', VERA, { points: [point('other', { owedBy: 'icb' })] }))
      .leadsTo({
        deadlines: {
          'mediation-agreement-icb-notify-la': '2026-05-05',
          'mediation-agreement-non-appealable': '2026-05-12',
          'mediation-cert-after-mediation': null,
        },
      });
  });

  it('leaves the refusal as it was: the case goes on when the family has been told, and the dates run here', () => {
    const agreed = [
      ...held('refusalToAssess'),
      act('MediationAgreed', '2026-04-22', ADVISER, { points: [point('assess')] }),
    ];
    const telling = given(appealPathway, ...agreed).when(act('StepTaken', '2026-04-27', OMAR, { step: 'willAssess' }));
    telling.leadsTo({
      state: 'mediation.agreement',
      deadlines: { 'agreed-assess-notify': null, 'agreed-assess-final': '2026-07-29' },
      notices: ['will-assess → wendy by letter'],
    });
    expect(linkedBy(telling.decision)).toEqual([
      {
        ref: PARENT,
        type: 'AssessmentOrdered',
        data: { appeal: 'TEST-CASE', because: 'mediation', noPlanBy: '2026-07-01', finalBy: '2026-07-29' },
      },
    ]);
    given(appealPathway, ...agreed)
      .when(act('StepTaken', '2026-04-27', OMAR, { step: 'placementAmended' }))
      .isRefused({ rule: 'thatStepIsDue' });
  });
});
