import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { apiAs, type OpenedService, openedService, pagesAs } from './opened-service.js';

let service: OpenedService;
let ref: string;
let meeting: string;

const REFERRAL = {
  child: { name: 'Otto Canary', dateOfBirth: '2017-03-27' },
  contact: { name: 'Dana Marlow', phone: '07700 900 117' },
  worry: 'He hides under the table',
};
const TO_A_PACK: readonly [string, string, object][] = [
  ['ruth', 'ReferralAccepted', {}],
  ['asha', 'ContributionReceived', { from: 'setting', summary: 'Quiet in class' }],
  ['moira', 'ContributionReceived', { from: 'health', summary: 'Hearing is fine' }],
  ['imran', 'ContributionReceived', { from: 'socialCare', nilReturn: true }],
  ['asha', 'VoiceRecorded', { words: 'I like trains' }],
  ['asha', 'HistoryPackBuilt', {}],
];

const as = (person: string) => apiAs(service, person);

const recorded = async (person: string, on: string, [event, data = {}]: readonly [string, object?]) => {
  const answer = await as(person).record(on, event, { data });
  expect([event, answer.body.detail]).toEqual([event, undefined]);
};

const words = async (person: string, path: string) =>
  (await pagesAs(service, person).look(path)).text.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');

beforeAll(async () => {
  service = await openedService('2026-06-01T09:00:00Z');
  const data = { panel: 'access-panel', meetingOn: '2026-07-08', startsAt: '09:30', place: 'Room 2' };
  const members = [{ person: 'nia', post: 'healthPanelMember' }];
  const called = { pathway: 'panel-meeting', event: 'MeetingScheduled', data: { ...data, members } };
  meeting = (await as('callum').open(called)).body.ref;
  const referral = { pathway: 'access-pathway', event: 'ReferralSubmitted', data: REFERRAL };
  ref = (await as('dana').open(referral)).body.ref;
  for (const [person, event, facts] of TO_A_PACK) await recorded(person, ref, [event, facts]);
  await recorded('callum', meeting, ['ItemAdded', { case: ref, kind: 'decision' }]);
  const { current } = (await as('asha').look(`/api/cases/${ref}/pack`)).body;
  await recorded('nia', ref, ['HistoryPackRead', { packDigest: current, confirmed: true }]);
}, 60_000);
afterAll(() => service?.close());

describe('a panel meeting', () => {
  it('has its name, its day and its place on its page, and the children of whom the reader may know', async () => {
    const page = await words('callum', `/cases/${meeting}`);
    expect(page).toContain('Access Panel, Wednesday 8 July 2026 at 09:30, Room 2');
    expect(page).toContain(`Item 1: case ${ref}, Otto Canary`);
    expect(await words('ursula', `/cases/${meeting}`)).toContain(`Item 1: case ${ref}`);
  });

  it('says who has read, though the reading was confirmed on the page of the case', async () => {
    const history = await words('callum', `/cases/${meeting}/history`);
    expect(history).toContain(
      `Somebody confirmed that they had read the pack of case ${ref}. Monday 1 June 2026. Recorded by Dr Nia Crane (on the page of the case)`,
    );
  });

  it('has its name on the list of whoever owes it something, and among the cases', async () => {
    for (const path of ['/', '/cases']) {
      const list = await words('callum', path);
      expect([path, list.includes('Access Panel, Wednesday 8 July 2026 at 09:30, Room 2')]).toEqual([path, true]);
      expect(list).not.toMatch(/[A-Z0-9]{4}-[A-Z0-9]{4} ,/);
    }
  });
});
