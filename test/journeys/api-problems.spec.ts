import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { newSession } from '../../apps/service/sign-in/session.js';
import { differences } from './conforms.js';
import { apiAs, type OpenedService, openedService } from './opened-service.js';

const REFERRAL = {
  child: { name: 'Zebedee Canary', dateOfBirth: '2017-03-27' },
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

describe('the API, to somebody it does not know', () => {
  it('answers 401 without a person, with an unknown one, and with a session that somebody made up', async () => {
    const http = request(service.app.getHttpServer());
    await isProblem(await http.get('/api/cases'), 401, 'SIGN_IN_NEEDED');
    await isProblem(await http.get('/api/cases').set('Waymark-Person', 'nobody'), 401, 'SIGN_IN_NEEDED');
    const forged = newSession('asha', Date.now(), 'another secret of the same length, about');
    await isProblem(await http.get('/api/cases').set('Cookie', `waymark-session=${forged}`), 401, 'SIGN_IN_NEEDED');
  });

  it('lets a session act from our own pages, and from nowhere else, for ten hours', async () => {
    const http = request(service.app.getHttpServer());
    const secret = 'a secret of these specs, and of nothing else';
    const session = (at: number) => `waymark-session=${newSession('dana', at, secret)}`;
    const cookie = session(Date.now());
    const open = (headers: Record<string, string>) =>
      http
        .post('/api/cases')
        .set({ Cookie: cookie, 'Idempotency-Key': 'from-a-page', ...headers })
        .send(OPENING);
    await isProblem(await open({}), 403, 'NOT_FROM_OUR_PAGE');
    await isProblem(await open({ 'Sec-Fetch-Site': 'cross-site' }), 403, 'NOT_FROM_OUR_PAGE');
    await isProblem(await open({ Origin: 'https://elsewhere.example' }), 403, 'NOT_FROM_OUR_PAGE');
    expect((await open({ 'Sec-Fetch-Site': 'same-origin' })).status).toBe(201);
    const old = session(Date.now() - 10 * 60 * 60 * 1000 - 1);
    await isProblem(await http.get('/api/cases').set('Cookie', old), 401, 'SIGN_IN_NEEDED');
  });
});

describe('the API, sent what it cannot take', () => {
  const sent = (body: string) =>
    apiAs(service, 'dana').send('/api/cases', body, {
      'Idempotency-Key': 'hostile',
      'Content-Type': 'application/json',
    });
  const facts = (data: unknown) => JSON.stringify({ ...OPENING, data });
  const hostile: readonly { what: string; body: string; status: number; code: string }[] = [
    { what: 'half a document', body: '{"pathway":', status: 400, code: 'BODY_MALFORMED' },
    { what: 'a list', body: '[1,2]', status: 400, code: 'REQUEST_WRONG' },
    { what: 'nothing', body: '', status: 400, code: 'REQUEST_WRONG' },
    {
      what: 'a name that reaches into the language',
      body: '{"pathway":"access-pathway","event":"ReferralSubmitted","data":{"__proto__":{"worry":"x"}}}',
      status: 400,
      code: 'REQUEST_WRONG',
    },
    {
      what: 'a constructor',
      body: facts({ ...REFERRAL, constructor: { prototype: {} } }),
      status: 400,
      code: 'REQUEST_WRONG',
    },
    {
      what: 'nesting without end',
      body: facts(JSON.parse(`${'{"a":'.repeat(60)}1${'}'.repeat(60)}`)),
      status: 400,
      code: 'REQUEST_WRONG',
    },
    { what: 'NUL', body: facts({ ...REFERRAL, worry: 'a\0b' }), status: 400, code: 'REQUEST_WRONG' },
    {
      what: 'half a character',
      body: '{"pathway":"access-pathway","event":"ReferralSubmitted","data":{"worry":"\\ud800"}}',
      status: 400,
      code: 'REQUEST_WRONG',
    },
    {
      what: 'a hundred kilobytes and more',
      body: facts({ ...REFERRAL, worry: 'x'.repeat(101 * 1024) }),
      status: 413,
      code: 'BODY_TOO_LARGE',
    },
    {
      what: 'facts of the wrong kind',
      body: facts({ ...REFERRAL, child: 'Zebedee', contact: 7, worry: ['x'] }),
      status: 400,
      code: 'FIELDS_WRONG',
    },
    { what: 'facts that nobody asks', body: facts({ ...REFERRAL, isAdmin: true }), status: 400, code: 'FIELDS_WRONG' },
    {
      what: 'a day that is none',
      body: JSON.stringify({ ...OPENING, occurredOn: '2026-02-30' }),
      status: 400,
      code: 'REQUEST_WRONG',
    },
    {
      what: 'a field that nobody asks',
      body: JSON.stringify({ ...OPENING, by: { person: 'asha' } }),
      status: 400,
      code: 'REQUEST_WRONG',
    },
    {
      what: 'a pathway that is none',
      body: JSON.stringify({ ...OPENING, pathway: 'toString' }),
      status: 400,
      code: 'REQUEST_WRONG',
    },
    {
      what: 'an act that begins nothing',
      body: JSON.stringify({ ...OPENING, event: 'ReferralFoundComplete', data: {} }),
      status: 403,
      code: 'NOT_YOUR_ROLE',
    },
  ];

  it.each(hostile)('refuses $what, and records nothing', async ({ body, status, code }) => {
    const before = await events();
    await isProblem(await sent(body), status, code);
    expect(await events()).toBe(before);
  });

  it('refuses a form, and asks for its headers by name', async () => {
    const dana = apiAs(service, 'dana');
    await isProblem(
      await dana.send('/api/cases', 'pathway=x', { 'Content-Type': 'application/x-www-form-urlencoded' }),
      415,
      'BODY_TYPE_UNKNOWN',
    );
    await isProblem(await dana.send('/api/cases', OPENING), 400, 'IDEMPOTENCY_KEY_MISSING');
    const { ref } = (await dana.open(OPENING)).body;
    const act = { data: { words: 'I like trains', how: 'a talk' } };
    const at = `/api/cases/${ref}/events/VoiceRecorded`;
    await isProblem(await dana.send(at, act, { 'Idempotency-Key': 'v1' }), 428, 'IF_MATCH_MISSING');
    await isProblem(await dana.send(at, act, { 'Idempotency-Key': 'v1', 'If-Match': '1' }), 400, 'REQUEST_WRONG');
    await isProblem(await dana.send(at, act, { 'If-Match': '"1"' }), 400, 'IDEMPOTENCY_KEY_MISSING');
  });

  it('says which field is wrong, and the mend', async () => {
    const answer = await apiAs(service, 'dana').open({ ...OPENING, data: { ...REFERRAL, worry: ' ' } });
    await isProblem(answer, 400, 'FIELDS_WRONG');
    expect(answer.body.fields).toEqual([{ field: 'worry', message: 'Say what worries you, in your own words' }]);
  });
});

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
