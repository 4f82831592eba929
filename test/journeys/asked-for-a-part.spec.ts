import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { caseRow } from '#case-record/cases';
import { apiAs, confirmedBy, type OpenedService, openedService, pagesAs } from './opened-service.js';

describe('a school nurse who is asked for a part of a case', () => {
  let service: OpenedService;
  let ref: string;
  beforeAll(async () => {
    service = await openedService('2026-03-02T10:00:00Z');
    const data = {
      child: { name: 'Zebedee Duck', dateOfBirth: '2017-05-01', setting: 'Seaview Primary' },
      contact: { name: 'Dana Marlow', phone: '07700 900 117', person: 'dana' },
      worry: 'He hides',
    };
    const opened = await apiAs(service, 'tom').open({ pathway: 'access-pathway', event: 'ReferralSubmitted', data });
    await confirmedBy(service, opened);
    ref = opened.body.ref;
    for (const [person, event, facts] of ACTS) {
      const seen = (await caseRow(service.record, ref))?.sequence ?? 0;
      const answer = await apiAs(service, person).record(ref, event, { data: facts, seen });
      expect([event, answer.status, answer.body.detail]).toEqual([event, 201, undefined]);
    }
  }, 90_000);
  afterAll(() => service?.close());

  const ACTS = [
    ['dana', 'ConsentRecorded', { result: 'given', givenBy: 'parent' }],
    ['dana', 'VoiceRecorded', { words: 'He likes trains' }],
    ['asha', 'ReferralFoundComplete', {}],
    ['ruth', 'ReferralAccepted', {}],
  ] as const;
  const page = async (person: string, path = '') => (await pagesAs(service, person).look(`/cases/${ref}${path}`)).text;

  it('sees who the child is, what is asked of her and by when', async () => {
    const text = await page('moira');
    for (const known of [
      'Zebedee Duck',
      '1 May 2017',
      'Seaview Primary',
      'Asked of you',
      'Asha Varma',
      '01632 960 812',
    ])
      expect(text).toContain(known);
    expect(text).toMatch(/<li>[^<]+, by <strong>\w+ \d+ March 2026/);
  });

  it('is not told how the case goes on, nor what others said', async () => {
    const shown = await Promise.all(['', '/history', '/notices'].map((path) => page('moira', path)));
    const api = apiAs(service, 'moira');
    const { body } = await api.look(`/api/cases/${ref}`);
    const told = [...shown, (await api.look(`/api/cases/${ref}/history`)).text, JSON.stringify(body)].join('\n');
    for (const word of [
      'The steps',
      'Whose turn',
      'He likes trains',
      'Referral accepted',
      'ReferralAccepted',
      'If you do not agree',
    ])
      expect(told).not.toContain(word);
    expect([body.state, body.stage, body.waitingFor, body.nextDue]).toEqual([null, null, null, null]);
    const mine = body.deadlines.map(({ clock, key }: { clock: string; key: string }) => `${clock} ${key}`);
    expect(mine).toEqual(['contribution-received health']);
  });

  it('has only her own days in lists, and replays nothing', async () => {
    const pages = pagesAs(service, 'moira');
    const days = (await apiAs(service, 'moira').look('/api/deadlines')).body.deadlines;
    expect(days.map(({ ref: of, clock }: { ref: string; clock: string }) => [of, clock])).toEqual([
      [ref, 'contribution-received'],
    ]);
    expect((await pages.look('/cases')).text).toContain('You were asked for a part');
    expect((await pages.look(`/cases/${ref}/replay`)).status).toBe(404);
    expect((await pages.look(`/cases/${ref}/deadlines/panel-held/believed`)).status).toBe(404);
    expect((await apiAs(service, 'moira').look(`/api/cases/${ref}/verify`)).status).toBe(404);
  });

  it('leaves the family and who refers to see how it goes on', async () => {
    for (const person of ['dana', 'tom']) expect(await page(person)).toContain('The steps');
  });
});
