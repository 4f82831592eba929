import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type OpenedService, openedService } from './opened-service.js';
import { dayTyped as day, readPage } from './read-page.js';

let service: OpenedService;
beforeAll(async () => {
  service = await openedService('2026-06-01T09:00:00Z');
}, 60_000);
afterAll(() => service?.close());

const read = (path: string) => readPage(service, path);

describe('what the calculator shows beside the day', () => {
  it('asks for the other days of a limit, shows the other end, and refuses days that cannot be', async () => {
    const { words } = await read('/clocks/annual-review-amend-final?trigger=2026-05-01&reviewMeeting=2026-03-04');
    expect(words).toContain('Last day Friday 26 June 2026');
    expect(words).toContain('within which all of it must be done: Wednesday 27 May 2026');
    const wrong = await read('/clocks/appeal-lodge?decisionSent=2025-01-06&certificateIssued=2025-01-05');
    expect([wrong.status, wrong.words]).toEqual([
      400,
      expect.stringContaining(
        'The day the mediation certificate was issued must not come before the day the written decision was sent.',
      ),
    ]);
  });

  it('says how a receipt is reckoned, before and after the day is entered', async () => {
    expect((await read('/clocks/ehcp-final')).words).toContain('An e-mail counts from the day it arrived');
    const { words } = await read('/clocks/ehcp-final?trigger=2026-01-05');
    expect(words).toContain('When was something received that came after five, at a weekend or on a bank holiday?');
    expect((await read('/clocks/ehcp-final')).html).toContain('href="/clocks/receipt"');
    const receipt = await read('/clocks/receipt?sent=2026-03-06&way=email&afterFive=yes');
    expect(receipt.words).toContain('On Friday 6 March 2026');
    expect(receipt.words).toContain('Another reading: On the next working day. It would be Monday 9 March 2026.');
    expect(receipt.words).toContain('This is what is usual: no law sets the day.');
  });

  it('says how late it is, above the reason, and keeps that part of the form open', async () => {
    const { words, html } = await read('/clocks/ehcp-final?trigger=2025-04-02&on=2025-11-18');
    expect(words).toContain('On Tuesday 18 November 2025 it is 90 days (12 weeks and 6 days) late');
    expect(html).toMatch(/<details class="govuk-details" open>\s*<summary[^>]*><span[^>]*>How late is it\?/);
    expect(html).toContain('href="/clocks/ehcp-final?trigger=2025-04-02&amp;on=2025-11-18"');
    const wrong = await read(`/clocks/ehcp-final?trigger=2025-04-02&${day('done', ['31', '6', '2025'])}`);
    expect([wrong.status, wrong.words]).toEqual([
      400,
      expect.stringContaining('The day it was done must be a real day'),
    ]);
  });
});
