import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { changesOfPerson } from './changes-listed.js';
import { changePerson, join } from './join.js';
import { listedPeople, listedPerson } from './people-listed.js';
import { AREA, malik, openRegisterOffice, type RegisterOffice } from './register-office.fixture.js';

let office: RegisterOffice;
let record: RegisterOffice['record'];
beforeAll(async () => {
  office = await openRegisterOffice();
  ({ record } = office);
}, 60_000);
afterAll(() => office?.close());

describe('somebody who joins', () => {
  const newcomer = {
    area: AREA,
    key: 'k1',
    name: 'Zed Newcomer',
    agency: 'council',
    roles: ['coordinator'],
    email: 'zed@council.example',
  };

  it('has an id that says nothing, their post from its day, and is made once under a key', async () => {
    const joiner = { ...newcomer, post: { post: 'accessCoordinator2', from: '2026-03-16', kind: 'acting' } as const };
    const answer = await join(record, malik, joiner);
    expect(answer).toEqual({ person: expect.stringMatching(/^p-[0-9a-f]{12}$/) });
    expect(await join(record, malik, joiner)).toEqual(answer);
    const { person } = answer as { person: string };
    expect(await listedPerson(record, { area: AREA, id: person })).toMatchObject({
      name: 'Zed Newcomer',
      roles: ['coordinator'],
      holdings: [{ post: 'accessCoordinator2', kind: 'acting', from: '2026-03-16', until: null }],
    });
    expect(await office.postsOf(person)).toEqual([]);
  });

  it.each([
    [{ name: ' ' }, 'name'],
    [{ roles: [] }, 'roles'],
    [{ roles: ['family'] }, 'roles'],
    [{ roles: ['system'] }, 'roles'],
    [{ email: 'zed' }, 'email'],
    [{ email: 'ZED@council.example' }, 'email'],
    [{ email: ' ' }, 'email'],
    [{ phone: '12' }, 'phone'],
    [{ body: '999' }, 'body'],
    [{ agency: '' }, 'agency'],
  ])('is refused with %j', async (said, field) => {
    const answer = await join(record, malik, { ...newcomer, email: 'other@council.example', key: 'k2', ...said });
    expect(answer).toMatchObject({ code: 'FIELDS_WRONG', fields: [{ field }] });
  });

  it('is not there at all where the post is refused, nor where it was only tried', async () => {
    const other = { ...newcomer, key: 'k3', email: 'k3@council.example' };
    const post = { post: 'headteacher', from: '2026-03-02', kind: 'holder' } as const;
    expect(await join(record, malik, { ...other, post })).toMatchObject({ fields: [{ field: 'setting' }] });
    expect(await join(record, { ...malik, tried: true }, other)).toMatchObject({ person: expect.any(String) });
    const { people } = await listedPeople(record, { area: AREA, words: 'Newcomer' });
    expect(people).toHaveLength(1);
  });

  it('is changed with a reason, by somebody else where it is a role', async () => {
    const said = { name: 'Malik Stone', agency: 'council', email: 'malik.stone@council.example' };
    const own = { ...said, person: 'malik', roles: ['manager', 'auditor'] };
    expect(await changePerson(record, { ...malik, why: 'x' }, own)).toMatchObject({ fields: [{ field: 'roles' }] });
    const helen = { by: { person: 'helen', role: 'manager' } };
    expect(await changePerson(record, helen, own)).toMatchObject({ fields: [{ field: 'why' }] });
    expect(await changePerson(record, { ...helen, why: 'Audits too' }, own)).toEqual({ person: 'malik' });
    expect((await changesOfPerson(record, 'malik'))[0]).toMatchObject({
      byName: 'Helen Marsh',
      why: 'Audits too',
      columns: expect.arrayContaining([
        { column: 'roles', before: ['manager', 'peopleFeed'], after: ['manager', 'auditor'] },
      ]),
    });
  });
});
