import { describe, expect, it } from '@jest/globals';
import type { StoryAct } from '#test/given';
import { wordsOf } from '#test/ordinary/appeal';
import { allocated, asha, byFamily, dana, given, waits } from '#test/ordinary/referral';
import { accessPathway } from '../pathway.js';

describe('after the panel', () => {
  const waiting: StoryAct = { type: 'WaitingListJoined', on: '2026-05-01', by: asha };
  const conclude = [
    { type: 'AssessmentStarted', on: '2026-06-01', by: asha },
    { type: 'AssessmentConcluded', on: '2026-06-10', by: asha, result: 'noDiagnosis', needs: 'Quiet and routine' },
  ] as const;

  it('somebody keeps in touch every six months, and the wait counts from first receipt', () => {
    given(accessPathway, { ...byFamily, strands: ['asd'] }, ...waits.slice(1))
      .when(waiting)
      .leadsTo({
        state: 'diagnostic.waiting',
        deadlines: { 'keep-in-touch': '2026-11-01', 'nd-first-appointment': '2026-06-04' },
      });
    given(accessPathway, ...waits, waiting)
      .when({ type: 'KeptInTouch', on: '2026-08-31', by: asha, what: 'Still wanted' })
      .leadsTo({ state: 'diagnostic.waiting', deadlines: { 'keep-in-touch': '2027-02-28' } });
  });

  it('another provider for the whole child has yet to say when: nobody waits on the list of the one before', () => {
    const another: StoryAct = { type: 'ProviderAllocated', on: '2026-05-06', by: asha, provider: 'Another team' };
    given(accessPathway, ...waits, { type: 'WaitingListJoined', on: '2026-04-20', by: asha })
      .when(another)
      .leadsTo({ state: 'diagnostic.allocated', deadlines: { 'keep-in-touch': null } });
  });

  it('an outcome goes with a plan of support, diagnosis or not', () => {
    given(accessPathway, ...waits, waiting, ...conclude)
      .when({ type: 'OutcomeIssued', on: '2026-06-12', by: asha, supportPlan: false })
      .isRefused({ rule: 'supportPlanGoesWithIt' });
    given(accessPathway, ...waits, waiting, ...conclude)
      .when({ type: 'OutcomeIssued', on: '2026-06-12', by: asha, supportPlan: true })
      .leadsTo({
        state: 'outcome.issued',
        deadlines: { 'outcome-issued': null, 'post-support-started': '2026-07-10' },
      });
  });

  it('support ends on the day the family was told', () => {
    const issued: StoryAct = { type: 'OutcomeIssued', on: '2026-06-12', by: asha, supportPlan: true };
    given(accessPathway, ...waits, ...conclude, issued)
      .when({ type: 'PostSupportCompleted', on: '2026-06-20', by: asha, what: 'done' })
      .isRefused({ rule: 'familyDoesNotWantIt' });
    const support: StoryAct = { type: 'PostSupportStarted', on: '2026-06-20', by: asha, endsOn: '2026-12-18' };
    given(accessPathway, ...waits, ...conclude, issued)
      .when(support)
      .leadsTo({ state: 'post.support', deadlines: { 'post-support-ends': '2026-12-18' } });
    given(accessPathway, ...waits, ...conclude, issued, support)
      .when({ type: 'PostSupportCompleted', on: '2026-12-18', by: asha, what: 'He enjoys school' })
      .leadsTo({ state: 'closed.completed', deadlines: { 'post-support-ends': null } });
  });
});

describe('something new about a child whom a provider has', () => {
  const taken: StoryAct = { ...allocated, acceptedBy: 'nadia' };
  const news: StoryAct = { type: 'InformationSupplied', on: '2026-05-12', by: dana, what: 'He ran into the road' };

  it('reaches whoever answers for the case and whoever assesses, and nobody is asked to read the pack again', () => {
    const told = given(accessPathway, ...waits.slice(0, -1), taken).when({ ...news, packDigest: 'p2' });
    told.leadsTo({
      notices: ['something-new → accessCoordinator1 by digest', 'something-new → nadia by digest'],
    });
    expect(wordsOf(told.decision, 'stale-pack', 'email')).toBe('');
  });
});
