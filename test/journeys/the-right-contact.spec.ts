import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { apiAs, type OpenedService, openedService, pagesAs } from './opened-service.js';

let service: OpenedService;
let ref: string;
beforeAll(async () => {
  service = await openedService('2026-03-02T10:00:00Z');
  const data = {
    child: { name: 'Otto Canary', dateOfBirth: '2017-03-27' },
    contact: { name: 'Priya Nayar', phone: '07700 900 118', person: 'priya' },
    worry: 'He hides under the table',
  };
  const opened = await as('tom').open({ pathway: 'access-pathway', event: 'ReferralSubmitted', data });
  ref = opened.body.ref;
  expect([opened.status, opened.body.contactAsked]).toEqual([201, 'priya']);
}, 60_000);
afterAll(() => service?.close());

const as = (person: string) => apiAs(service, person);
const pages = (person: string) => pagesAs(service, person);

describe('an account that a professional names as the family’s contact', () => {
  it('sees nothing of the case until its holder has said that it is they', async () => {
    for (const path of ['', '/history', '/pack', '/notices']) {
      expect([path, (await as('priya').look(`/api/cases/${ref}${path}`)).status]).toEqual([path, 404]);
      expect([path, (await pages('priya').look(`/cases/${ref}${path}`)).status]).toEqual([path, 404]);
    }
    expect((await as('priya').look('/api/cases')).text).not.toMatch(/Canary/);
    const { text } = await pages('priya').look('/');
    expect(text).toContain(`/asked/${ref}/2`);
    expect(text).not.toMatch(/Canary|Otto/);
    for (const [, path = ''] of text.matchAll(/href="(\/(?:cases|asked)\/[^"]+)"/g))
      expect([path, (await pages('priya').look(path)).status]).toEqual([path, 200]);
    expect(text).not.toContain('Nothing is due from you');
    const asked = (await pages('priya').look(`/asked/${ref}/2`)).text;
    expect(asked).toContain('Tom Price (school) named you on Monday 2 March 2026');
    expect(asked).not.toMatch(/Canary|Otto|table/);
    const letters = (await as('asha').look(`/api/cases/${ref}`)).status;
    expect(letters).toBe(200);
  });

  it('is asked of nobody else, and answers nothing but what it is asked', async () => {
    for (const person of ['dana', 'asha', 'tom'])
      expect([person, (await pages(person).look(`/asked/${ref}/2`)).status]).toEqual([person, 404]);
    const consent = { result: 'given', givenBy: 'parent' };
    expect((await as('priya').record(ref, 'ConsentRecorded', { data: consent })).status).toBe(404);
    expect((await as('dana').record(ref, 'ConfirmationGiven', { data: { of: '2' } })).status).toBe(404);
  });

  it('that is somebody else’s says no, has seen nothing, and the referrer is told', async () => {
    const silent = await pages('priya').send(`/asked/${ref}/2`, {});
    expect([silent.status, silent.text]).toEqual([400, expect.stringContaining('Say whether you are the contact')]);
    const { headers } = await pages('priya').send(`/asked/${ref}/2`, { says: 'no' });
    const { text } = await pages('priya').look(headers['location'] ?? '');
    expect(text).toContain('you have seen nothing of it');
    expect((await pages('priya').look(`/asked/${ref}/2`)).status).toBe(404);
    const { events } = (await as('tom').look(`/api/cases/${ref}/history`)).body;
    expect(events.at(-1)).toMatchObject({ type: 'ConfirmationRefused' });
    expect((await pages('tom').look(`/cases/${ref}/notices`)).text).toContain('It is not confirmed');
    const notices = (await pages('asha').look(`/cases/${ref}/notices`)).text;
    expect(notices).toContain('It is not confirmed');
    expect(notices).not.toContain('Nothing to confirm any more');
  });

  it('that is the right one says yes, and follows the case from then on', async () => {
    const named = await as('tom').record(ref, 'ContactNamed', { data: { person: 'dana' } });
    expect([named.status, named.body.asked]).toEqual([202, ['dana']]);
    const of = named.body.sequence;
    const yes = await pages('dana').send(`/asked/${ref}/${of}`, { says: 'yes' });
    expect([yes.status, yes.headers['location']]).toEqual([303, `/cases/${ref}`]);
    expect((await pages('dana').look(`/cases/${ref}`)).text).toContain('Otto Canary');
    expect((await pages('priya').look(`/cases/${ref}`)).status).toBe(404);
  });

  it('is not asked again when the same account is named once more', async () => {
    const contact = { name: 'Dana Marlow', phone: '07700 900 117', person: 'dana' };
    const data = { child: { name: 'Una Canary' }, contact, worry: 'She hides' };
    const draft = await as('tom').open({ pathway: 'access-pathway', event: 'ReferralStarted', data });
    const its = draft.body.ref;
    expect(draft.body.contactAsked).toBe('dana');
    await pages('dana').send(`/asked/${its}/2`, { says: 'yes' });
    const sent = await as('tom').record(its, 'ReferralSubmitted', { data, seen: 4 });
    expect([sent.status, sent.body.contactAsked, sent.body.detail]).toEqual([201, undefined, undefined]);
    expect((await pages('dana').look(`/cases/${its}`)).status).toBe(200);
  });
});
