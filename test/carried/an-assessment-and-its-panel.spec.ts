import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { caseRow, historyOf } from '#case-record/cases';
import type { Answer } from '#case-record/command';
import { type CaseRecord, closeRecord, openRecord } from '#case-record/open-record';
import { holdPost, type Person, savePeople } from '#case-record/people';
import { recordEvent } from '#case-record/record-event';
import { verifyCase } from '#case-record/verify';
import { setClock } from '#case-record/virtual-clock';
import type { Facts } from '#engine/history';
import { type ClonedDatabase, cloneDatabase } from '#test/real-postgres';
import { peopleOfOtherAreas, sharedPosts } from '#workflows/areas/demonstration/other-people';
import { practiceOf } from '#workflows/areas/practice/practice';
import { register } from '#workflows/register';

/** The areas of which a panel says first whether to assess. */
const AREAS = register
  .areas()
  .filter((area) => practiceOf(area).panels.some(({ decides }) => decides.includes('needs-assessment')))
  .map(({ profile }) => profile)
  .filter((area, index, all) => all.indexOf(area) === index);

let database: ClonedDatabase;
let record: CaseRecord;
beforeAll(async () => {
  database = await cloneDatabase();
  record = await openRecord({ url: database.applicationUrl, poolSize: 8 }, register);
  await savePeople(
    record,
    peopleOfOtherAreas.map((person) => ({ address: null, ...person })),
  );
  for (const shared of sharedPosts) await holdPost(record, { ...shared, from: '2026-01-01' });
}, 60_000);
afterAll(async () => {
  await closeRecord(record);
  await database.drop();
});

/** One area, with whoever holds each of its posts. */
function roomOf(area: string) {
  const holder = (post: string): string =>
    sharedPosts.find((one) => one.area === area && one.post === post)?.person ?? `${area}-${post}`;
  const known = (id: string) => peopleOfOtherAreas.find((person) => person.id === id) as unknown as Person;
  const opens = (post: string, pathway: string, [type, data]: readonly [string, Facts]) => {
    const person = known(holder(post));
    const { roles } = register.pathway(pathway);
    const role = person.roles.find((name) => roles[name]?.records.includes(type)) ?? '';
    const by = { person: person.id, role };
    return recordEvent(record, { pathway, area, type, data, by, key: randomUUID() });
  };
  return { holder, known, opens };
}

const refOf = (answer: Answer): string => {
  if (answer.outcome === 'refused') throw new Error(`${answer.code} ${answer.rule ?? ''} ${answer.reason}`);
  return answer.ref;
};

it('are six', () => expect(AREAS).toHaveLength(6));

describe.each(AREAS)('an assessment and the panel of %s', (area) => {
  const panel = practiceOf(register.area(area)).panels.find(({ decides }) => decides.includes('needs-assessment'));
  if (panel === undefined) throw new Error(`${area} has no such panel`);
  const { holder, known, opens } = roomOf(area);

  /** Somebody records an act on a case in the first of their roles on its pathway that may. */
  const does = async (post: string, ref: string, [type, data = {}]: readonly [string, Facts?]): Promise<Answer> => {
    const row = await caseRow(record, ref);
    const { roles } = register.pathway(row?.pathway ?? '');
    const person = known(holder(post));
    const role = person.roles.find((name) => roles[name]?.records.includes(type)) ?? person.roles[0] ?? '';
    return recordEvent(record, { ref, type, data, by: { person: person.id, role }, key: randomUUID() });
  };

  it('is listed, read, heard and said; the authority decides then, and not before', async () => {
    await setClock(record, '2026-06-01T09:00:00.000Z');
    const contact = { name: 'Ann Other', phone: '07700 900 118' };
    const data = {
      child: { name: `Otto of ${area}` },
      contact,
      source: 'parentOrYoungPerson',
      reasons: 'He cannot read',
    };
    const ref = refOf(await opens('sendCaseOfficer', 'needs-assessment', ['AssessmentRequested', data]));
    refOf(await does('sendCaseOfficer', ref, ['PartnersNotified']));
    expect(await does('sendCaseOfficer', ref, ['AssessmentAgreed', { test: 'It may be necessary' }])).toMatchObject({
      rule: 'thePanelHasSaidWhetherToAssess',
    });
    refOf(await does('sendCaseOfficer', ref, ['VoiceRecorded', { words: 'I like trains' }]));
    refOf(await does('sendCaseOfficer', ref, ['HistoryPackBuilt']));
    const chair = panel.chair.post;
    const seats = panel.seats.filter(({ sits }) => sits !== 'lay').map(({ post }) => post);
    const members = [...new Set([chair, ...seats])].map((post) => ({ person: holder(post), post }));
    const weekday = 'weekday' in panel.cadence ? (panel.cadence.weekday as number) : 3;
    const meetingOn = `2026-07-${String(5 + weekday).padStart(2, '0')}`;
    const scheduled = {
      panel: panel.id,
      meetingOn,
      startsAt: '09:30',
      members,
      otherDayBecause: 'The first of the term',
    };
    const meeting = refOf(await opens('panelCoordinator', 'panel-meeting', ['MeetingScheduled', scheduled]));
    expect(await does('panelCoordinator', meeting, ['ItemAdded', { case: ref, kind: 'decision' }])).toMatchObject({
      outcome: 'recorded',
    });
    expect((await historyOf(record, ref)).at(-1)).toMatchObject({ type: 'ListedForPanel', data: { meeting } });
    refOf(await does('panelCoordinator', meeting, ['AgendaClosed']));
    refOf(await does('panelCoordinator', meeting, ['PapersCirculated']));
    const packDigest = (await historyOf(record, ref)).find(({ type }) => type === 'HistoryPackBuilt')?.data[
      'packDigest'
    ];
    for (const { post } of members)
      refOf(await does(post, meeting, ['PackRead', { case: ref, packDigest, confirmed: true }]));
    await setClock(record, `${meetingOn}T08:25:00.000Z`);
    refOf(await does('panelCoordinator', meeting, ['AttendanceRecorded', { present: members }]));
    await setClock(record, `${meetingOn}T08:30:00.000Z`);
    refOf(await does(chair, meeting, ['MeetingConvened', { interestsAsked: true }]));
    refOf(await does(chair, meeting, ['ItemOpened', { case: ref, childWordsReadFirst: true }]));
    const said = { case: ref, outcome: 'TO_ASSESS', reasons: 'It may be necessary to make provision by a plan.' };
    refOf(await does(chair, meeting, ['ItemDecided', said]));
    refOf(await does('sendCaseOfficer', ref, ['AssessmentAgreed', { test: 'It may be necessary' }]));
    expect((await caseRow(record, ref))?.state).toBe('assessing');
    expect(await verifyCase(record, ref)).toMatchObject({ ok: true });
  }, 30_000);

  it('is decided without it by whoever may, under their own post, and by nobody else', async () => {
    await setClock(record, '2026-09-01T09:00:00.000Z');
    const contact = { name: 'Ann Other', phone: '07700 900 118' };
    const data = { child: { name: `Una of ${area}` }, contact, source: 'parentOrYoungPerson' };
    const ref = refOf(await opens('sendCaseOfficer', 'needs-assessment', ['AssessmentRequested', data]));
    refOf(await does('sendCaseOfficer', ref, ['PartnersNotified']));
    const under = (underDelegation: string) =>
      ['AssessmentAgreed', { test: 'It may be necessary', underDelegation }] as const;
    expect(await does('sendCaseOfficer', ref, under('sendCaseOfficer'))).toMatchObject({
      rule: 'thePanelHasSaidWhetherToAssess',
    });
    expect(await does('sendCaseOfficer', ref, under('sendManager'))).toMatchObject({ code: 'FIELDS_WRONG' });
    refOf(await does('sendManager', ref, under('sendManager')));
  });
});
