import { afterAll, beforeAll, expect, it } from '@jest/globals';
import request from 'supertest';
import { adoptHolidays } from '#case-record/adopt-holidays';
import { setClock } from '#case-record/virtual-clock';
import { withBankHoliday } from '#statutory-calendar/bank-holidays';
import { englandAndWales } from '#statutory-calendar/england-and-wales';
import { type OpenedService, openedService } from './opened-service.js';
import { readPage } from './read-page.js';

let service: OpenedService;

beforeAll(async () => {
  service = await openedService('2026-06-01T09:00:00Z');
}, 60_000);
afterAll(() => service?.close());

/** Three working days from Friday 17 July 2026, as both doors have it. */
async function answers() {
  const { body } = await request(service.app.getHttpServer()).get(
    '/api/clocks/mediation-notify-icb/due?trigger=2026-07-17',
  );
  const { words } = await readPage(service, '/clocks/mediation-notify-icb?trigger=2026-07-17');
  return { due: body.due, calendar: body.calendar, last: /Last day \w+ \d+ \w+ \d+/.exec(words)?.[0] };
}

it('counts a bank holiday as soon as the record does, and names the list it counted by', async () => {
  expect(await answers()).toEqual({
    due: '2026-07-22',
    calendar: 'England and Wales, as read on 2026-11-21',
    last: 'Last day Wednesday 22 July 2026',
  });
  const list = withBankHoliday(englandAndWales, '2026-07-20', 'A proclaimed day');
  await adoptHolidays(service.record, { list, by: 'malik', reason: 'Proclaimed', key: 'proclaimed' });
  await setClock(service.record, '2026-06-01T09:02:00Z');
  expect(await answers()).toEqual({
    due: '2026-07-23',
    calendar: 'England and Wales, as read on 2026-11-21 (edition 2)',
    last: 'Last day Thursday 23 July 2026',
  });
});
