import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { adoptHolidays } from '#case-record/adopt-holidays';
import { recomputeBatch } from '#case-record/recompute';
import { setClock } from '#case-record/virtual-clock';
import { withBankHoliday } from '#statutory-calendar/bank-holidays';
import { englandAndWales } from '#statutory-calendar/england-and-wales';
import { apiAs, type OpenedService, openedService, pagesAs } from './opened-service.js';

let service: OpenedService;
let ref: string;
beforeAll(async () => {
  // A Monday.
  service = await openedService('2026-06-01T09:00:00Z');
  const data = {
    child: { name: 'Zebedee Canary' },
    contact: { name: 'Dana Marlow', phone: '07700 900 117' },
    worry: 'He hides under the table',
  };
  const opened = await apiAs(service, 'dana').open({ pathway: 'access-pathway', event: 'ReferralSubmitted', data });
  ref = opened.body.ref;
  await adoptHolidays(service.record, {
    list: withBankHoliday(englandAndWales, '2026-06-03', 'Day of mourning'),
    by: 'asha',
    reason: 'Proclaimed on 1 June 2026',
    key: 'mourning',
    inSeconds: 60,
  });
}, 60_000);
afterAll(() => service?.close());

const page = async (person: string, path: string) => {
  const { text, status } = await pagesAs(service, person).look(path);
  return { status, text: text.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ') };
};

describe('a bank holiday is proclaimed', () => {
  it('and the page says from when its list counts, and that deadlines wait to be counted again', async () => {
    const { text } = await page('asha', '/deadlines/calendar');
    expect(text).toContain('List 2 Not yet');
    expect(text).toContain('from Monday 1 June 2026 at 10:01');
    expect(text).toContain('New days Wednesday 3 June 2026: Day of mourning');
    expect(text).toContain('Not counted again yet.');
    expect(text).toContain('List 1 In use');
  });

  it('then who works in the area sees what it moved, before and after', async () => {
    await setClock(service.record, '2026-06-01T09:02:00Z');
    await recomputeBatch(service.record, { cases: 10, leaseSeconds: 60, atOnce: 1 });
    const { text } = await page('asha', '/deadlines/calendar');
    expect(text).toContain('List 2 In use');
    expect(text).toMatch(/1 of 1 case looked at, with \d+ deadlines?. \d on 1 case moved/);
    expect(text).toContain(`${ref} Zebedee Canary`);
    expect(text).toMatch(/: was Thursday 4 June 2026, is now Friday 5 June 2026/);
  });

  it('and the history of the case has it in words', async () => {
    const { text } = await page('asha', `/cases/${ref}/history`);
    expect(text).toContain('Bank holidays changed: open deadlines counted again');
    expect(text).toContain('is now Friday 5 June 2026');
    expect(text).toContain('England and Wales, as read on 2026-11-21 (edition 2)');
  });

  it('and the manager of the post that owns the case is told', async () => {
    const { text } = await page('asha', `/cases/${ref}/notices`);
    expect(text).toContain(`Deadlines have moved: ${ref}`);
    expect(text).toContain('Whoever was told an old day in a letter must be told the new one.');
  });

  it('which is not for a family, who see the new day on the page of their case', async () => {
    expect((await page('dana', '/deadlines/calendar')).status).toBe(404);
    expect((await page('dana', '/deadlines')).text).not.toContain('Bank holidays, and what they moved');
    expect((await page('asha', '/deadlines')).text).toContain('Bank holidays, and what they moved');
    expect((await page('dana', `/cases/${ref}`)).text).toContain('Friday 5 June 2026');
    const history = (await page('dana', `/cases/${ref}/history`)).text;
    expect(history).toContain('Bank holidays changed: open deadlines counted again');
  });

  it('and answers whatever is asked of it', async () => {
    expect((await page('asha', '/deadlines/calendar?edition=7')).status).toBe(404);
    expect((await page('asha', '/deadlines/calendar?edition=1&after=x&after=y')).status).toBe(200);
  });
});
