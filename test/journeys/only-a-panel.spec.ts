import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { apiAs, type OpenedService, openedService } from './opened-service.js';

let service: OpenedService;
beforeAll(async () => {
  service = await openedService('2026-03-02T10:00:00Z');
}, 60_000);
afterAll(() => service?.close());

const as = (person: string) => apiAs(service, person);
const REFERRAL = {
  child: { name: 'Otto Canary', dateOfBirth: '2017-03-27' },
  contact: { name: 'Dana Marlow', phone: '07700 900 117', person: 'dana' },
  worry: 'He hides under the table',
};

describe('what a panel decides', () => {
  it('comes from an item of a meeting: nobody lists a case, or opens its item, by hand', async () => {
    const { ref } = (
      await as('dana').open({
        pathway: 'access-pathway',
        event: 'ReferralSubmitted',
        data: REFERRAL,
      })
    ).body;
    for (const [person, event, data, why] of [
      ['asha', 'ListedForPanel', { meetingOn: '2026-04-08' }, 'put the case on its agenda there'],
      ['asha', 'PanelItemOpened', {}, 'by its chair'],
      ['joan', 'PanelItemOpened', { members: ['joan'] }, 'by its chair'],
    ] as const) {
      const { status, body } = await as(person).record(ref, event, { data });
      expect([event, status, body.detail]).toEqual([event, 403, expect.stringContaining(why)]);
    }
    const { possibilities } = (await as('asha').look(`/api/cases/${ref}`)).body;
    expect(possibilities.find(({ event }: { event: string }) => event === 'ListedForPanel')).toMatchObject({
      can: false,
    });
  });
});
