import type { Facts } from '#engine/history';
import type { LinkedRoom } from './linked-room.js';
import { OUT_OF_REACH } from './linked-rows.js';
import { MEMBERS } from './panel-room.js';

const DANA = { name: 'Dana Marlow', phone: '07700 900 117', person: 'dana' };
const PANEL = { panel: 'access-panel', startsAt: '09:30', members: MEMBERS };
const YES = { outcome: 'BOTH', reasons: 'He needs both.' };

/** A child's case that is ready for the panel. */
async function ready(room: LinkedRoom, child: string): Promise<string> {
  await room.at('2026-01-05T09:00:00.000Z');
  const data = { child: { name: child }, contact: DANA, worry: 'Mornings are hard.' };
  const ref = await room.opens('dana', 'access-pathway', 'ReferralSubmitted', data);
  await room.records('ruth', ref, 'ReferralAccepted');
  await room.records('asha', ref, 'VoiceRecorded', { words: 'I like it when it is quiet.' });
  for (const from of ['setting', 'health', 'socialCare'])
    await room.records('asha', ref, 'ContributionReceived', { from });
  await room.records('asha', ref, 'HistoryPackBuilt');
  return ref;
}

const called = (room: LinkedRoom, meetingOn: string, more: Facts = {}) =>
  room.opens('callum', 'panel-meeting', 'MeetingScheduled', { ...PANEL, meetingOn, ...more });

const added = (room: LinkedRoom, [meeting, ref]: readonly [string, string], more: Facts = {}) =>
  room.records('callum', meeting, 'ItemAdded', { case: ref, kind: 'decision', ...more });

/** A meeting of 11 February with these cases on its agenda, each ready. */
async function agenda(room: LinkedRoom, children: readonly string[]) {
  const cases: string[] = [];
  for (const child of children) cases.push(await ready(room, child));
  const meeting = await called(room, '2026-02-11');
  for (const ref of cases) await added(room, [meeting, ref]);
  return { meeting, cases, refs: cases as [string, string, string] };
}

async function read(room: LinkedRoom, meeting: string, ref: string): Promise<void> {
  for (const { person } of MEMBERS)
    await room.records(person, meeting, 'PackRead', { case: ref, packDigest: await room.packOf(ref), confirmed: true });
}

/** The same, read and sitting; without a quorum, where somebody is left out. */
async function sitting(room: LinkedRoom, children: readonly string[], without: readonly string[] = []) {
  const at = await agenda(room, children);
  await room.records('callum', at.meeting, 'AgendaClosed');
  await room.records('callum', at.meeting, 'PapersCirculated');
  for (const ref of at.cases) await read(room, at.meeting, ref);
  await room.at('2026-02-11T09:25:00.000Z');
  const present = MEMBERS.filter(({ person }) => !without.includes(person));
  await room.records('callum', at.meeting, 'AttendanceRecorded', { present });
  await room.at('2026-02-11T09:30:00.000Z');
  await room.records('joan', at.meeting, 'MeetingConvened', { cannotDecide: without.length > 0 });
  return at;
}

/** Stories of meetings and the cases on their agenda, by what happens in them. */
export const STORIES_OF_PANELS: Readonly<Record<string, (room: LinkedRoom) => Promise<void>>> = {
  'a case whose pack changes while it is on an agenda': async (room) => {
    const { meeting, refs } = await agenda(room, ['Ann']);
    const [ref] = refs;
    await room.records('nia', ref, 'HistoryPackRead', { packDigest: await room.packOf(ref), confirmed: true });
    await room.records('dana', ref, 'InformationSupplied', { what: 'He has a new school' });
    await room.misfiles(ref, { by: 'asha', manager: 'malik' });
    await room.records('asha', ref, 'ContributionReceived', { from: 'health' });
    await room.records('asha', ref, 'HistoryPackBuilt');
    await room.records('callum', meeting, 'MeetingMoved', { meetingOn: '2026-02-18', because: 'The room is flooded' });
    await room.records('callum', meeting, 'MeetingCancelled', { because: 'Half the members are ill' });
  },
  'an item that is decided at the meeting, one that is put off and one that nobody came to': async (room) => {
    const { meeting, refs } = await sitting(room, ['Bob', 'Cat', 'Dot']);
    const [decided, deferred, unheard] = refs;
    await room.records('joan', meeting, 'ItemOpened', { case: decided });
    await room.records('joan', meeting, 'ItemDecided', { case: decided, ...YES });
    await room.records('joan', meeting, 'ItemOpened', { case: deferred });
    await room.records('joan', meeting, 'ItemDeferred', { case: deferred, because: 'A report is missing' });
    await room.records('joan', meeting, 'MeetingConcluded');
    await room.records('asha', decided, 'DecisionNotified');
    await room.at('2026-02-13T09:00:00.000Z');
    const why = { case: decided, ground: 'newInformation', because: 'A new report', askedBy: 'family' };
    await room.records('callum', meeting, 'ReviewRequested', why);
    const next = await called(room, '2026-02-25');
    await added(room, [next, decided], { reviewOf: meeting });
    await added(room, [next, deferred], { rolledFrom: meeting });
    await added(room, [next, unheard], { rolledFrom: meeting });
  },
  'a decision that the chair records on the case': async (room) => {
    const { meeting, refs } = await sitting(room, ['Eve', 'Fay']);
    const [ref, rolled] = refs;
    await room.records('joan', meeting, 'ItemOpened', { case: ref });
    const onward = { outcome: 'REFER_JOINT_FUNDING', reasons: 'It is dear.', onward: 'The funding panel' };
    await room.records('joan', ref, 'PanelDecided', onward);
    await room.opened(ref);
    await room.records('dana', ref, 'EhcNeedsAssessmentRequested', { requestedBy: 'parent' });
    await room.opened(ref);
    await room.records('nia', meeting, 'InterestDeclared', { case: rolled, what: 'She is my niece' });
    await room.records('joan', meeting, 'ItemRolled', { case: rolled, because: 'Health is not there for it' });
  },
  'a meeting without a quorum, and the one that takes over': async (room) => {
    const { meeting, refs } = await sitting(room, ['Gus'], ['nia']);
    await room.at('2026-02-12T10:00:00.000Z');
    const next = await called(room, '2026-02-18', { carryOverFrom: meeting });
    await room.at('2026-02-18T09:30:00.000Z');
    await room.records('callum', next, 'AttendanceRecorded', { present: MEMBERS });
    await room.records('joan', next, 'MeetingConvened');
    await room.records('joan', next, 'ItemOpened', { case: refs[0] });
  },
  'a meeting that somebody comes late to': async (room) => {
    const { meeting } = await sitting(room, ['Hal'], ['nia']);
    await room.records('callum', meeting, 'AttendanceRecorded', { present: MEMBERS });
    await room.records('joan', meeting, 'MeetingConvened');
  },
  'cases that leave an agenda': async (room) => {
    const { refs } = await agenda(room, ['Ida', 'Jem', 'Kim']);
    const [withdrawn, held, moved] = refs;
    for (const type of Object.values(OUT_OF_REACH)) {
      const away = { reason: 'EARLY_HELP_FIRST', to: 'Early Help' };
      const { outcome, code } = { code: '', ...(await room.answers('ruth', withdrawn, type, away)) };
      if (code !== 'NOT_AT_THIS_STAGE') throw new Error(`${type} of a case that is on an agenda is ${outcome} ${code}`);
    }
    await room.records('dana', withdrawn, 'ReferralWithdrawn', { reason: 'We are moving.' });
    const rests = { because: 'familyRequest', why: 'A bereavement', reviewOn: '2026-03-02' };
    await room.records('asha', held, 'CaseHeld', rests);
    await room.records('asha', moved, 'TransferredOut', { toArea: 'Somerset', acceptedBy: 'Sunita Rao' });
    const { refs: more } = await agenda(room, ['Lea']);
    await room.records('asha', more[0], 'ChildDied');
  },
};
