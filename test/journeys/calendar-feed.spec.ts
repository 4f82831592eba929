import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { cookieOf, headersOf, signedIn } from '#test/signed-in';
import { differences } from './conforms.js';
import { apiAs, confirmedBy, type OpenedService, openedService, pagesAs } from './opened-service.js';
import { readCalendar } from './read-calendar.js';

let service: OpenedService;
let http: ReturnType<typeof request>;
let document: any;
let ref: string;
beforeAll(async () => {
  service = await openedService('2026-03-02T10:00:00Z');
  http = request(service.app.getHttpServer());
  document = (await http.get('/api/openapi.json')).body;
  const data = {
    child: { name: 'Zebedee Canary', dateOfBirth: '2017-03-27' },
    contact: { name: 'Dana Marlow', phone: '07700 900 117', person: 'dana' },
    worry: 'He hides under the table',
  };
  const opened = await as('tom').open({ pathway: 'access-pathway', event: 'ReferralSubmitted', data });
  await confirmedBy(service, opened);
  ref = opened.body.ref;
}, 60_000);
afterAll(() => service?.close());

const as = (person: string) => apiAs(service, person);
const pages = (person: string) => pagesAs(service, person);
const PERSONAL = /Zebedee|Canary|2017|27 March|Dana|Marlow|Tom|Price|Asha|Varma|07700|table/i;
const ADDRESS = /http:\/\/[^"/\s]+(\/calendar\/([A-Za-z0-9_-]{43})\.ics)/;

/** A new address by the API, as path. */
async function made(person: string): Promise<string> {
  const { status, body } = await http.post('/api/calendar-feed').set(await headersOf(service.record, person));
  expect([status, differences(body, 'CalendarAddress', document)]).toEqual([201, []]);
  return pathIn(body.address);
}

function pathIn(text: string): string {
  return ADDRESS.exec(text)?.[1] ?? 'no address';
}

/** What a calendar that has nothing but the address finds there. */
async function fetched(path: string) {
  const { status, text } = await http.get(path);
  expect(status).toBe(200);
  return { text, events: readCalendar(text).events };
}

const summaries = async (path: string) => (await fetched(path)).events.map((event) => event['SUMMARY']);
const triageIn = async (path: string) =>
  (await fetched(path)).events.find((event) => event['SUMMARY'] === `${ref} Decide at triage`);

describe('the address of somebody’s deadlines', () => {
  let first: string;
  let second: string;

  it('is made on a page, shown once, and needs no signing in', async () => {
    expect((await pages('dana').look('/')).text).toContain('href="/calendar"');
    const before = await pages('dana').look('/calendar');
    expect(before.text).toContain('You have no address.');
    expect(before.text).toContain(
      'Whoever has this address can read, without signing in, the references of your cases',
    );
    const { text } = await pages('dana').send('/calendar', { instead: '' });
    first = pathIn(text);
    expect(await summaries(first)).toEqual([`${ref} Give the family a named contact`, `${ref} Decide at triage`]);
    const after = (await pages('dana').look('/calendar')).text;
    expect(after).toContain('A calendar last asked for it on Monday 2 March 2026 at 10:00.');
    expect(after).not.toMatch(ADDRESS);
  });

  it('is not ended by the same form sent again, as by loading the page anew', async () => {
    const again = await pages('dana').send('/calendar', { instead: '' });
    expect(again.text).toContain('Nothing was changed');
    expect(again.text).not.toMatch(ADDRESS);
    expect((await http.get(first)).status).toBe(200);
  });

  it('is gone when a new one is made', async () => {
    const [, instead = ''] = /name="instead" value="(\d+)"/.exec((await pages('dana').look('/calendar')).text) ?? [];
    const { text } = await pages('dana').send('/calendar', { instead });
    second = pathIn(text);
    expect(text).toContain('The address you had before stopped working just now.');
    expect([(await http.get(first)).status, (await http.get(second)).status]).toEqual([404, 200]);
  });

  it('is gone when it is stopped, with the same answer as one that never was', async () => {
    const stopped = await pages('dana').send('/calendar/stop', {});
    expect([stopped.status, stopped.headers['location']]).toEqual([303, '/calendar?stopped=yes']);
    expect((await pages('dana').look('/calendar?stopped=yes')).text).toContain('Your address is stopped.');
    const withoutId = async (path: string) => {
      const { status, type, text } = await http.get(path).set('X-Request-Id', '00005a3e-abcdef');
      return { status, type, text: text.replaceAll(/nonce="[^"]+"/g, '') };
    };
    const never = await withoutId(`/calendar/${'A'.repeat(43)}.ics`);
    expect(never.status).toBe(404);
    for (const path of [first, second, '/calendar/x.ics', second.replace('.ics', '')])
      expect(await withoutId(path)).toEqual(never);
  });

  it('is ended by the API too, and made or ended by no other site', async () => {
    const path = await made('dana');
    const end = async () => http.delete('/api/calendar-feed').set(await headersOf(service.record, 'dana'));
    const { body } = await end();
    expect([body, differences(body, 'CalendarRevoked', document)]).toEqual([{ revoked: true }, []]);
    expect([(await http.get(path)).status, (await end()).body]).toEqual([404, { revoked: false }]);
    const forged = { Cookie: cookieOf(await signedIn(service.record, 'dana')) };
    for (const form of ['/calendar', '/calendar/stop'])
      expect((await http.post(form).set(forged).type('form').send({ instead: '' })).status).toBe(403);
    expect((await http.post('/api/calendar-feed').set(forged).set('Origin', 'http://elsewhere')).status).toBe(403);
    expect((await http.delete('/api/calendar-feed').set(forged)).status).toBe(403);
  });
});

describe('what is found there', () => {
  it('is a calendar that no cache keeps', async () => {
    const { headers } = await http.get(await made('asha'));
    expect(headers['content-type']).toBe('text/calendar; charset=utf-8');
    expect(headers['cache-control']).toBe('private, no-store');
    expect(headers['set-cookie']).toBeUndefined();
  });

  it('has the reference, the limit and the day, and nobody’s name, for the family as for the owner', async () => {
    for (const person of ['asha', 'dana']) {
      const { text, events } = await fetched(await made(person));
      expect(text).not.toMatch(PERSONAL);
      expect(events).toContainEqual(
        expect.objectContaining({
          SUMMARY: `${ref} Decide at triage`,
          'DTSTART;VALUE=DATE': '20260316',
          STATUS: 'CONFIRMED',
          DESCRIPTION: expect.stringMatching(new RegExp(`http://localhost:3000/cases/${ref}$`)),
        }),
      );
    }
  });

  it('moves with the deadline: the same event, under a higher SEQUENCE', async () => {
    const path = await made('asha');
    const before = await triageIn(path);
    const data = { of: 1, occurredOn: '2026-02-26', reason: 'It came by post on the Thursday' };
    expect((await as('asha').record(ref, 'RecordCorrected', { data })).status).toBe(201);
    const after = await triageIn(path);
    const told = (event: typeof after) => [event?.['UID'], event?.['SEQUENCE'], event?.['DTSTART;VALUE=DATE']];
    expect(told(before)).toEqual([expect.stringMatching(/@waymark$/), '1', '20260316']);
    expect(told(after)).toEqual([before?.['UID'], '2', '20260312']);
  });

  it('is no more once the deadline is met', async () => {
    const path = await made('asha');
    const consent = { result: 'given', givenBy: 'parent' };
    expect((await as('dana').record(ref, 'ConsentRecorded', { data: consent })).status).toBe(201);
    expect((await as('asha').record(ref, 'ReferralFoundComplete')).status).toBe(201);
    expect(await triageIn(path)).toBeDefined();
    expect((await as('ruth').record(ref, 'ReferralAccepted')).status).toBe(201);
    expect(await triageIn(path)).toBeUndefined();
  });

  it('is, for everybody, of cases that they may open, and not of every case they may', async () => {
    const found: Record<string, boolean> = {};
    for (const person of ['asha', 'bea', 'malik', 'dana', 'priya', 'moira', 'imran', 'ines', 'carol']) {
      const has = (await summaries(await made(person))).some((summary) => summary?.startsWith(ref));
      const opens = (await pages(person).look(`/cases/${ref}`)).status === 200;
      found[person] = has;
      expect([person, !has || opens]).toEqual([person, true]);
    }
    expect(found).toMatchObject({ asha: true, dana: true, moira: true, bea: false, malik: false, priya: false });
    expect(found).toMatchObject({ ines: false, carol: false });
  });
});

describe('the address', () => {
  it('leads nowhere once its person has left, and their cover has the deadlines', async () => {
    const [theirs, covers] = [await made('asha'), await made('bea')];
    expect(await summaries(theirs)).not.toEqual([]);
    expect(await summaries(covers)).toEqual([]);
    await as('malik').send('/api/leavers', { person: 'asha' }, { 'Idempotency-Key': 'left-1' });
    expect((await http.get(theirs)).status).toBe(404);
    expect(await summaries(covers)).not.toEqual([]);
  });

  it('stands in no log and no measure, found or not', async () => {
    const path = await made('bea');
    const secret = path.slice('/calendar/'.length, -'.ics'.length);
    await http.get(path);
    await http.head(path);
    for (const wrong of [`${path}x`, `${path}/more`, `/wrong${path}`, `${path}?%00`, `/calendar/%E0${secret}.ics`])
      expect((await http.get(wrong)).status).toBeGreaterThanOrEqual(400);
    await http.post(path).send({});
    const logged = service.logged();
    expect(logged).toContain('"route":"/calendar/:file","status":200');
    expect(logged).not.toContain(secret);
    expect((await http.get('/metrics')).text).not.toContain(secret);
  });
});
