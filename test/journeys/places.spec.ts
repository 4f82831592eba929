import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { personById } from '#case-record/people';
import { importPlaces } from '#people/import-places';
import { readSchoolFile } from '#people/school-register';
import { verifyRegister } from '#people/verify-register';
import { demonstrationPlaces } from '#workflows/areas/demonstration/places';
import { differences } from './conforms.js';
import { apiAs, type OpenedService, openedService, pagesAs } from './opened-service.js';

let service: OpenedService;
let document: Record<string, unknown>;
beforeAll(async () => {
  service = await openedService('2026-03-02T10:00:00Z');
  const feed = { by: { person: 'system', role: 'system' } };
  await importPlaces(service.record, feed, await readSchoolFile([demonstrationPlaces]));
  document = (await apiAs(service, 'malik').look('/api/openapi.json')).body;
}, 60_000);
afterAll(() => service?.close());

const malik = () => pagesAs(service, 'malik');
const plain = (html: string) => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');
const day = { 'from-day': '9', 'from-month': '3', 'from-year': '2026' };

describe('a manager', () => {
  it('finds a school by name, by URN and by postcode, in the area or anywhere', async () => {
    for (const q of ['seaVIEW', '990001', 'dn350aa']) {
      expect([q, plain((await malik().look(`/places?q=${q}`)).text)]).toEqual([
        q,
        expect.stringMatching(/1 place\..*Seaview Primary/),
      ]);
    }
    expect(plain((await malik().look('/places?q=example+primary')).text)).toContain('Nothing is found.');
    expect(plain((await malik().look('/places?q=example+primary&everywhere=yes')).text)).toContain('6 places.');
    expect(plain((await malik().look('/places?q=%25')).text)).toContain('Nothing is found.');
    expect(plain((await malik().look('/places?q=old+quay')).text)).toContain('Closed');
  });

  it('sees who answers for it, says how it is reached, and reads the history', async () => {
    const page = plain((await malik().look('/places/1')).text);
    expect(page).toMatch(/Head teacher of the child’s school \(Seaview Primary\): Grace Holt/);
    const path = '/places/1/do/reached';
    const wrong = await malik().send(`${path}/check`, { way: 'email', value: 'office', ...day });
    expect([wrong.status, plain(wrong.text)]).toEqual([400, expect.stringContaining('Give an e-mail address, like')]);
    const check = await malik().send(`${path}/check`, { way: 'telephone', value: '01632 960 499', ...day });
    expect(plain(check.text)).toContain(
      'From Monday 9 March 2026 Seaview Primary is reached by telephone at 01632 960 499.',
    );
    expect((await malik().send(path, { way: 'telephone', value: '01632 960 499', ...day })).headers['location']).toBe(
      '/places/1',
    );
    expect(plain((await malik().look('/places/1')).text)).toMatch(
      /Telephone: 01632 960 499, from Monday 9 March 2026 Telephone: 01632960401, from Monday 2 March 2026 to Sunday 8 March 2026/,
    );
  });

  it('adds a provider, and does not change what the official file says', async () => {
    const provider = {
      kind: 'provider',
      name: 'Humber Speech Therapy',
      postcode: 'dn31 1aa',
      post: 'commissioningOfficer',
    };
    const bad = await malik().send('/places/new', { ...provider, postcode: 'nowhere' });
    expect([bad.status, plain(bad.text)]).toEqual([400, expect.stringContaining('Give a postcode, like DN31 1AA.')]);
    const added = await malik().send('/places/new', provider);
    expect([added.status, added.headers['location']]).toEqual([303, expect.stringMatching(/^\/places\/\d+$/)]);
    expect(plain((await malik().look(String(added.headers['location']))).text)).toMatch(
      /Council Commissioning Officer: /,
    );
    const twin = await malik().send('/places/new', { ...provider, name: 'humber  SPEECH therapy' });
    expect([twin.status, plain(twin.text)]).toEqual([400, expect.stringContaining('has a body of that name already')]);
    expect((await malik().look('/places/1/do/details')).text).not.toContain('name="postcode"');
    const change = { name: 'Renamed', why: 'I like it' };
    const refused = await apiAs(service, 'malik').send('/api/places/1', change);
    expect(refused.body.fields).toEqual([
      { field: 'name', message: expect.stringContaining('comes from the register of schools') },
    ]);
  });

  it.each(['/places/99', '/places/x', '/places/8/do/details', '/places/1/do/toString', '/places/1/do/nothing'])(
    'does not find %s',
    async (path) => {
      expect((await malik().look(path)).status).toBe(404);
    },
  );
});

describe('a program of theirs', () => {
  it('lists, adds, changes and reaches, as it is described', async () => {
    const api = apiAs(service, 'malik');
    const page = await api.look('/api/places?q=harbour');
    expect([page.status, differences(page.body, 'PlacesPage', document), page.body.count]).toEqual([200, [], 1]);
    const added = await api.send('/api/places', { kind: 'adviceService', name: 'SENDIASS Here', why: 'New' });
    expect([added.status, differences(added.body, 'PlaceChanged', document)]).toEqual([201, []]);
    const path = `/api/places/${added.body.body}`;
    expect((await api.send(path, { name: 'SENDIASS There', why: 'Moved' })).status).toBe(201);
    expect(
      (await api.send(`${path}/contact-points`, { way: 'email', value: 'a@b.example', from: '2026-03-02' })).status,
    ).toBe(201);
    const one = await api.look(path);
    expect([one.status, differences(one.body, 'Place', document)]).toEqual([200, []]);
    expect(one.body).toMatchObject({ name: 'SENDIASS There', contacts: [{ way: 'email', value: 'a@b.example' }] });
    expect((await apiAs(service, 'asha').look('/api/places')).status).toBe(404);
    expect((await api.send('/api/places/8', { name: 'x', why: 'y' })).status).toBe(404);
  });

  it('renames a nursery that has no URN, and its head is its head for cases of both names', async () => {
    const api = apiAs(service, 'malik');
    const nursery = { kind: 'school', name: 'Little Tern Nursery', why: 'New' };
    const { body } = (await api.send('/api/places', nursery)).body;
    const post = { post: 'headteacher', setting: 'little tern nursery', from: '2026-03-02', kind: 'holder' };
    expect((await api.send('/api/people/tom/posts', post)).body).toMatchObject({
      post: 'headteacher@little tern nursery',
    });
    await api.send(`/api/places/${body}`, { name: 'Great Tern Nursery', why: 'It has grown' });
    expect((await personById(service.record, 'tom'))?.posts).toEqual([
      'headteacher@great tern nursery',
      'headteacher@little tern nursery',
    ]);
  });

  it('leaves the register as its history says', async () => {
    expect((await verifyRegister(service.record)).problems).toEqual([]);
  });
});
