import { describe, expect, it } from '@jest/globals';
import { givenIn } from '#test/given';
import { act, held, linkedBy, OMAR, PARENT, registered, SYSTEM, sent, TRIBUNAL, wordsOf } from '#test/ordinary/appeal';
import { openedBy } from '#test/ordinary/assessment';
import { register } from '../../register.js';
import { appealPathway } from '../pathway.js';

const given = givenIn({ calendar: register.calendar, area: register.area('north-east-lincolnshire') });

const ordered = (requires: string) => [
  ...registered('finalPlan', ['F']),
  act('OrderMade', '2026-07-20', TRIBUNAL, { outcome: 'upheld', requires: [requires] }),
];

describe('a plan, or a refusal of one, that an order brings about', () => {
  const toMakeOne = (parent: string | undefined) => [
    sent('2026-01-12', 'refusalToIssue', { case: parent }),
    ...registered('refusalToIssue').slice(1),
    act('OrderMade', '2026-07-20', TRIBUNAL, { outcome: 'upheld', requires: ['makePlan'] }),
  ];
  const final = act('StepTaken', '2026-08-21', OMAR, { step: 'finalPlan' });

  it('is recorded on the case of the assessment, where there is one, and counts here', () => {
    given(appealPathway, ...toMakeOne(PARENT))
      .when(final)
      .isRefused({ rule: 'itIsNotDecidedThere' });
    given(appealPathway, ...toMakeOne(PARENT))
      .when(act('CaseMovedOn', '2026-08-21', SYSTEM, { act: 'FinalPlanIssued' }))
      .leadsTo({ deadlines: { 'order-issue-plan': null } });
  });

  it('is a decision with its rights here, where there is no such case', () => {
    const { decision } = given(appealPathway, ...toMakeOne(undefined)).when(final);
    expect(openedBy(decision)).toMatchObject([{ data: { kind: 'finalPlan', decisionSentOn: '2026-08-21' } }]);
    expect(wordsOf(decision, 'owed-decision-sent')).toContain('in force from the day on which it was sent');
  });
});

describe('a plan that is amended because of an appeal', () => {
  it('is a decision of its own: its case knows it, and another time to appeal is opened', () => {
    const { decision } = given(appealPathway, ...ordered('amendContents')).when(
      act('StepTaken', '2026-08-21', OMAR, { step: 'planAmended', sentOn: '2026-08-20' }),
    );
    expect(openedBy(decision)).toMatchObject([
      {
        pathway: 'appeal',
        event: 'RightOfAppealArose',
        data: { kind: 'amendedPlan', decisionSentOn: '2026-08-20', case: PARENT },
      },
    ]);
    expect(linkedBy(decision)).toMatchObject([
      { ref: PARENT, type: 'RedressNoted', data: { appeal: 'TEST-CASE', what: 'planAmended' } },
    ]);
    const letter = wordsOf(decision, 'owed-decision-sent');
    expect(letter).toContain('with its contents amended, is with this letter');
    expect(letter).toContain('5 pm on Tuesday 20 October 2026');
  });

  it('is one as well where it was agreed in mediation by another day', () => {
    const agreed = act('MediationAgreed', '2026-04-22', OMAR, {
      points: [
        { what: 'Two hours of speech therapy in section F', is: 'amendContents', by: '2026-06-30' },
        { what: 'A letter to the grandparents', is: 'other' },
      ],
    });
    const doing = (point: number) =>
      given(appealPathway, ...held('finalPlan'), agreed).when(
        act('StepTaken', '2026-05-04', OMAR, { step: 'agreedPoint', point }),
      ).decision;
    expect(openedBy(doing(1))).toMatchObject([{ data: { kind: 'amendedPlan', decisionSentOn: '2026-05-04' } }]);
    expect(openedBy(doing(2))).toEqual([]);
    const letter = wordsOf(doing(2), 'owed-step-done');
    expect(letter).toContain('This has been done, as was agreed: A letter to the grandparents.');
    expect(letter).toContain(
      'By law we must still:\n• Two hours of speech therapy in section F, by Tuesday 30 June 2026',
    );
  });

  it('is not where what was owed is no new decision', () => {
    const { decision } = given(
      appealPathway,
      sent('2026-03-20', 'ceasing'),
      ...registered('ceasing').slice(1),
      act('OrderMade', '2026-07-20', TRIBUNAL, { outcome: 'upheld', requires: ['continue'] }),
    ).when(act('StepTaken', '2026-07-21', OMAR, { step: 'keptUp' }));
    expect(openedBy(decision)).toEqual([]);
    expect(wordsOf(decision, 'owed-step-done')).toContain('The plan is kept as it is.');
  });
});
