import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { TIMELINES } from '#workflows/law-book/timelines';
import { type OpenedService, openedService } from './opened-service.js';
import { readCalendar } from './read-calendar.js';
import { dayTyped, readPage } from './read-page.js';
import { runWaymark } from './run-waymark.js';

let service: OpenedService;
beforeAll(async () => {
  service = await openedService('2026-06-01T09:00:00Z');
}, 60_000);
afterAll(() => service?.close());

const read = (path: string) => readPage(service, path);
const ASSESSMENT = '/clocks/timeline/assessment';

describe('every limit from one day, for somebody who has not signed in', () => {
  it('is reached from the list of limits, each kind with a form of its own', async () => {
    const { html } = await read('/clocks');
    for (const { id } of TIMELINES) {
      expect(html).toContain(`href="/clocks/timeline/${id}"`);
      const { status, words } = await read(`/clocks/timeline/${id}`);
      expect([id, status, words.includes('Enter one day')]).toEqual([id, 200, true]);
    }
  });

  it('shows each day in its order, what it supposes, and how late it is', async () => {
    const { status, words, html } = await read(
      `${ASSESSMENT}?${dayTyped('from', ['2', '4', '2025'])}&${dayTyped('on', ['18', '11', '2025'])}`,
    );
    expect(status).toBe(200);
    const order = ['Wednesday 14 May 2025 (6 weeks)', 'Wednesday 23 July 2025 (16 weeks)', '20 August 2025 (20 weeks)'];
    const at = order.map((day) => words.indexOf(day));
    expect([...at].sort((a, b) => a - b)).toEqual(at);
    expect(at[0]).toBeGreaterThan(0);
    expect(words).toContain(
      'If the step before it (decide whether to assess, and tell the family) is done on its last',
    );
    expect(words).toContain('On Tuesday 18 November 2025 it is 90 days (12 weeks and 6 days) late');
    expect(html).toContain('href="/clocks/ehcp-final?trigger=2025-04-02"');
    expect(html).toContain('href="/clocks/timeline/assessment/calendar.ics?from=2025-04-02"');
  });

  it('says when a limit was not yet the law, and what is no day', async () => {
    const early = await read(`${ASSESSMENT}?from=2014-08-31`);
    expect([early.status, early.words]).toEqual([
      422,
      expect.stringContaining('It begins with Monday 1 September 2014'),
    ]);
    const wrong = await read(`${ASSESSMENT}?${dayTyped('from', ['31', '6', '2025'])}`);
    expect([wrong.status, wrong.words]).toEqual([
      400,
      expect.stringContaining('The day the request was received must be a real'),
    ]);
    expect((await read('/clocks/timeline/tea')).status).toBe(404);
  });

  it('is loaded down as a calendar, with the hour where there is one', async () => {
    const http = request(service.app.getHttpServer());
    const { status, headers, text } = await http.get('/clocks/timeline/right-of-appeal/calendar.ics?from=2026-06-10');
    expect([status, headers['content-type'], headers['content-disposition']]).toEqual([
      200,
      'text/calendar; charset=utf-8',
      'attachment; filename="waymark-right-of-appeal-2026-06-10.ics"',
    ]);
    const { events } = readCalendar(text);
    expect(events.map((event) => [event['DTSTART;VALUE=DATE'], event['SUMMARY']])).toEqual([
      ['20260810', 'Contact the mediation adviser, and say whether to mediate'],
      ['20260901', 'Appeal to the First-tier Tribunal (by 5 pm)'],
    ]);
    expect(events[1]?.['DESCRIPTION']).toContain('By 5 pm on Tuesday 1 September 2026.');
    const again = await http.get('/clocks/timeline/right-of-appeal/calendar.ics?from=2026-06-10');
    expect(readCalendar(again.text).events.map(({ UID }) => UID)).toEqual(events.map(({ UID }) => UID));
    expect((await http.get(`${ASSESSMENT}/calendar.ics?from=soon`)).headers['location']).toBe(
      `${ASSESSMENT}?from=soon`,
    );
  });
});

describe('waymark clocks timeline', () => {
  it('lists the families, and every limit of one from a day', async () => {
    const { json } = await runWaymark(['clocks', 'timeline', '--json']);
    expect(json.timelines.map(({ id }: { id: string }) => id)).toEqual(TIMELINES.map(({ id }) => id));
    const asked = ['clocks', 'timeline', 'annual-review', '--from', '2026-03-04'];
    const { out } = await runWaymark([...asked, '--on', '2026-05-01']);
    expect(out).toMatch(/2026-04-01 +4 weeks +4 weeks and 2 days late +decide to maintain, amend or cease/);
    const { json: document } = await runWaymark([...asked, '--json']);
    expect(document.steps.map(({ due }: { due: string }) => due).at(-1)).toBe('2026-05-27');
    const wrong = await Promise.all([
      runWaymark(['clocks', 'timeline', 'annual-review']),
      runWaymark(['clocks', 'timeline', 'tea']),
    ]);
    expect(wrong.map(({ code }) => code)).toEqual([2, 2]);
    expect(wrong[0]?.err).toContain('--from');
  }, 60_000);
});
