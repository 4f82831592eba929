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
    expect(body).toContain('We wrote to you on Monday 26 January 2026: “Our decision');
    expect(body).toContain('This is what it says now:');
    expect(body).toContain('Monday 20 April 2026');
    expect(body).not.toContain('26 March 2026');
    expect((await as('omar').look(`/api/cases/${ref}/required-notices`)).status).toBeLessThan(500);
  });
});
