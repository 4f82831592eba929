import { describe, expect, it } from '@jest/globals';
import { givenIn } from '#test/given';
import {
  ADVISER,
  act,
  certified,
  linkedBy,
  OMAR,
  PARENT,
  rang,
  SYSTEM,
  sent,
  WENDY,
  wordsOf,
} from '#test/ordinary/appeal';
import { register } from '../register.js';
import { appealPathway } from './pathway.js';

const given = givenIn({ calendar: register.calendar, area: register.area('north-east-lincolnshire') });

describe('a decision that can be appealed', () => {
  it('gives two months for the adviser, which nothing moves, and an appeal period that the Tribunal’s Rules move', () => {
    given(appealPathway)
      .when(sent('2026-10-05'))
      .leadsTo({
        state: 'appeal.window',
        // 5 December 2026 is a Saturday.
        deadlines: { 'mediation-contact-adviser': '2026-12-05', 'appeal-lodge': '2026-12-07' },
        notices: ['rights-begin → wendy by portal'],
      });
    given(appealPathway)
      .when(sent('2026-06-29'))
      .leadsTo({ deadlines: { 'appeal-lodge': '2026-09-01' } });
    given(appealPathway)
      .when(sent('2026-10-27'))
      .leadsTo({ deadlines: { 'appeal-lodge': '2027-01-04' } });
    // 31 July 2027 is a Saturday: it rolls into August and stays there, as the reading has it.
    given(appealPathway)
      .when(sent('2027-05-31'))
      .leadsTo({ deadlines: { 'appeal-lodge': '2027-08-02' } });
  });

  it('is told to the case on which it was made, and no flag is raised by it', () => {
    const { decision } = given(appealPathway).when(sent('2026-10-05'));
    expect(linkedBy(decision)).toEqual([
      { ref: PARENT, type: 'RedressNoted', data: { appeal: 'TEST-CASE', what: 'opened', about: 'request' } },
    ]);
  });

  it('about the school alone needs no adviser, and nobody is hurried to ring one', () => {
    given(appealPathway)
      .when(sent('2026-06-03', 'finalPlan', { placementOnly: true }))
      .leadsTo({ deadlines: { 'mediation-contact-adviser': null, 'appeal-lodge': '2026-09-01' } });
  });
});

describe('a certificate', () => {
  it('gives a month where that is later, moved out of Christmas, and says so in a text message without the child’s name', () => {
    const declined = [sent('2026-10-05'), act('MediationDeclined', '2026-11-25', WENDY)];
    const certifying = given(appealPathway, ...declined).when(act('CertificateIssued', '2026-11-27', ADVISER));
    certifying.leadsTo({
      state: 'appeal.window',
      deadlines: { 'appeal-lodge': null, 'appeal-lodge#withCertificate': '2027-01-04' },
      notices: ['appeal-date → wendy by sms'],
    });
    const words = wordsOf(certifying.decision, 'appeal-date', 'sms');
    expect(words).toContain('TEST-CASE');
    expect(words).toContain('5 pm on Monday 4 January 2027');
    expect(words).not.toContain('Rowan');
  });

  it('leaves the two months where they are later than its month', () => {
    given(appealPathway, sent('2026-01-15'), act('MediationDeclined', '2026-01-22', WENDY))
      .when(act('CertificateIssued', '2026-01-26', ADVISER))
      .leadsTo({ deadlines: { 'appeal-lodge#withCertificate': '2026-03-16' } });
  });

  it('passes a bank holiday: a month from 23 April 2026 ends on a Saturday, and Monday is one', () => {
    given(appealPathway, sent('2026-03-20'), act('MediationDeclined', '2026-04-22', WENDY))
      .when(act('CertificateIssued', '2026-04-23', ADVISER))
      .leadsTo({ deadlines: { 'appeal-lodge#withCertificate': '2026-05-26' } });
  });

  it('is given once', () => {
    given(
      appealPathway,
      sent('2026-10-05'),
      ...certified('2026-10-20', '2026-10-21'),
      act('MediationRequested', '2026-10-22', WENDY, { issues: ['education'] }),
    )
      .when(act('CertificateIssued', '2026-11-30', ADVISER))
      .isRefused({ rule: 'noCertificateYet' });
  });
});

describe('the end of the time to appeal', () => {
  it('comes at 5 pm, and not before', () => {
    const bell = rang('appeal-lodge', '2026-12-07', { at: '2026-12-07T16:59:59Z' });
    given(appealPathway, sent('2026-10-05')).when(bell).isRefused({ code: 'DEADLINE_NOT_OPEN' });
    given(appealPathway, sent('2026-10-05'))
      .when({ ...bell, at: '2026-12-07T17:00:00Z' })
      .leadsTo({ state: 'closed.outOfTime', notices: ['out-of-time → wendy by portal'] });
    // In summer five o’clock in England is four by the clock of the record.
    given(appealPathway, sent('2026-03-20'))
      .when(rang('appeal-lodge', '2026-05-20', { at: '2026-05-20T16:00:00Z' }))
      .leadsTo({ state: 'closed.outOfTime' });
  });

  it('does not end the right of a family that rang the adviser in time: a certificate still gives a month', () => {
    const rung = [sent('2026-03-02', 'refusalToReassess'), act('AdviserContacted', '2026-04-28', ADVISER)];
    const over = rang('appeal-lodge', '2026-05-05', { at: '2026-05-05T16:00:00Z' });
    given(appealPathway, ...rung)
      .when(over)
      .leadsTo({ state: 'mediation.adviceGiven', deadlines: { 'next-step': '2026-05-19' } });
    given(appealPathway, ...rung, over, act('MediationDeclined', '2026-06-08', WENDY))
      .when(act('CertificateIssued', '2026-06-10', ADVISER))
      .leadsTo({ state: 'appeal.window', deadlines: { 'appeal-lodge#withCertificate': '2026-07-10' } });
  });

  it('ends it for one that rang too late: no certificate may be issued', () => {
    const late = [
      sent('2026-03-02'),
      act('AdviserContacted', '2026-05-04', ADVISER),
      act('MediationDeclined', '2026-05-04', WENDY),
    ];
    given(appealPathway, ...late)
      .when(act('CertificateIssued', '2026-05-05', ADVISER))
      .isRefused({ rule: 'theAdviserWasContactedInTime', law: 'SI 2014/1530 reg 34(2) and (3)' });
    given(appealPathway, ...late)
      .when(rang('appeal-lodge', '2026-05-05', { at: '2026-05-05T16:00:00Z' }))
      .leadsTo({ state: 'closed.outOfTime' });
  });
});

describe('what is recorded late', () => {
  const over = rang('appeal-lodge', '2026-11-09', { at: '2026-11-22T09:00:00Z' });
  const lateOnRecord = given(appealPathway, { ...sent('2026-09-07', 'finalPlan'), at: '2026-11-22T08:00:00Z' }, over);
  const inNovember = { at: '2026-11-22T10:00:00Z' };

  it('counts by the day on which it happened: a family that acted in time has lost nothing', () => {
    lateOnRecord
      .when({ ...act('MediationRequested', '2026-09-14', OMAR, { issues: ['education'] }), ...inNovember })
      .leadsTo({ state: 'mediation.requested', deadlines: { 'mediation-arrange-la': '2026-10-14' } });
    lateOnRecord
      .when({ ...act('MediationDeclined', '2026-11-06', OMAR), ...inNovember })
      .leadsTo({ state: 'mediation.declined', deadlines: { 'mediation-cert-no-mediation': '2026-11-11' } });
    lateOnRecord
      .when({ ...act('AdviserContacted', '2026-11-10', OMAR), ...inNovember })
      .isRefused({ rule: 'itHappenedInTime' });
  });
});

describe('what happens on the case itself', () => {
  it('ends everything when the child has died, and writes to nobody', () => {
    const mediating = [sent('2026-03-02'), act('MediationRequested', '2026-03-11', WENDY, { issues: ['education'] })];
    const { decision } = given(appealPathway, ...mediating).when(
      act('CaseMovedOn', '2026-03-20', SYSTEM, { act: 'ChildDied' }),
    );
    if (decision.outcome === 'refused') throw new Error(decision.reason);
    expect(decision.next.snapshot.value.main).toEqual({ closed: 'ended' });
    expect(decision.next.deadlines.filter(({ state }) => state === 'open' || state === 'missed')).toEqual([]);
    expect(decision.effects.filter(({ kind }) => kind === 'notice')).toEqual([]);
  });

  it('settles it when the authority reverses the decision there; with an appeal before the Tribunal it must be told', () => {
    const reversed = act('CaseMovedOn', '2026-10-26', SYSTEM, { act: 'AssessmentAgreed', because: 'newInformation' });
    given(appealPathway, sent('2026-10-05'))
      .when(reversed)
      .leadsTo({ state: 'resolved', deadlines: { 'appeal-lodge': null, 'mediation-contact-adviser': null } });
    given(
      appealPathway,
      sent('2026-10-05'),
      ...certified('2026-10-12', '2026-10-14'),
      act('AppealLodged', '2026-10-20', WENDY),
    )
      .when(reversed)
      .leadsTo({ state: 'appeal.lodged', tasks: ['tell the Tribunal today'] });
  });

  it('is never refused here, wherever this case stands', () => {
    const over = rang('appeal-lodge', '2026-12-07', { at: '2026-12-07T17:00:00Z' });
    given(appealPathway, sent('2026-10-05'), over)
      .when(act('CaseMovedOn', '2027-01-11', SYSTEM, { act: 'FinalPlanIssued' }))
      .leadsTo({ state: 'closed.outOfTime' });
    given(appealPathway, sent('2026-10-05'))
      .when(act('CaseMovedOn', '2026-10-06', OMAR, { act: 'FinalPlanIssued' }))
      .isRefused({ code: 'NOT_YOUR_ROLE' });
  });
});
