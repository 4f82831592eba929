import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { differences } from './conforms.js';
import { apiAs, type OpenedService, openedService } from './opened-service.js';

const REFERRAL = {
  child: { name: 'Zebedee Canary' },
  contact: { name: 'Dana Marlow', phone: '07700 900 117', person: 'dana' },
  worry: 'He hides under the table, says the canary',
};
const OPENING = { pathway: 'access-pathway', event: 'ReferralSubmitted', data: REFERRAL };

let service: OpenedService;
let document: any;

beforeAll(async () => {
  service = await openedService('2026-03-02T10:00:00Z');
  document = (await request(service.app.getHttpServer()).get('/api/openapi.json')).body;
}, 60_000);
afterAll(() => service?.close());

const events = async () => (await service.record.db.query('SELECT count(*)::int AS n FROM case_event'))[0].n;

/** The answer is a problem document of that status and code, and nothing was recorded. */
async function isProblem(answer: request.Response, status: number, code: string) {
  expect([answer.status, answer.body.code]).toEqual([status, code]);
  expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
  expect(differences(answer.body, 'Problem', document)).toEqual([]);
}

describe('the API, asked twice', () => {
  it('gives the same answer to the same key, however many ask at once, and no second case', async () => {
    const dana = apiAs(service, 'dana');
    const before = await events();
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => dana.open(OPENING, 'once')));
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    expect(answers[0]?.status).toBe(201);
    expect(await events()).toBe(before + 1);
    await isProblem(
      await dana.open({ ...OPENING, data: { ...REFERRAL, worry: 'Something else' } }, 'once'),
      422,
      'KEY_REUSED',
    );
  });

  it('answers 409, with what came since, when the case has moved on', async () => {
    const [dana, asha] = [apiAs(service, 'dana'), apiAs(service, 'asha')];
    const { ref, sequence } = (await dana.open(OPENING)).body;
    expect((await asha.record(ref, 'ReferralFoundComplete', { seen: sequence })).status).toBe(201);
    const late = await dana.record(ref, 'VoiceRecorded', { seen: sequence, data: { words: 'I like trains' } });
    await isProblem(late, 409, 'RECORD_HAS_MOVED_ON');
    expect([late.body.seen, late.body.sequence]).toEqual([sequence, sequence + 1]);
    expect(late.body.since.map(({ type }: { type: string }) => type)).toEqual(['ReferralFoundComplete']);
  });
});

describe('the API, asked by somebody who may not', () => {
  it('refuses a role its act with 403, and a role that the person does not have', async () => {
    const [dana, asha] = [apiAs(service, 'dana'), apiAs(service, 'asha')];
    const { ref } = (await dana.open(OPENING)).body;
    await isProblem(await dana.record(ref, 'ReferralFoundComplete'), 403, 'NOT_YOUR_ROLE');
    const as = { 'Idempotency-Key': 'r1', 'If-Match': '"1"', 'Waymark-Role': 'manager' };
    await isProblem(
      await asha.send(`/api/cases/${ref}/events/ReferralFoundComplete`, { data: {} }, as),
      403,
      'NOT_YOUR_ROLE',
    );
    await isProblem(
      await asha.send('/api/leavers', { person: 'bea' }, { 'Idempotency-Key': 'l1' }),
      403,
      'NOT_YOUR_ROLE',
    );
  });

  it('tells another family exactly what it tells of a case that does not exist', async () => {
    const [dana, priya] = [apiAs(service, 'dana'), apiAs(service, 'priya')];
    const { ref } = (await dana.open(OPENING)).body;
    const headers = { 'Idempotency-Key': 'x1', 'If-Match': '"1"' };
    const asked = (of: string) => [
      priya.look(`/api/cases/${of}`),
      priya.look(`/api/cases/${of}/history`),
      priya.look(`/api/cases/${of}/verify`),
      priya.send(`/api/cases/${of}/events/VoiceRecorded`, { data: { words: 'x' } }, headers),
    ];
    const tellable = ({ status, body: { requestId, ...told } }: request.Response) => ({ status, told });
    const hers = (await Promise.all(asked(ref))).map(tellable);
    const none = (await Promise.all(asked('0000-0000'))).map(tellable);
    expect(hers).toEqual(none);
    expect(hers.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
    expect((await priya.look(`/api/cases?q=${ref}`)).body.cases).toEqual([]);
    const listed = JSON.stringify([(await priya.look('/api/cases')).body, (await priya.look('/api/deadlines')).body]);
    expect(listed).not.toContain(ref);
  });

  it('refuses a law with 422, naming the rule', async () => {
    const [dana, ruth] = [apiAs(service, 'dana'), apiAs(service, 'ruth')];
    const { ref } = (await dana.open(OPENING)).body;
    const facts = { reason: 'NO_DIAGNOSIS' };
    const answer = await ruth.record(ref, 'ReferralDeclined', { data: facts });
    await isProblem(answer, 422, 'RULE_NOT_MET');
    expect(answer.body.rule).toBe('reasonIsAllowed');
    expect(answer.body.detail).toMatch(/\w+ .*\./);
  });
});

describe('what the service writes down', () => {
  it('never holds a name, a worry or a query', async () => {
    await apiAs(service, 'asha').look('/api/cases?q=Zebedee');
    expect(service.logged()).toContain('"route":"/api/cases"');
    expect(service.logged()).not.toMatch(/Zebedee|Canary|canary|Dana|Marlow|900 117/);
  });
});
