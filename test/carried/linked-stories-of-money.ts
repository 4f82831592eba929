import { holderOf } from '#test/model/cast';
import { CHILD, HUNDRED, LINES, WHY } from '#test/model/one-request';
import type { LinkedRoom } from './linked-room.js';

const held = (post: string) => holderOf(post) as string;
const CHAIR = held('fundingPanelChair');
const FUNDERS = ['educationFunder', 'healthFunder', 'socialCareFunder'];
const AGENCIES = ['education', 'health', 'socialCare'] as const;
const PRESENT = ['fundingPanelChair', ...FUNDERS].map((post) => ({ person: held(post), post }));
const DECIDED = { ...WHY, secondPerson: held('healthFunder') };
const RETURNS = { startsOn: '2026-02-25', howAndWhenTheChildReturns: 'Looked at each July.' };
const NO = { ...DECIDED, meanwhileSecuredBy: 'The council' };

const called = async (room: LinkedRoom) => {
  await room.at('2026-02-02T09:00:00.000Z');
  const data = { panel: 'complex-case-panel', meetingOn: '2026-02-25', startsAt: '09:00', members: PRESENT };
  return room.opens('callum', 'panel-meeting', 'MeetingScheduled', data);
};

/** A request with its pack, on the agenda of a meeting. */
async function listed(room: LinkedRoom, meeting?: string) {
  const on = meeting ?? (await called(room));
  const ref = await room.opens('omar', 'joint-funding', 'FundingRequested', {
    ...CHILD,
    lines: LINES,
    options: [{ what: 'A place nearby', yearlyPence: 4_000_000 }],
    outcomes: ['To read'],
    done: ['multiAgencyMeeting', 'continuingCareChecklist'],
    familyView: 'They want it.',
  });
  const splits = LINES.map(({ id }) => ({ line: id, basis: 'FIXED_PERCENT', parts: HUNDRED }));
  await room.records('omar', ref, 'SplitProposed', { splits });
  await room.records('callum', ref, 'FundingValidated');
  await room.records('omar', ref, 'VoiceRecorded', { words: 'I like swimming.' });
  await room.records('callum', ref, 'HistoryPackBuilt');
  await room.records('callum', on, 'ItemAdded', { case: ref, kind: 'decision' });
  return { ref, meeting: on };
}

async function sits(room: LinkedRoom, meeting: string, refs: readonly string[]): Promise<void> {
  await room.records('callum', meeting, 'AgendaClosed');
  await room.records('callum', meeting, 'PapersCirculated');
  for (const ref of refs)
    for (const { person } of PRESENT)
      await room.records(person, meeting, 'PackRead', {
        case: ref,
        packDigest: await room.packOf(ref),
        confirmed: true,
      });
  await room.at('2026-02-25T09:10:00.000Z');
  await room.records('callum', meeting, 'AttendanceRecorded', { present: PRESENT });
  await room.records(CHAIR, meeting, 'MeetingConvened');
}

/** At the table, each agency having said what it says of its own money: yes, where nothing else is said. */
async function spoken(room: LinkedRoom, health: object = { position: 'agree' }) {
  const { ref, meeting } = await listed(room);
  await sits(room, meeting, [ref]);
  await room.records(CHAIR, meeting, 'ItemOpened', { case: ref });
  for (const [index, agency] of AGENCIES.entries()) {
    const says = agency === 'health' ? health : { position: 'agree' };
    await room.records(held(FUNDERS[index] as string), ref, 'AgencyPositionRecorded', { agency, ...says });
  }
  return { ref, meeting };
}

/** Not agreed, and the disagreement that comes of it, with what is paid meanwhile. */
async function disputed(room: LinkedRoom) {
  const { ref } = await spoken(room, { position: 'disagree', reason: 'It is not health’s.' });
  await room.records(CHAIR, ref, 'FundingNotAgreed', NO);
  const [dispute = ''] = await room.opened(ref);
  await room.records('leon', dispute, 'DisagreementAcknowledged');
  await room.records('leon', dispute, 'StrandSet', { strand: 'C_COMMISSIONERS' });
  const stated = (side: string) => ({ side, position: 'The other pays', legalBasis: 'CFA 2014 s.42' });
  const sheet = { agreed: ['Max needs it'], disputed: ['Who pays'], meanwhile: 'What is in place goes on' };
  const positions = ['council', 'health'].map(stated);
  await room.records('leon', dispute, 'FactsRecorded', { ...sheet, positions, costPence: 3_947_877 });
  await room.records('leon', dispute, 'InterimProposed', { from: '2026-02-25' });
  await room.records('lydia', dispute, 'InterimPutInForce');
  return { ref, dispute };
}

const sides = (council: string, health: string) => [
  { person: held(council), side: 'council' },
  { person: held(health), side: 'health' },
];
const HALVES = { shares: { education: 50, health: 50 }, from: '2026-02-25' };

/** An urgent decision that a meeting has before it. */
async function urgent(room: LinkedRoom) {
  const meeting = await called(room);
  const asked = { ...CHILD, risk: 'Max would have nowhere to sleep', lines: LINES, payers: AGENCIES };
  const ref = await room.opens('winston', 'joint-funding', 'UrgentFundingRequested', asked);
  const signatures = FUNDERS.map((post, index) => ({ agency: AGENCIES[index], person: held(post), post }));
  await room.records(held('educationFunder'), ref, 'UrgentFundingDecided', { signatures, days: 10 });
  await room.records('callum', meeting, 'ItemAdded', { case: ref, kind: 'ratification' });
  await sits(room, meeting, []);
  await room.records(CHAIR, meeting, 'ItemOpened', { case: ref });
  return ref;
}

/** Stories of money, its panel and what cannot be agreed, by what happens in them. */
export const STORIES_OF_MONEY: Readonly<Record<string, (room: LinkedRoom) => Promise<void>>> = {
  'a request that changes while it is on an agenda': async (room) => {
    const { ref, meeting } = await listed(room);
    const [line] = LINES;
    const splits = [{ line: line?.id, basis: 'FIXED_PERCENT', parts: HUNDRED }];
    await room.records('omar', ref, 'SplitProposed', { splits });
    await room.records('omar', ref, 'InformationSupplied', { what: 'A letter of the hospital' });
    await room.records('callum', ref, 'HistoryPackBuilt');
    await room.misfiles(ref, { by: 'omar', manager: 'lucy' });
    await room.records(CHAIR, ref, 'HistoryPackRead', { packDigest: await room.packOf(ref), confirmed: true });
    await room.records('omar', ref, 'FundingWithdrawn', { because: 'They have moved' });
    const { ref: other } = await listed(room, meeting);
    await room.records('omar', other, 'FundingClosed', { because: 'moved' });
  },
  'money that is agreed, and looked at again': async (room) => {
    const { ref, meeting } = await spoken(room);
    await room.records(CHAIR, ref, 'FundingAgreed', { ...DECIDED, ...RETURNS });
    await room.records(CHAIR, meeting, 'MeetingConcluded');
    await room.records('callum', ref, 'DecisionNotified');
    await room.records('omar', ref, 'DecisionReviewRequested', { ground: 'newInformation', words: 'A new report' });
  },
  'money that is agreed with conditions': async (room) => {
    const { ref } = await spoken(room);
    const conditions = [{ what: 'A review in May', owner: 'omar', due: '2026-05-04' }];
    await room.records(CHAIR, ref, 'FundingAgreedWithConditions', { ...DECIDED, ...RETURNS, conditions });
  },
  'money that is agreed for the meantime': async (room) => {
    const { ref } = await spoken(room);
    const meanwhile = { payers: { education: 1 }, from: '2026-02-25', until: '2026-04-25' };
    await room.records(CHAIR, ref, 'InterimFundingAgreed', { ...DECIDED, ...meanwhile });
  },
  'money that is refused': async (room) => {
    const { ref } = await spoken(room);
    await room.records(CHAIR, ref, 'FundingRefused', NO);
  },
  'money that is put off': async (room) => {
    const { ref } = await spoken(room);
    await room.records(CHAIR, ref, 'FundingDeferred', { ...DECIDED, wanted: ['A second option'], until: '2026-03-11' });
  },
  'a disagreement that both sides settle': async (room) => {
    const { dispute } = await disputed(room);
    const present = sides('commissioningOfficer', 'icbCaseManager');
    await room.records('leon', dispute, 'RungAgreed', { present, settlement: 'Each pays half', ...HALVES });
    const invoice = { what: 'The school', from: '2026-02-25', to: '2026-02-25', pence: 100_000, paidBy: 'education' };
    await room.records('frank', dispute, 'InterimReconciled', { invoices: [invoice] });
  },
  'a disagreement that is settled in mediation': async (room) => {
    const { dispute } = await disputed(room);
    const leaps = { to: 'mediation', because: 'The placement ends in May', leavesOutFor: 'deadline' };
    await room.records('leon', dispute, 'RungEscalated', leaps);
    await room.records('miriam', dispute, 'MediationArranged', { meetingOn: '2026-02-25' });
    await room.records('miriam', dispute, 'MediationHeld');
    const signedBy = sides('assistantDirectorChildren', 'icbSeniorCommissioner');
    await room.records('miriam', dispute, 'MediationAgreed', { signedBy, settlement: 'Each pays half', ...HALVES });
  },
  'a disagreement that the board settles': async (room) => {
    const { dispute } = await disputed(room);
    const leaps = { to: 'executives', because: 'Max is not safe', leavesOutFor: 'risk' };
    await room.records('leon', dispute, 'RungEscalated', leaps);
    await room.records('dorothea', dispute, 'RungEscalated', { because: 'They cannot agree' });
    const agreedBy = sides('directorChildren', 'icbPlaceDirector');
    const settled = { outcome: 'settled', reasons: 'The board has read the sheet', agreedBy, ...HALVES };
    await room.records('bernard', dispute, 'BoardConsidered', settled);
  },
  'a disagreement about money that is raised by hand, and safety that comes up in it': async (room) => {
    const { ref } = await listed(room);
    const about = {
      about: 'Who pays for nursing at school',
      raisedFor: 'council',
      against: 'health',
      fundingCase: ref,
    };
    const dispute = await room.opens('leon', 'disagreement', 'DisagreementRaised', { ...about, ...CHILD });
    const unsafe = { about: 'Max is not safe on the way', raisedFor: 'school', against: 'council' };
    await room.records('leon', dispute, 'SafetyConcernRaised', unsafe);
    await room.opened(dispute);
  },
  'a disagreement that is a complaint': async (room) => {
    const about = { about: 'I was told to calm down', raisedFor: 'family', against: 'council' };
    const dispute = await room.opens('dana', 'disagreement', 'DisagreementRaised', { ...about, ...CHILD });
    await room.records('omar', dispute, 'DisagreementAcknowledged');
    await room.records('omar', dispute, 'StrandSet', { strand: 'P_PROCESS' });
    await room.opened(dispute);
  },
  'an urgent decision by which the panel stands': async (room) => {
    const ref = await urgent(room);
    const positions = AGENCIES.map((agency, index) => ({
      ...{ agency, position: 'agree', person: held(FUNDERS[index] as string) },
    }));
    const holds = { positions, basis: 'FIXED_PERCENT', parts: HUNDRED, reasons: 'It holds, and he sleeps.' };
    await room.records(CHAIR, ref, 'UrgentFundingRatified', holds);
  },
  'an urgent decision by which it does not': async (room) => {
    const ref = await urgent(room);
    const winds = { windDownUntil: '2026-03-25', plan: 'A place at the local school', payerMeanwhile: 'education' };
    await room.records(CHAIR, ref, 'UrgentFundingOverturned', { reasons: 'A local place is there.', ...winds });
  },
};
