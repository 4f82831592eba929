import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { caseRow } from '#case-record/cases';
import { setClock } from '#case-record/virtual-clock';
import type { Facts } from '#engine/history';
import { apiAs, byItsMeeting, confirmedBy, type OpenedService, openedService, pagesAs } from './opened-service.js';

let service: OpenedService;
let ref: string;
let splitForm: string;
let splitCheck: string;
let onceAgreed: any;
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
  const { look, send } = pagesAs(service, 'omar');
  splitForm = wordsOf((await look(`/cases/${ref}/do/SplitProposed`)).text);
  const thirds = { education: '33.3', health: '33.3', socialCare: '33.3' };
  const parts = Object.entries(thirds).map(([agency, part]) => [`splits.0.parts.${agency}`, part]);
  const typed = { 'splits.0.line': '1', 'splits.0.basis': 'FIXED_PERCENT', ...Object.fromEntries(parts) };
  splitCheck = wordsOf((await send(`/cases/${ref}/do/SplitProposed/check`, typed)).text);
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
  onceAgreed = (await as('omar').look('/api/funding?year=2026/27')).body;
}, 60_000);
afterAll(() => service?.close());

const wordsOf = (html: string) => html.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');

describe('the form that says who pays what', () => {
  it('shows each price, the total and what is left over, as it stands', () => {
    const shown = ['1: Residential school, £100,000.01 a year', 'All of it: £110,000.00.', 'Left over: £0.00'];
    expect(shown.filter((words) => !splitForm.includes(words))).toEqual([]);
    // This area has no pooled fund, so that none is asked for.
    expect(splitForm).not.toContain('From which pooled fund?');
  });

  it('takes three thirds, and shows before it is recorded what each pays to the penny', () => {
    const shown = [
      'Residential school: £100,000.01 a year. Education £33,333.34; Health £33,333.34; Social care £33,333.33',
      'All of it: £110,000.00. Education £33,333.34; Health £43,333.33; Social care £33,333.33',
      'Left over: £0.00',
    ];
    expect(shown.filter((words) => !splitCheck.includes(words))).toEqual([]);
  });
});

describe('who pays what', () => {
  it('is there from the day on which it is agreed, before it has begun', () => {
    expect(onceAgreed).toMatchObject({
      inYear: { education: 5_000_001, health: 3_999_999, socialCare: 2_000_000 },
      children: [
        { refs: [ref], lines: [{ line: '1', from: '2026-02-25', begun: false, inForce: false }, { line: '2' }] },
      ],
    });
  });
});
