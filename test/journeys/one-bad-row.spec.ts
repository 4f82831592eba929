import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sweepOrphans } from '#case-record/orphans';
import { listTasks } from '#case-record/tasks';
import { onServer } from '#local-postgres/roles';
import { apiAs, type OpenedService, openedService, pagesAs } from './opened-service.js';

let service: OpenedService;
const refs: Record<'meeting' | 'referral' | 'funding' | 'sound', string> = {} as never;
const as = (person: string) => apiAs(service, person);

const CONTACT = { name: 'Nadia Okoro', phone: '07700 900 160' };
const FUNDING = {
  child: { name: 'Ade Okoro', dateOfBirth: '2013-01-20' },
  contact: CONTACT,
  lines: [{ what: 'Residential school', section: 'F', unit: 'year', units: 1, unitPence: 10_000_001 }],
  options: [{ what: 'Residential school', yearlyPence: 10_000_001 }],
  outcomes: ['He sleeps'],
  done: ['multiAgencyMeeting'],
  familyView: 'Home at weekends.',
  childSays: 'The dog.',
};

async function referral(name: string): Promise<string> {
  const data = { child: { name, dateOfBirth: '2017-03-27' }, contact: CONTACT, worry: 'He hides under the table' };
  return (await as('tom').open({ pathway: 'access-pathway', event: 'ReferralSubmitted', data })).body.ref;
}

const spoil = (ref: string, set: string) =>
  onServer(service.databaseUrl, (client) => client.query(`UPDATE case_file SET ${set} WHERE ref = $1`, [ref]));

beforeAll(async () => {
  service = await openedService('2026-02-02T10:00:00Z');
  refs.referral = await referral('Zebedee Canary');
  refs.sound = await referral('Ada Finch');
  refs.funding = (
    await as('omar').open({ pathway: 'joint-funding', event: 'FundingRequested', data: FUNDING })
  ).body.ref;
  await spoil(refs.referral, `version = 99, definition_hash = 'torn'`);
  await spoil(refs.funding, `version = 99, definition_hash = 'torn'`);
}, 60_000);
afterAll(() => service?.close());

describe('a case of which the row cannot be read', () => {
  it.each(['asha', 'tom', 'malik', 'omar', 'ines', 'callum', 'ruth'])(
    'keeps nothing else from %s: work, cases, deadlines, money and notices are shown',
    async (person) => {
      const paths = ['/', '/?view=team', '/cases', '/deadlines', '/funding', '/notices', '/people'];
      for (const path of paths) {
        const { status } = await pagesAs(service, person).look(path);
        expect([path, status === 404 ? 200 : status]).toEqual([path, 200]);
      }
      for (const path of ['/api/cases', '/api/deadlines', '/api/funding']) {
        const { status } = await as(person).look(path);
        expect([path, status === 404 ? 200 : status]).toEqual([path, 200]);
      }
    },
  );

  it('stands in the lists with a sentence, and is not found to be finished', async () => {
    const { text } = await pagesAs(service, 'asha').look('/cases');
    expect(text).toContain('What is stored of it cannot be read just now');
    const { body } = await as('asha').look('/api/cases');
    const shown = new Map(body.cases.map((row: { ref: string; heldBack: boolean }) => [row.ref, row.heldBack]));
    expect([shown.get(refs.referral), shown.get(refs.sound)]).toEqual([true, false]);
  });

  it('keeps its days in the list, without how they were counted, and says why', async () => {
    const { text } = await pagesAs(service, 'asha').look('/deadlines');
    expect(text).toContain('How this day was counted cannot be shown');
    const { body } = await as('asha').look('/api/deadlines');
    const days = (ref: string) => body.deadlines.filter((row: { ref: string }) => row.ref === ref);
    expect(days(refs.referral).length).toBeGreaterThan(0);
    for (const { dueOn, explanation } of days(refs.referral))
      expect([dueOn, explanation]).toEqual([expect.any(String), null]);
    for (const { explanation } of days(refs.sound)) expect(explanation.sentence).toEqual(expect.any(String));
  });

  it('says so itself, with what to do, and gives the alarm', async () => {
    const page = await pagesAs(service, 'asha').look(`/cases/${refs.referral}`);
    expect(page.status).toBe(503);
    expect(page.text).toContain('This case cannot be read just now');
    const answer = await as('asha').record(refs.referral, 'ReferralFoundComplete', { seen: 1 });
    expect([answer.status, answer.body.code]).toEqual([503, 'CASE_HELD_BACK']);
    expect(service.logged()).toContain('"msg":"case held back"');
    expect(service.logged()).toContain(refs.referral);
  });

  it('is no case at all to whoever may not know of it', async () => {
    const missing = await as('freda').look('/api/cases/ZZZZ-ZZZZ');
    for (const person of ['dana', 'priya', 'freda']) {
      const answer = await as(person).look(`/api/cases/${refs.referral}`);
      expect([person, answer.status, answer.body.detail]).toEqual([person, 404, missing.body.detail]);
      const act = await as(person).record(refs.referral, 'InformationSupplied', { data: { what: 'x' }, seen: 1 });
      expect([person, act.status]).toEqual([person, 404]);
    }
  });

  it('is left out of the sums of the money, and named beside them', async () => {
    const { text } = await pagesAs(service, 'omar').look('/funding');
    expect(text).toContain(`The sums leave out what is agreed on case ${refs.funding}`);
  });

  it('goes on where only its version or its snapshot was torn', async () => {
    const torn = await referral('Bo Wren');
    await spoil(torn, `version = 99, standing = '{}'`);
    const { body } = await as('asha').look(`/api/cases/${torn}`);
    expect(body).toMatchObject({ ref: torn, heldBack: false, version: 1 });
    const words = { data: { words: 'I like trains', how: 'a talk' }, seen: body.sequence };
    expect((await as('asha').record(torn, 'VoiceRecorded', words)).status).toBe(201);
    const verified = await as('asha').look(`/api/cases/${torn}/verify`);
    expect(verified.body).toMatchObject({ ok: true });
  });

  it('is on its manager’s list to be mended, and the list is shown', async () => {
    await sweepOrphans(service.record);
    const work = await pagesAs(service, 'malik').look('/');
    expect(work.status).toBe(200);
    for (const path of ['/notices/required', '/?view=team'])
      expect([path, (await pagesAs(service, 'asha').look(path)).status]).toEqual([path, 200]);
    const asked = await listTasks(service.record, { ref: refs.referral, open: true });
    expect(asked.map(({ task }) => task)).toContain('haveItMended');
  });

  it('keeps nobody in a post that they have left', async () => {
    const left = await as('malik').send('/api/leavers', { person: 'asha' }, { 'Idempotency-Key': 'asha-leaves' });
    expect(left.status).toBe(201);
    expect(left.body.heldBack).toContain(refs.referral);
    expect(left.body.cases).toContain(refs.sound);
    expect((await as('asha').look('/api/cases')).status).not.toBe(200);
  });
});
