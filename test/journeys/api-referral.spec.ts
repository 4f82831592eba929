import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { setClock } from '#case-record/virtual-clock';
import type { Facts } from '#engine/history';
import { differences } from './conforms.js';
import { apiAs, byItsMeeting, type OpenedService, openedService } from './opened-service.js';

let service: OpenedService;
let document: any;
let http: ReturnType<typeof request>;

beforeAll(async () => {
  service = await openedService('2026-06-01T09:00:00Z');
  http = request(service.app.getHttpServer());
  document = (await http.get('/api/openapi.json')).body;
}, 60_000);
afterAll(() => service?.close());

const as = (person: string) => apiAs(service, person);
const child = { name: 'Zebedee Canary', dateOfBirth: '2017-03-27' };
const worry = 'He hides under the table';
const byTom = { child, contact: { name: 'Dana Marlow', phone: '07700 900 117', person: 'dana' }, worry };
const byDana = { child, contact: { name: 'Dana Marlow', phone: '07700 900 117' }, worry };
const referral = (data: object) => ({ pathway: 'access-pathway', event: 'ReferralSubmitted', data });

function conforms(answer: request.Response, schema: string) {
  expect([answer.status, answer.body.detail]).toEqual([expect.any(Number), undefined]);
  expect(differences(answer.body, schema, document)).toEqual([]);
}

/** Who does what, with which facts, and where the case stands then. */
const TO_A_PROVIDER: readonly [string, string, object, string][] = [
  ['dana', 'ConfirmationGiven', { of: '2' }, 'pre.awaitingConsent'],
  ['dana', 'ConsentRecorded', { result: 'given', givenBy: 'parent' }, 'pre.received'],
  ['asha', 'ReferralFoundComplete', {}, 'pre.triage'],
  ['ruth', 'ReferralAccepted', {}, 'pre.informationGathering'],
  ['tom', 'ContributionReceived', { from: 'setting', summary: 'Quiet in class' }, 'pre.informationGathering'],
  ['moira', 'ContributionReceived', { from: 'health', summary: 'Hearing is fine' }, 'pre.informationGathering'],
  ['imran', 'ContributionReceived', { from: 'socialCare', nilReturn: true }, 'pre.informationGathering'],
  ['dana', 'VoiceRecorded', { words: 'I like trains', how: 'a talk' }, 'pre.informationGathering'],
  ['asha', 'HistoryPackBuilt', { packDigest: 'pack-1' }, 'pre.readyForPanel'],
  ['its meeting', 'ListedForPanel', { meetingOn: '2026-06-10', members: ['joan'] }, 'panel.listed'],
  ['joan', 'HistoryPackRead', { packDigest: 'pack-1', confirmed: true }, 'panel.listed'],
  ['its meeting', 'PanelItemOpened', { childWordsReadFirst: true }, 'panel.inSession'],
  ['joan', 'PanelDecided', { outcome: 'ALLOCATE_ASSESSMENT', reasons: 'It is needed' }, 'panel.decided'],
  ['asha', 'DecisionNotified', {}, 'panel.decided'],
  ['asha', 'ProviderAllocated', { provider: 'Community paediatrics' }, 'diagnostic.allocated'],
];

describe('a referral, from a school to a provider, by the API alone', () => {
  let ref: string;

  it('is received with a number at once', async () => {
    const answer = await as('tom').open(referral(byTom));
    conforms(answer, 'Recorded');
    ref = answer.body.ref;
    expect([answer.status, answer.body.sequence, answer.body.state]).toEqual([201, 1, 'pre.awaitingConsent']);
    expect(answer.headers['location']).toBe(`/api/cases/${ref}`);
    expect(service.wakes()).toBe(1);
    expect((await as('dana').look(`/api/cases/${ref}`)).status).toBe(404);
  });

  it('says where it stands, what can be done, what cannot and why, and by when', async () => {
    const answer = await as('asha').look(`/api/cases/${ref}`);
    conforms(answer, 'Case');
    expect(answer.headers['etag']).toBe('"2"');
    const possible = Object.fromEntries(answer.body.possibilities.map((one: { event: string }) => [one.event, one]));
    expect(possible.ReferralFoundComplete.can).toBe(false);
    expect(possible.ReferralFoundComplete.because.code).toBe('NOT_AT_THIS_STAGE');
    expect(possible.ConsentRecorded.can).toBe(true);
    const received = answer.body.deadlines.find(({ clock }: { clock: string }) => clock === 'referral-acknowledged');
    expect(received.dueOn).toBe('2026-06-04');
    expect(received.explanation.sentence).toContain('Thursday 4 June 2026');
  });

  it('goes from hand to hand until a provider has the child', async () => {
    for (const [person, event, data, state] of TO_A_PROVIDER) {
      if (person === 'its meeting') {
        await byItsMeeting(service, ref, { type: event, data: data as Facts });
        continue;
      }
      const answer = await as(person).record(ref, event, { data });
      expect([event, answer.body.detail ?? answer.body.state]).toEqual([event, state]);
      conforms(answer, 'Recorded');
    }
  }, 60_000);

  it('has a history that proves itself, and can be read as it was known before', async () => {
    const whole = await as('dana').look(`/api/cases/${ref}/history`);
    conforms(whole, 'History');
    expect(whole.body.events.map(({ type }: { type: string }) => type)).toEqual([
      'ReferralSubmitted',
      'ConfirmationAsked',
      ...TO_A_PROVIDER.flatMap(([, event]) => (event === 'ConfirmationGiven' ? [event, 'ContactNamed'] : [event])),
    ]);
    const verdict = await as('ines').look(`/api/cases/${ref}/verify`);
    conforms(verdict, 'Verdict');
    expect(verdict.body).toMatchObject({ ok: true, events: TO_A_PROVIDER.length + 3 });
  });

  it('corrects what was wrong, and keeps what was believed', async () => {
    await setClock(service.record, '2026-06-02T09:00:00Z');
    const data = { of: 1, occurredOn: '2026-05-29', reason: 'It had come by post on Friday' };
    expect((await as('asha').record(ref, 'RecordCorrected', { data })).status).toBe(201);
    const due = async () => {
      const { deadlines } = (await as('asha').look(`/api/cases/${ref}`)).body;
      return deadlines.find(({ clock }: { clock: string }) => clock === 'referral-acknowledged').from;
    };
    expect(await due()).toBe('2026-05-29');
    const before = await as('asha').look(`/api/cases/${ref}/history?asKnownAt=2026-06-01`);
    conforms(before, 'History');
    expect([before.body.events.length, before.body.state]).toEqual([TO_A_PROVIDER.length + 3, 'diagnostic.allocated']);
    const early = await as('asha').look(`/api/cases/${ref}/history?asKnownAt=2026-05-31T12:00:00%2B01:00`);
    expect([early.body.events, early.body.state]).toEqual([[], null]);
  });
});

describe('lists', () => {
  const refs: string[] = [];
  beforeAll(async () => {
    for (let n = 0; n < 5; n += 1)
      refs.push((await as('priya').open(referral({ ...byDana, child: { name: `Child ${n}` } }))).body.ref);
  });

  const pages = async (person: string, query: string) => {
    const found: string[][] = [];
    for (let after = ''; ; ) {
      const answer = await as(person).look(`/api/cases?${query}${after}`);
      conforms(answer, 'CasePage');
      found.push(answer.body.cases.map(({ ref }: { ref: string }) => ref));
      if (answer.body.next === null) return found;
      after = `&after=${answer.body.next}`;
    }
  };

  it('go on where the page before ended, with every case once', async () => {
    const found = await pages('asha', 'pathway=access-pathway&state=pre.received&limit=2');
    expect(found.map(({ length }) => length)).toEqual([2, 2, 1]);
    expect(new Set(found.flat())).toEqual(new Set(refs));
  });

  it('hold a family’s own cases, and nobody else’s', async () => {
    expect((await pages('priya', 'limit=2')).flat().sort()).toEqual([...refs].sort());
    expect((await pages('marek', '')).flat()).toEqual([]);
    expect((await pages('carol', '')).flat()).toEqual([]);
  });

  it('filter by owner, by being closed, and by reference', async () => {
    const withdrawn = refs[0] as string;
    const facts = { reason: 'We are moving away' };
    expect((await as('priya').record(withdrawn, 'ReferralWithdrawn', { data: facts })).status).toBe(201);
    expect((await pages('asha', 'closed=true')).flat()).toEqual([withdrawn]);
    expect((await pages('asha', 'owner=accessCoordinator1&closed=false')).flat()).not.toContain(withdrawn);
    expect((await pages('asha', `q=${withdrawn.toLowerCase()}`)).flat()).toEqual([withdrawn]);
  });

  it('give the deadlines that fall due before a day', async () => {
    const answer = await as('asha').look('/api/deadlines?before=2026-06-05&state=open');
    conforms(answer, 'DeadlineList');
    expect(answer.body.deadlines.length).toBeGreaterThan(0);
    for (const { dueOn } of answer.body.deadlines) expect(dueOn <= '2026-06-05').toBe(true);
    expect((await as('marek').look('/api/deadlines')).body.deadlines).toEqual([]);
  });
});

describe('the feed of leavers', () => {
  it('moves what somebody held to the cover, and shuts the door behind them', async () => {
    const { ref } = (await as('dana').open(referral({ ...byDana, child: { name: 'Hal Canary' } }))).body;
    const answer = await as('malik').send('/api/leavers', { person: 'asha' }, { 'Idempotency-Key': 'leaver-1' });
    conforms(answer, 'Left');
    expect(answer.body.cases).toContain(ref);
    const seen = (await as('bea').look(`/api/cases/${ref}`)).body;
    expect([seen.state, seen.owner.post]).toEqual(['pre.received', 'accessCoordinator2']);
    expect((await as('asha').look('/api/cases')).body.code).toBe('PERSON_INACTIVE');
  });
});
