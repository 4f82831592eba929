import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { recordEvent } from '#case-record/record-event';
import { apiAs, type OpenedService, openedService, pagesAs } from './opened-service.js';

let service: OpenedService;
let ref: string;

beforeAll(async () => {
  service = await openedService('2026-03-02T10:00:00Z');
  const contact = { name: 'Dana Marlow', phone: '07700 900 117' };
  const data = { child: { name: 'Zebedee Canary' }, contact, worry: 'He hides' };
  const opening = { pathway: 'access-pathway', event: 'ReferralSubmitted', data };
  ref = (await apiAs(service, 'dana').open(opening)).body.ref;
  for (let act = 2; act <= 230; act += 1) {
    const by = { person: 'dana', role: 'family' };
    const words = { words: `Words number ${act}.`, how: 'a talk' };
    await recordEvent(service.record, { ref, type: 'VoiceRecorded', data: words, by, key: `act-${act}` });
  }
}, 60_000);
afterAll(() => service?.close());

it('shows a long history in parts, the newest first, and leaves nothing out', async () => {
  const newest = await pagesAs(service, 'dana').look(`/cases/${ref}/history`);
  expect(newest.text).toContain('230 events, the first one first; 201 to 230 on this page.');
  expect([newest.text.includes('Words number 230.'), newest.text.includes('Words number 200.')]).toEqual([true, false]);
  expect(newest.text).toContain(`href="/cases/${ref}/history?part=1"`);
  const first = await pagesAs(service, 'dana').look(`/cases/${ref}/history?part=1`);
  expect([first.text.includes('Words number 2.'), first.text.includes('Words number 200.')]).toEqual([true, true]);
  expect(first.text).not.toContain('Words number 201.');
});
