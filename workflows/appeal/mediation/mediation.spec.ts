import { describe, expect, it } from '@jest/globals';
import { givenIn } from '#test/given';
import {
  ADVISER,
  act,
  certified,
  effectsOf,
  OMAR,
  PARENT,
  SYSTEM,
  sent,
  WENDY,
  wanted,
  wordsOf,
} from '#test/ordinary/appeal';
import { register } from '../../register.js';
import { appealPathway } from '../pathway.js';

const given = givenIn({ calendar: register.calendar, area: register.area('north-east-lincolnshire') });

describe('the wish to mediate', () => {
  it('gives thirty days to arrange it, from the day on which the council was told; Easter counts', () => {
    given(appealPathway, sent('2026-03-20'))
      .when(act('MediationRequested', '2026-04-02', OMAR, { issues: ['education'], informedOn: '2026-04-01' }))
      .leadsTo({
        state: 'mediation.requested',
        deadlines: { 'mediation-arrange-la': '2026-05-01', 'mediation-contact-adviser': null },
        tasks: ['Arrange the mediation with the family within thirty days'],
      });
  });

  it('about health and more is arranged by the council, and each board is told in three working days', () => {
    given(appealPathway, sent('2026-03-20', 'finalPlan'))
      .when(act('MediationRequested', '2026-04-01', WENDY, { issues: ['education', 'health'] }))
      .leadsTo({
        // 3 and 6 April 2026 are Good Friday and Easter Monday.
        deadlines: { 'mediation-notify-icb': '2026-04-08', 'mediation-arrange-mixed': '2026-05-01' },
        notices: ['mediation-issues → icbSendLead by email'],
      });
  });

  it('about health alone is arranged by the board, thirty days from being told', () => {
    given(appealPathway, ...wanted('health'))
      .when(act('HealthBodiesTold', '2026-04-07', OMAR))
      .leadsTo({
        deadlines: {
          'mediation-notify-icb': null,
          'mediation-arrange-icb-only': '2026-05-07',
          'mediation-arrange-la': null,
        },
      });
    given(appealPathway, ...wanted('education'))
      .when(act('HealthBodiesTold', '2026-04-07', OMAR))
      .isRefused({ rule: 'itIsAboutHealth' });
  });

  it('counts from the first time, where it is said again in a disagreement', () => {
    const again = act('MediationRequestReceived', '2026-04-10', SYSTEM, {
      issues: ['education'],
      disagreement: PARENT,
    });
    given(appealPathway, ...wanted('education'))
      .when(again)
      .leadsTo({ state: 'mediation.requested', deadlines: { 'mediation-arrange-la': '2026-05-01' } });
    given(appealPathway, sent('2026-03-20'))
      .when(again)
      .leadsTo({ state: 'mediation.requested', deadlines: { 'mediation-arrange-la': '2026-05-10' } });
  });

  it('tells nobody anew, where it is said again while it is arranged or has been held', () => {
    const issues = ['education', 'health'];
    const again = act('MediationRequestReceived', '2026-04-23', SYSTEM, { issues, disagreement: PARENT });
    const arranged = [
      ...wanted(...issues),
      act('MediationArranged', '2026-04-08', OMAR, { mediationOn: '2026-04-22' }),
    ];
    for (const before of [arranged, [...arranged, act('MediationHeld', '2026-04-22', ADVISER)]]) {
      const { decision } = given(appealPathway, ...before).when(again);
      expect(decision.outcome).toBe('accepted');
      const told = effectsOf(decision).flatMap((effect) => {
        if (effect.kind === 'notice') return [effect.template];
        return effect.kind === 'task' ? [effect.task] : [];
      });
      const { decision: first } = given(appealPathway, sent('2026-03-20', 'finalPlan')).when(again);
      for (const name of ['mediation-asked', 'mediation-wanted', 'mediation-issues', 'arrange-mediation']) {
        expect(told).not.toContain(name);
        expect(JSON.stringify(effectsOf(first))).toContain(name);
      }
      expect(told).not.toContain('tell-health-boards');
    }
  });

  it('stops no appeal: a family may do both', () => {
    given(
      appealPathway,
      sent('2026-03-20'),
      ...certified('2026-03-25', '2026-03-26'),
      act('AppealLodged', '2026-04-01', WENDY),
    )
      .when(act('MediationRequested', '2026-04-02', WENDY, { issues: ['education'] }))
      .leadsTo({ state: 'appeal.lodged', deadlines: { 'mediation-arrange-la': '2026-05-02' } });
  });
});

describe('the day of the mediation', () => {
  const arranging = (on: string, more: object = {}) =>
    given(appealPathway, ...wanted('education')).when(
      act('MediationArranged', '2026-04-08', OMAR, { mediationOn: on, ...more }),
    );

  it('is told five clear working days before: from Wednesday 8 April the first is Thursday 16 April 2026', () => {
    const noticeOf = ({ decision }: ReturnType<typeof arranging>) =>
      decision.outcome === 'accepted'
        ? decision.next.deadlines.find(({ clock }) => clock === 'mediation-date-notice')
        : undefined;
    expect(noticeOf(arranging('2026-04-16'))).toMatchObject({ dueOn: '2026-04-08', state: 'met' });
    expect(noticeOf(arranging('2026-04-15'))).toMatchObject({ dueOn: '2026-04-07', state: 'metLate' });
    expect(noticeOf(arranging('2026-04-15', { familyToldOn: '2026-04-07' }))).toMatchObject({ state: 'met' });
    expect(noticeOf(arranging('2026-04-10', { familyAgreesToShorterNotice: true }))).toBeUndefined();
  });

  it('is in a letter, which says that they may say no where the notice is too short', () => {
    expect(wordsOf(arranging('2026-04-22').decision, 'mediation-date')).toContain('on Wednesday 22 April 2026');
    expect(wordsOf(arranging('2026-04-10').decision, 'mediation-date')).toContain('you may say no to this day');
  });

  it('has to come before it can have been held', () => {
    given(
      appealPathway,
      ...wanted('education'),
      act('MediationArranged', '2026-04-08', OMAR, { mediationOn: '2026-04-22' }),
    )
      .when(act('MediationHeld', '2026-04-21', ADVISER))
      .isRefused({ rule: 'theMediationDayHasCome' });
  });
});
