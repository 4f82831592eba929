import { describe, expect, it } from '@jest/globals';
import type { StoryAct } from '#test/given';
import { accepted, asha, byFamily, bySchool, dana, given, listed, ready } from '#test/ordinary/referral';
import { register } from '../register.js';
import { accessPathway } from './pathway.js';

const bea = { person: 'bea', role: 'coordinator' };
const lena = { person: 'lena', role: 'settingContributor' };
const feed = { person: 'people-feed', role: 'peopleFeed' };
const takenUp: StoryAct = { type: 'OwnerAccepted', on: '2026-03-06', by: asha, knownAs: 'Asha Varma' };
const leftCase: StoryAct = {
  type: 'OwnerLeft',
  on: '2026-03-27',
  by: feed,
  person: 'asha',
  posts: ['accessCoordinator1'],
};
const consented: StoryAct = { type: 'ConsentRecorded', on: '2025-09-15', by: dana, result: 'given' };
const leftContribution: StoryAct = {
  type: 'OwnerLeft',
  on: '2026-03-13',
  by: feed,
  person: 'tom',
  posts: [],
  coverPerson: 'lena',
};
const promised: StoryAct = {
  type: 'PromiseMade',
  on: '2026-03-26',
  by: asha,
  what: 'Ring about the panel link',
};
const bell = (dueOn: `${number}-${number}-${number}`, key: string): StoryAct => ({
  type: 'DeadlinePassed',
  on: dueOn,
  at: `${dueOn}T23:00:00Z`,
  clock: 'new-holder-accepts',
  key,
  generation: 1,
  dueOn,
});

describe('a leaver who held the case', () => {
  it('never changes where it stands: the cover acts at once, the family and the manager are told, promises are listed', () => {
    given(accessPathway, ...ready, takenUp, listed, promised)
      .when(leftCase)
      .leadsTo({
        state: 'panel.listed',
        regions: { custody: 'ownerAway' },
        deadlines: { 'new-holder-accepts#accessCoordinator1': '2026-03-31' },
        notices: [
          'contact-changed → dana by sms',
          'cover-tasks → accessCoordinator2 by inapp',
          'leaver-summary → accessPathwayManager by email',
        ],
        tasks: ['Ring about the panel link'],
      });
  });

  it('is followed by whoever takes the case up', () => {
    given(accessPathway, ...ready, takenUp, listed, leftCase)
      .when({ type: 'OwnerAccepted', on: '2026-03-30', by: bea, post: 'accessCoordinator1' })
      .leadsTo({
        state: 'panel.listed',
        regions: { custody: 'owned' },
        deadlines: { 'new-holder-accepts#accessCoordinator1': null },
      });
  });

  it('puts the case at risk of being orphaned when nobody takes it up in time, and the manager is told', () => {
    given(accessPathway, ...ready, takenUp, listed, leftCase)
      .when(bell('2026-03-31', 'accessCoordinator1'))
      .leadsTo({
        state: 'panel.listed',
        regions: { custody: 'orphanRisk' },
        notices: ['nobody-took-it-up → accessPathwayManager by email'],
      });
  });

  it('changes nothing on a case that others hold', () => {
    given(accessPathway, byFamily)
      .when({ ...leftCase, person: 'omar', posts: ['sendCaseOfficer'] })
      .leadsTo({ state: 'pre.received', regions: { custody: 'owned' } });
  });

  it('goes to the manager when the cover leaves too', () => {
    given(accessPathway, ...ready, takenUp, listed, leftCase)
      .when({ ...leftCase, on: '2026-03-30', person: 'bea', posts: ['accessCoordinator1', 'accessCoordinator2'] })
      .leadsTo({ regions: { custody: 'ownerAway' }, notices: ['cover-tasks → accessPathwayManager by inapp'] });
  });
});

describe('a leaver who had begun to contribute', () => {
  const gathering = [bySchool, consented, { ...accepted, on: '2026-03-12' }] as const;

  it('passes the draft to the cover, under a limit of its own', () => {
    given(accessPathway, ...gathering)
      .when(leftContribution)
      .leadsTo({
        state: 'pre.informationGathering',
        regions: { custody: 'owned' },
        deadlines: { 'new-holder-accepts#setting': '2026-03-17', 'contribution-received#setting': '2026-04-02' },
        notices: ['contact-changed → dana by sms', 'cover-tasks → lena by email'],
        tasks: ['draft is preserved'],
      });
  });

  it('is followed by whoever takes the contribution up, or gives it', () => {
    given(accessPathway, ...gathering, leftContribution)
      .when({ type: 'OwnerAccepted', on: '2026-03-16', by: lena, contribution: 'setting' })
      .leadsTo({ deadlines: { 'new-holder-accepts#setting': null } });
    given(accessPathway, ...gathering, leftContribution)
      .when({ type: 'ContributionReceived', on: '2026-03-16', by: lena, from: 'setting' })
      .leadsTo({ deadlines: { 'new-holder-accepts#setting': null, 'contribution-received#setting': null } });
    given(accessPathway, ...gathering)
      .when({ type: 'OwnerAccepted', on: '2026-03-16', by: lena, contribution: 'dentist' })
      .isRefused({ rule: 'contributionWaitsForAHolder' });
  });

  it('falls to whoever owns the case when nobody is named', () => {
    const { coverPerson: _none, ...nobody } = leftContribution;
    given(accessPathway, ...gathering)
      .when(nobody)
      .leadsTo({ notices: ['cover-tasks → accessCoordinator1 by email'] });
  });
});

describe('a case', () => {
  it('is given to another post, which must take it up', () => {
    const moved = { type: 'OwnerAssigned', on: '2026-03-09', by: { person: 'malik', role: 'manager' } } as const;
    given(accessPathway, byFamily, takenUp)
      .when({ ...moved, post: 'accessCoordinator2' })
      .leadsTo({
        regions: { custody: 'owned' },
        deadlines: { 'new-holder-accepts#accessCoordinator2': '2026-03-11' },
      });
    given(accessPathway, byFamily, takenUp)
      .when({ ...moved, post: 'nobody' })
      .isRefused({ rule: 'postExists' });
  });

  it('is covered while its holder is away', () => {
    given(accessPathway, byFamily, takenUp)
      .when({ type: 'OwnerAway', on: '2026-03-09', by: asha, until: '2026-03-20' })
      .leadsTo({ state: 'pre.received', regions: { custody: 'ownerAway' } });
  });
});

const field = (event: string, name: string) =>
  accessPathway.questions[event]?.fields.find((each) => each.name === name);

describe('the forms of the access pathway', () => {
  it('say in words every reason for which an area turns a referral away', () => {
    for (const [event, among] of [
      ['ReferralDeclined', 'declineReasons'],
      ['ReferralRedirected', 'redirectReasons'],
    ] as const) {
      const reason = field(event, 'reason');
      expect(reason).toMatchObject({ kind: 'choice', among });
      const allowed = register.area('north-east-lincolnshire').settings[among] as readonly string[];
      const said = reason?.options?.map(({ value }) => value) ?? [];
      expect(allowed.filter((code) => !said.includes(code))).toEqual([]);
    }
    expect(field('ReferralRedirected', 'reason')?.options).toContainEqual({
      value: 'EARLY_HELP_FIRST',
      text: 'Early Help is better placed to help first',
    });
  });

  it.each([
    ['ReferralRedirected', 'secondPerson', 'person'],
    ['ReferralDeclined', 'acceptedBy', 'person'],
    ['ContributionRequested', 'holder', 'person'],
    ['ListedForPanel', 'members', 'people'],
    ['WaitingListJoined', 'keyWorker', 'person'],
    ['OwnerAssigned', 'post', 'post'],
    ['OwnerCovered', 'post', 'post'],
    ['OwnerAccepted', 'post', 'post'],
    ['OwnerAccepted', 'contribution', 'choice'],
    ['OwnerLeft', 'person', 'person'],
    ['OwnerLeft', 'posts', 'posts'],
    ['OwnerLeft', 'coverPost', 'post'],
    ['OwnerLeft', 'coverPerson', 'person'],
    ['OwnerLeft', 'contributions', 'choices'],
  ])('ask in %s for “%s” as a %s to choose', (event, name, kind) => {
    expect(field(event, name)?.kind).toBe(kind);
  });
});
