import { describe, expect, it } from '@jest/globals';
import { regionsOf } from '#engine/replay';
import { givenIn, type StoryAct } from '#test/given';
import { agreed, asked, assessing, requested, told } from '#test/ordinary/assessment';
import { register } from '../../register.js';
import { needsAssessment } from '../pathway.js';

const given = givenIn({ calendar: register.calendar, area: register.area('north-east-lincolnshire') });

/** The six weeks are over, and the family has not said what it thinks. */
const silent: StoryAct = {
  type: 'DeadlinePassed',
  on: '2026-08-27',
  at: '2026-08-27T23:00:00Z',
  clock: 'family-views',
  key: '',
  generation: 1,
  dueOn: '2026-08-27',
};

describe('advice from a family', () => {
  it('is nothing that a family owes: it is asked what it thinks, and its silence makes nothing late', () => {
    const asking = given(needsAssessment, requested, told, agreed).when(asked);
    asking.leadsTo({
      notices: ['views-asked → priya by letter'],
      deadlines: { 'family-views': '2026-08-27', 'ehcna-advice-response-education#family': null },
    });
    const sent = asking.decision.outcome === 'accepted' ? asking.decision.effects : [];
    expect(sent).not.toContainEqual(
      expect.objectContaining({ template: 'information-requested', to: { person: 'priya' } }),
    );
    const { decision } = given(needsAssessment, ...assessing).when(silent);
    const effects = decision.outcome === 'accepted' ? decision.effects : [];
    expect(effects.map((effect) => effect.kind === 'notice' && effect.template)).toContain('views-not-heard');
    expect(effects).not.toContainEqual(expect.objectContaining({ template: 'advice-overdue' }));
    const after = decision.outcome === 'accepted' ? decision.next : undefined;
    expect(after?.deadlines.filter(({ state }) => state === 'missed')).toEqual([]);
    expect(after && regionsOf(after)['clock']).toBe('running');
  });
});
