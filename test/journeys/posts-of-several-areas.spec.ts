import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { holdPost, savePeople } from '#case-record/people';
import { peopleOfOtherAreas, sharedPosts } from '#workflows/areas/demonstration/other-people';
import { practiceOf } from '#workflows/areas/practice/practice';
import { register } from '#workflows/register';
import { apiAs, type OpenedService, openedService, pagesAs } from './opened-service.js';

let service: OpenedService;
beforeAll(async () => {
  service = await openedService('2026-03-02T10:00:00Z');
  await savePeople(
    service.record,
    peopleOfOtherAreas.map((person) => ({ address: null, ...person })),
  );
  for (const shared of sharedPosts) await holdPost(service.record, { ...shared, from: '2026-03-02' });
}, 60_000);
afterAll(() => service?.close());

const as = (person: string) => apiAs(service, person);

describe('somebody who sits for several councils', () => {
  it('reads and acts at the meetings of each where they have a seat, and nobody else of their council does', async () => {
    const panel = practiceOf(register.area('leicester')).panels.find(({ seats }) =>
      seats.some(({ post }) => post === 'healthFunder'),
    );
    const data = {
      panel: panel?.id,
      meetingOn: '2026-04-21',
      startsAt: '09:30',
      otherDayBecause: 'The first of the term',
    };
    const opened = await as('leicester-panelCoordinator').open({
      pathway: 'panel-meeting',
      event: 'MeetingScheduled',
      data,
    });
    expect([opened.status, opened.body.detail]).toEqual([201, undefined]);
    const path = `/api/cases/${opened.body.ref}`;
    const seen = await as('leicestershire-healthFunder').look(path);
    expect(seen.status).toBe(200);
    const { events } = (await as('leicestershire-healthFunder').look(`${path}/history`)).body;
    expect(events[0]).toMatchObject({ type: 'MeetingScheduled', data: { meetingOn: '2026-04-21' } });
    for (const person of ['leicestershire-sendCaseOfficer', 'harriet', 'somerset-healthFunder'])
      expect([person, (await as(person).look(path)).status]).toEqual([person, 404]);
  });
});

describe('a post that every council has', () => {
  it('brings to My work what is due in its own area, and nothing of another council’s children', async () => {
    const data = {
      child: { name: 'Kim Canary' },
      contact: { name: 'Her mother', phone: '07700 900 444' },
      source: 'parentOrYoungPerson',
    };
    const { ref } = (await as('omar').open({ pathway: 'needs-assessment', event: 'AssessmentRequested', data })).body;
    expect((await pagesAs(service, 'omar').look('/')).text).toContain(ref);
    for (const officer of ['somerset-sendCaseOfficer', 'leicester-sendCaseOfficer'])
      expect((await pagesAs(service, officer).look('/')).text).not.toContain(ref);
  });
});
