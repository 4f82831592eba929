import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { knowCalendars } from '#case-record/calendars';
import { restoreHolidays } from '#case-record/restore-holidays';
import { englandAndWales } from '#statutory-calendar/england-and-wales';
import { type AtWork, goToWork, until, untilQuiet } from './at-work.js';
import { onPostgres } from './backends.js';

jest.setTimeout(60_000);

describe('the official list of bank holidays, where an address for it is set', () => {
  let work: AtWork;
  let site: Server;
  let days: Readonly<Record<string, string>>;
  let reads = 0;
  let metrics: () => Promise<string>;
  beforeAll(async () => {
    await onPostgres.open();
    work = await goToWork(onPostgres, []);
    await work.letters.itIs('2026-12-02T09:00:00.000Z');
    const published = () => Object.entries(days).map(([date, title]) => ({ date, title, notes: '' }));
    site = createServer((_request, response) => {
      reads += 1;
      response.end(JSON.stringify({ 'england-and-wales': { events: published() } }));
    }).listen(0, '127.0.0.1');
    await once(site, 'listening');
    const { port } = site.address() as AddressInfo;
    const bankHolidaysUrl = `http://127.0.0.1:${port}/bank-holidays.json`;
    const { metricsPort } = await work.startWorker({ heartbeatSeconds: 600 }, { bankHolidaysUrl });
    metrics = () => fetch(`http://127.0.0.1:${metricsPort}/metrics`).then((answer) => answer.text());
  });
  afterAll(async () => {
    await work.close();
    site.close();
    await onPostgres.close();
  });

  const editions = async () => (await knowCalendars(work.letters.record)).editions;
  const itIsMorning = () => work.queue('chores').add('bank-holidays', {});

  it('is read every morning', async () => {
    const schedule = () => work.queue('chores').getJobScheduler('bank-holidays');
    await until('its schedule stands', async () => Boolean(await schedule()));
    expect(await schedule()).toMatchObject({
      pattern: '15 6 * * *',
      tz: 'Europe/London',
    });
  });

  it('is adopted when it has a new day, and not again', async () => {
    days = { ...englandAndWales.days, '2027-07-20': 'Day of thanksgiving' };
    await itIsMorning();
    await until('it is adopted', async () => (await editions()).length === 2);
    const [, second] = await editions();
    expect([second?.adoptedBy, second?.from]).toEqual(['worker', expect.stringMatching(/^2026-12-02T09:0[01]/)]);
    await itIsMorning();
    await until('it was read again', () => reads === 2);
    await untilQuiet(work);
    expect(await editions()).toHaveLength(2);
  });

  it('is not adopted again by itself once somebody has gone back to the list before', async () => {
    const restored = { edition: 1, by: 'mel', reason: 'Not proclaimed after all' };
    expect(await restoreHolidays(work.letters.record, restored)).toMatchObject({ adopted: { edition: 3 } });
    await itIsMorning();
    await until('it is refused', () => work.lines.some((line) => line.includes('It is list 2 again')));
    expect(work.lines.join('')).toContain('which mel replaced (Back to list 1: Not proclaimed after all)');
    expect(await editions()).toHaveLength(3);
    await restoreHolidays(work.letters.record, { edition: 2, by: 'mel', reason: 'Proclaimed on 4 December' });
    expect(await editions()).toHaveLength(4);
  });

  it('is refused when it looks wrong: that is said loudly, and nothing changes', async () => {
    const { '2027-05-31': _, ...without } = englandAndWales.days;
    days = without;
    await itIsMorning();
    await until('it is refused', () => work.lines.some((line) => line.includes('looks wrong and was not adopted')));
    await until('it is refused for what it lacks', () =>
      work.lines.join('').includes('2027-05-31 (Spring bank holiday) is known and missing'),
    );
    expect(await editions()).toHaveLength(4);
    expect(await metrics()).toContain('waymark_bank_holidays_refused 1');
    expect(await metrics()).toContain('waymark_calendar_edition 1');
  });
});
