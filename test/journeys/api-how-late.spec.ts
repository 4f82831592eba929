import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { differences } from './conforms.js';
import { type OpenedService, openedService } from './opened-service.js';

let service: OpenedService;
let document: any;
let http: ReturnType<typeof request>;

beforeAll(async () => {
  service = await openedService('2026-06-01T09:00:00Z');
  http = request(service.app.getHttpServer());
  document = (await http.get('/api/openapi.json')).body;
}, 60_000);
afterAll(() => service?.close());

const due = (clock: string, query: string) => http.get(`/api/clocks/${clock}/due?${query}`);

describe('a clock, asked how late', () => {
  it('says how late it is on a day, and how late it was done', async () => {
    const { body } = await due('ehcp-final', 'trigger=2025-04-02&on=2025-11-18&done=2025-08-20');
    expect(differences(body, 'ClockDue', document)).toEqual([]);
    expect(body.against).toMatchObject([
      { asked: 'on', daysLate: 90, late: '12 weeks and 6 days' },
      { asked: 'done', daysLate: 0, daysLeft: 0 },
    ]);
  });

  it('says that nothing moves a last day on which offices are closed', async () => {
    const { body } = await due('ehcna-decision', 'trigger=2026-11-13');
    expect(differences(body, 'ClockDue', document)).toEqual([]);
    expect(body.whenClosed).toEqual({ because: 'Christmas Day', workingDayBefore: '2026-12-24' });
    expect(body.further).toContain(
      'That day is Christmas Day, and nothing moves it on. The working day before it is Thursday 24 December 2026.',
    );
  });

  it('refuses a day that is none, by its name', async () => {
    const { status, body } = await due('ehcp-final', 'trigger=2026-01-05&on=soon');
    expect([status, body.code, body.fields[0].field]).toEqual([400, 'INPUT_WRONG', 'on']);
    expect(differences(body, 'Problem', document)).toEqual([]);
  });
});
