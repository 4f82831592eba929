import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readingsOf } from '#case-record/readings';
import { setClock } from '#case-record/virtual-clock';
import { onServer } from '#local-postgres/roles';
import { apiAs, confirmedBy, type OpenedService, openedService, pagesAs } from './opened-service.js';

describe('who has looked at a case', () => {
  let service: OpenedService;
  let ref: string;
  beforeAll(async () => {
    service = await openedService('2026-03-02T10:00:00Z');
    const contact = { name: 'Dana Marlow', phone: '07700 900 117', person: 'dana' };
    const data = { child: { name: 'Zebedee Duck' }, contact, worry: 'He hides' };
    const opened = await apiAs(service, 'tom').open({ pathway: 'access-pathway', event: 'ReferralSubmitted', data });
    await confirmedBy(service, opened);
    ref = opened.body.ref;
  }, 60_000);
  afterAll(() => service?.close());

  const look = (person: string, path: string) => pagesAs(service, person).look(`/cases/${ref}${path}`);
  const noted = async () =>
    (await readingsOf(service.record, { ref, limit: 50 })).map(
      ({ person, relationship, shown, by }) => `${person} as ${relationship} by ${by}: ${shown}`,
    );

  it('is noted at every reading, of pages and by API, and once for each', async () => {
    const before = (await noted()).length;
    await look('asha', '');
    await setClock(service.record, '2026-03-03T10:00:00Z');
    await look('asha', '/history');
    await look('asha', '/notices');
    await look('asha', '');
    await apiAs(service, 'omar').look(`/api/cases/${ref}`);
    await look('dana', '');
    expect((await noted()).slice(0, -before || undefined).toReversed()).toEqual([
      'asha as area by page: The page of the case',
      'asha as area by page: Its history',
      'asha as area by page: What was written to people',
      'asha as area by page: The page of the case',
      'omar as area by api: The case',
      'dana as family by page: The page of the case',
    ]);
  });

  it('is not noted of whoever was shown nothing', async () => {
    const before = await noted();
    expect((await look('priya', '')).status).toBe(404);
    expect((await look('freda', '/history')).status).toBe(404);
    expect(await noted()).toEqual(before);
  });

  it('is told to the manager and the auditor by name', async () => {
    for (const person of ['malik', 'ines']) {
      const { text } = await look(person, '/readers');
      expect(text).toContain('Asha Varma');
      expect(text).toContain('Access pathway co-ordinator');
      expect(text).toContain('What was written to people');
    }
  });

  it('is told to the family as body and role, and to others not at all', async () => {
    const { text } = await look('dana', '/readers');
    expect(text).toContain('Access pathway co-ordinator');
    expect(text).toContain('Council');
    for (const name of ['Asha Varma', 'Omar Bell', 'Malik Stone', 'Ines Moreau']) expect(text).not.toContain(name);
    for (const person of ['asha', 'tom', 'priya']) expect((await look(person, '/readers')).status).toBe(404);
  });

  it('cannot be left out: where it is not noted, nothing is shown', async () => {
    const owner = (sql: string) => onServer(service.superuserUrl, (client) => client.query(sql));
    await owner('ALTER TABLE case_reading ADD CONSTRAINT never CHECK (false) NOT VALID');
    const answers = await Promise.all([look('asha', ''), look('asha', '/history'), look('dana', '/notices')]);
    await owner('ALTER TABLE case_reading DROP CONSTRAINT never');
    for (const { status, text } of answers) {
      expect(status).toBe(500);
      expect(text).not.toContain('Zebedee');
    }
  });
});
