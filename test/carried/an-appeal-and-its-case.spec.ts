import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { caseRow } from '#case-record/cases';
import { verifyCase } from '#case-record/verify';
import { type AppealRoom, mediated, openAppealRoom, refusal, WITHOUT_ADVICE } from './appeal-room.js';

let room: AppealRoom;
beforeAll(async () => {
  room = await openAppealRoom();
}, 60_000);
afterAll(() => room.close());

describe('a refusal', () => {
  it('opens the right to appeal by itself, and keeps no time of it on its own case', async () => {
    const [request, appeal] = await refusal(room, 'Ann');
    expect(await room.stands(appeal)).toBe('appeal.window');
    expect(await room.owed(appeal)).toEqual({
      'mediation-contact-adviser': '2026-05-20',
      'appeal-lodge': '2026-05-20',
    });
    expect(await room.owed(request)).toEqual({});
    expect((await room.acts(request)).at(-1)).toBe('RedressNoted');
    expect((await caseRow(room.record, appeal))?.parent).toBe(request);
  });
});

describe('a case that is closed to its area', () => {
  it('closes what was opened from it, and what it was opened from, as far', async () => {
    const accessOf = async (ref: string) => (await caseRow(room.record, ref))?.regions['access'];
    const [request, appeal] = await refusal(room, 'Gus');
    await room.records('lucy', request, ['AccessRestricted', { level: 'restricted', because: 'An aunt works here' }]);
    expect([await accessOf(request), await accessOf(appeal)]).toEqual(['restricted', 'restricted']);
    await room.records('lucy', appeal, ['AccessRestricted', { level: 'sealed', because: 'She is the adviser' }]);
    expect([await accessOf(request), await accessOf(appeal)]).toEqual(['sealed', 'sealed']);
    for (const ref of [request, appeal]) expect(await verifyCase(room.record, ref)).toMatchObject({ ok: true });
  });
});

describe('what is agreed in mediation', () => {
  it('goes on in the case of the request in the same moment, and leaves the refusal as it was', async () => {
    const [request, appeal] = await refusal(room, 'Ben');
    await mediated(room, appeal);
    expect(await room.stands(request)).toBe('notAssessing');
    await room.at('2026-04-27T11:00:00.000Z');
    await room.records('omar', appeal, ['StepTaken', { step: 'willAssess' }]);
    expect(await room.stands(request)).toBe('assessing');
    expect(await room.contextOf(request)).toMatchObject({
      assessDecision: { outcome: 'no', on: '2026-03-20' },
      redress: ['requestMediation'],
      owedInstead: { noPlanBy: '2026-07-01', finalBy: '2026-07-29' },
    });
    expect(await room.owed(request)).toEqual({ 'next-step': '2026-05-12' });
    expect(await room.owed(appeal)).toMatchObject({
      'agreed-assess-no-plan': '2026-07-01',
      'agreed-assess-final': '2026-07-29',
    });
  });

  it('is done by what is recorded on the case of the request', async () => {
    const [request, appeal] = await refusal(room, 'Cat');
    await mediated(room, appeal);
    await room.records('omar', appeal, ['StepTaken', { step: 'willAssess' }]);
    await room.at('2026-06-15T11:00:00.000Z');
    await room.records('omar', request, ['PlanAgreed', { without: WITHOUT_ADVICE }]);
    expect(await room.owed(appeal)).not.toHaveProperty('agreed-assess-no-plan');
    expect(await room.acts(appeal)).toContain('CaseMovedOn');
    for (const ref of [request, appeal]) expect(await verifyCase(room.record, ref)).toMatchObject({ ok: true });
  });

  it('may be recorded on the case of the request first: the appeal learns it, and neither tells the other again', async () => {
    const [request, appeal] = await refusal(room, 'Dot');
    await mediated(room, appeal);
    await room.records('omar', request, ['AssessmentAgreed', { reverses: 'mediation' }]);
    expect(await room.stands(request)).toBe('assessing');
    expect(await room.owed(appeal)).not.toHaveProperty('agreed-assess-notify');
    expect((await room.acts(appeal)).filter((type) => type === 'CaseMovedOn')).toHaveLength(1);
    expect(await room.acts(request)).not.toContain('AssessmentOrdered');
  });
});

describe('an appeal that is not opposed', () => {
  it('opens an assessment of its own, which does what is owed; the request stays refused', async () => {
    const [request, appeal] = await refusal(room, 'Eve');
    await room.at('2026-03-24T09:00:00.000Z');
    await room.records('dana', appeal, ['MediationDeclined']);
    await room.records('omar', appeal, ['CertificateIssued']);
    await room.records('dana', appeal, ['AppealLodged']);
    await room.records('omar', appeal, ['AppealRegistered']);
    await room.records('lucy', appeal, ['AppealConceded']);
    await room.records('omar', appeal, ['StepTaken', { step: 'willAssess' }]);
    const [assessment = ''] = await room.opened(appeal);
    expect([await room.stands(request), await room.stands(appeal), await room.stands(assessment)]).toEqual([
      'notAssessing',
      'appeal.conceded',
      'assessing',
    ]);
    expect(await room.contextOf(request)).toMatchObject({ redress: ['requestTribunal'] });
    await room.at('2026-05-11T09:00:00.000Z');
    await room.records('omar', assessment, [
      'PlanRefused',
      { reasons: 'Not needed.', rightsBlock: true, without: WITHOUT_ADVICE },
    ]);
    expect(await room.stands(appeal)).toBe('resolved');
    const [second = ''] = await room.opened(assessment);
    expect(await room.contextOf(second)).toMatchObject({ kind: 'refusalToIssue', parent: assessment });
  });
});

describe('a death', () => {
  it('recorded on the case of the request ends the right to appeal in the same moment', async () => {
    const [request, appeal] = await refusal(room, 'Fay');
    await room.records('omar', request, ['ChildDied', { toldBy: 'The hospital' }]);
    expect(await room.stands(appeal)).toBe('closed.ended');
    expect(await room.owed(appeal)).toEqual({});
  });
});

describe('an appeal about a case that is not on record', () => {
  it('is not opened: whoever wrote the reference is told', async () => {
    const data = {
      kind: 'notAmending',
      decisionSentOn: '2026-03-20',
      child: { name: 'Gus' },
      contact: { name: 'Dana Marlow', phone: '07700 900 117' },
      case: 'AAAA-0000',
    };
    expect(await room.opens('omar', 'appeal', ['RightOfAppealArose', data])).toMatchObject({
      outcome: 'refused',
      reason: 'There is no case AAAA-0000. Check the reference.',
    });
  });
});

describe('a case that few may know of', () => {
  it('opens none that more may know of', async () => {
    await room.at('2026-02-10T09:00:00.000Z');
    const contact = { name: 'Dana Marlow', phone: '07700 900 117', person: 'dana' };
    const asked = { child: { name: 'Hal' }, contact, source: 'parentOrYoungPerson' };
    const { ref } = (await room.opens('dana', 'needs-assessment', ['AssessmentRequested', asked])) as { ref: string };
    await room.records('lucy', ref, ['AccessRestricted', { level: 'sealed', because: 'Somebody must not find them' }]);
    await room.records('omar', ref, ['PartnersNotified']);
    await room.at('2026-03-20T15:00:00.000Z');
    const refused = { test: 'section36(8)', reasons: 'The school can provide what is needed.', rightsBlock: true };
    await room.records('omar', ref, ['AssessmentRefused', refused]);
    const [appeal = ''] = await room.opened(ref);
    expect(await room.acts(appeal)).toEqual(['RightOfAppealArose', 'AccessRestricted']);
    expect((await caseRow(room.record, appeal))?.regions.access).toBe('sealed');
  });
});
