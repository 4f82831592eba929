import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { adoptHolidays } from '#case-record/adopt-holidays';
import { recomputeBatch } from '#case-record/recompute';
import { setClock } from '#case-record/virtual-clock';
import { withBankHoliday } from '#statutory-calendar/bank-holidays';
import { englandAndWales } from '#statutory-calendar/england-and-wales';
import { differences } from './conforms.js';
import { apiAs, type OpenedService, openedService, pagesAs } from './opened-service.js';

let service: OpenedService;
let ref: string;
let clock: string;
let document: any;
beforeAll(async () => {
  // A Monday.
  service = await openedService('2026-06-01T09:00:00Z');
  document = (await request(service.app.getHttpServer()).get('/api/openapi.json')).body;
  const contact = { name: 'Dana Marlow', phone: '07700 900 117' };
  const data = { child: { name: 'Zebedee Canary' }, contact, worry: 'He hides under the table' };
  const opened = await apiAs(service, 'dana').open({ pathway: 'access-pathway', event: 'ReferralSubmitted', data });
  ref = opened.body.ref;
  const { body } = await as('asha').look('/api/deadlines');
  clock = body.deadlines.find(({ dueOn }: { dueOn: string }) => dueOn === '2026-06-04').clock;
  await setClock(service.record, '2026-06-02T09:00:00Z');
  const list = withBankHoliday(englandAndWales, '2026-06-03', 'Day of mourning');
  await adoptHolidays(service.record, { list, by: 'asha', reason: 'Proclaimed', key: 'mourning', inSeconds: 0 });
  await recomputeBatch(service.record, { cases: 10, leaseSeconds: 60, atOnce: 1 });
  await setClock(service.record, '2026-06-03T09:00:00Z');
  const corrected = await as('malik').record(ref, 'RecordCorrected', {
    data: { of: 1, occurredOn: '2026-05-29', reason: 'It came by post on the Friday before' },
  });
  if (corrected.status !== 201) throw new Error(JSON.stringify(corrected.body));
}, 60_000);
afterAll(() => service?.close());

const as = (person: string) => apiAs(service, person);
const told = (person: string, on: string) => as(person).look(`/api/deadlines/${ref}.${clock}/believed?on=${on}`);
const page = async (person: string, query = '') => {
  const { text, status } = await pagesAs(service, person).look(`/cases/${ref}/deadlines/${clock}/believed${query}`);
  return { status, text: text.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ') };
};

describe('what a deadline was believed to be', () => {
  it('is told by the id that the lists give', async () => {
    const { body } = await as('asha').look(`/api/cases/${ref}`);
    expect(body.deadlines.map(({ id }: { id: string }) => id)).toContain(`${ref}.${clock}`);
    const list = await as('asha').look('/api/deadlines');
    expect(list.body.deadlines.map(({ id }: { id: string }) => id)).toContain(`${ref}.${clock}`);
  });

  it('on the first day: before a day was proclaimed and an entry corrected, both of which are told', async () => {
    const { status, body } = await told('asha', '2026-06-01');
    expect(status).toBe(200);
    expect(differences(body, 'Believed', document)).toEqual([]);
    expect(body.deadline).toMatchObject({
      dueOn: '2026-06-04',
      explanation: { calendar: 'England and Wales, as read on 2026-11-21', excluded: [] },
    });
    expect(body.startedBy).toMatchObject({ sequence: 1, type: 'ReferralSubmitted', occurredOn: '2026-06-01' });
    expect(body.law.lawAsAt).toMatch(/^2026-/);
    const changes = body.changes.map(({ cause, before, after }: any) => [cause, before.dueOn, after.dueOn]);
    expect(changes).toEqual([
      ['calendar', '2026-06-04', '2026-06-05'],
      ['correction', '2026-06-05', '2026-06-04'],
    ]);
  });

  it('on each later day: by the list and the facts of that day', async () => {
    const second = (await told('asha', '2026-06-02')).body;
    expect([second.deadline.dueOn, second.deadline.explanation.calendar]).toEqual([
      '2026-06-05',
      'England and Wales, as read on 2026-11-21 (edition 2)',
    ]);
    expect(second.deadline.explanation.excluded).toEqual([{ on: '2026-06-03', because: 'Day of mourning' }]);
    const third = (await told('asha', '2026-06-03')).body;
    expect([third.deadline.dueOn, third.startedBy.occurredOn, third.changes]).toEqual(['2026-06-04', '2026-05-29', []]);
  });

  it('before it began: nothing, and what began it', async () => {
    const { body } = await told('asha', '2026-05-29');
    expect(differences(body, 'Believed', document)).toEqual([]);
    expect([body.deadline, body.startedBy, body.changes[0].before]).toEqual([null, null, null]);
  });

  it('is for whoever may see the case, and for nobody else', async () => {
    expect((await told('dana', '2026-06-01')).body.deadline.dueOn).toBe('2026-06-04');
    const stranger = await told('priya', '2026-06-01');
    const never = await as('asha').look(`/api/deadlines/${ref}.unheard-of/believed?on=2026-06-01`);
    const nowhere = await as('asha').look(`/api/deadlines/AAA1-1AAA.${clock}/believed?on=2026-06-01`);
    expect([stranger.status, never.status, nowhere.status]).toEqual([404, 404, 404]);
  });

  it('asks for a day that there is and that has come', async () => {
    for (const on of ['', '2026-02-30', 'yesterday', '2026-06-04']) {
      const { status, body } = await told('asha', on);
      expect([on, status, body.fields?.[0]?.field]).toEqual([on, 400, 'on']);
    }
  });

  it('stands on a page for officers and families, which the page of the case leads to', async () => {
    const first = await page('asha', '?on-day=1&on-month=6&on-year=2026');
    expect(first.text).toContain('At the end of Monday 1 June 2026 It was believed to be due: Thursday 4 June 2026');
    expect(first.text).toContain(
      'Bank holidays changed , event 2 : the list of bank holidays changed Thursday 4 June 2026 Friday 5 June 2026',
    );
    expect(first.text).toContain('an earlier entry was corrected Friday 5 June 2026 Thursday 4 June 2026');
    const today = await page('dana');
    expect(today.text).toContain('Today, Wednesday 3 June 2026 It is believed to be due: Thursday 4 June 2026');
    expect(today.text).toContain('on Friday 29 May 2026 (event 1, recorded on Monday 1 June 2026)');
    expect(today.text).toContain('Nothing has changed it since.');
    expect((await pagesAs(service, 'asha').look(`/cases/${ref}`)).text).toContain(
      `/cases/${ref}/deadlines/${clock}/believed`,
    );
    expect((await pagesAs(service, 'dana').look(`/cases/${ref}`)).text).toContain('Has this date changed?');
  });

  it('and the page says what is wrong with a day, and keeps it', async () => {
    const wrong = await pagesAs(service, 'asha').look(
      `/cases/${ref}/deadlines/${clock}/believed?on-day=31&on-month=6&on-year=2026`,
    );
    expect(wrong.status).toBe(400);
    expect(wrong.text).toContain('Give the day as a real date, like 27 3 2026.');
    expect(wrong.text).toContain('value="31"');
    const ahead = await page('asha', '?on=2027-01-01');
    expect([ahead.status, ahead.text.includes('That day has not come yet.')]).toEqual([400, true]);
    expect((await page('priya')).status).toBe(404);
  });
});
