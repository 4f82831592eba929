import { describe, expect, it } from '@jest/globals';
import { givenIn, type StoryAct } from '#test/given';
import { ADVISER, act, held, OMAR, rang, sent, WENDY, wanted, wordsOf } from '#test/ordinary/appeal';
import { register } from '../../register.js';
import { appealPathway } from '../pathway.js';

const given = givenIn({ calendar: register.calendar, area: register.area('north-east-lincolnshire') });
const VERA = { person: 'vera', role: 'icbOfficer' };

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

  it('that came before the mediation is owed to nobody after it: staff read what is true', () => {
    const late = rang('mediation-arrange-la', '2026-05-01');
    const heldAfterIt = (lodged: readonly StoryAct[]) =>
      given(
        appealPathway,
        ...wanted('education'),
        late,
        act('CertificateIssued', '2026-05-06', ADVISER),
        act('MediationArranged', '2026-05-07', OMAR, { mediationOn: '2026-05-21' }),
        ...lodged,
        act('MediationHeld', '2026-05-21', ADVISER),
      ).when(act('MediationNotAgreed', '2026-05-21', ADVISER)).decision;
    const open = heldAfterIt([]);
    expect(wordsOf(open, 'mediation-ended', 'email')).toContain(
      'The family has its certificate, and may appeal by 5 pm on Monday 8 June 2026.',
    );
    expect(wordsOf(open, 'mediation-ended')).toContain(
      'The Tribunal must have an appeal by 5 pm on Monday 8 June 2026',
    );
    const lodged = heldAfterIt([act('AppealLodged', '2026-05-18', WENDY, { sections: ['F'] })]);
    expect(wordsOf(lodged, 'mediation-ended', 'email')).toContain('The family has its certificate. What was said');
    for (const channel of ['letter', 'email'])
      expect(wordsOf(lodged, 'mediation-ended', channel)).not.toContain('a day that we will tell you');
    const owed = given(appealPathway, ...held('refusalToAssess')).when(
      act('MediationNotAgreed', '2026-04-22', ADVISER),
    ).decision;
    expect(wordsOf(owed, 'mediation-ended', 'email')).toContain(
      'The adviser owes the certificate by Monday 27 April 2026',
    );
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
