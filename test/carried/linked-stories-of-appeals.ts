import { WITHOUT_ADVICE } from './appeal-room.js';
import type { LinkedRoom } from './linked-room.js';

const DANA = { name: 'Dana Marlow', phone: '07700 900 117', person: 'dana' };
const RIGHTS = { reasons: 'The school can provide what is needed.', rightsBlock: true };

const BORN = '2017-05-01';

/** A request of which the partners know. */
async function requested(room: LinkedRoom, child: string): Promise<string> {
  await room.at('2026-02-10T09:00:00.000Z');
  const data = { child: { name: child, dateOfBirth: BORN }, contact: DANA, source: 'parentOrYoungPerson' };
  const request = await room.opens('dana', 'needs-assessment', 'AssessmentRequested', data);
  await room.records('omar', request, 'PartnersNotified');
  return request;
}

/** Refused to assess on 20 March, and the case of the right to appeal that comes of it. */
async function notAssessing(room: LinkedRoom, child: string): Promise<readonly [request: string, appeal: string]> {
  const request = await requested(room, child);
  await room.at('2026-03-20T15:00:00.000Z');
  await room.records('omar', request, 'AssessmentRefused', { test: 'section36(8)', ...RIGHTS });
  const [appeal = ''] = await room.opened(request);
  return [request, appeal];
}

/** Assessed, and refused a plan on 20 March. */
async function notIssuing(room: LinkedRoom, child: string): Promise<readonly [request: string, appeal: string]> {
  const request = await requested(room, child);
  await room.records('omar', request, 'AssessmentAgreed');
  await room.at('2026-03-20T15:00:00.000Z');
  await room.records('omar', request, 'PlanRefused', { ...RIGHTS, without: WITHOUT_ADVICE });
  const [appeal = ''] = await room.opened(request);
  return [request, appeal];
}

async function mediated(room: LinkedRoom, appeal: string): Promise<void> {
  await room.at('2026-04-01T09:00:00.000Z');
  await room.records('dana', appeal, 'MediationRequested', { issues: ['education'] });
  await room.at('2026-04-22T12:00:00.000Z');
  await room.records('omar', appeal, 'MediationHeld', { couldSettle: true });
}

async function registered(room: LinkedRoom, appeal: string): Promise<void> {
  await room.at('2026-03-24T09:00:00.000Z');
  await room.records('dana', appeal, 'MediationDeclined');
  await room.records('omar', appeal, 'CertificateIssued');
  await room.records('dana', appeal, 'AppealLodged');
  await room.records('omar', appeal, 'AppealRegistered');
}

const SECTIONS = [
  ...['A', 'B', 'E', 'F', 'K'].map((section) => ({ section, content: 'written' })),
  ...['C', 'D', 'G', 'H1', 'H2'].map((section) => ({ section, content: 'noneIdentified' })),
];

/** Stories of a decision and the right to appeal against it, by what happens in them. */
export const STORIES_OF_APPEALS: Readonly<Record<string, (room: LinkedRoom) => Promise<void>>> = {
  'an assessment that is agreed in mediation, and the plan that comes of it': async (room) => {
    const [request, appeal] = await notAssessing(room, 'Ann');
    await mediated(room, appeal);
    const points = [{ what: 'The council will assess', is: 'assess' }];
    await room.records('omar', appeal, 'MediationAgreed', { points });
    await room.at('2026-04-27T11:00:00.000Z');
    await room.records('omar', appeal, 'StepTaken', { step: 'willAssess' });
    await room.at('2026-06-15T11:00:00.000Z');
    await room.records('omar', request, 'PlanAgreed', { without: WITHOUT_ADVICE });
    await room.records('omar', request, 'DraftPlanServed', { sections: SECTIONS, checkedBy: 'quentin' });
    await room.at('2026-07-06T11:00:00.000Z');
    const final = { placement: 'A mainstream primary school', isAType: true, rightsBlock: true };
    await room.records('omar', request, 'FinalPlanIssued', final);
    await room.opened(request);
  },
  'an assessment that the authority agrees to on the case of the request': async (room) => {
    const [request, appeal] = await notAssessing(room, 'Bob');
    await mediated(room, appeal);
    const points = [{ what: 'The council will assess', is: 'assess' }];
    await room.records('omar', appeal, 'MediationAgreed', { points });
    await room.records('omar', request, 'AssessmentAgreed', { reverses: 'mediation' });
    await room.at('2026-06-15T11:00:00.000Z');
    await room.records('omar', request, 'PlanRefused', { ...RIGHTS, without: WITHOUT_ADVICE });
  },
  'an appeal that is not opposed, and the assessment that it opens': async (room) => {
    const [request, appeal] = await notAssessing(room, 'Cat');
    await registered(room, appeal);
    await room.records('lucy', appeal, 'AppealConceded');
    await room.records('omar', appeal, 'StepTaken', { step: 'willAssess' });
    await room.opened(appeal);
    await room.records('omar', request, 'ChildDied', { toldBy: 'The hospital' });
  },
  'a plan that is conceded': async (room) => {
    const [, appeal] = await notIssuing(room, 'Dot');
    await registered(room, appeal);
    await room.records('lucy', appeal, 'AppealConceded');
  },
  'a plan that is agreed in mediation': async (room) => {
    const [, appeal] = await notIssuing(room, 'Eve');
    await mediated(room, appeal);
    await room.records('omar', appeal, 'MediationAgreed', { points: [{ what: 'There is a plan', is: 'makePlan' }] });
  },
  'a plan that is ordered': async (room) => {
    const [, appeal] = await notIssuing(room, 'Fay');
    await registered(room, appeal);
    await room.at('2026-06-04T09:00:00.000Z');
    await room.records('omar', appeal, 'OrderMade', { outcome: 'upheld', requires: ['makePlan'] });
  },
  'a plan that is amended by order': async (room) => {
    const [, appeal] = await notIssuing(room, 'Hal');
    await registered(room, appeal);
    await room.at('2026-06-04T09:00:00.000Z');
    await room.records('omar', appeal, 'OrderMade', { outcome: 'upheld', requires: ['amendContents'] });
    await room.records('omar', appeal, 'StepTaken', { step: 'planAmended' });
    await room.opened(appeal);
  },
  'a disagreement that its family takes to mediation, once to a case that is there, and once to a new one': async (
    room,
  ) => {
    const [, appeal] = await notAssessing(room, 'Ian');
    const raised = { about: 'The support', raisedFor: 'family', against: 'council', contact: DANA };
    for (const more of [{ case: appeal }, {}]) {
      const ref = await room.opens('dana', 'disagreement', 'DisagreementRaised', { ...raised, child: { name: 'Ian' } });
      await room.records('dana', ref, 'FamilyTakesItFurther', { route: 'mediation', ...more });
      if (!('case' in more)) await room.opened(ref);
    }
  },
  'two requests for one child': async (room) => {
    const first = await requested(room, 'Jan');
    const child = { name: 'Jan', dateOfBirth: BORN };
    const again = { child, contact: DANA, source: 'setting', separateBecause: 'It was taken for a twin' };
    const second = await room.opens('omar', 'needs-assessment', 'AssessmentRequested', again);
    await room.records('omar', second, 'DuplicateEnded', { case: first });
  },
  'a right to appeal that an officer begins by hand': async (room) => {
    const [request] = await notIssuing(room, 'Gus');
    const contact = { name: 'Dana Marlow', phone: '07700 900 117' };
    const data = { kind: 'refusalToIssue', decisionSentOn: '2026-03-20', child: { name: 'Gus' }, contact };
    await room.opens('omar', 'appeal', 'RightOfAppealArose', { ...data, case: request });
  },
};
