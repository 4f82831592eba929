import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openCaseFrom } from '#case-record/open-from';
import { finishOutbox, listOutbox } from '#case-record/outbox';
import { setClock } from '#case-record/virtual-clock';
import { apiAs, confirmedBy, type OpenedService, openedService } from './opened-service.js';

let service: OpenedService;
let ref: string;
let refusal: number;
let appeal: string;

const as = (person: string) => apiAs(service, person);

async function recorded(person: string, event: string, data: object) {
  const answer = await confirmedBy(service, await as(person).record(ref, event, { data }));
  expect([event, answer.status, answer.body.detail]).toEqual([event, 201, undefined]);
  return answer.body.sequence as number;
}

/** What the worker does: every case that waits to be opened. */
async function opened() {
  const waiting = (await listOutbox(service.record, { ref, state: 'waiting' })).filter(
    ({ kind }) => kind === 'openCase',
  );
  const refs: string[] = [];
  for (const { id, area, pathway = '', event = '', data = {} } of waiting) {
    const by = { person: 'system', role: 'system' };
    const command = { pathway, area, parent: ref, type: event, data, key: `outbox:${id}`, by };
    refs.push(((await openCaseFrom(service.record, command)) as { ref: string }).ref);
    await finishOutbox(service.record, id);
  }
  return refs;
}

const days = async (of: string) => {
  const { deadlines } = (await as('omar').look(`/api/cases/${of}`)).body;
  return Object.fromEntries(deadlines.map(({ clock, dueOn }: { clock: string; dueOn: string }) => [clock, dueOn]));
};

const letters = async (of: string, sequence: number) =>
  (await listOutbox(service.record, { ref: of })).filter((item) => item.sequence === sequence);

beforeAll(async () => {
  service = await openedService('2026-01-06T10:00:00Z');
  const data = {
    child: { name: 'Noa Reyes', dateOfBirth: '2017-05-01' },
    contact: { name: 'Priya Nayar', phone: '07700 900 118', person: 'priya' },
    source: 'parentOrYoungPerson',
  };
  ref = (await as('priya').open({ pathway: 'needs-assessment', event: 'AssessmentRequested', data })).body.ref;
  await recorded('omar', 'PartnersNotified', {});
  await setClock(service.record, '2026-01-26T10:00:00Z');
  const why = {
    test: 'section36(8)',
    reasons: 'The school can do it',
    rightsBlock: true,
    underDelegation: 'sendManager',
  };
  refusal = await recorded('lucy', 'AssessmentRefused', why);
  [appeal = ''] = await opened();
  expect(await days(appeal)).toMatchObject({ 'mediation-contact-adviser': '2026-03-26', 'appeal-lodge': '2026-03-26' });
  await setClock(service.record, '2026-02-20T10:00:00Z');
}, 60_000);
afterAll(() => service?.close());

describe('a day that was written down wrongly and has opened another case', () => {
  it('is put right there with it, and the family is told its new last day', async () => {
    const data = { of: refusal, reason: 'The letter went out on 20 February', data: { sentOn: '2026-02-20' } };
    const sequence = await recorded('lucy', 'RecordCorrected', data);
    expect(await days(appeal)).toMatchObject({
      'mediation-contact-adviser': '2026-04-20',
      'appeal-lodge': '2026-04-20',
    });
    const { events } = (await as('omar').look(`/api/cases/${appeal}/history`)).body;
    expect(events.at(-1)).toMatchObject({
      type: 'RecordCorrected',
      data: { of: 1, data: { decisionSentOn: '2026-02-20' } },
    });
    const again = await letters(ref, sequence);
    expect(again.map(({ template, channel, to }) => [template, channel, to?.resolved.person])).toContainEqual([
      'put-right',
      'letter',
      'priya',
    ]);
    const body = again.find(({ channel }) => channel === 'letter')?.body ?? '';
    expect(body).toContain('We told you on Monday 26 January 2026: “Our decision');
    expect(body).toContain('It should have said:');
    expect(body).toContain('Monday 20 April 2026');
    expect(body).not.toContain('26 March 2026');
    expect((await as('omar').look(`/api/cases/${ref}/required-notices`)).status).toBeLessThan(500);
  });

  it('and again, where what was put right was not right either', async () => {
    await setClock(service.record, '2026-02-23T10:00:00Z');
    const data = { of: refusal, reason: 'It was posted on the 19th', data: { sentOn: '2026-02-19' } };
    await recorded('lucy', 'RecordCorrected', data);
    expect(await days(appeal)).toMatchObject({
      'mediation-contact-adviser': '2026-04-19',
      'appeal-lodge': '2026-04-20',
    });
  });
});

describe('a letter that had gone to the wrong one', () => {
  it('is said again to nobody but the right one, with the day on which it was written', async () => {
    const contact = { name: 'Rosa Reyes', email: 'rosa@families.example' };
    const data = { child: { name: 'Ada Reyes' }, contact, worry: 'Mornings are hard.' };
    const openedAs = await as('tom').open({ pathway: 'access-pathway', event: 'ReferralSubmitted', data });
    const hers: string = openedAs.body.ref;
    await setClock(service.record, '2026-02-24T10:00:00Z');
    const reason = 'A stranger has that address';
    const right = { ...contact, email: 'rosa.reyes@families.example' };
    const answer = await as('asha').record(hers, 'RecordCorrected', {
      data: { of: 1, reason, data: { contact: right } },
    });
    expect([answer.status, answer.body.detail]).toEqual([201, undefined]);
    const again = await letters(hers, answer.body.sequence);
    expect(again.map(({ template, channel, to }) => [template, channel, to?.resolved.email])).toEqual([
      ['put-right', 'portal', 'rosa.reyes@families.example'],
      ['put-right', 'sms', 'rosa.reyes@families.example'],
    ]);
    expect(again[0]?.body).toContain('This was written on Monday 23 February 2026, and did not go to you then.');
    expect(again[0]?.body).not.toContain(reason);
  });
});
