import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { caseRow } from '#case-record/cases';
import { listOutbox } from '#case-record/outbox';
import { savePeople } from '#case-record/people';
import { recordEvent } from '#case-record/record-event';
import { apiAs, confirmedBy, type OpenedService, openedService, pagesAs } from './opened-service.js';

const DANA = { name: 'Dana Marlow', phone: '07700 900 117' };
const NAMED = ['dana', 'tom', 'moira', 'imran'] as const;

const REDIRECTED = {
  reason: 'EARLY_HELP_FIRST',
  to: 'Early Help',
  secondPerson: 'edith',
  acceptedBy: 'imran',
  firstContactBy: '2026-03-09',
  unmetNeed: ['sleep'],
  rightsBlock: true,
};

let service: OpenedService;
beforeAll(async () => {
  service = await openedService('2026-03-02T10:00:00Z');
}, 60_000);
afterAll(() => service?.close());

const as = (person: string) => apiAs(service, person);

async function referred(facts: object): Promise<string> {
  const data = { child: { name: 'Zebedee Duck' }, worry: 'He hides', ...facts };
  const opened = await as('tom').open({ pathway: 'access-pathway', event: 'ReferralSubmitted', data });
  await confirmedBy(service, opened);
  return opened.body.ref;
}

async function record(ref: string, [person, event]: readonly [string, string], data: object = {}) {
  const seen = (await caseRow(service.record, ref))?.sequence ?? 0;
  const answer = await confirmedBy(service, await as(person).record(ref, event, { data, seen }));
  expect([event, answer.status, answer.body.detail]).toEqual([event, 201, undefined]);
}

const noticesOf = async (ref: string) =>
  (await listOutbox(service.record, { ref })).filter((one) => one.kind === 'notice');

/** How many notices the page of a case shows to somebody, and how many the API counts for them. */
async function shown(person: string, ref: string) {
  const page = (await pagesAs(service, person).look(`/cases/${ref}/notices`)).text;
  const { body } = await as(person).look(`/api/cases/${ref}`);
  return [page.match(/govuk-summary-card__title"/g)?.length ?? 0, body.notices.count];
}

describe('notices and tasks', () => {
  let ref: string;
  beforeAll(async () => {
    ref = await referred({ contact: { ...DANA, person: 'dana' } });
    await record(ref, ['dana', 'ConsentRecorded'], { result: 'given', givenBy: 'parent' });
    await record(ref, ['asha', 'ReferralFoundComplete']);
    await record(ref, ['ruth', 'ReferralAccepted']);
  });

  it('are theirs for whom they were meant, and those of the area see all of them', async () => {
    const all = await noticesOf(ref);
    for (const person of NAMED) {
      // Until she had said that she is the contact, she was written to as the referral named her.
      const isDana = (name: string) => person === 'dana' && name === DANA.name;
      const theirs = all.filter(({ to }) => to?.resolved.person === person || isDana(to?.resolved.name ?? '')).length;
      expect([person, ...(await shown(person, ref))]).toEqual([person, theirs, theirs]);
      expect([person, theirs > 0]).toEqual([person, true]);
    }
    expect(await shown('bea', ref)).toEqual([all.length, all.length]);
  });

  it('ask each only for what is asked of them', async () => {
    const of = await referred({ contact: { ...DANA, person: 'dana' } });
    await record(of, ['dana', 'ConsentRecorded'], { result: 'given', givenBy: 'parent' });
    await record(of, ['asha', 'ReferralFoundComplete']);
    await record(of, ['ruth', 'ReferralRedirected'], REDIRECTED);
    const [item] = await noticesOf(of);
    const { id, template = '', channel = '' } = item as NonNullable<typeof item>;
    const by = { person: 'notifier', role: 'notifier' };
    const data = { notice: id, template, channel, status: 'failed' };
    await recordEvent(service.record, { ref: of, type: 'NoticeFailed', data, by, key: 'failed-1' });
    const asked = async (person: string) =>
      (await as(person).look(`/api/cases/${of}`)).body.tasks.map(({ task }: { task: string }) => task).sort();
    expect(await asked('bea')).toEqual(['first-contact', 'reach-another-way']);
    expect(await asked('imran')).toEqual(['first-contact']);
    expect([await asked('dana'), await asked('tom')]).toEqual([[], []]);
    const page = async (person: string) => (await pagesAs(service, person).look(`/cases/${of}`)).text;
    expect(await page('imran')).toContain('Asked of you');
    expect(await page('dana')).not.toContain('Asked of you');
  });

  it('are not listed for all cases to those who read no area', async () => {
    const status = async (person: string) => (await pagesAs(service, person).look('/notices')).status;
    expect(await Promise.all([...NAMED, 'asha', 'malik', 'ines'].map(status))).toEqual([
      404, 404, 404, 404, 200, 200, 200,
    ]);
  });
});

describe('a letter to a contact who has no account on the case', () => {
  const lettersTo = async (contact: object) => {
    const ref = await referred({ contact, helper: 'dana' });
    expect((await noticesOf(ref)).filter(({ to }) => to && 'contact' in to).length).toBeGreaterThan(0);
    return (await shown('dana', ref))[0] > 0;
  };

  it('is shown to the person of that name who is reached in the same way', async () => {
    expect(await lettersTo({ ...DANA, phone: '07700900117' })).toBe(true);
    expect(await lettersTo({ name: 'dana marlow', email: 'dana.marlow@family.example' })).toBe(true);
  });

  it('is not shown to a namesake, nor to whoever shares a telephone', async () => {
    expect(await lettersTo({ ...DANA, phone: '07700 900 982' })).toBe(false);
    expect(await lettersTo({ ...DANA, name: 'Marek Duda' })).toBe(false);
  });

  it('is shown to that person once the case knows them', async () => {
    const ref = await referred({ contact: { ...DANA, phone: '07700 900 982' }, helper: 'dana' });
    expect(await shown('dana', ref)).toEqual([0, 0]);
    const seen = (await caseRow(service.record, ref))?.sequence ?? 0;
    const named = await as('asha').record(ref, 'ContactNamed', { data: { person: 'dana' }, seen });
    // Only the letter that asks her.
    expect([named.status, await shown('dana', ref)]).toEqual([202, [2, 2]]);
    await confirmedBy(service, named);
    expect((await shown('dana', ref))[0]).toBeGreaterThan(2);
  });
});

describe('a colleague whose own child it is', () => {
  it('reads a case as its family once it is closed to the area', async () => {
    const father = { ...DANA, name: 'Col League', id: 'col', agency: 'council', email: null, address: null };
    const roles = ['coordinator', 'manager'];
    const person = { ...father, roles, area: 'north-east-lincolnshire', posts: [], active: true };
    await savePeople(service.record, [person]);
    const ref = await referred({ contact: { name: 'Col League', phone: '07700 900 982', person: 'col' } });
    await record(ref, ['asha', 'PromiseMade'], { what: 'canary' });
    const reads = async (path: string) => (await as('col').look(`/api/cases/${ref}${path}`)).text;
    expect(await reads('/history')).toContain('canary');
    await record(ref, ['malik', 'AccessRestricted'], { level: 'restricted', because: 'canary' });
    expect(await reads('/history')).toContain('AccessRestricted');
    expect(await reads('/history')).not.toContain('canary');
  });
});
