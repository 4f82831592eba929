import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { cookieOf, signedIn } from '#test/signed-in';
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
  it('answers 401 without a session, whoever it says that it is, and with one that somebody made up', async () => {
    const http = request(service.app.getHttpServer());
    await isProblem(await http.get('/api/cases'), 401, 'SIGN_IN_NEEDED');
    // A header of earlier versions, which anybody could send.
    await isProblem(await http.get('/api/cases').set('Waymark-Person', 'asha'), 401, 'SIGN_IN_NEEDED');
    await isProblem(await http.get('/api/cases').set('Cookie', cookieOf('A'.repeat(43))), 401, 'SIGN_IN_NEEDED');
  });

  it('lets a session act from our own pages, and from nowhere else', async () => {
    const http = request(service.app.getHttpServer());
    const cookie = cookieOf(await signedIn(service.record, 'dana'));
    const open = (headers: Record<string, string>) =>
      http
        .post('/api/cases')
        .set({ Cookie: cookie, 'Idempotency-Key': 'from-a-page', ...headers })
        .send(OPENING);
    await isProblem(await open({}), 403, 'NOT_FROM_OUR_PAGE');
    await isProblem(await open({ 'Sec-Fetch-Site': 'cross-site' }), 403, 'NOT_FROM_OUR_PAGE');
    await isProblem(await open({ Origin: 'https://elsewhere.example' }), 403, 'NOT_FROM_OUR_PAGE');
    expect((await open({ 'Sec-Fetch-Site': 'same-origin' })).status).toBe(201);
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
