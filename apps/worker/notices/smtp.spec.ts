import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { addressedOnly } from './addressed-only.js';
import { exampleNotice } from './example-notice.fixture.js';
import { type MailSink, startMailSink } from './mail-sink.fixture.js';
import type { Sender } from './sender.js';
import { smtpSender } from './smtp.js';

describe('notices by e-mail through a mail server', () => {
  let sink: MailSink;
  let sender: Sender;
  beforeEach(async () => {
    sink = await startMailSink();
    sender = addressedOnly(smtpSender({ via: 'smtp', url: sink.url, from: 'Waymark <send@council.example>' }));
  });
  afterEach(async () => {
    await sender.close?.();
    await sink.close();
  });

  it('have the same Message-ID at every try, so that the second copy can be dropped', async () => {
    const outcome = await sender.send(exampleNotice());
    await sender.send(exampleNotice({ attempts: 1 }));
    const ids = sink.mails.map((mail) => /^Message-ID: (.*)$/im.exec(mail)?.[1]);
    expect(ids).toEqual(['<waymark.K7QF-2M9D.41@council.example>', '<waymark.K7QF-2M9D.41@council.example>']);
    expect(outcome).toEqual({
      became: 'delivered',
      status: 'takenByMailServer',
      providerReference: '<waymark.K7QF-2M9D.41@council.example>',
    });
    expect(sink.mails[0]).toContain('Subject: We have your referral K7QF-2M9D');
    expect(sink.mails[0]).toContain('We will tell you by 12 January 2026 what happens next.');
  });

  it('fail for good when the mailbox does not exist, there is no address, or the notice is no e-mail', async () => {
    sink.unknown.add('sam@example.org');
    expect(await sender.send(exampleNotice())).toEqual({ became: 'failed', status: 'permanent-failure' });
    expect(await sender.send(exampleNotice({ channel: 'letter' }))).toEqual({
      became: 'failed',
      status: 'noSenderForChannel',
    });
    const resolved = { ...exampleNotice().to.resolved, email: null };
    const nowhere = exampleNotice({ to: { person: 'parent1', resolved } });
    expect(await sender.send(nowhere)).toEqual({ became: 'failed', status: 'noAddress' });
    expect(sink.mails).toEqual([]);
  });

  it('may be tried again when the mail server is busy or away', async () => {
    sink.busyFor.add('sam@example.org');
    await expect(sender.send(exampleNotice())).rejects.toThrow();
    sink.busyFor.clear();
    expect(await sender.send(exampleNotice())).toMatchObject({ became: 'delivered' });
  });

  it('do not let an address through a header', async () => {
    const resolved = { ...exampleNotice().to.resolved, name: 'Sam\r\nBcc: spy@example.org' };
    await sender.send(exampleNotice({ to: { person: 'parent1', resolved }, subject: 'Hello\r\nBcc: spy@example.org' }));
    expect(sink.mails[0]).not.toMatch(/^Bcc:/im);
  });
});
