import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { caseRow, historyOf, loadCase } from '#case-record/cases';
import type { Answer } from '#case-record/command';
import { type CaseRecord, closeRecord, openRecord } from '#case-record/open-record';
import { listOutbox } from '#case-record/outbox';
import { savePeople } from '#case-record/people';
import { recordEvent } from '#case-record/record-event';
import { setClock } from '#case-record/virtual-clock';
import { type ClonedDatabase, cloneDatabase } from '#test/real-postgres';
import { peopleOfOtherAreas } from '#workflows/areas/demonstration/other-people';
import { register } from '#workflows/register';
import { AREA, holder, PATHWAYS, type Told } from './three-panels.js';

let database: ClonedDatabase;
let record: CaseRecord;
beforeAll(async () => {
  database = await cloneDatabase();
  record = await openRecord({ url: database.applicationUrl, poolSize: 8 }, register);
  const here = peopleOfOtherAreas.filter(({ area }) => area === AREA);
  await savePeople(
    record,
    here.map((person) => ({ address: null, ...person })),
  );
}, 60_000);
afterAll(async () => {
  await closeRecord(record);
  await database.drop();
});

async function says(target: { ref: string } | { pathway: string; area: string }, [post, type, data = {}]: Told) {
  const name = 'ref' in target ? ((await caseRow(record, target.ref))?.pathway ?? '') : target.pathway;
  const { roles } = register.pathway(name);
  const held = peopleOfOtherAreas.find(({ id }) => id === holder(post))?.roles ?? [];
  const role = held.find((each) => roles[each]?.records.includes(type)) ?? held[0] ?? '';
  return recordEvent(record, { ...target, type, data, by: { person: holder(post), role }, key: randomUUID() });
}

function refOf(answer: Answer): string {
  if (answer.outcome === 'refused') throw new Error(`${answer.code} ${answer.rule ?? ''} ${answer.reason}`);
  return answer.ref;
}

const does = async (ref: string, told: Told): Promise<string> => refOf(await says({ ref }, told));

const deputyOf = (post: string) => post.replace('Member', 'Deputy').replace('Funder', 'FunderDeputy');

describe.each(PATHWAYS)('at the panel that hears a case of $pathway', ({ pathway, panel, chair, ...its }) => {
  const [education, health, socialCare] = its.seats;
  const deputy = deputyOf(socialCare);
  let ref: string;
  let meeting: string;
  let packDigest: unknown;

  /** Of the seats, only that of health is invited by name. */
  beforeEach(async () => {
    await setClock(record, '2026-06-01T09:00:00.000Z');
    ref = refOf(await says({ pathway, area: AREA }, its.opens));
    for (const told of its.toItsPack) await does(ref, told);
    const scheduled = {
      panel,
      meetingOn: '2026-07-08',
      otherDayBecause: 'The first of the term',
      members: [{ person: holder(health), post: health }],
    };
    meeting = refOf(
      await says({ pathway: 'panel-meeting', area: AREA }, ['panelCoordinator', 'MeetingScheduled', scheduled]),
    );
    await does(meeting, ['panelCoordinator', 'ItemAdded', { case: ref, kind: 'decision' }]);
    await does(meeting, ['panelCoordinator', 'AgendaClosed']);
    await does(meeting, ['panelCoordinator', 'PapersCirculated']);
    packDigest = (await historyOf(record, ref)).find(({ type }) => type === 'HistoryPackBuilt')?.data['packDigest'];
  }, 30_000);

  /** Who is reminded that they have not read it. */
  const reminded = async () => {
    const file = (await loadCase(record, meeting))?.caseState.snapshot.context;
    return register.pathway('panel-meeting').whoIs('nonReaders', file as never, register.area(AREA));
  };

  /** The posts that have been asked to take a seat, the last first. */
  const asked = async () => {
    const letters = await listOutbox(record, { ref: meeting });
    const posts = letters
      .filter(({ template }) => template === 'deputy-asked')
      .map(({ to }) => to && 'post' in to && to.post);
    return [...new Set(posts)];
  };

  it.each(['on the case', 'at the meeting'])('a reading counts for the seat of whoever reads it: %s', async (where) => {
    const reads = (post: string, seat?: string) => {
      const facts = { packDigest, confirmed: true, ...(seat !== undefined && { post: seat }) };
      return where === 'on the case'
        ? says({ ref }, [post, 'HistoryPackRead', facts])
        : says({ ref: meeting }, [post, 'PackRead', { case: ref, ...facts }]);
    };
    expect(await reminded()).toEqual([
      { post: chair },
      { post: education },
      { person: holder(health) },
      { post: socialCare },
    ]);
    refOf(await reads(health));
    const unseated = await reads(education);
    expect(unseated).toMatchObject({ outcome: 'refused', rule: 'theReaderHasASeat' });
    for (const post of [education, deputy])
      expect(unseated).toHaveProperty('reason', expect.stringContaining(register.area(AREA).posts[post]?.title ?? '?'));
    refOf(await reads(education, education));
    expect(await reminded()).toEqual([{ post: chair }, { post: socialCare }]);
    expect(await reads(deputy, socialCare)).toMatchObject({ code: 'FIELDS_WRONG' });
    refOf(await reads(deputy, deputy));
    expect(await reads(its.nobody)).toMatchObject({ outcome: 'refused', rule: 'theReaderHasASeat' });
    expect(await reads(its.nobody, socialCare)).toMatchObject({ code: 'FIELDS_WRONG' });
    expect(await reminded()).toEqual([{ post: chair }]);
  });

  it('an interest asks whoever may take the seat', async () => {
    const declares = (post: string, seat?: string) => {
      const facts = { case: ref, what: 'I treat his brother', ...(seat !== undefined && { post: seat }) };
      return says({ ref: meeting }, [post, 'InterestDeclared', facts]);
    };
    refOf(await declares(health));
    expect(await declares(education)).toMatchObject({ outcome: 'refused', rule: 'whoeverHasAnInterestHasASeat' });
    expect(await declares(education, health)).toMatchObject({ code: 'FIELDS_WRONG' });
    refOf(await declares(education, education));
    const forTheDeputy = (post: string) => {
      const facts = { case: ref, what: 'He knows the family', person: holder(deputy), post };
      return says({ ref: meeting }, ['panelCoordinator', 'InterestDeclared', facts]);
    };
    expect(await forTheDeputy(socialCare)).toMatchObject({ code: 'FIELDS_WRONG' });
    refOf(await forTheDeputy(deputy));
    expect(await declares(its.nobody)).toMatchObject({ outcome: 'refused' });
    expect(await declares(its.nobody, socialCare)).toMatchObject({ outcome: 'refused' });
    expect(await asked()).toEqual([socialCare, deputyOf(education), deputyOf(health)]);
    expect(await reminded()).toEqual([
      { post: chair },
      { post: deputyOf(education) },
      { post: deputyOf(health) },
      { post: socialCare },
    ]);
  });
});
