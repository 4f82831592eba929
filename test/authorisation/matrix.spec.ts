import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request, { type Response } from 'supertest';
import { caseRow } from '#case-record/cases';
import { savePeople } from '#case-record/people';
import { importPlaces } from '#people/import-places';
import { readSchoolFile } from '#people/school-register';
import type { Audience } from '#policy/audiences';
import { ROUTES } from '#policy/routes';
import { demonstrationPlaces } from '#workflows/areas/demonstration/places';
import { apiAs, confirmedBy, type OpenedService, openedService, pagesAs } from '../journeys/opened-service.js';
import { ASKED_WITH, CLOCKS, IDS, PARAMETERS } from './addresses.js';
import { cellsOf, WHO, type Who } from './expected-cells.js';

let service: OpenedService;
const refs: Record<string, string> = {};
const as = (person: string) => apiAs(service, person);

beforeAll(async () => {
  service = await openedService('2026-03-02T10:00:00Z');
  const elsewhere = { agency: 'council', area: 'somerset', posts: [], active: true, email: null, phone: null };
  await savePeople(service.record, [
    { id: 'sofia', name: 'Sofia Lind', roles: ['coordinator'], ...elsewhere },
    { id: 'sven', name: 'Sven Lind', roles: ['manager'], ...elsewhere },
    ...['hector', 'nadia'].map((id) => ({
      ...{ id, name: id, roles: ['coordinator'], agency: 'council', area: 'north-east-lincolnshire' },
      ...{ posts: [], active: false, email: null, phone: null },
    })),
  ]);
  const feed = { by: { person: 'system', role: 'system' } };
  await importPlaces(service.record, feed, await readSchoolFile([demonstrationPlaces]));
  refs.referral = await referral('Zebedee Duck');
  refs.sealed = await referral('Ada Duck');
  await record(refs.sealed, ['malik', 'AccessRestricted'], { level: 'sealed', because: 'A refuge' });
  await record(refs.referral, ['dana', 'ConsentRecorded'], { result: 'given', givenBy: 'parent' });
  await record(refs.referral, ['asha', 'ReferralFoundComplete'], {});
  await record(refs.referral, ['ruth', 'ReferralAccepted'], {});
  const contact = { name: 'Priya Nayar', phone: '07700 900 118', person: 'priya' };
  const data = { child: { name: 'Kit Nayar' }, contact, source: 'parentOrYoungPerson' };
  refs.assessment = (
    await as('priya').open({ pathway: 'needs-assessment', event: 'AssessmentRequested', data })
  ).body.ref;
}, 90_000);
afterAll(() => service?.close());

async function referral(name: string): Promise<string> {
  const contact = { name: 'Dana Marlow', phone: '07700 900 117', person: 'dana' };
  const data = { child: { name }, contact, worry: 'Hides' };
  const opened = await as('tom').open({ pathway: 'access-pathway', event: 'ReferralSubmitted', data });
  await confirmedBy(service, opened);
  return opened.body.ref;
}

async function record(ref: string, [person, event]: readonly [string, string], data: object) {
  const seen = (await caseRow(service.record, ref))?.sequence ?? 0;
  const answer = await as(person).record(ref, event, { data, seen });
  expect([event, answer.status, answer.body.detail]).toEqual([event, 201, undefined]);
}

/** The routes that the service really has, as Express knows them. */
function routesThereAre(): readonly string[] {
  const { stack } = service.app.getHttpAdapter().getInstance().router as {
    stack: readonly { route?: { path: string; methods: Record<string, boolean> } }[];
  };
  return stack.flatMap(({ route }) =>
    route === undefined ? [] : Object.keys(route.methods).map((method) => `${method.toUpperCase()} ${route.path}`),
  );
}

/** The address of a route, of one of the cases where it names one. */
function addressOf(route: string, name = 'referral'): string {
  const [, path = ''] = route.split(' ');
  const clock = CLOCKS[name] ?? '';
  const id = IDS[route] ?? (path.includes(':ref') ? clock : `${refs[name]}.${clock}`);
  const named = Object.entries({ ...PARAMETERS, ':ref': refs[name] ?? '', ':id': id });
  return `${named.reduce((so, [part, value]) => so.replace(part, value), path)}${ASKED_WITH[route] ?? ''}`;
}

/** Whether somebody came in: what they asked for was then good or not. Outside: no such address, or not known. */
async function comesIn(who: Who, route: string, name?: string): Promise<boolean> {
  const [method] = route.split(' ');
  const { status, headers } = await asked(who, method as string, addressOf(route, name));
  if (status >= 500) throw new Error(`${who} ${route}: ${status}`);
  const isSentToSignIn = status === 303 && String(headers.location).startsWith('/sign-in');
  return status !== 404 && status !== 401 && !isSentToSignIn && !(status === 403 && who === 'nadia');
}

/** What an act needs; of a case as nobody has seen it, so that none is recorded. */
const RECORDING = { 'If-Match': '"1"', 'Idempotency-Key': 'matrix' };

async function asked(who: Who, method: string, path: string): Promise<Response> {
  const http = request(service.app.getHttpServer());
  const isApi = path.startsWith('/api/');
  if (who === 'nobody') return method === 'GET' ? http.get(path) : http.post(path).set('Sec-Fetch-Site', 'same-origin');
  if (method === 'DELETE') return as(who).remove(path);
  if (method === 'GET') return isApi ? as(who).look(path) : pagesAs(service, who).look(path);
  return isApi ? as(who).send(path, { data: {} }, RECORDING) : pagesAs(service, who).send(path, { person: 'hector' });
}

/** What is not as the table says: who, on which route, of which case, and what became of it. */
async function wrongCells(route: string, audience: Audience): Promise<readonly string[]> {
  const wrong: string[] = [];
  for (const [name, lets] of cellsOf(audience))
    for (const who of Object.keys(WHO) as Who[])
      if ((await comesIn(who, route, name)) !== lets.includes(who)) wrong.push(`${who} on ${name ?? 'no case'}`);
  return wrong;
}

/** Signing out would end the session that the next cell needs; what is asked of one person, and by an issuer, other specs show. */
const LEFT_OUT = [
  'GET /sign-in/with/:issuer',
  'GET /sign-in/back/:issuer',
  'POST /sign-in/back-channel/:issuer',
  'GET /sign-out/of/:issuer',
  'POST /sign-out',
  'POST /sessions/end',
  'GET /asked/:ref/:of',
  'GET /asked/:ref/:of/no',
  'POST /asked/:ref/:of',
  'GET /calendar/:file',
];

describe('the table of routes', () => {
  it('has a row for every route there is, and no other', () => {
    expect(routesThereAre().toSorted()).toEqual(Object.keys(ROUTES).toSorted());
  });

  it.each(Object.entries(ROUTES).filter(([route]) => !LEFT_OUT.includes(route)))(
    'lets in whom it says: %s',
    async (route, { who }) => {
      expect(await wrongCells(route, who)).toEqual([]);
    },
  );
});
