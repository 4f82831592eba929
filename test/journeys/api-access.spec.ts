import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { apiAs, type OpenedService, openedService, pagesAs } from './opened-service.js';

const REFERRAL = {
  child: { name: 'Zebedee Canary', dateOfBirth: '2017-03-27' },
  contact: { name: 'Dana Marlow', phone: '07700 900 117', person: 'dana' },
  worry: 'He hides under the table',
};
const BECAUSE = { because: 'The father works here' };
/** The mother, the owner and her manager; then the head of service, an auditor, another co-ordinator, and triage. */
const ASKING = ['dana', 'asha', 'malik', 'helen', 'ines', 'bea', 'ruth'];
/** Those of them who read the whole area's lists. */
const OF_THE_AREA = ASKING.slice(1);

let service: OpenedService;
beforeAll(async () => {
  service = await openedService('2026-03-02T10:00:00Z');
}, 60_000);
afterAll(() => service?.close());

const as = (person: string) => apiAs(service, person);

/** A page, as the person sees it who has signed in. */
const page = (person: string, path: string) => pagesAs(service, person).look(path);

async function those(people: readonly string[], find: (person: string) => Promise<boolean>) {
  const found = await Promise.all(people.map(find));
  return people.filter((_, index) => found[index]);
}

/** Who finds the case by its number, and in each list. */
async function whoKnows(ref: string) {
  const shown = (path: string) => async (person: string) => (await page(person, path)).text.includes(ref);
  const listed = (path: string) => async (person: string) => (await as(person).look(path)).text.includes(ref);
  return {
    byNumber: await those(ASKING, async (person) => (await as(person).look(`/api/cases/${ref}`)).status === 200),
    searching: await those(ASKING, listed(`/api/cases?q=${ref}`)),
    cases: await those(ASKING, listed('/api/cases?limit=100')),
    deadlines: await those(ASKING, listed('/api/deadlines')),
    ofTheTeam: await those(OF_THE_AREA, shown('/?view=team')),
    notices: await those(OF_THE_AREA, shown('/notices')),
  };
}

const knownTo = (...people: string[]) => {
  const ofTheArea = people.filter((person) => person !== 'dana');
  return {
    byNumber: people,
    searching: people,
    cases: people,
    deadlines: people,
    ofTheTeam: ofTheArea,
    notices: ofTheArea,
  };
};

describe('a case that fewer people may know of', () => {
  let ref: string;
  beforeAll(async () => {
    const data = REFERRAL;
    ref = (await as('dana').open({ pathway: 'access-pathway', event: 'ReferralSubmitted', data })).body.ref;
  });

  const record = async ([person, event]: readonly [string, string], data: object, seen: number) =>
    (await as(person).record(ref, event, { data, seen })).status;

  it('is known to all who read its area, until it is restricted', async () => {
    expect(await whoKnows(ref)).toEqual(knownTo(...ASKING));
    // The complaints officer reads the area's complaints, and no referral.
    const { text } = await page('carol', '/?view=team');
    expect([text.includes('Work of the whole team'), text.includes(ref)]).toEqual([true, false]);
    expect(await record(['bea', 'AccessRestricted'], { level: 'restricted', ...BECAUSE }, 1)).toBe(201);
  });

  it('is then known to its family, its owner, managers and auditors', async () => {
    expect(await whoKnows(ref)).toEqual(knownTo('dana', 'asha', 'malik', 'helen', 'ines'));
    expect(await record(['asha', 'PromiseMade'], { what: 'To ring on Friday' }, 2)).toBe(201);
  });

  it('is to everybody else what a case is that does not exist', async () => {
    const act = { data: { what: 'To ring' } };
    const headers = { 'Idempotency-Key': 'unknown-1', 'If-Match': '"1"' };
    const told = async (of: string) => {
      const answers: request.Response[] = [
        await as('bea').look(`/api/cases/${of}`),
        await as('bea').look(`/api/cases/${of}/history`),
        await as('bea').look(`/api/cases/${of}/verify`),
        await as('bea').send(`/api/cases/${of}/events/PromiseMade`, act, headers),
      ];
      return answers.map(({ status, body: { requestId, ...rest } }) => ({ status, rest }));
    };
    expect(await told(ref)).toEqual(await told('0000-0000'));
    expect((await told(ref)).map(({ status }) => status)).toEqual([404, 404, 404, 404]);
  });

  it('when sealed, is known to its family, its owner and the manager of the owner’s post', async () => {
    expect(await record(['asha', 'AccessRestricted'], { level: 'sealed', ...BECAUSE }, 3)).toBe(201);
    expect(await whoKnows(ref)).toEqual(knownTo('dana', 'asha', 'malik'));
    expect(await record(['helen', 'AccessOpened'], BECAUSE, 4)).toBe(404);
  });

  it('is known to all of them again once it is opened', async () => {
    expect(await record(['malik', 'AccessOpened'], { because: 'He works elsewhere now' }, 4)).toBe(201);
    expect(await whoKnows(ref)).toEqual(knownTo(...ASKING));
  });
});
