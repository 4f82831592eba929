import { describe, expect, it } from '@jest/globals';
import { register } from '../register.js';
import { ACCESS_QUESTIONS } from './questions.js';

const field = (event: string, name: string) => ACCESS_QUESTIONS[event]?.fields.find((each) => each.name === name);

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
