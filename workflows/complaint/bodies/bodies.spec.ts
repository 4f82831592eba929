import { describe, expect, it } from '@jest/globals';
import type { StoryAct } from '#test/given';
import {
  acknowledged,
  carol,
  givenComplaint as given,
  lettersOf,
  passed,
  priya,
  raised,
} from '#test/ordinary/complaint';

const points = [
  { point: 'The hours were not given', body: 'council' },
  { point: 'Nobody said who pays', body: 'icb' },
];
const ofBoth: StoryAct = { ...raised, agencies: ['council', 'icb'] };
const ofSeveral: StoryAct = { ...acknowledged, route: 'severalBodies', points };
const led: StoryAct = { type: 'LeadAgreed', on: '2026-03-27', by: carol, lead: 'council', route: 'corporate' };
const agreed: StoryAct = {
  ...{ type: 'ConsentRecorded', on: '2026-03-30', by: priya },
  ...{ result: 'given', givenBy: 'parent' },
};

describe('a complaint about several bodies', () => {
  it('is acknowledged in three working days where health is concerned', () => {
    given()
      .when(ofBoth)
      .leadsTo({
        deadlines: { 'nhs-complaint-ack': '2026-03-27', 'corporate-stage1-ack': '2026-03-31' },
      });
    given()
      .when({ ...raised, agencies: ['nhsProvider'] })
      .leadsTo({ deadlines: { 'nhs-complaint-ack': '2026-03-27', 'corporate-stage1-ack': null } });
  });

  it('has one lead within three working days, by the route of the lead', () => {
    given(ofBoth)
      .when(ofSeveral)
      .leadsTo({ state: 'acknowledged', deadlines: { 'complaint-lead-agreed': '2026-03-31' } });
    given(ofBoth, ofSeveral)
      .when({ ...led, lead: 'nhsProvider', route: 'nhs' })
      .isRefused({ rule: 'theLeadIsOneOfThem' });
    given(ofBoth, ofSeveral)
      .when({ ...led, lead: 'icb' })
      .isRefused({ rule: 'theRouteIsTheLeads' });
    given(ofBoth, ofSeveral)
      .when({ ...led, lead: 'icb', route: 'nhs' })
      .leadsTo({ state: 'routeAgreed', deadlines: { 'nhs-complaint-response': '2026-09-23' } });
    given(ofBoth)
      .when({ ...ofSeveral, points: points.slice(0, 1) })
      .isRefused({ rule: 'theBodiesFitTheRoute' });
    given(ofBoth)
      .when({ ...ofSeveral, route: 'corporate' })
      .isRefused({ rule: 'theBodiesFitTheRoute' });
  });

  it('asks the family before it is shared, and the others only then; the time to answer runs meanwhile', () => {
    given(ofBoth, ofSeveral)
      .when(led)
      .leadsTo({
        state: 'routeAgreed',
        deadlines: { 'complaint-consent-given': '2026-04-01', 'corporate-stage1-response': '2026-04-13' },
      });
    given(ofBoth, ofSeveral, led)
      .when(agreed)
      .leadsTo({
        state: 'stage1',
        deadlines: { 'complaint-part-answered#icb': '2026-04-08' },
        notices: ['complaint-shared → icbSendLead by email'],
        tasks: ['Say what you say to your points'],
      });
    given(ofBoth, ofSeveral, led)
      .when({ ...agreed, result: 'refused' })
      .leadsTo({ state: 'stage1', deadlines: { 'complaint-part-answered#icb': null } });
    given(ofBoth, ofSeveral, led)
      .when(passed('complaint-consent-given', '2026-04-01'))
      .leadsTo({ state: 'stage1', deadlines: { 'complaint-part-answered#icb': null } });
  });

  it('is answered point by point, each under the name of its body', () => {
    const part: StoryAct = {
      ...{ type: 'PartAnswered', on: '2026-04-07', by: { person: 'ivan', role: 'icbOfficer' } },
      ...{ body: 'icb', answer: 'We pay.' },
    };
    const one = { point: '1', finding: 'upheld', answer: 'Nobody was found.' };
    const answer: StoryAct = {
      type: 'ComplaintAnswered',
      on: '2026-04-10',
      by: carol,
      outcome: 'upheld',
      points: [one],
    };
    given(ofBoth, ofSeveral, led).when(part).isRefused({ code: 'NOT_AT_THIS_STAGE' });
    given(ofBoth, ofSeveral, led, agreed)
      .when(part)
      .leadsTo({ notices: ['complaint-part-in → complaintsOfficer by email'] });
    given(ofBoth, ofSeveral, led, agreed, part).when(answer).isRefused({
      rule: 'everyPointIsAnswered',
      reason: 'These points have no answer yet: 2. Nobody said who pays.',
    });
    const [letter] = lettersOf(
      given(ofBoth, ofSeveral, led, agreed, part).when({
        ...answer,
        points: [one, { point: '2', finding: 'upheldInPart', answer: 'The board pays, and did not say so.' }],
      }),
    );
    expect(letter).toContain('1. The hours were not given (the council): upheld.\nNobody was found.');
    expect(letter).toContain('2. Nobody said who pays (the integrated care board): upheld in part.');
  });
});
