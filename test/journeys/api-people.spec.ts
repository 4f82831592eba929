import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { personById } from '#case-record/people';
import { differences } from './conforms.js';
import { apiAs, type OpenedService, openedService } from './opened-service.js';

let service: OpenedService;
let document: Record<string, unknown>;
beforeAll(async () => {
  service = await openedService('2026-03-02T10:00:00Z');
  document = (await apiAs(service, 'malik').look('/api/openapi.json')).body;
}, 60_000);
afterAll(() => service?.close());

const as = (person: string) => apiAs(service, person);
const ZED = { name: 'Zed Newcomer', agency: 'council', roles: ['coordinator'], email: 'zed@council.example' };

describe('the feed of people', () => {
  let zed: string;

  it('adds somebody once under a key, and refuses field by field', async () => {
    const added = await as('malik').send('/api/people', ZED, { 'Idempotency-Key': 'joiner-1' });
    expect([added.status, differences(added.body, 'PersonChanged', document)]).toEqual([201, []]);
    zed = added.body.person;
    const again = await as('malik').send('/api/people', ZED, { 'Idempotency-Key': 'joiner-1' });
    expect(again.body).toEqual(added.body);
    const twin = await as('malik').send('/api/people', ZED, { 'Idempotency-Key': 'joiner-2' });
    expect([twin.status, twin.body.fields]).toEqual([
      400,
      [{ field: 'email', message: expect.stringContaining('Zed Newcomer has that') }],
    ]);
    const odd = await as('malik').send('/api/people', { ...ZED, admin: true }, { 'Idempotency-Key': 'joiner-3' });
    expect(odd.body.fields).toEqual([{ field: 'admin', message: '“admin” is not asked here. Leave it out.' }]);
  });

  it('moves them: a post with its days, cover for an absence, other contacts', async () => {
    const posts = `/api/people/${zed}/posts`;
    const taken = await as('malik').send(posts, {
      post: 'sendCaseOfficer',
      from: '2026-03-02',
      until: '2026-03-31',
      kind: 'acting',
    });
    expect([taken.status, taken.body]).toEqual([201, { person: zed, post: 'sendCaseOfficer' }]);
    expect((await personById(service.record, zed))?.posts).toEqual(['sendCaseOfficer']);
    const shown = await as('malik').look(`/api/people/${zed}`);
    expect([shown.status, differences(shown.body, 'PersonOfRegister', document)]).toEqual([200, []]);
    const [holding] = shown.body.holdings;
    const ended = await as('malik').send(`${posts}/${holding.id}/end`, { lastDay: '2026-03-01' });
    expect([ended.status, (await personById(service.record, zed))?.posts]).toEqual([201, []]);
    const away = { from: '2026-03-02', until: '2026-03-04', cover: zed };
    expect((await as('asha').send('/api/people/asha/absences', away)).body).toEqual({ person: 'asha' });
    expect((await personById(service.record, zed))?.posts).toEqual(['accessCoordinator1']);
    const [absence] = (await as('malik').look('/api/people/asha')).body.absences;
    expect((await as('malik').send(`/api/people/asha/absences/${absence.id}/end`, {})).status).toBe(201);
    const change = { ...ZED, phone: '01632 960 199', why: 'Given by the feed' };
    expect((await as('malik').send(`/api/people/${zed}`, change)).status).toBe(201);
    expect((await personById(service.record, zed))?.phone).toBe('01632 960 199');
  });

  it('lists them, with the posts that nobody answers for', async () => {
    const page = await as('malik').look('/api/people?q=newcomer');
    expect([page.status, differences(page.body, 'PeoplePage', document)]).toEqual([200, []]);
    expect(page.body.people.map(({ id }: { id: string }) => id)).toEqual([zed]);
  });
});

describe('whoever does not keep the register', () => {
  it.each([
    ['asha', '/api/people'],
    ['dana', '/api/people/dana'],
    ['asha', '/api/people/bea'],
    ['malik', '/api/people/dana'],
  ])('finds nothing there: %s at %s', async (person, path) => {
    expect((await as(person).look(path)).status).toBe(404);
  });

  it('changes nobody but their own absence', async () => {
    const away = { from: '2026-03-02', until: '2026-03-04' };
    expect((await as('asha').send('/api/people/bea/absences', away)).status).toBe(404);
    expect((await as('dana').send('/api/people/dana/absences', away)).status).toBe(404);
    expect(
      (await as('asha').send('/api/people/asha/posts', { post: 'sendManager', from: '2026-03-02', kind: 'holder' }))
        .status,
    ).toBe(404);
    expect((await as('asha').send('/api/people', ZED, { 'Idempotency-Key': 'k' })).status).toBe(404);
    expect((await as('malik').send('/api/people/nobody/posts', {})).status).toBe(404);
  });
});
