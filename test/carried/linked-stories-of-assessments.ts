import type { LinkedRoom } from './linked-room.js';

/** The area of these stories, of which a panel says first whether to assess. */
export const WITH_A_PANEL = 'somerset';

const held = (post: string): string => `${WITH_A_PANEL}-${post}`;
const OFFICER = held('sendCaseOfficer');
const CALLS = held('panelCoordinator');
const CHAIR = held('statutoryPanelChair');
const SEATS = ['statutoryPanelChair', 'educationPanelMember', 'healthPanelMember', 'socialCarePanelMember'];
const MEMBERS = SEATS.map((post) => ({ person: held(post), post }));

const BORN = '2017-05-01';

/** A request with its pack, on the agenda of a meeting. */
async function listed(room: LinkedRoom, child: string) {
  await room.at('2026-06-01T09:00:00.000Z');
  const contact = { name: 'Ann Other', phone: '07700 900 118' };
  const data = {
    child: { name: child, dateOfBirth: BORN },
    contact,
    source: 'parentOrYoungPerson',
    reasons: 'He cannot read',
  };
  const ref = await room.opens(OFFICER, 'needs-assessment', 'AssessmentRequested', data);
  await room.records(OFFICER, ref, 'PartnersNotified');
  await room.records(OFFICER, ref, 'VoiceRecorded', { words: 'I like trains' });
  await room.records(OFFICER, ref, 'HistoryPackBuilt');
  const called = { panel: 'send-statutory-panel', meetingOn: '2026-07-09', startsAt: '09:30', members: MEMBERS };
  const meeting = await room.opens(CALLS, 'panel-meeting', 'MeetingScheduled', called);
  await room.records(CALLS, meeting, 'ItemAdded', { case: ref, kind: 'decision' });
  return { ref, meeting };
}

/** Stories of an assessment and the panel that says first, by what happens in them. */
export const STORIES_OF_ASSESSMENTS: Readonly<Record<string, (room: LinkedRoom) => Promise<void>>> = {
  'an assessment that a panel hears': async (room) => {
    const { ref, meeting } = await listed(room, 'Otto');
    await room.records(OFFICER, ref, 'HistoryPackBuilt');
    await room.misfiles(ref, { by: OFFICER, manager: held('sendManager') });
    const packDigest = await room.packOf(ref);
    await room.records(held('healthPanelMember'), ref, 'HistoryPackRead', { packDigest, confirmed: true });
    await room.records(CALLS, meeting, 'AgendaClosed');
    await room.records(CALLS, meeting, 'PapersCirculated');
    for (const { person } of MEMBERS)
      await room.records(person, meeting, 'PackRead', { case: ref, packDigest, confirmed: true });
    await room.at('2026-07-09T08:25:00.000Z');
    await room.records(CALLS, meeting, 'AttendanceRecorded', { present: MEMBERS });
    await room.at('2026-07-09T08:30:00.000Z');
    await room.records(CHAIR, meeting, 'MeetingConvened');
    await room.records(CHAIR, meeting, 'ItemOpened', { case: ref, childWordsReadFirst: true });
    const said = { case: ref, outcome: 'TO_ASSESS', reasons: 'It may be necessary to make provision by a plan.' };
    await room.records(CHAIR, meeting, 'ItemDecided', said);
  },
  'a request that is withdrawn while it is on an agenda': async (room) => {
    const { ref } = await listed(room, 'Una');
    const asked = {
      reason: 'We are moving',
      askedBy: 'Ann Other',
      askedOn: '2026-06-01',
      madeSure: 'Rung back',
      askerAgrees: true,
    };
    await room.records(OFFICER, ref, 'RequestWithdrawn', asked);
  },
  'two requests for one child, the later of which is on an agenda': async (room) => {
    const { ref } = await listed(room, 'Uta');
    const contact = { name: 'Ann Other', phone: '07700 900 118' };
    const child = { name: 'Uta', dateOfBirth: BORN };
    const data = { child, contact, source: 'parentOrYoungPerson', separateBecause: 'She was taken for a twin' };
    const first = await room.opens(OFFICER, 'needs-assessment', 'AssessmentRequested', data);
    await room.records(OFFICER, ref, 'DuplicateEnded', { case: first });
  },
  'a child for whom another authority is responsible': async (room) => {
    const { ref } = await listed(room, 'Pia');
    await room.records(OFFICER, ref, 'ResponsibilityMoved', { to: 'Dorset' });
  },
  'a child who dies': async (room) => {
    const { ref } = await listed(room, 'Rob');
    await room.records(OFFICER, ref, 'ChildDied', { toldBy: 'The hospital' });
  },
};
