import { randomUUID } from 'node:crypto';
import { caseRow, historyOf, loadCase } from '#case-record/cases';
import type { Answer } from '#case-record/command';
import { listDeadlines } from '#case-record/deadline-rows';
import { openCaseFrom } from '#case-record/open-from';
import { type CaseRecord, closeRecord, openRecord } from '#case-record/open-record';
import { finishOutbox, listOutbox } from '#case-record/outbox';
import { savePeople } from '#case-record/people';
import { recordEvent } from '#case-record/record-event';
import { setClock } from '#case-record/virtual-clock';
import type { Actor, Facts } from '#engine/history';
import { cloneDatabase } from '#test/real-postgres';
import { demonstrationPeople } from '#workflows/areas/demonstration/people';
import { register } from '#workflows/register';

const AREA = 'north-east-lincolnshire';
const ROLES: Readonly<Record<string, string>> = {
  omar: 'caseOfficer',
  lucy: 'manager',
  dana: 'family',
  system: 'system',
};

/** A real record in which a council decides, and a family mediates and appeals. */
export interface AppealRoom {
  readonly record: CaseRecord;
  readonly at: (instant: string) => Promise<void>;
  readonly opens: (person: string, pathway: string, act: readonly [string, Facts]) => Promise<Answer>;
  /** Records an act, which must be recorded. */
  readonly records: (person: string, ref: string, act: readonly [string, Facts?]) => Promise<void>;
  /** Opens the cases that wait to be opened from one, as the worker does; answers their references. */
  readonly opened: (parent: string) => Promise<readonly string[]>;
  readonly stands: (ref: string) => Promise<string | undefined>;
  readonly acts: (ref: string) => Promise<readonly string[]>;
  readonly contextOf: (ref: string) => Promise<unknown>;
  /** The days of its open deadlines, by clock. */
  readonly owed: (ref: string) => Promise<Readonly<Record<string, string | null>>>;
  readonly close: () => Promise<void>;
}

const by = (person: string): Actor => ({ person, role: ROLES[person] ?? person });

export async function openAppealRoom(): Promise<AppealRoom> {
  const database = await cloneDatabase();
  const record = await openRecord({ url: database.applicationUrl, poolSize: 4 }, register);
  await savePeople(record, demonstrationPeople);
  return {
    record,
    at: (instant) => setClock(record, instant),
    opens: (person, pathway, [type, data]) =>
      recordEvent(record, { pathway, area: AREA, type, data, by: by(person), key: randomUUID() }),
    async records(person, ref, [type, data = {}]) {
      refOf(await recordEvent(record, { ref, type, data, by: by(person), key: randomUUID() }), type);
    },
    opened: (parent) => openedFrom(record, parent),
    stands: async (ref) => (await caseRow(record, ref))?.state,
    acts: async (ref) => (await historyOf(record, ref)).map(({ type }) => type),
    contextOf: async (ref) => (await loadCase(record, ref))?.caseState.snapshot.context,
    async owed(ref) {
      const open = await listDeadlines(record, { ref, state: 'open', limit: 50 });
      return Object.fromEntries(open.map(({ clock, dueOn }) => [clock, dueOn]));
    },
    async close() {
      await closeRecord(record);
      await database.drop();
    },
  };
}

function refOf(answer: Answer, type: string): string {
  if (answer.outcome === 'recorded') return answer.ref;
  throw new Error(`${type}: ${answer.code} ${answer.rule ?? ''} ${answer.reason}`);
}

async function openedFrom(record: CaseRecord, parent: string): Promise<readonly string[]> {
  const waiting = await listOutbox(record, { ref: parent, state: 'waiting', limit: 50 });
  const refs: string[] = [];
  for (const { id, kind, pathway = '', event = '', data = {} } of waiting) {
    if (kind !== 'openCase') continue;
    const key = `outbox:${id}`;
    const opening = { pathway, area: AREA, parent, type: event, data, by: by('system'), key };
    refs.push(refOf(await openCaseFrom(record, opening), event));
    await finishOutbox(record, id);
  }
  return refs;
}

/** A refusal to assess of 20 March 2026, and the case of the right to appeal that it opens. */
export async function refusal(room: AppealRoom, child: string): Promise<readonly [string, string]> {
  await room.at('2026-02-10T09:00:00.000Z');
  const contact = { name: 'Dana Marlow', phone: '07700 900 117', person: 'dana' };
  const data = { child: { name: child }, contact, source: 'parentOrYoungPerson' };
  const request = refOf(await room.opens('dana', 'needs-assessment', ['AssessmentRequested', data]), 'opening');
  await room.records('omar', request, ['PartnersNotified']);
  await room.at('2026-03-20T15:00:00.000Z');
  const refused = { test: 'section36(8)', reasons: 'The school can provide what is needed.', rightsBlock: true };
  await room.records('omar', request, ['AssessmentRefused', refused]);
  const [appeal = ''] = await room.opened(request);
  return [request, appeal];
}

/** Mediated on 22 April 2026, and agreed: the council will assess. */
export async function mediated(room: AppealRoom, appeal: string): Promise<void> {
  await room.at('2026-04-01T09:00:00.000Z');
  await room.records('dana', appeal, ['MediationRequested', { issues: ['education'] }]);
  await room.at('2026-04-22T12:00:00.000Z');
  await room.records('omar', appeal, ['MediationHeld', { couldSettle: true }]);
  const points = [{ what: 'The council will assess', is: 'assess' }];
  await room.records('omar', appeal, ['MediationAgreed', { points }]);
}

/** Whose advice is not on record, and why: for a decision on a plan. */
export const WITHOUT_ADVICE = ['family', 'education', 'health', 'educationalPsychologist', 'socialCare'].map(
  (from) => ({
    from,
    because: 'Given by telephone.',
  }),
);
