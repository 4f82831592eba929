import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { listDeadlines } from '#case-record/deadline-rows';
import { listOutbox } from '#case-record/outbox';
import { setClock } from '#case-record/virtual-clock';
import { apiAs, type OpenedService, openedService, pagesAs } from './opened-service.js';

let service: OpenedService;
beforeAll(async () => {
  service = await openedService('2026-07-15T10:00:00Z');
}, 60_000);
afterAll(() => service?.close());

const as = (person: string) => apiAs(service, person);
const AGAIN = { from: ['health'], givenOn: '2026-05-01', content: [{ adviser: 'health', person: 'paula' }] };
const MADE_SURE = 'rung back on the number that we hold';

/** A case in which health was asked for its advice, of a family with an account or without. */
async function asked(person?: string): Promise<string> {
  await setClock(service.record, '2026-07-15T10:00:00Z');
  const contact = { name: 'Ann Other', phone: '07700 900 118', ...(person && { person }) };
  const data = { child: { name: `Otto of ${person ?? 'nobody'}` }, contact, source: 'parentOrYoungPerson' };
  const opener = person ?? 'omar';
  const opened = await as(opener).open({ pathway: 'needs-assessment', event: 'AssessmentRequested', data });
  const { ref } = opened.body;
  const acts: readonly (readonly [string, object])[] = [
    ['PartnersNotified', {}],
    ['AssessmentAgreed', { test: 'It may be necessary' }],
    ['AdviceRequested', { from: ['health', 'education'] }],
  ];
  for (const [event, facts] of acts) {
    const answer = await as('omar').record(ref, event, { data: facts });
    expect([event, answer.status, answer.body.detail]).toEqual([event, 201, undefined]);
  }
  return ref;
}

/** The clocks of the advisers, each with its day and whether it runs. */
const clocks = async (ref: string) =>
  (await listDeadlines(service.record, { ref }))
    .filter(({ clock }) => clock.startsWith('ehcna-advice-response'))
    .map(({ key, dueOn, state }) => `${key} ${dueOn} ${state}`)
    .sort();

const RUNNING = ['education 2026-08-26 open', 'health 2026-08-26 open'];
const MET = ['education 2026-08-26 open', 'health 2026-08-26 met'];

describe('earlier advice, with a family that has an account', () => {
  let ref: string;
  let of: string;
  beforeEach(async () => {
    ref = await asked('dana');
    const proposed = await as('omar').record(ref, 'AdviceReused', { data: AGAIN });
    expect([proposed.status, proposed.body.asked]).toEqual([202, ['dana', 'paula']]);
    of = String(proposed.body.sequence);
  });

  it('serves again when the adviser and the family have each said so, and not before', async () => {
    expect(await clocks(ref)).toEqual(RUNNING);
    expect((await as('paula').record(ref, 'ConfirmationGiven', { data: { of } })).status).toBe(201);
    expect(await clocks(ref)).toEqual(RUNNING);
    expect((await as('dana').record(ref, 'ConfirmationGiven', { data: { of } })).status).toBe(201);
    expect(await clocks(ref)).toEqual(MET);
    const letters = await listOutbox(service.record, { ref });
    expect(letters.some(({ template }) => template === 'recorded-in-your-name')).toBe(false);
  });

  it('does not where one of them says no: the time of the adviser runs on', async () => {
    expect((await as('paula').record(ref, 'ConfirmationGiven', { data: { of } })).status).toBe(201);
    const no = { of, because: 'A year has gone by' };
    expect((await as('dana').record(ref, 'ConfirmationRefused', { data: no })).status).toBe(201);
    expect(await clocks(ref)).toEqual(RUNNING);
  });

  it('is asked of nobody else how it was made sure that it was they', async () => {
    const form = await pagesAs(service, 'omar').look(`/cases/${ref}/do/AdviceReused`);
    expect([form.status, form.text.includes('how was it made sure')]).toEqual([200, false]);
  });
});

describe('earlier advice, with a family that has none', () => {
  it('serves again with what they said, how it was made sure that it was they, and the word of the adviser', async () => {
    const ref = await asked();
    const form = await pagesAs(service, 'omar').look(`/cases/${ref}/do/AdviceReused`);
    expect([form.status, form.text.includes('how was it made sure')]).toEqual([200, true]);
    const bare = await as('omar').record(ref, 'AdviceReused', { data: AGAIN });
    expect([bare.status, bare.body.fields?.map(({ field }: { field: string }) => field)]).toEqual([400, ['madeSure']]);
    const proposed = await as('omar').record(ref, 'AdviceReused', { data: { ...AGAIN, madeSure: MADE_SURE } });
    expect([proposed.status, proposed.body.asked]).toEqual([202, ['paula']]);
    expect(await clocks(ref)).toEqual(RUNNING);
    const of = String(proposed.body.sequence);
    expect((await as('paula').record(ref, 'ConfirmationGiven', { data: { of } })).status).toBe(201);
    expect(await clocks(ref)).toEqual(MET);
    const told = (await listOutbox(service.record, { ref })).filter(
      ({ template }) => template === 'recorded-in-your-name',
    );
    expect(told.map(({ channel, to }) => [channel, to?.resolved.name])).toEqual([['sms', 'Ann Other']]);
    expect(told[0]?.body).toContain(
      `was used again: that of the health service.” How we know that it was you: ${MADE_SURE}.`,
    );
  });
});
