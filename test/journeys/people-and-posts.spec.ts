import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { personById } from '#case-record/people';
import { setClock } from '#case-record/virtual-clock';
import { emptyPostsEverywhere } from '#people/empty-posts';
import { verifyRegister } from '#people/verify-register';
import { type OpenedService, openedService, pagesAs } from './opened-service.js';

let service: OpenedService;
beforeAll(async () => {
  service = await openedService('2026-03-02T10:00:00Z');
}, 60_000);
afterAll(() => service?.close());

const as = (person: string) => pagesAs(service, person);
const dayOf = (name: string, [day, month, year]: readonly [string, string, string]) => ({
  [`${name}-day`]: day,
  [`${name}-month`]: month,
  [`${name}-year`]: year,
});
const plain = (html: string) =>
  html
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&#39;', "'")
    .replaceAll(/\s+/g, ' ');

const NEWCOMER = { name: 'Zed Newcomer', agency: 'council', roles: 'coordinator', email: 'zed@council.example' };

describe('a manager, with nobody who programs', () => {
  let zed: string;

  it('adds somebody who has joined: a form, its check, and their page', async () => {
    const malik = as('malik');
    expect((await malik.look('/people')).text).toContain('href="/people/new"');
    expect((await malik.look('/people/new')).text).toContain('Add somebody who has joined');
    const wrong = await malik.send('/people/new/check', { ...NEWCOMER, email: 'zed', roles: '' });
    expect(wrong.status).toBe(400);
    expect(plain(wrong.text)).toContain('Choose at least one role');
    expect(wrong.text).toContain('value="Zed Newcomer"');
    const check = await malik.send('/people/new/check', { ...NEWCOMER, _key: 'one' });
    expect(check.status).toBe(200);
    expect(plain(check.text)).toContain('Zed Newcomer can sign in from now on');
    const done = await malik.send('/people/new', { ...NEWCOMER, _key: 'one' });
    expect([done.status, done.headers['location']]).toEqual([303, expect.stringMatching(/^\/people\/p-[0-9a-f]{12}$/)]);
    zed = String(done.headers['location']).slice('/people/'.length);
    // Sent twice, it is done once.
    expect((await malik.send('/people/new', { ...NEWCOMER, _key: 'one' })).headers['location']).toBe(`/people/${zed}`);
    expect(plain((await malik.look(`/people/${zed}`)).text)).toMatch(/Access pathway co-ordinator.*They have joined/);
  });

  it('gives them a post from a day on, which they have on that day', async () => {
    const post = {
      post: 'accessCoordinator2',
      kind: 'holder',
      inTheirPlace: 'yes',
      ...dayOf('from', ['9', '3', '2026']),
    };
    const path = `/people/${zed}/do/posts`;
    const check = await as('malik').send(`${path}/check`, post);
    expect(plain(check.text)).toContain(
      'Zed Newcomer has the post Access Pathway Co-ordinator 2 from Monday 9 March 2026.',
    );
    expect((await personById(service.record, 'bea'))?.posts).toEqual(['accessCoordinator2']);
    expect((await as('malik').send(path, post)).status).toBe(303);
    expect((await personById(service.record, zed))?.posts).toEqual([]);
    await setClock(service.record, '2026-03-09T10:00:00Z');
    expect((await personById(service.record, zed))?.posts).toEqual(['accessCoordinator2']);
    expect((await personById(service.record, 'bea'))?.posts).toEqual([]);
    const again = await as('malik').send(path, post);
    expect([again.status, plain(again.text)]).toEqual([
      422,
      expect.stringContaining('Zed Newcomer has the post Access Pathway Co-ordinator 2 in that time already'),
    ]);
  });

  it('ends a post, is told at the top what follows, and reads it in the history', async () => {
    const page = (await as('malik').look('/people/carol')).text;
    const [, of] = /\/people\/carol\/do\/leave-post\?of=(\d+)/.exec(page) ?? [];
    const ending = { of: of as string, ...dayOf('lastDay', ['13', '3', '2026']) };
    expect((await as('malik').look(`/people/carol/do/leave-post?of=${of}`)).status).toBe(200);
    expect((await as('malik').send('/people/carol/do/leave-post', ending)).status).toBe(303);
    const list = plain((await as('malik').look('/people')).text);
    expect(list).toContain('Complaints Officer : Carol Dean has it no more from Saturday 14 March 2026');
    expect(list).toContain('Then Helen Marsh (Head of Service, SEND and Inclusion) answers for it.');
    expect(plain((await as('malik').look('/people/carol')).text)).toMatch(
      /Carol Dean leaves the post Complaints Officer Malik Stone, Monday 9 March 2026 at 10:00 No more from: Saturday 14 March 2026/,
    );
  });

  it('tells whoever stands in for a post that nobody has, and whoever looks after the service', async () => {
    const standIn = async () => plain((await as('helen').look('/')).text);
    expect(await standIn()).not.toContain('Complaints Officer');
    await setClock(service.record, '2026-03-14T10:00:00Z');
    expect(await standIn()).toMatch(/Nobody is in post as Complaints Officer\. You stand in/);
    expect(await emptyPostsEverywhere(service.record)).toContainEqual({
      area: 'north-east-lincolnshire',
      posts: expect.arrayContaining([expect.objectContaining({ post: 'complaintsOfficer', because: 'nobody' })]),
    });
    await setClock(service.record, '2026-03-09T10:00:00Z');
  });

  it('changes what is known of somebody, with a reason, and not their own roles', async () => {
    const omar = { name: 'Omar Bell', agency: 'council', roles: 'caseOfficer', email: 'omar@council.example' };
    const without = await as('malik').send('/people/omar/do/details/check', omar);
    expect([without.status, plain(without.text)]).toEqual([400, expect.stringContaining('Answer “Why?”')]);
    expect((await as('malik').send('/people/omar/do/details', { ...omar, why: 'New address' })).status).toBe(303);
    expect((await personById(service.record, 'omar'))?.email).toBe('omar@council.example');
    const own = {
      name: 'Malik Stone',
      agency: 'council',
      roles: 'auditor',
      email: 'm@council.example',
      why: 'I like it',
    };
    const refused = await as('malik').send('/people/malik/do/details', own);
    expect([refused.status, plain(refused.text)]).toEqual([
      400,
      expect.stringContaining('Nobody changes their own roles'),
    ]);
  });
});

describe('somebody who works with cases', () => {
  it('says of themselves that they are away, and is there again', async () => {
    const asha = as('asha');
    expect((await asha.look('/')).text).toContain('href="/people/asha/do/away"');
    const away = { cover: 'bea', ...dayOf('from', ['9', '3', '2026']), ...dayOf('until', ['13', '3', '2026']) };
    const check = await asha.send('/people/asha/do/away/check', away);
    expect(plain(check.text)).toContain('Bea Okonjo has besides: Access Pathway Co-ordinator 1.');
    expect((await asha.send('/people/asha/do/away', away)).headers['location']).toBe('/people/asha');
    expect((await personById(service.record, 'bea'))?.posts).toEqual(['accessCoordinator1']);
    const own = await asha.look('/people/asha');
    expect(plain(own.text)).toContain('Monday 9 March 2026 to Friday 13 March 2026, Bea Okonjo covers');
    expect(plain(own.text)).not.toContain('History');
    const [, of] = /\/people\/asha\/do\/back\?of=(\d+)/.exec(own.text) ?? [];
    expect((await asha.look(`/people/asha/do/back?of=${of}`)).text).toContain('Yes, there again');
    expect((await asha.send('/people/asha/do/back', { of: of as string })).status).toBe(303);
    expect((await personById(service.record, 'bea'))?.posts).toEqual([]);
  });

  it.each([
    ['asha', '/people'],
    ['asha', '/people/new'],
    ['asha', '/people/bea'],
    ['asha', '/people/bea/do/away'],
    ['asha', '/people/asha/do/details'],
    ['asha', '/people/asha/do/posts'],
    ['dana', '/people/dana'],
    ['dana', '/people/dana/do/away'],
    ['malik', '/people/dana'],
    ['malik', '/people/nobody'],
    ['malik', '/people/bea/do/nothing'],
    ['malik', '/people/bea/do/toString'],
    ['malik', '/people/bea/do/back?of=1'],
  ])('does not find what is not theirs: %s at %s', async (person, path) => {
    expect((await as(person).look(path)).status).toBe(404);
  });

  it('leaves the register as its history says', async () => {
    expect((await verifyRegister(service.record)).problems).toEqual([]);
  });
});
