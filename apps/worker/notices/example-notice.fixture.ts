import type { Notice } from './sender.js';

/** A notice for specs: about nobody. */
export function exampleNotice(more: Partial<Notice> = {}): Notice {
  return {
    sealedBy: null,
    id: 41,
    ref: 'K7QF-2M9D',
    sequence: 3,
    kind: 'notice',
    template: 'referralReceived',
    channel: 'email',
    to: { person: 'parent1', resolved: RESOLVED },
    subject: 'We have your referral K7QF-2M9D',
    body: 'We will tell you by 12 January 2026 what happens next.',
    area: 'north-east-lincolnshire',
    state: 'waiting',
    attempts: 0,
    nextAt: '2026-01-05T10:00:00.000Z',
    lastError: null,
    providerReference: null,
    createdAt: '2026-01-05T10:00:00.000Z',
    finishedAt: null,
    requestId: null,
    ...more,
  };
}

const RESOLVED = {
  person: 'parent1',
  name: 'Sam Example',
  email: 'sam@example.org',
  phone: '07700900123',
  address: '1 Example Street, Grimsby, DN31 1AA',
};
