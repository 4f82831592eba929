import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { listOutbox } from '#case-record/outbox';
import { apiAs, type OpenedService, openedService } from './opened-service.js';

let service: OpenedService;
let ref: string;
beforeAll(async () => {
  service = await openedService('2026-03-02T10:00:00Z');
  const data = {
    child: { name: 'Otto Canary', dateOfBirth: '2017-03-27' },
    contact: { name: 'Ann Other', phone: '07700 900 118' },
    worry: 'He hides under the table',
  };
  ref = (await as('tom').open({ pathway: 'access-pathway', event: 'ReferralSubmitted', data })).body.ref;
}, 60_000);
afterAll(() => service?.close());

const as = (person: string) => apiAs(service, person);
const SAID = { result: 'given', givenBy: 'parent' };

describe('what a family without an account said', () => {
  it('is written down with how it was made sure that it was they', async () => {
    const answer = await as('asha').record(ref, 'ConsentRecorded', { data: SAID });
    expect([answer.status, answer.body.fields.map(({ field }: { field: string }) => field)]).toEqual([
      400,
      ['madeSure'],
    ]);
    expect(answer.body.detail).toContain('say how it was made sure that it was they');
    const without = { result: 'notRequired', lawfulBasis: 'A risk of serious harm' };
    expect((await as('malik').record(ref, 'ConsentRecorded', { data: without })).body.detail ?? '').not.toContain(
      'made sure',
    );
  });

  it('is told to them at once in their own channel, with how to say that it was not so', async () => {
    const data = { ...SAID, madeSure: 'rung back on the number that we hold' };
    expect((await as('asha').record(ref, 'ConsentRecorded', { data })).status).toBe(201);
    const told = (await listOutbox(service.record, { ref })).filter(
      ({ template }) => template === 'recorded-in-your-name',
    );
    expect(told.map(({ channel, to, body }) => [channel, to?.resolved.name, body])).toEqual([
      [
        'sms',
        'Ann Other',
        `In the case ${ref} this was recorded in your name: “The family agreed that information may be shared.” How we know that it was you: rung back on the number that we hold. If you did not say this, ring 01632 960 812: we put it right.`,
      ],
    ]);
  });
});
