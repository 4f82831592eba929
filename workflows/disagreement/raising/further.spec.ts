import { describe, expect, it } from '@jest/globals';
import { givenIn, type StoryAct } from '#test/given';
import { linkedBy, wordsOf } from '#test/ordinary/appeal';
import { openedBy } from '#test/ordinary/assessment';
import { BY_FAMILY, BY_FAMILY_ACKNOWLEDGED, DANA, set } from '#test/ordinary/disagreement';
import { register } from '../../register.js';
import { disagreementPathway as disagreement } from '../pathway.js';

const given = givenIn({ calendar: register.calendar, area: register.area('north-east-lincolnshire') });

const further = (route: string, more: object = {}): StoryAct => ({
  type: 'FamilyTakesItFurther',
  on: '2026-02-04',
  by: DANA,
  route,
  ...more,
});

const taken = (act: StoryAct, strand: string) =>
  given(disagreement, BY_FAMILY, BY_FAMILY_ACKNOWLEDGED, set(strand)).when(act).decision;

describe('a family that takes it further', () => {
  it('ends the steps, and those who met it there and the family are told', () => {
    given(disagreement, BY_FAMILY, BY_FAMILY_ACKNOWLEDGED, set('A_NO_EHCP'))
      .when(further('judicialReview'))
      .leadsTo({
        state: 'closed.takenFurther',
        notices: ['taken-further → sendCo by email', 'taken-further → dana by letter'],
      });
  });

  it('to mediation opens its case, about what the disagreement is about or what the family says', () => {
    const opened = (strand: string, more: object = {}) => openedBy(taken(further('mediation', more), strand));
    expect(opened('A_NO_EHCP')).toMatchObject([
      {
        pathway: 'appeal',
        event: 'MediationRequestReceived',
        data: { issues: ['education'], disagreement: 'TEST-CASE', child: { name: 'Max Pickup' } },
      },
    ]);
    expect(opened('M_MEDICAL')).toMatchObject([{ data: { issues: ['health'] } }]);
    expect(opened('A_NO_EHCP', { issues: ['health', 'education'] })).toMatchObject([
      { data: { issues: ['health', 'education'] } },
    ]);
  });

  it('to mediation reads from when the thirty days run, and no day that nobody knows yet', () => {
    const decision = taken(further('mediation'), 'A_NO_EHCP');
    expect(wordsOf(decision, 'taken-further', 'email')).toContain(
      'run from the day on which the family asked, or, for health care alone, from when the board is told',
    );
    expect(wordsOf(decision, 'taken-further')).toContain(
      'a letter with its number and how long there is to arrange it',
    );
  });

  it('to mediation on a case that is on record opens none: the wish goes there, and nowhere but to an appeal', () => {
    const decision = taken(further('mediation', { case: '4CDF-9HJK' }), 'A_NO_EHCP');
    expect(openedBy(decision)).toEqual([]);
    expect(linkedBy(decision)).toMatchObject([
      { ref: '4CDF-9HJK', type: 'MediationRequestReceived', among: ['appeal'] },
    ]);
  });
});
