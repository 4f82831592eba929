import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { listOutbox } from '#case-record/outbox';
import { savePeople } from '#case-record/people';
import { demonstrationPeople } from '#workflows/areas/demonstration/people';
import type { DemonstrationPerson } from '#workflows/areas/demonstration/person';
import { apiAs, confirmedBy, type OpenedService, openedService, pagesAs } from './opened-service.js';

let service: OpenedService;
beforeAll(async () => {
  service = await openedService('2026-01-06T10:00:00Z');
}, 60_000);
afterAll(() => service?.close());

const as = (person: string) => apiAs(service, person);
const pages = (person: string) => pagesAs(service, person);

/** An assessment of a child of that school, the partners told, and asked for advice. */
async function assessed(name: string, more: { readonly setting?: string; readonly settingEmail?: string }) {
  const { setting, ...asking } = more;
  const data = {
    child: { name, ...(setting && { setting }) },
    contact: { name: `${name}’s mother`, phone: '07700 900 444' },
    source: 'parentOrYoungPerson',
    ...asking,
  };
  const opened = await as('omar').open({ pathway: 'needs-assessment', event: 'AssessmentRequested', data });
  const { ref } = opened.body;
  expect([name, opened.status]).toEqual([name, 201]);
  for (const [event, facts] of [
    ['PartnersNotified', {}],
    ['AssessmentAgreed', { underDelegation: 'sendManager' }],
    ['AdviceRequested', { from: ['education'] }],
  ] as const) {
    const by = event === 'AssessmentAgreed' ? 'lucy' : 'omar';
    const answer = await confirmedBy(service, await as(by).record(ref, event, { data: facts }));
    expect([event, answer.status, answer.body.detail]).toEqual([event, 201, undefined]);
  }
  return ref as string;
}

/** To whom the school's letters of a case go, each once: by account and by address. */
async function writtenTo(ref: string) {
  const items = await listOutbox(service.record, { ref });
  const toSchools = items.flatMap(({ to }) =>
    to && 'post' in to && to.post.startsWith('headteacher') ? [to.resolved] : [],
  );
  return [...new Set(toSchools.map(({ person, email }) => `${person} ${email}`))];
}

describe('the head of the child’s own school', () => {
  it('is asked, reads and answers; the head of another school sees nothing of it', async () => {
    const ref = await assessed('Kim Canary', { setting: 'Fieldside School' });
    expect((await as('freda').look(`/api/cases/${ref}`)).status).toBe(200);
    for (const path of ['', '/history', '/pack', '/notices']) {
      expect([path, (await as('grace').look(`/api/cases/${ref}${path}`)).status]).toEqual([path, 404]);
      expect([path, (await pages('grace').look(`/cases/${ref}${path}`)).status]).toEqual([path, 404]);
    }
    for (const path of ['/', '/api/cases', '/cases']) expect((await as('grace').look(path)).text).not.toMatch(/Canary/);
    const data = { from: 'education', summary: 'from the head of another school' };
    expect((await as('grace').record(ref, 'AdviceReceived', { data })).status).toBe(404);
    expect((await pages('freda').look('/')).text).toContain(ref);
    const own = { from: 'education', summary: 'from her own head' };
    expect((await as('freda').record(ref, 'AdviceReceived', { data: own })).status).toBe(201);
    expect(await writtenTo(ref)).toEqual(['freda freda.coyle@school.example']);
  });

  it('is the same however the school is spelt', async () => {
    const ref = await assessed('Lee Canary', { setting: ' FIELDSIDE  school.' });
    expect((await as('freda').look(`/api/cases/${ref}`)).status).toBe(200);
    expect((await as('grace').look(`/api/cases/${ref}`)).status).toBe(404);
  });

  it('of whom nobody has an account is written to at the school’s own address, and never at the council', async () => {
    const known = await assessed('Max Canary', { setting: 'Alder Primary', settingEmail: 'office@alder.example' });
    expect(await writtenTo(known)).toEqual(['null office@alder.example']);
    const unknown = await assessed('Noa Canary', { setting: 'Beech Primary' });
    expect(await writtenTo(unknown)).toEqual(['null null']);
    const without = await assessed('Ola Canary', {});
    expect(await writtenTo(without)).toEqual(['null null']);
    for (const ref of [known, unknown, without])
      for (const person of ['grace', 'freda'])
        expect([person, (await as(person).look(`/api/cases/${ref}`)).status]).toEqual([person, 404]);
  });

  it('is a post of one school: nobody can hold it for the council, nor another post at a school', async () => {
    const [malik] = demonstrationPeople.filter(({ id }) => id === 'malik');
    for (const post of ['headteacher', 'headOfService@fieldside school', 'headteacher@'])
      await expect(
        savePeople(service.record, [{ address: null, ...(malik as DemonstrationPerson), posts: [post] }]),
      ).rejects.toThrow(`Nobody can hold ${post} in north-east-lincolnshire`);
  });

  it('cannot be given a case to answer for', async () => {
    const ref = await assessed('Pip Canary', { setting: 'Fieldside School' });
    for (const post of ['headteacher', 'headteacher@fieldside school'])
      expect([post, (await as('lucy').record(ref, 'OwnerAssigned', { data: { post } })).status]).toEqual([post, 422]);
  });
});
