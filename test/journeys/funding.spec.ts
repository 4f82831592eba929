import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { caseRow } from '#case-record/cases';
import { savePeople } from '#case-record/people';
import { setClock } from '#case-record/virtual-clock';
import type { Facts } from '#engine/history';
import { apiAs, byItsMeeting, confirmedBy, type OpenedService, openedService, pagesAs } from './opened-service.js';

let service: OpenedService;
let ref: string;
const as = (person: string) => apiAs(service, person);

async function record([person, event, at]: readonly [string, string, string], data: object = {}) {
  await setClock(service.record, at);
  if (person === 'its meeting') return byItsMeeting(service, ref, { type: event, data: data as Facts });
  const seen = (await caseRow(service.record, ref))?.sequence ?? 0;
  const answer = await confirmedBy(service, await as(person).record(ref, event, { data, seen }));
  expect([event, answer.status, answer.body.detail]).toEqual([event, 201, undefined]);
}

const REQUEST = {
  child: { name: 'Ade Okoro', dateOfBirth: '2013-01-20' },
  contact: { name: 'Nadia Okoro', phone: '07700 900 160', person: 'dana' },
  lines: [
    { what: 'Residential school', section: 'F', unit: 'year', units: 1, unitPence: 10_000_001 },
    { what: 'Clinical psychology', section: 'G', unit: 'year', units: 1, unitPence: 999_999 },
  ],
  options: [{ what: 'Residential school', yearlyPence: 10_000_001 }],
  outcomes: ['He sleeps'],
  done: ['multiAgencyMeeting'],
  familyView: 'Home at weekends.',
  childSays: 'The dog.',
};

beforeAll(async () => {
  service = await openedService('2026-02-02T10:00:00Z');
  const opened = await as('omar').open({ pathway: 'joint-funding', event: 'FundingRequested', data: REQUEST });
  ref = opened.body.ref;
  await record(['callum', 'FundingValidated', '2026-02-03T10:00:00Z']);
  await record(['callum', 'HistoryPackBuilt', '2026-02-03T11:00:00Z']);
  await record(['its meeting', 'ListedForPanel', '2026-02-04T10:00:00Z'], { meetingOn: '2026-02-25' });
  await record(['omar', 'SplitProposed', '2026-02-05T10:00:00Z'], {
    splits: [{ line: '1', basis: 'FIXED_PERCENT', parts: { education: 50, health: 30, socialCare: 20 } }],
  });
  await record(['its meeting', 'PanelItemOpened', '2026-02-25T10:00:00Z'], {
    chair: 'ursula',
    deciding: [
      { person: 'edward', agency: 'education' },
      { person: 'harriet', agency: 'health' },
      { person: 'stefan', agency: 'socialCare' },
    ],
    recused: ['simone'],
  });
  await record(['edward', 'AgencyPositionRecorded', '2026-02-25T10:10:00Z'], {
    agency: 'education',
    position: 'agree',
  });
  await record(['harriet', 'AgencyPositionRecorded', '2026-02-25T10:11:00Z'], { agency: 'health', position: 'agree' });
  await record(['stefan', 'AgencyPositionRecorded', '2026-02-25T10:12:00Z'], {
    agency: 'socialCare',
    position: 'agree',
  });
  await record(['ursula', 'FundingAgreed', '2026-02-25T10:30:00Z'], {
    reasons: 'Nothing nearer meets his needs.',
    evidence: ['Report of the educational psychologist'],
    secondPerson: 'edward',
    howAndWhenTheChildReturns: 'Home each weekend.',
  });
  await record(['callum', 'DecisionNotified', '2026-02-27T10:00:00Z']);
  await record(['omar', 'PackageStarted', '2026-04-01T10:00:00Z'], { providerConfirms: true, familyConfirms: true });
}, 60_000);
afterAll(() => service?.close());

describe('who pays what', () => {
  it('is one view per child and agency, to the penny and by financial year', async () => {
    const { body, status } = await as('omar').look('/api/funding?year=2026/27');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      year: { name: '2026/27', from: '2026-04-01', to: '2027-03-31' },
      inYear: { education: 5_000_001, health: 3_999_999, socialCare: 2_000_000 },
      children: [{ child: 'Ade Okoro', refs: [ref], lines: [{ line: '1', inForce: true }, { line: '2' }] }],
    });
    const health = await as('omar').look('/api/funding?year=2026/27&agency=health');
    expect(health.body.inYear).toEqual({ health: 3_999_999 });
    expect((await as('omar').look('/api/funding?year=2025/26')).body.children).toEqual([]);
    expect((await as('omar').look('/api/funding?year=2026/28')).body).toMatchObject({ status: 400 });
  });

  it('closes a period with a change, and never edits what is over', async () => {
    await record(['omar', 'PackageVaried', '2026-09-20T10:00:00Z'], {
      line: '1',
      from: '2026-10-01',
      unitPence: 10_400_001,
      because: 'Fees',
    });
    const { body } = await as('omar').look('/api/funding?year=2026/27');
    const [first, second] = body.children[0].lines.filter(({ line }: { line: string }) => line === '1');
    expect([first.from, first.to, second.from, second.to]).toEqual(['2026-04-01', '2026-09-30', '2026-10-01', null]);
    // 183 days of the old price, 182 of the new.
    expect(sum(first.inYear)).toBe(5_013_699);
    expect(sum(second.inYear)).toBe(5_185_753);
  });

  it('sets what was really paid beside it', async () => {
    await record(['frank', 'PaymentRecorded', '2026-09-21T10:00:00Z'], {
      agency: 'education',
      line: '1',
      from: '2026-04-01',
      to: '2026-06-30',
      pence: 1_250_000,
    });
    expect((await as('omar').look('/api/funding?year=2026/27')).body.paid).toEqual({ education: 1_250_000 });
  });

  it('is read by those who answer for money, not by whoever has an interest, the family or anybody else', async () => {
    const seenBy = async (person: string) => (await as(person).look('/api/funding?year=2026/27')).body.children?.length;
    expect(await Promise.all(['omar', 'lucy', 'ines', 'harriet', 'hugo', 'frank', 'fiona'].map(seenBy))).toEqual([
      1, 1, 1, 1, 1, 1, 1,
    ]);
    expect(await seenBy('simone')).toBe(0);
    for (const person of ['dana', 'tom', 'kofi']) {
      expect((await as(person).look('/api/funding')).status).toBe(404);
    }
  });

  it('is a page as well, in pounds', async () => {
    const page = await pagesAs(service, 'omar').look('/funding?year=2026/27');
    expect(page.status).toBe(200);
    for (const words of ['Funding, 2026/27', 'Ade Okoro', '£9,999.99', 'Residential school'])
      expect(page.text).toContain(words);
    expect((await pagesAs(service, 'dana').look('/funding')).status).toBe(404);
    expect((await pagesAs(service, 'dana').look('/')).text).not.toContain('href="/funding"');
  });
});

describe('a pooled fund', () => {
  it('is drawn from by a case, and what is left of it is there to be read', async () => {
    const someone = (id: string, roles: string[]) => ({
      ...{ id, name: id, agency: 'council', area: 'newcastle', roles, posts: [], active: true },
      ...{ email: `${id}@example.org`, phone: '07700 900 199', address: null },
    });
    await savePeople(service.record, [
      { ...someone('una', ['manager', 'caseOfficer', 'coordinator']), posts: ['healthFunder'] },
      someone('vic', ['secondPerson']),
    ]);
    const una = as('una');
    const lines = [{ what: 'Speech therapy', section: 'F', unit: 'session', units: 40, unitPence: 9_750 }];
    const data = { ...REQUEST, lines, contact: { name: 'Ann Other', phone: '07700 900 180' } };
    const pooled = (await una.open({ pathway: 'joint-funding', event: 'FundingRequested', data })).body.ref;
    const told = async (event: string, facts: object) => {
      const seen = (await caseRow(service.record, pooled))?.sequence ?? 0;
      const answer = await confirmedBy(service, await una.record(pooled, event, { data: facts, seen }));
      expect([event, answer.status, answer.body.detail]).toEqual([event, 201, undefined]);
    };
    await told('SplitProposed', { splits: [{ line: '1', basis: 'POOLED', pool: 'speech-and-language-therapy' }] });
    await told('FundingAgreedUnderDelegation', {
      post: 'healthFunder',
      reasons: 'It meets the criteria of the fund.',
      evidence: ['Report of the therapist'],
      secondPerson: 'vic',
    });
    await told('DecisionNotified', {});
    await told('PackageStarted', { startedOn: '2026-04-01', providerConfirms: true, familyConfirms: true });
    const { body } = await una.look('/api/funding?year=2026/27&fund=speech-and-language-therapy');
    expect(body.children).toMatchObject([{ refs: [pooled], lines: [{ fund: 'speech-and-language-therapy' }] }]);
    expect(body.funds).toEqual([
      {
        id: 'speech-and-language-therapy',
        title: 'Speech and language therapy',
        contributions: { education: 30_000_000, health: 45_000_000 },
        drawn: 390_000,
        balance: 74_610_000,
      },
    ]);
    expect((await una.look('/api/funding?year=2026/27&fund=own')).body.children).toEqual([]);
    expect((await pagesAs(service, 'una').look('/funding?year=2026/27')).text).toContain('£746,100.00');
  });
});

describe('money that is none', () => {
  it.each([[-1], [0.5], [1e12], ['12.50']])('is refused: %p pence', async (unitPence) => {
    const lines = [{ what: 'School', section: 'F', unit: 'year', units: 1, unitPence }];
    const data = { ...REQUEST, lines, child: { name: 'Nobody' } };
    const answer = await as('omar').open({ pathway: 'joint-funding', event: 'FundingRequested', data });
    expect([answer.status, answer.body.fields?.[0]?.field]).toEqual([400, 'lines.0.unitPence']);
  });

  it('is refused where a line ends before it begins', async () => {
    const line = { what: 'School', section: 'F', unit: 'year', units: 1, unitPence: 1 };
    const lines = [{ ...line, from: '2026-09-01', to: '2026-08-31' }];
    const data = { ...REQUEST, lines, child: { name: 'Nobody' } };
    const answer = await as('omar').open({ pathway: 'joint-funding', event: 'FundingRequested', data });
    expect([answer.status, answer.body.detail]).toEqual([
      422,
      '“School” would end on 2026-08-31, before it begins on 2026-09-01. Put its days the right way round.',
    ]);
  });
});

const sum = (shares: Record<string, number>) => Object.values(shares).reduce((all, one) => all + one, 0);
