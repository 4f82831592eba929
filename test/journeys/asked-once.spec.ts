import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { apiAs, type OpenedService, openedService, pagesAs } from './opened-service.js';

let service: OpenedService;
let ref: string;
beforeAll(async () => {
  service = await openedService('2026-03-16T09:00:00Z');
  const contact = { name: 'Dana Marlow', phone: '07700 900 117', person: 'dana' };
  const data = { child: { name: 'Zebedee Canary' }, contact, worry: 'Mornings are hard.' };
  const opened = await apiAs(service, 'dana').open({ pathway: 'access-pathway', event: 'ReferralSubmitted', data });
  ref = opened.body.ref;
  const redirected = {
    reason: 'EARLY_HELP_FIRST',
    to: 'Early Help',
    secondPerson: 'helen',
    acceptedBy: 'edith',
    firstContactBy: '2026-03-24',
    unmetNeed: ['SEMH'],
    rightsBlock: true,
    explanation: 'Early Help can begin next week.',
  };
  const answer = await apiAs(service, 'ruth').record(ref, 'ReferralRedirected', { data: redirected });
  expect(answer.body.asked).toEqual(['edith', 'helen']);
}, 60_000);
afterAll(() => service?.close());

/** What stands on somebody’s list of that case about confirming: its words and its day. */
async function onTheListOf(person: string): Promise<readonly string[]> {
  const { text } = await pagesAs(service, person).look('/');
  const rows = text.match(/<tr class="govuk-table__row">[\s\S]*?<\/tr>/g) ?? [];
  const plain = rows.map((row: string) =>
    row
      .replaceAll(/<[^>]*>/g, ' ')
      .replaceAll(/\s+/g, ' ')
      .trim(),
  );
  return plain.filter((row: string) => row.startsWith(ref) && /confirm/i.test(row));
}

describe('somebody who is asked to confirm something', () => {
  it('has it on their list once, with its words and its day', async () => {
    expect(await onTheListOf('helen')).toEqual([
      `${ref} Zebedee Canary Confirm “Send the referral on to another service”, in which you are named, or say no to it The area’s own limit Monday 23 March 2026 Due in 7 days`,
    ]);
  });

  it('has it there no more when they have confirmed it, and whoever has not still does', async () => {
    const confirmed = await apiAs(service, 'helen').record(ref, 'ConfirmationGiven', { data: { of: '2' } });
    expect(confirmed.status).toBe(201);
    expect(await onTheListOf('edith')).toHaveLength(1);
    expect((await onTheListOf('helen')).filter((row) => row.includes('in which you are named'))).toEqual([]);
  });
});
