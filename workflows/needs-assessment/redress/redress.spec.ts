import { describe, expect, it } from '@jest/globals';
import { givenIn, type StoryAct } from '#test/given';
import { letterOf, OMAR, refused, requested, told } from '#test/ordinary/assessment';
import { register } from '../../register.js';
import { ALWAYS_ASKED } from '../advice/acts.js';
import { needsAssessment } from '../pathway.js';

const given = givenIn({ calendar: register.calendar, area: register.area('north-east-lincolnshire') });

describe('what the case of the appeal tells', () => {
  const appeal = '4CDF-9HJK';
  const system = { person: 'system', role: 'system' };
  const noted = (what: string, on: StoryAct['on']): StoryAct => ({
    type: 'RedressNoted',
    on,
    by: system,
    appeal,
    what,
    about: 'request',
  });

  it('is counted as the SEN2 return counts it: mediation held, an appeal registered', () => {
    const { decision } = given(
      needsAssessment,
      requested,
      told,
      refused,
      noted('opened', '2026-08-03'),
      noted('mediation', '2026-09-07'),
    ).when(noted('registered', '2026-10-12'));
    expect(decision.outcome === 'accepted' && decision.next.snapshot.context).toMatchObject({
      appeals: [appeal],
      redress: ['requestMediation', 'requestTribunal'],
      assessDecision: { outcome: 'no', on: '2026-08-03' },
    });
  });

  it('is an assessment that is owed, without any limit of the request; letters print the day that is owed instead', () => {
    const ordered: StoryAct = {
      type: 'AssessmentOrdered',
      on: '2026-09-14',
      by: system,
      appeal,
      because: 'mediation',
      noPlanBy: '2026-11-16',
      finalBy: '2026-12-14',
    };
    const after = given(needsAssessment, requested, told, refused, noted('opened', '2026-08-03')).when(ordered);
    after.leadsTo({
      state: 'assessing',
      deadlines: { 'ehcna-decision': null, 'ehcp-refusal': null, 'ehcp-final': null },
      tasks: ['Ask for advice today'],
    });
    const context = after.decision.outcome === 'accepted' && after.decision.next.snapshot.context;
    expect(context).toMatchObject({
      assessDecision: { outcome: 'no', on: '2026-08-03' },
      reversals: [{ of: 'assess', because: 'mediation', on: '2026-09-14' }],
    });
    const agreed = given(needsAssessment, requested, told, refused, noted('opened', '2026-08-03'), ordered).when({
      type: 'PlanAgreed',
      on: '2026-11-02',
      by: OMAR,
      without: ALWAYS_ASKED.map((from) => ({ from, because: 'Given by telephone' })),
    });
    expect(letterOf(agreed.decision)).toContain('the final plan by Monday 14 December 2026');
    const linked = agreed.decision.outcome === 'accepted' ? agreed.decision.linked : [];
    expect(linked).toEqual([{ ref: appeal, type: 'CaseMovedOn', data: { act: 'PlanAgreed' } }]);
  });

  it('is noted wherever the case stands, and refused nowhere', () => {
    const withdrawn: StoryAct = {
      type: 'RequestWithdrawn',
      on: '2026-07-01',
      by: OMAR,
      reason: 'Not now',
      askedBy: 'Priya Nayar',
      askedOn: '2026-07-01',
    };
    given(needsAssessment, requested, told, withdrawn)
      .when(noted('opened', '2026-07-02'))
      .leadsTo({ state: 'withdrawn' });
  });
});
