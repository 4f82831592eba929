import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { savePeople } from '#case-record/people';
import { apiAs, type OpenedService, openedService } from './opened-service.js';

const REFERRAL = {
  child: { name: 'Zebedee Canary', dateOfBirth: '2017-03-27' },
  contact: { name: 'Dana Marlow', phone: '07700 900 117', person: 'dana' },
  worry: 'He hides under the table',
};
const MEETING = { panel: 'access-panel', meetingOn: '2026-04-08' };

let service: OpenedService;
beforeAll(async () => {
  service = await openedService('2026-03-02T10:00:00Z');
  const stranger = {
    ...{ agency: 'health', roles: ['coordinator', 'commissioner', 'panelChair'], posts: [], phone: '07700 900 177' },
    ...{ email: 'sunita@example.org', address: null, area: 'somerset' },
  };
  await savePeople(service.record, [
    { id: 'sunita', name: 'Sunita Rao', active: true, ...stranger },
    { id: 'gone', name: 'Gordon One', active: false, ...stranger, area: 'north-east-lincolnshire' },
  ]);
}, 60_000);
afterAll(() => service?.close());

const as = (person: string) => apiAs(service, person);

/** What is answered, without the number of the request and the reference that was asked about. */
const said = ({ status, body: { requestId, ...body } }: { status: number; body: Record<string, unknown> }, ref = '') =>
  JSON.parse(JSON.stringify({ status, ...body }).replaceAll(ref || '\0', 'REF')) as { status: number; detail: string };

async function scheduled(by: string, more: object = {}): Promise<string> {
  const opened = await as(by).open({
    pathway: 'panel-meeting',
    event: 'MeetingScheduled',
    data: { ...MEETING, ...more },
  });
  expect(said(opened)).toMatchObject({ status: 201 });
  return opened.body.ref;
}

async function referredAndSealed(): Promise<string> {
  const { ref } = (await as('dana').open({ pathway: 'access-pathway', event: 'ReferralSubmitted', data: REFERRAL }))
    .body;
  expect((await as('asha').record(ref, 'OwnerAccepted', { seen: 1 })).status).toBe(201);
  const sealed = { level: 'sealed', because: 'The father works here' };
  expect((await as('malik').record(ref, 'AccessRestricted', { data: sealed, seen: 2 })).status).toBe(201);
  return ref;
}

describe('a case that somebody may not know of', () => {
  let sealed: string;
  let meeting: string;
  beforeAll(async () => {
    sealed = await referredAndSealed();
    meeting = await scheduled('callum');
  });

  it.each([
    ['ItemAdded', { kind: 'decision' }],
    ['ItemRolled', { because: 'There was no time' }],
    ['PapersCirculated', null],
  ])('is to %s what a case is that does not exist, and nothing is recorded on it', async (event, facts) => {
    const answerFor = async (ref: string) => {
      const data = facts === null ? { packs: [{ case: ref, packDigest: 'x' }] } : { case: ref, ...facts };
      return said(await as('callum').record(meeting, event, { data }), ref);
    };
    expect(await answerFor(sealed)).toEqual(await answerFor('ZZZZ-ZZZZ'));
    expect([400, 422]).toContain((await answerFor(sealed)).status);
    expect((await as('asha').look(`/api/cases/${sealed}`)).body.sequence).toBe(3);
    expect((await as('callum').look(`/api/cases/${sealed}`)).status).toBe(404);
  });

  it('cannot be reached by a disagreement either', async () => {
    const data = {
      about: 'Who pays',
      raisedFor: 'health',
      against: 'council',
      child: { name: 'Zebedee Canary' },
      contact: { name: 'Dana Marlow', phone: '07700 900 117' },
    };
    const raised = (fundingCase: string) =>
      as('moira').open({ pathway: 'disagreement', event: 'DisagreementRaised', data: { ...data, fundingCase } });
    expect(said(await raised(sealed), sealed)).toEqual(said(await raised('ZZZZ-ZZZZ'), 'ZZZZ-ZZZZ'));
    expect(said(await raised(sealed), sealed)).toMatchObject({
      detail: expect.stringContaining('There is no case REF'),
    });
  });
});

describe('a case of another council', () => {
  it('is begun there, and cannot be taken over from here', async () => {
    const meeting = await scheduled('callum');
    const body = { pathway: 'panel-meeting', event: 'MeetingScheduled', area: 'north-east-lincolnshire' };
    const taken = await as('sunita').open({ ...body, data: { ...MEETING, carryOverFrom: meeting } });
    expect(said(taken)).toMatchObject({ status: 400, detail: expect.stringContaining('you act in another') });
    const own = await as('sunita').open({ ...body, area: 'somerset', data: { ...MEETING, carryOverFrom: meeting } });
    expect(said(own)).toMatchObject({ status: 400 });
  });

  it('can be asked for all the same where a child is referred', async () => {
    const body = {
      pathway: 'access-pathway',
      event: 'ReferralSubmitted',
      area: 'north-east-lincolnshire',
      data: { ...REFERRAL, contact: { name: 'Ann', phone: '07700 900 118' }, child: { name: 'Ann Other' } },
    };
    await savePeople(service.record, [
      {
        ...{ id: 'tariq', name: 'Tariq Aziz', agency: 'school', area: 'somerset', roles: ['referrer'], posts: [] },
        ...{ active: true, phone: '07700 900 178', email: 'tariq@example.org', address: null },
      },
    ]);
    expect(said(await as('tariq').open(body))).toMatchObject({ status: 201 });
  });
});

describe('somebody who is named', () => {
  it.each([
    ['nobody-7', 'There is nobody “nobody-7” in this area. Choose somebody from the list.'],
    ['sunita', 'There is nobody “sunita” in this area. Choose somebody from the list.'],
    ['gone', 'Gordon One has left. Choose somebody who is there.'],
    ['dana', 'Dana Marlow does not work on such cases. Choose somebody who does.'],
    [
      'nia',
      'Dr Nia Crane does not hold the post “Access Panel Chair”. Name whoever does, or their deputy in the deputy’s own post.',
    ],
  ])('as a member of a panel is one who holds the seat: not %s', async (person, because) => {
    const members = [{ person, post: 'panelChair' }];
    const asked = await as('callum').open({
      pathway: 'panel-meeting',
      event: 'MeetingScheduled',
      data: { ...MEETING, members },
    });
    expect(said(asked)).toMatchObject({ status: 400, detail: because });
    expect(asked.body.fields).toEqual([{ field: 'members.0.person', message: because }]);
  });

  it('as the contact is, where a family refers, the one who refers', async () => {
    const data = { ...REFERRAL, child: { name: 'Una Marlow' }, contact: { ...REFERRAL.contact, person: 'priya' } };
    expect(said(await as('dana').open({ pathway: 'access-pathway', event: 'ReferralSubmitted', data }))).toMatchObject({
      status: 400,
      detail: 'You can name yourself here, and nobody else: whoever is named can read the case.',
    });
  });

  it('by a correction, is asked for as by the act itself', async () => {
    const { ref } = (
      await as('asha').open({
        pathway: 'access-pathway',
        event: 'ReferralSubmitted',
        data: { ...REFERRAL, child: { name: 'Ines Marlow' }, contact: { name: 'Dana', phone: '07700 900 117' } },
      })
    ).body;
    const contact = { name: 'Dana', phone: '07700 900 117', person: 'nobody-7' };
    const corrected = await as('malik').record(ref, 'RecordCorrected', {
      data: { of: 1, data: { contact }, reason: 'It was the other one' },
    });
    expect(said(corrected)).toMatchObject({
      status: 400,
      detail: expect.stringContaining('There is nobody “nobody-7”'),
    });
  });
});

describe('a case', () => {
  it('is taken up by whoever holds its post, or the cover, and by nobody who was asked for a part of it', async () => {
    const opened = await as('dana').open({
      pathway: 'access-pathway',
      event: 'ReferralSubmitted',
      data: { ...REFERRAL, child: { name: 'Olu Marlow' } },
    });
    const { ref } = opened.body;
    const takeUp = (person: string, seen: number, data: object = {}) =>
      as(person).record(ref, 'OwnerAccepted', { data, seen });
    expect((await as('ruth').record(ref, 'ReferralAccepted', { seen: 1 })).status).toBe(201);
    const asked = { from: 'health', holder: 'moira' };
    expect((await as('asha').record(ref, 'ContributionRequested', { data: asked, seen: 2 })).status).toBe(201);
    const because =
      'You do not hold the post “Access Pathway Co-ordinator 1”. Whoever holds it, or its cover, takes the case up. What you were asked to contribute you take up by its name.';
    const own = { knownAs: 'Moira', phone: '01632 960 110' };
    expect(said(await takeUp('moira', 3, own))).toMatchObject({ status: 400, detail: because });
    expect(said(await takeUp('callum', 3))).toMatchObject({ status: 400, detail: because });
    expect(said(await takeUp('bea', 3))).toMatchObject({ status: 201 });
    expect(said(await takeUp('asha', 4))).toMatchObject({ status: 201 });
    expect(said(await takeUp('moira', 5, { contribution: 'health' }))).toMatchObject({ status: 201 });
  });
});
