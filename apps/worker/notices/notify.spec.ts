import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { addressedOnly } from './addressed-only.js';
import { exampleNotice } from './example-notice.fixture.js';
import { type FakeNotify, startFakeNotify } from './fake-notify.fixture.js';
import { notifySender } from './notify.js';
import type { Sender } from './sender.js';

const KEY = 'waymark-26785a09-ab16-4eb0-8407-a37497a57506-3d844edf-8d35-48ac-975b-e847b4f122b0';

describe('notices by GOV.UK Notify', () => {
  let notify: FakeNotify;
  let sender: Sender;
  beforeEach(async () => {
    notify = await startFakeNotify();
    const templates = { email: 'e-1', sms: 's-1', letter: 'l-1' };
    sender = addressedOnly(notifySender({ via: 'notify', apiKey: KEY, baseUrl: notify.url, templates }));
  });
  afterEach(() => notify.close());

  it('carry the reference of the outbox item, the words, and nothing else', async () => {
    const outcome = await sender.send(exampleNotice());
    expect(outcome).toEqual({ became: 'accepted', providerReference: notify.sent[0]?.id });
    expect(notify.sent).toEqual([
      {
        id: expect.any(String),
        type: 'email',
        status: 'created',
        template_id: 'e-1',
        email_address: 'sam@example.org',
        reference: 'waymark.K7QF-2M9D.41',
        personalisation: {
          subject: 'We have your referral K7QF-2M9D',
          body: 'We will tell you by 12 January 2026 what happens next.',
        },
      },
    ]);
  });

  it('go as text messages without a subject, and as letters with the name first and the postcode last', async () => {
    await sender.send(exampleNotice({ channel: 'sms' }));
    await sender.send(exampleNotice({ id: 42, channel: 'letter' }));
    expect(notify.sent[0]).toMatchObject({ type: 'sms', phone_number: '07700900123', template_id: 's-1' });
    expect(notify.sent[0]?.personalisation).toEqual({ body: 'We will tell you by 12 January 2026 what happens next.' });
    expect(notify.sent[1]?.personalisation).toMatchObject({
      address_line_1: 'Sam Example',
      address_line_2: '1 Example Street',
      address_line_3: 'Grimsby',
      address_line_4: 'DN31 1AA',
    });
  });

  it('are not sent twice when the answer to the first send was lost', async () => {
    notify.faults.push('silence');
    await expect(sender.send(exampleNotice())).rejects.toThrow();
    const outcome = await sender.send(exampleNotice({ attempts: 1 }));
    expect(notify.sent).toHaveLength(1);
    expect(outcome).toEqual({ became: 'accepted', providerReference: notify.sent[0]?.id });
  });

  it.each(['limit', 'outage'] as const)('may be tried again after: %s', async (fault) => {
    notify.faults.push(fault);
    await expect(sender.send(exampleNotice())).rejects.toThrow();
    expect(await sender.send(exampleNotice())).toMatchObject({ became: 'accepted' });
    expect(notify.sent).toHaveLength(1);
  });

  it('fail for good when Notify says that the address is wrong, or there is none', async () => {
    notify.faults.push('wrongAddress');
    expect(await sender.send(exampleNotice())).toEqual({ became: 'failed', status: 'permanent-failure' });
    const nobody = { person: null, name: 'School', email: null, phone: null, address: null };
    const notice = exampleNotice({ to: { organisation: 'school', resolved: nobody } });
    expect(await sender.send(notice)).toEqual({ became: 'failed', status: 'noAddress' });
    expect(notify.sent).toHaveLength(0);
  });

  it.each([
    ['created', undefined],
    ['sending', undefined],
    ['delivered', { became: 'delivered', status: 'delivered' }],
    ['received', { became: 'delivered', status: 'received' }],
    ['permanent-failure', { became: 'failed', status: 'permanent-failure' }],
    ['temporary-failure', { became: 'failed', status: 'temporary-failure' }],
    ['technical-failure', { became: 'failed', status: 'technical-failure' }],
  ])('of which Notify says "%s" are taken as %p', async (status, expected) => {
    await sender.send(exampleNotice());
    const [message] = notify.sent;
    if (message) message.status = status;
    const outcome = await sender.enquire?.(message?.id ?? '');
    if (expected === undefined) expect(outcome).toBeUndefined();
    else expect(outcome).toMatchObject(expected);
  });
});
