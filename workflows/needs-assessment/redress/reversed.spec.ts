import { describe, expect, it } from '@jest/globals';
import type { Accepted } from '#engine/decide';
import { givenIn, type StoryAct } from '#test/given';
import { complete, letterOf, OMAR, refused, requested, told } from '#test/ordinary/assessment';
import { register } from '../../register.js';
import { needsAssessment } from '../pathway.js';

const given = givenIn({ calendar: register.calendar, area: register.area('north-east-lincolnshire') });

describe('what a refusal had stopped', () => {
  const reverses: StoryAct = { type: 'AssessmentAgreed', on: '2026-09-14', by: OMAR, reverses: 'newInformation' };

  it('runs again from the request when the refusal is reversed here, and the letter says its days', () => {
    // R (W) v Hertfordshire [2023] EWHC 3138 (Admin): the twenty weeks are those of the request.
    const again = given(needsAssessment, requested, told, refused).when(reverses);
    again.leadsTo({ deadlines: { 'ehcp-refusal': '2026-10-12', 'ehcp-final': '2026-11-09' } });
    expect(letterOf(again.decision)).toContain('Monday 9 November 2026');
    const { deadlines } = (again.decision as Accepted).next;
    expect(deadlines.find(({ clock }) => clock === 'ehcp-final')).toMatchObject({
      from: '2026-06-22',
      generation: 2,
      next: { at: '2026-10-12T07:00:00.000Z', bell: 28 },
    });
  });

  it('is late where it is late: it rings at once', () => {
    const late = given(needsAssessment, requested, told, refused).when({ ...reverses, on: '2026-11-20' });
    const final = (late.decision as Accepted).next.deadlines.find(({ clock }) => clock === 'ehcp-final');
    expect(final).toMatchObject({ state: 'open', dueOn: '2026-11-09', next: { bell: 'due' } });
    expect(final?.next?.at).toBe('2026-11-10T00:00:00.000Z');
  });

  it('runs again when it is decided to issue a plan after all', () => {
    const { test: _, ...words } = refused;
    const noPlan: StoryAct = { ...words, type: 'PlanRefused', on: '2026-09-21' };
    given(needsAssessment, ...complete, noPlan)
      .when({ type: 'PlanAgreed', on: '2026-10-05', by: OMAR, reverses: 'newInformation' })
      .leadsTo({ deadlines: { 'ehcp-refusal': null, 'ehcp-final': '2026-11-09' } });
  });
});
