import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addressees } from '#case-record/addressees';
import { holdersOf } from '#case-record/people';
import { comeBack, goAway } from './absences.js';
import { emptyPosts } from './empty-posts.js';
import { listedPerson } from './people-listed.js';
import { AREA, malik, openRegisterOffice, type RegisterOffice } from './register-office.fixture.js';
import { leavePost, type TakenPost, takePost } from './take-post.js';
import { verifyRegister } from './verify-register.js';

let office: RegisterOffice;
let record: RegisterOffice['record'];
beforeAll(async () => {
  office = await openRegisterOffice();
  ({ record } = office);
}, 60_000);
afterAll(() => office?.close());

const take = (taken: Partial<TakenPost> & Pick<TakenPost, 'person' | 'post' | 'from'>) =>
  takePost(record, malik, { area: AREA, kind: 'holder', ...taken });
const empty = async (post: string) => (await emptyPosts(record, AREA)).find((one) => one.post === post);
const toWhom = async (post: string) => {
  const of = { recipient: { post }, area: AREA, profile_version: '1' };
  return (await addressees(record, [of]))(of).person;
};

describe('a post', () => {
  it('is held from its first day to its last, without anything having to run', async () => {
    expect(
      await take({ person: 'bea', post: 'sendCaseOfficer', from: '2026-03-09', until: '2026-03-20', kind: 'cover' }),
    ).toEqual({ post: 'sendCaseOfficer' });
    const held: unknown[] = [];
    for (const day of ['2026-03-08', '2026-03-09', '2026-03-20', '2026-03-21']) {
      await office.itIs(day);
      held.push([day, await office.postsOf('bea'), await toWhom('sendCaseOfficer')]);
    }
    expect(held).toEqual([
      ['2026-03-08', ['accessCoordinator2'], 'omar'],
      ['2026-03-09', ['accessCoordinator2', 'sendCaseOfficer'], 'bea'],
      ['2026-03-20', ['accessCoordinator2', 'sendCaseOfficer'], 'bea'],
      ['2026-03-21', ['accessCoordinator2'], 'omar'],
    ]);
    await office.itIs('2026-03-02');
  });

  it('changes hands on a day, and neither holds it twice', async () => {
    await take({ person: 'quentin', post: 'sendManager', from: '2026-04-01', inTheirPlace: true });
    expect(await take({ person: 'quentin', post: 'sendManager', from: '2026-06-01' })).toMatchObject({
      code: 'RULE_NOT_MET',
      reason: expect.stringContaining('has the post SEND Assessment Manager in that time already'),
    });
    await office.itIs('2026-03-31');
    expect((await holdersOf(record, AREA))['sendManager']).toBe('lucy');
    await office.itIs('2026-04-01');
    expect((await holdersOf(record, AREA))['sendManager']).toBe('quentin');
    expect(await office.postsOf('lucy')).toEqual([]);
    await office.itIs('2026-03-02');
  });

  it.each([
    [{ person: 'nobody', post: 'sendManager', from: '2026-03-02' }, 'person'],
    [{ person: 'malik', post: 'sendManager', from: '2026-03-02' }, 'person'],
    [{ person: 'bea', post: 'toString', from: '2026-03-02' }, 'post'],
    [{ person: 'bea', post: 'headteacher', from: '2026-03-02' }, 'setting'],
    [{ person: 'bea', post: 'sendManager', from: '2026-03-02', setting: 'Quay Primary' }, 'setting'],
    [{ person: 'bea', post: 'sendManager', from: '2026-02-30' }, 'from'],
    [{ person: 'bea', post: 'sendManager', from: '2026-03-02', until: '2026-03-01' }, 'until'],
    [{ person: 'bea', post: 'sendManager', from: '2026-03-02', until: 'soon' }, 'until'],
  ])('is refused, with the field that is wrong: %j', async (taken, field) => {
    expect(await take(taken as TakenPost)).toMatchObject({ code: 'FIELDS_WRONG', fields: [{ field }] });
  });

  it('ends after a last day, or never begins', async () => {
    await take({ person: 'edith', post: 'panelCoordinator', from: '2026-05-01' });
    const [to] = (await listedPerson(record, { area: AREA, id: 'edith' }))?.holdings.slice(-1) ?? [];
    const leaving = { person: 'edith', area: AREA, holding: to?.id as string };
    expect(await leavePost(record, malik, { ...leaving, lastDay: '2026-02-01' })).toMatchObject({
      fields: [{ field: 'lastDay' }],
    });
    expect(await leavePost(record, malik, { ...leaving, lastDay: '2026-03-31' })).toEqual({ post: 'panelCoordinator' });
    expect((await listedPerson(record, { area: AREA, id: 'edith' }))?.holdings.map(({ post }) => post)).toEqual([
      'earlyHelp',
    ]);
    expect(await leavePost(record, malik, { ...leaving, holding: "1' OR true", lastDay: '2026-03-31' })).toMatchObject({
      fields: [{ field: 'holding' }],
    });
  });
});

describe('somebody who is away', () => {
  it('is covered in that time, and no longer: letters go to the cover, and both may act', async () => {
    await goAway(record, malik, { person: 'asha', from: '2026-03-02', until: '2026-03-06', cover: 'bea' });
    expect([await office.postsOf('asha'), await office.postsOf('bea')]).toEqual([
      ['accessCoordinator1'],
      ['accessCoordinator1', 'accessCoordinator2'],
    ]);
    expect(await toWhom('accessCoordinator1')).toBe('bea');
    await office.itIs('2026-03-07');
    expect([await office.postsOf('bea'), await toWhom('accessCoordinator1')]).toEqual([['accessCoordinator2'], 'asha']);
    await office.itIs('2026-03-02');
  });

  it.each([
    [{ person: 'asha', from: '2026-03-05', until: '2026-03-09' }, undefined],
    [{ person: 'bea', from: '2026-03-03', until: '2026-03-04', cover: 'asha' }, 'cover'],
    [{ person: 'bea', from: '2026-03-03', until: '2026-03-04', cover: 'bea' }, 'cover'],
    [{ person: 'bea', from: '2026-03-03', until: '2026-03-04', cover: 'nobody' }, 'cover'],
    [{ person: 'bea', from: '2026-03-03', until: '2026-03-02' }, 'until'],
    [{ person: 'bea', from: '2026-02-03', until: '2026-02-04' }, 'until'],
  ])('cannot be %j', async (away, field) => {
    const answer = await goAway(record, malik, away as Parameters<typeof goAway>[2]);
    expect(answer).toMatchObject(field ? { fields: [{ field }] } : { code: 'RULE_NOT_MET' });
  });

  it('comes back, and has the post alone again', async () => {
    const away = (await listedPerson(record, { area: AREA, id: 'asha' }))?.absences[0];
    expect(away).toMatchObject({ from: '2026-03-02', until: '2026-03-06', coverName: 'Bea Okonjo', isNow: true });
    await comeBack(record, malik, { person: 'asha', absence: away?.id as string });
    expect(await office.postsOf('bea')).toEqual(['accessCoordinator2']);
    expect(await comeBack(record, malik, { person: 'asha', absence: away?.id as string })).toMatchObject({
      fields: [{ field: 'absence' }],
    });
  });
});

describe('a post that nobody answers for', () => {
  it('is shown with what follows, before and when it is empty', async () => {
    const carol = (await listedPerson(record, { area: AREA, id: 'carol' }))?.holdings[0];
    await leavePost(record, malik, {
      person: 'carol',
      area: AREA,
      holding: carol?.id as string,
      lastDay: '2026-03-13',
    });
    expect(await empty('complaintsOfficer')).toMatchObject({
      because: 'ends',
      from: '2026-03-14',
      people: ['Carol Dean'],
      standsIn: { post: 'headOfService', person: 'Helen Marsh' },
    });
    await office.itIs('2026-03-14');
    expect(await empty('complaintsOfficer')).toMatchObject({ because: 'nobody', from: null, people: [] });
    await take({ person: 'edith', post: 'complaintsOfficer', from: '2026-03-14' });
    expect(await empty('complaintsOfficer')).toBeUndefined();
    await office.itIs('2026-03-02');
  });

  it('is shown where its holder is away without cover, and not where somebody covers', async () => {
    await goAway(record, malik, { person: 'ruth', from: '2026-03-02', until: '2026-03-06' });
    expect(await empty('triageClinician')).toMatchObject({
      because: 'away',
      people: ['Dr Ruth Imrie'],
      standsIn: { post: 'accessPathwayManager', person: 'Malik Stone' },
    });
    await take({ person: 'paula', post: 'triageClinician', from: '2026-03-02', until: '2026-03-06', kind: 'cover' });
    expect(await empty('triageClinician')).toBeUndefined();
  });
});

it('leaves the register as its history says', async () => {
  expect((await verifyRegister(record)).problems).toEqual([]);
});
