import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type CaseRecord, closeRecord, openRecord } from '#case-record/open-record';
import { savePeople } from '#case-record/people';
import { impactOfProfile } from '#case-record/profile-impact';
import { recordEvent } from '#case-record/record-event';
import { setClock } from '#case-record/virtual-clock';
import { workingDays } from '#statutory-calendar/periods';
import { northEastLincolnshire as nel } from '#workflows/areas/councils/north-east-lincolnshire';
import { demonstrationPeople } from '#workflows/areas/demonstration/people';
import { register } from '#workflows/register';
import { type ClonedDatabase, cloneDatabase } from './real-postgres.js';

const quicker = { ...nel, version: '2027.1', limits: { ...nel.limits, 'triage-decided': workingDays(5) } };
const versionsOf = (profile: string) => (profile === nel.profile ? [nel, quicker] : register.versionsOf(profile));
const ours = {
  ...register,
  versionsOf,
  area: (profile: string, version?: string) =>
    profile === nel.profile && version === quicker.version ? quicker : register.area(profile, version),
};

let database: ClonedDatabase;
let record: CaseRecord;
beforeAll(async () => {
  database = await cloneDatabase();
  record = await openRecord({ url: database.applicationUrl, poolSize: 2 }, ours);
  await savePeople(
    record,
    demonstrationPeople.map((person) => ({ address: null, ...person })),
  );
}, 60_000);
afterAll(async () => {
  await closeRecord(record);
  await database.drop();
});

it('shows which open deadlines a version would move, and moves none', async () => {
  await setClock(record, '2026-12-21T10:00:00.000Z');
  const sent = await recordEvent(record, {
    pathway: 'access-pathway',
    area: nel.profile,
    type: 'ReferralSubmitted',
    by: { person: 'dana', role: 'family' },
    data: {
      child: { name: 'Ellis Marlow' },
      contact: { name: 'Dana Marlow', phone: '07700 900 117', person: 'dana' },
      worry: 'He is not coping at school.',
    },
    key: 'impact-1',
  });
  expect(sent).toMatchObject({ outcome: 'recorded', state: 'pre.received' });
  // From Monday 21 December: ten working days end on Thursday 7 January, five on Wednesday 30 December.
  expect(await impactOfProfile(record, { area: nel.profile, version: '2027.1' })).toMatchObject({
    limits: [{ clock: 'triage-decided', before: '10 working days', after: '5 working days' }],
    openCases: [{ pathway: 'access-pathway', version: '2026.1', count: 1 }],
    deadlines: [{ clock: 'triage-decided', dueOn: '2027-01-07', wouldBe: '2026-12-30' }],
    moved: 1,
  });
  const [row] = await record.db.query("SELECT due_on FROM deadline WHERE clock = 'triage-decided'");
  expect(row).toEqual({ due_on: '2027-01-07' });
});
