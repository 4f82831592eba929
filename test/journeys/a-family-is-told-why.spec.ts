import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { apiAs, byItsMeeting, confirmedBy, type OpenedService, openedService, pagesAs } from './opened-service.js';

let service: OpenedService;
let ref: string;

const REFERRAL = {
  child: { name: 'Otto Canary', dateOfBirth: '2017-03-27' },
  contact: { name: 'Dana Marlow', phone: '07700 900 117', person: 'dana' },
  worry: 'He hides under the table',
};
const REASONS = 'He settles within a week of each change, and the school gives him what he needs.';

const TO_A_PACK: readonly [string, string, object][] = [
  ['ruth', 'ReferralAccepted', {}],
  ['asha', 'ContributionReceived', { from: 'setting', summary: 'Quiet in class' }],
  ['moira', 'ContributionReceived', { from: 'health', summary: 'Hearing is fine' }],
  ['imran', 'ContributionReceived', { from: 'socialCare', nilReturn: true }],
  ['asha', 'VoiceRecorded', { words: 'I like trains' }],
  ['asha', 'HistoryPackBuilt', {}],
];

const recorded = async (person: string, event: string, data: object) => {
  const answer = await apiAs(service, person).record(ref, event, { data });
  expect([event, answer.body.detail]).toEqual([event, undefined]);
};

const words = async (path: string) => (await pagesAs(service, 'dana').look(path)).text.replaceAll(/<[^>]*>/g, ' ');

beforeAll(async () => {
  service = await openedService('2026-06-01T09:00:00Z');
  const opened = await apiAs(service, 'dana').open({
    pathway: 'access-pathway',
    event: 'ReferralSubmitted',
    data: REFERRAL,
  });
  await confirmedBy(service, opened);
  ref = opened.body.ref;
  for (const [person, event, data] of TO_A_PACK) await recorded(person, event, data);
  const meeting = [{ type: 'ListedForPanel', data: { meetingOn: '2026-06-10' } }, { type: 'PanelItemOpened' }];
  for (const act of meeting) await byItsMeeting(service, ref, act);
  const decision = { outcome: 'NOT_NEEDED_NOW', reasons: REASONS, rightsBlock: true, reviewOn: '2026-11-18' };
  await byItsMeeting(service, ref, { type: 'PanelDecided', data: decision });
}, 60_000);
afterAll(() => service?.close());

describe('a family to whom a panel gives less than was asked for', () => {
  it('does not read the decision before it is told in writing', async () => {
    expect(await words(`/cases/${ref}`)).not.toContain(REASONS);
  });

  it('then has the reasons, the day and its rights on the page of the case, in the history and in the replay', async () => {
    await recorded('asha', 'DecisionNotified', {});
    const pages = ['', '/history', '/replay', '/notices'];
    for (const page of pages) {
      const text = await words(`/cases/${ref}${page}`);
      const missing = [REASONS, 'Wednesday 18 November 2026', 'Your rights:'].filter((each) => !text.includes(each));
      expect([page, missing]).toEqual([page, []]);
    }
  });

  it('is not told that steps were done at which the case never stood', async () => {
    const steps = (await words(`/cases/${ref}`)).replaceAll(/\s+/g, ' ');
    expect(steps).toContain('Assessment and support (did not take place)');
    expect(steps).toContain('A panel will look at it (done)');
    expect(steps).toContain('Finished (you are here)');
  });
});
