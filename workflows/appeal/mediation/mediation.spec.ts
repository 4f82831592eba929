import { describe, expect, it } from '@jest/globals';
import { givenIn } from '#test/given';
import { ADVISER, act, certified, held, OMAR, PARENT, rang, SYSTEM, sent, WENDY, wordsOf } from '#test/ordinary/appeal';
import { register } from '../../register.js';
import { appealPathway } from '../pathway.js';

const given = givenIn({ calendar: register.calendar, area: register.area('north-east-lincolnshire') });
const VERA = { person: 'vera', role: 'icbOfficer' };

const wanted = (...issues: readonly string[]) => [
  sent('2026-03-20', 'finalPlan'),
  act('MediationRequested', '2026-04-01', WENDY, { issues }),
];

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

describe('a certificate', () => {
  it('is owed three working days after the family declines, and after the mediation has ended', () => {
    given(appealPathway, sent('2026-10-05'))
      .when(act('MediationDeclined', '2026-11-25', WENDY))
      .leadsTo({ state: 'mediation.declined', deadlines: { 'mediation-cert-no-mediation': '2026-11-30' } });
    given(appealPathway, ...held('refusalToAssess'))
      .when(act('MediationNotAgreed', '2026-04-22', ADVISER))
      .leadsTo({
        state: 'mediation.noAgreement',
        deadlines: { 'mediation-cert-after-mediation': '2026-04-27' },
        notices: ['mediation-ended → wendy by letter'],
      });
  });

  it('comes anyway where nobody arranged it in thirty days; the adviser and the family are told by themselves', () => {
    const late = rang('mediation-arrange-la', '2026-05-01');
    given(appealPathway, ...wanted('education'))
      .when(late)
      .leadsTo({
        state: 'mediation.requested',
        // Monday 4 May 2026 is a bank holiday.
        deadlines: { 'mediation-cert-deemed': '2026-05-07' },
        notices: ['mediation-not-arranged → wendy by letter', 'mediation-not-arranged'],
      });
    given(appealPathway, ...wanted('education'), late)
      .when(act('CertificateIssued', '2026-05-06', ADVISER))
      .leadsTo({ state: 'appeal.window', deadlines: { 'appeal-lodge#withCertificate': '2026-06-08' } });
    given(appealPathway, ...wanted('education'))
      .when(act('CertificateIssued', '2026-04-20', ADVISER))
      .isRefused({ rule: 'aCertificateIsDue' });
  });

  it('comes at once where the council says that it cannot arrange it', () => {
    given(appealPathway, ...wanted('education'))
      .when(act('MediationCannotBeArranged', '2026-04-14', OMAR, { because: 'No mediator is free' }))
      .leadsTo({ deadlines: { 'mediation-cert-deemed': '2026-04-17' } });
  });

  it('is never owed about health care alone', () => {
    const told = [...wanted('health'), act('HealthBodiesTold', '2026-04-07', OMAR)];
    given(appealPathway, ...told)
      .when(rang('mediation-arrange-icb-only', '2026-05-07'))
      .leadsTo({ deadlines: { 'mediation-cert-deemed': null } });
    given(
      appealPathway,
      ...told,
      act('MediationArranged', '2026-04-14', VERA, { mediationOn: '2026-04-28' }),
      act('MediationHeld', '2026-04-28', VERA),
    )
      .when(act('CertificateIssued', '2026-04-29', ADVISER))
      .isRefused({ rule: 'aCertificateIsNeededAtAll' });
  });
});
