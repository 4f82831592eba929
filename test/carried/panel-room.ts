import { randomUUID } from 'node:crypto';
import { caseRow, historyOf } from '#case-record/cases';
import type { Answer } from '#case-record/command';
import { type CaseRecord, closeRecord, openRecord } from '#case-record/open-record';
import { savePeople } from '#case-record/people';
import { recordEvent } from '#case-record/record-event';
import { setClock } from '#case-record/virtual-clock';
import type { Actor, Facts } from '#engine/history';
import { cloneDatabase } from '#test/real-postgres';
import { demonstrationPeople } from '#workflows/areas/demonstration/people';
import { register } from '#workflows/register';

const AREA = 'north-east-lincolnshire';
const ROLES: Readonly<Record<string, string>> = {
  dana: 'family',
  asha: 'coordinator',
  callum: 'coordinator',
  ruth: 'triageClinician',
  joan: 'panelChair',
  ursula: 'panelChair',
  hal: 'panelMember',
  nia: 'panelMember',
  wes: 'panelMember',
  petra: 'panelMember',
  helen: 'manager',
  edith: 'referrer',
};
export const MEMBERS = [
  { person: 'joan', post: 'panelChair' },
  { person: 'hal', post: 'educationPanelMember' },
  { person: 'nia', post: 'healthPanelMember' },
  { person: 'wes', post: 'socialCarePanelMember' },
];

interface Act {
  readonly type: string;
  readonly data: Facts;
}

/** An act and its facts. */
export const act = (type: string, data: Facts = {}): Act => ({ type, data });

/** A real record in which the Access Panel of the demonstration meets. */
export interface PanelRoom {
  readonly record: CaseRecord;
  readonly at: (instant: string) => Promise<void>;
  readonly says: (person: string, ref: string, act: Act) => Promise<Answer>;
  /** The same, which must be recorded. */
  readonly records: (person: string, ref: string, act: Act) => Promise<void>;
  /** Opens a case; answers its reference. */
  readonly opens: (person: string, pathway: string, act: Act) => Promise<string>;
  readonly stands: (ref: string) => Promise<string | undefined>;
  readonly acts: (ref: string) => Promise<readonly string[]>;
  readonly close: () => Promise<void>;
}

export async function openPanelRoom(): Promise<PanelRoom> {
  const database = await cloneDatabase();
  const record = await openRecord({ url: database.applicationUrl, poolSize: 8 }, register);
  await savePeople(record, demonstrationPeople);
  const by = (person: string): Actor => ({ person, role: ROLES[person] ?? person });
  const says: PanelRoom['says'] = (person, ref, told) =>
    recordEvent(record, { ref, ...told, by: by(person), key: randomUUID() });
  return {
    record,
    at: (instant) => setClock(record, instant),
    says,
    async records(person, ref, told) {
      const answer = await says(person, ref, told);
      if (answer.outcome === 'refused')
        throw new Error(`${told.type}: ${answer.code} ${answer.rule ?? ''} ${answer.reason}`);
    },
    async opens(person, pathway, { type, data }) {
      const answer = await recordEvent(record, { pathway, area: AREA, type, data, by: by(person), key: randomUUID() });
      if (answer.outcome === 'refused') throw new Error(`${type}: ${answer.reason}`);
      return answer.ref;
    },
    stands: async (ref) => (await caseRow(record, ref))?.state,
    acts: async (ref) => (await historyOf(record, ref)).map(({ type }) => type),
    async close() {
      await closeRecord(record);
      await database.drop();
    },
  };
}

/** A child’s case that is ready for a panel, under its first pack. */
export async function readyForPanel(room: PanelRoom, child: string): Promise<string> {
  const contact = { name: 'Dana Marlow', phone: '07700 900 117', person: 'dana' };
  const data = { child: { name: child }, contact, worry: 'Mornings are hard.' };
  const ref = await room.opens('dana', 'access-pathway', { type: 'ReferralSubmitted', data });
  await room.records('ruth', ref, act('ReferralAccepted'));
  await room.records('asha', ref, act('VoiceRecorded', { words: 'I like it when it is quiet.' }));
  for (const from of ['setting', 'health', 'socialCare'])
    await room.records('asha', ref, act('ContributionReceived', { from }));
  await room.records(
    'asha',
    ref,
    act('HistoryPackBuilt', {
      packDigest: `first pack of ${child}`,
      triedRegister: [{ what: 'LUNCH_CLUB', result: 'no change' }],
    }),
  );
  return ref;
}

export async function scheduled(room: PanelRoom, meetingOn: string, more: Facts = {}): Promise<string> {
  const data = { panel: 'access-panel', meetingOn, startsAt: '09:30', ...more };
  return room.opens('callum', 'panel-meeting', { type: 'MeetingScheduled', data });
}

/** A meeting that has sent out and read the papers of these cases, and sits at half past nine. */
export async function sitting(room: PanelRoom, children: readonly string[], present = MEMBERS) {
  await room.at('2026-01-05T09:00:00.000Z');
  const cases: string[] = [];
  for (const child of children) cases.push(await readyForPanel(room, child));
  const meeting = await scheduled(room, '2026-02-11', { members: MEMBERS });
  for (const ref of cases) await room.records('callum', meeting, act('ItemAdded', { case: ref, kind: 'decision' }));
  await room.at('2026-01-28T09:00:00.000Z');
  await room.records('callum', meeting, act('AgendaClosed'));
  await room.records('callum', meeting, act('PapersCirculated'));
  for (const { person } of MEMBERS) {
    for (const [index, ref] of cases.entries())
      await reads(room, person, { meeting, ref, pack: `first pack of ${children[index]}` });
  }
  await room.at('2026-02-11T09:25:00.000Z');
  await room.records('callum', meeting, act('AttendanceRecorded', { present }));
  await room.at('2026-02-11T09:30:00.000Z');
  await room.records('joan', meeting, act('MeetingConvened', { cannotDecide: present.length < MEMBERS.length }));
  return { meeting, cases };
}

export async function reads(
  room: PanelRoom,
  person: string,
  { meeting, ref, pack }: { meeting: string; ref: string; pack: string },
): Promise<void> {
  await room.records(person, meeting, act('PackRead', { case: ref, packDigest: pack, confirmed: true }));
}
