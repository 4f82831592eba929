import { describe, expect, it } from '@jest/globals';
import { givenIn } from '#test/given';
import { act, effectsOf, linkedBy, OMAR, registered, SYSTEM, wordsOf } from '#test/ordinary/appeal';
import { register } from '../../register.js';
import type { DecisionKind } from '../case.js';
import { appealPathway } from '../pathway.js';

const given = givenIn({ calendar: register.calendar, area: register.area('north-east-lincolnshire') });

describe('an appeal that is not opposed', () => {
  const conceding = (
    kind: DecisionKind,
    { sections, ...more }: { sections?: readonly string[]; contentsToo?: true; amendmentAgreed?: true } = {},
  ) =>
    given(appealPathway, ...registered(kind, sections)).when(
      act('AppealConceded', '2026-03-11', OMAR, { notifiedTribunalOn: '2026-03-09', ...more }),
    );

  it('starts the clocks of regulation 45 for its kind, from the day on which the Tribunal was told', () => {
    const assess = {
      'unopposed-assess-notify': '2026-03-23',
      'unopposed-assess-no-plan': '2026-05-18',
      'unopposed-assess-final': '2026-06-15',
      'appeal-la-response': null,
    } as const;
    conceding('refusalToAssess').leadsTo({ state: 'appeal.conceded', deadlines: assess });
    conceding('refusalToReassess').leadsTo({ deadlines: assess });
    conceding('refusalToIssue').leadsTo({
      deadlines: { 'unopposed-make-draft': '2026-04-13', 'unopposed-make-final': '2026-05-25' },
    });
    conceding('finalPlan', { sections: ['B', 'F'] }).leadsTo({ deadlines: { 'unopposed-contents': '2026-04-13' } });
    conceding('amendedPlan', { sections: ['F', 'I'] }).leadsTo({ deadlines: { 'unopposed-contents': '2026-04-13' } });
    conceding('notAmending').leadsTo({ deadlines: { 'unopposed-contents': '2026-04-13' } });
    conceding('finalPlan', { sections: ['I'] }).leadsTo({ deadlines: { 'unopposed-placement': '2026-03-23' } });
    conceding('finalPlan', { sections: ['I'], contentsToo: true }).leadsTo({
      deadlines: { 'unopposed-placement': '2026-04-13' },
    });
    conceding('ceasing', { amendmentAgreed: true }).leadsTo({ deadlines: { 'unopposed-cease': '2026-04-13' } });
  });

  it('against ceasing keeps the plan at once', () => {
    const { decision } = conceding('ceasing');
    const owed = decision.outcome === 'accepted' ? decision.next.deadlines : [];
    expect(owed.find(({ clock }) => clock === 'unopposed-cease')).toMatchObject({ dueOn: null, state: 'open' });
  });

  it('tells the family each day in a letter, and brings about an assessment of its own', () => {
    const body = wordsOf(conceding('refusalToAssess').decision, 'appeal-conceded');
    for (const day of ['Monday 23 March 2026', 'Monday 18 May 2026', 'Monday 15 June 2026'])
      expect(body).toContain(day);
    const conceded = act('AppealConceded', '2026-03-09', OMAR);
    const telling = given(appealPathway, ...registered('refusalToAssess'), conceded).when(
      act('StepTaken', '2026-03-16', OMAR, { step: 'willAssess' }),
    );
    telling.leadsTo({ state: 'appeal.conceded', deadlines: { 'unopposed-assess-notify': null } });
    expect(effectsOf(telling.decision).filter(({ kind }) => kind === 'openCase')).toMatchObject([
      {
        pathway: 'needs-assessment',
        event: 'RefusalReversed',
        data: { because: 'concession', appeal: 'TEST-CASE', noPlanBy: '2026-05-18', finalBy: '2026-06-15' },
      },
    ]);
    expect(linkedBy(telling.decision)).toEqual([]);
  });

  it('owes no notice that there will be no plan once there will be one', () => {
    const conceded = act('AppealConceded', '2026-03-09', OMAR);
    given(appealPathway, ...registered('refusalToAssess'), conceded)
      .when(act('CaseMovedOn', '2026-05-04', SYSTEM, { act: 'PlanAgreed' }))
      .leadsTo({ deadlines: { 'unopposed-assess-no-plan': null, 'unopposed-assess-final': '2026-06-15' } });
  });
});
