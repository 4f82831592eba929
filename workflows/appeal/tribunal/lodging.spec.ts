import { describe, expect, it } from '@jest/globals';
import type { Accepted } from '#engine/decide';
import { givenIn } from '#test/given';
import {
  ADVISER,
  act,
  certified,
  linkedBy,
  OMAR,
  rang,
  registered,
  sent,
  TRIBUNAL,
  WENDY,
} from '#test/ordinary/appeal';
import { register } from '../../register.js';
import { appealPathway } from '../pathway.js';

const given = givenIn({ calendar: register.calendar, area: register.area('north-east-lincolnshire') });

const plan2017 = [sent('2017-02-06', 'finalPlan'), ...certified('2017-02-13', '2017-02-15')];
const plan2026 = [sent('2026-02-09', 'finalPlan'), ...certified('2026-02-16', '2026-02-18')];

describe('making an appeal', () => {
  it('needs a certificate, which is asked for by its law', () => {
    given(appealPathway, sent('2026-02-09', 'finalPlan'))
      .when(act('AppealLodged', '2026-03-02', WENDY, { sections: ['B', 'F'] }))
      .isRefused({
        rule: 'aCertificateIsThereOrNotNeeded',
        law: 'Children and Families Act 2014 s.55(1) to (3); SI 2014/1530 reg 34(3)',
      });
  });

  it('about the school alone needs none; about the school and what is provided it does', () => {
    const placing = given(appealPathway, sent('2026-02-09', 'finalPlan'));
    placing.when(act('AppealLodged', '2026-03-02', WENDY, { sections: ['I'] })).leadsTo({ state: 'appeal.lodged' });
    placing
      .when(act('AppealLodged', '2026-03-02', WENDY, { sections: ['F', 'I'] }))
      .isRefused({ rule: 'aCertificateIsThereOrNotNeeded' });
  });

  it('about health or social care alone is refused in every year, with where else to go', () => {
    for (const [plan, on] of [
      [plan2017, '2017-03-06'],
      [plan2026, '2026-03-02'],
    ] as const) {
      const lodging = given(appealPathway, ...plan).when(act('AppealLodged', on, WENDY, { sections: ['C', 'G'] }));
      lodging.isRefused({ rule: 'somethingCanBeAppealed', law: 'Children and Families Act 2014 s.51(2)(c)' });
      const { decision } = lodging;
      expect(decision.outcome === 'refused' && decision.reason).toContain('Parliamentary and Health Service Ombudsman');
    }
  });

  it('of 2017 cannot carry a disagreement about health; one of 2026 can', () => {
    const with2017 = given(appealPathway, ...plan2017).when(
      act('AppealLodged', '2017-03-06', WENDY, { sections: ['F'], recommendations: ['health'] }),
    );
    with2017.isRefused({ rule: 'recommendationsMayRide' });
    expect(with2017.decision.outcome === 'refused' && with2017.decision.reason).toContain('Monday 6 February 2017');
    given(appealPathway, ...plan2017)
      .when(act('AppealLodged', '2017-03-06', WENDY, { sections: ['F', 'G'] }))
      .isRefused({ rule: 'recommendationsMayRide' });
    given(appealPathway, ...plan2026)
      .when(act('AppealLodged', '2026-03-02', WENDY, { sections: ['F', 'G'], recommendations: ['health'] }))
      .leadsTo({ state: 'appeal.lodged' });
  });

  it('can ask for recommendations from the day on which the power began, and not the day before', () => {
    const asking = act('AppealLodged', '2018-05-08', WENDY, { sections: ['F'], recommendations: ['socialCare'] });
    const sentOn = (on: '2018-04-02' | '2018-04-03') => [
      sent(on, 'finalPlan'),
      ...certified('2018-04-16', '2018-04-18'),
    ];
    given(appealPathway, ...sentOn('2018-04-02'))
      .when(asking)
      .isRefused({ rule: 'recommendationsMayRide' });
    given(appealPathway, ...sentOn('2018-04-03'))
      .when(asking)
      .leadsTo({ state: 'appeal.lodged' });
  });

  it('against a refusal to assess carries no recommendation: there is no plan to recommend on', () => {
    given(appealPathway, sent('2026-02-09'), ...certified('2026-02-16', '2026-02-18'))
      .when(act('AppealLodged', '2026-03-02', WENDY, { recommendations: ['health'] }))
      .isRefused({ rule: 'recommendationsMayRide' });
  });
});

describe('an appeal that is late', () => {
  const over = rang('appeal-lodge', '2026-12-07', { at: '2026-12-07T17:00:00Z' });
  const late = given(appealPathway, sent('2026-10-05', 'finalPlan', { placementOnly: true }), over);
  const sections = ['I'];

  it('is refused with its day, and let in where the Tribunal is asked and says yes', () => {
    late.when(act('AppealLodged', '2026-12-08', WENDY, { sections })).isRefused({ rule: 'itIsInTimeOrLeaveIsAsked' });
    const asking = act('AppealLodged', '2026-12-08', WENDY, { sections, leaveAskedBecause: 'We were in hospital' });
    late.when(asking).leadsTo({ state: 'appeal.lodged' });
    const asked = given(appealPathway, sent('2026-10-05', 'finalPlan', { placementOnly: true }), over, asking);
    asked.when(act('AppealRegistered', '2026-12-14', TRIBUNAL)).isRefused({ rule: 'leaveIsNotOutstanding' });
    asked.when(act('LeaveDecided', '2026-12-14', TRIBUNAL, { granted: false })).leadsTo({ state: 'closed.outOfTime' });
    asked.when(act('LeaveDecided', '2026-12-14', TRIBUNAL, { granted: true })).leadsTo({ state: 'appeal.lodged' });
  });

  it('is not late where the Tribunal had it on the last day by 5 pm, whenever it is recorded', () => {
    const onTheDay = { ...act('AppealLodged', '2026-12-07', OMAR, { sections }), at: '2026-12-09T10:00:00Z' };
    late.when(onTheDay).leadsTo({ state: 'appeal.lodged' });
    late.when({ ...onTheDay, afterFive: true }).isRefused({ rule: 'itIsInTimeOrLeaveIsAsked' });
  });

  it('without a certificate, because nobody rang the adviser, needs the Tribunal’s leave as well', () => {
    const missed = [
      sent('2026-10-05'),
      rang('mediation-contact-adviser', '2026-12-05', { at: '2026-12-06T00:00:00Z' }),
      over,
    ];
    given(appealPathway, ...missed)
      .when(act('AppealLodged', '2026-12-08', WENDY))
      .isRefused({ rule: 'aCertificateIsThereOrNotNeeded' });
    given(appealPathway, ...missed)
      .when(act('AppealLodged', '2026-12-08', WENDY, { leaveAskedBecause: 'We were in hospital' }))
      .leadsTo({ state: 'appeal.lodged' });
  });
});

describe('an appeal before the Tribunal', () => {
  it('gives thirty of the Tribunal’s working days from receipt, without August and Christmas', () => {
    const lodged = [
      sent('2026-10-05'),
      ...certified('2026-11-25', '2026-11-27'),
      act('AppealLodged', '2026-12-31', WENDY),
    ];
    const registering = given(appealPathway, ...lodged).when(
      act('AppealRegistered', '2027-01-11', TRIBUNAL, { receivedOn: '2027-01-11' }),
    );
    registering.leadsTo({
      state: 'appeal.registered',
      deadlines: { 'appeal-la-response': '2027-02-22' },
      notices: ['appeal-registered → sendCaseOfficer by email', 'appeal-registered → sendManager by email'],
    });
    expect(linkedBy(registering.decision)).toMatchObject([{ type: 'RedressNoted', data: { what: 'registered' } }]);
  });

  it('follows the days that the Tribunal names', () => {
    given(appealPathway, ...registered('refusalToAssess'))
      .when(act('DirectionsGiven', '2026-03-09', TRIBUNAL, { what: 'response', dueOn: '2026-03-27' }))
      .leadsTo({ deadlines: { 'appeal-la-response': null, 'appeal-evidence-deadline#response': '2026-03-27' } });
    given(appealPathway, ...registered('refusalToAssess'))
      .when(act('HearingListed', '2026-03-09', TRIBUNAL, { hearingOn: '2026-07-13' }))
      .leadsTo({ deadlines: { 'appeal-bundle': '2026-06-26', 'appeal-hearing': '2026-07-13' } });
  });

  it('cannot be given up under regulation 45 once the response has been sent', () => {
    given(appealPathway, ...registered('refusalToAssess'), act('ResponseFiled', '2026-04-07', OMAR))
      .when(act('AppealConceded', '2026-04-20', OMAR))
      .isRefused({ rule: 'noResponseHasBeenFiled', law: 'SI 2014/1530 reg 45(1)' });
  });

  it('is withdrawn by the family and by nobody else, and may be taken up again within twenty-eight days', () => {
    const before = given(appealPathway, ...registered('refusalToAssess'));
    before.when(act('AppealWithdrawn', '2026-03-18', OMAR, { because: 'No reply' })).isRefused({
      rule: 'theFamilyDecidedToWithdraw',
    });
    const withdrawn = act('AppealWithdrawn', '2026-07-27', WENDY, { because: 'We have what we wished for' });
    // Four days in July and none in August: the rest are in September.
    before.when(withdrawn).leadsTo({ state: 'closed.withdrawn', deadlines: { 'appeal-reinstate': '2026-09-24' } });
    const again = given(appealPathway, ...registered('refusalToAssess'), withdrawn).when(
      act('AppealReinstated', '2026-09-10', TRIBUNAL),
    );
    again.leadsTo({ state: 'appeal.registered', deadlines: { 'appeal-reinstate': null } });
    // What ran when it was withdrawn runs again, to the same days.
    const running = ({ decision }: ReturnType<typeof before.when>) =>
      (decision as Accepted).next.deadlines
        .filter(({ state }) => state === 'open')
        .map(({ clock, dueOn }) => [clock, dueOn]);
    const noted = before.when(act('FeedbackGiven', '2026-03-18', WENDY, { words: 'Thank you' }));
    expect(running(again).sort()).toEqual(running(noted).sort());
    expect(running(again)).toContainEqual(['appeal-la-response', '2026-04-15']);
  });

  it('leaves what was agreed in the meantime owed when it is withdrawn', () => {
    given(
      appealPathway,
      ...registered('refusalToAssess'),
      act('MediationRequested', '2026-03-03', WENDY, { issues: ['education'] }),
      act('MediationHeld', '2026-03-20', ADVISER),
      act('MediationAgreed', '2026-03-20', ADVISER, { points: [{ what: 'The council assesses', is: 'assess' }] }),
    )
      .when(act('AppealWithdrawn', '2026-03-23', WENDY, { because: 'Agreed' }))
      .leadsTo({ state: 'mediation.agreement', deadlines: { 'agreed-assess-notify': '2026-04-03' } });
  });
});
