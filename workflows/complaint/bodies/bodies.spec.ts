import { describe, expect, it } from '@jest/globals';
import type { StoryAct } from '#test/given';
import {
  acknowledged,
  agreed,
  carol,
  ended,
  givenComplaint as given,
  led,
  lettersOf,
  ofBoth,
  ofSeveral,
  passed,
  priya,
  raised,
  told,
} from '#test/ordinary/complaint';
import type { Complaint } from '../case.js';
import { complaint } from '../pathway.js';

const { points } = ofSeveral;

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
      .isRefused({
        rule: 'theBodiesFitTheRoute',
        reason:
          'These points are about another body than the route is for. Choose the route of that body, or several bodies, and agree which of them leads. What is a school’s alone is listed as not looked at.',
      });
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

  const part: StoryAct = {
    ...{ type: 'PartAnswered', on: '2026-04-07', by: { person: 'ivan', role: 'icbOfficer' } },
    ...{ body: 'icb', answer: 'We pay.' },
  };

  it('asks nobody any more once the family says no, and says so', () => {
    const refused: StoryAct = { ...agreed, on: '2026-04-01', result: 'refused' };
    const after = given(ofBoth, ofSeveral, led, agreed).when(refused);
    after.leadsTo({ state: 'stage1', deadlines: { 'complaint-part-answered#icb': null } });
    expect(told(after)).not.toContain('It may be shared with you');
    expect(ended(after)).toContain('answer-your-points:icbSendLead');
    given(ofBoth, ofSeveral, led, agreed, refused)
      .when({ ...part, on: '2026-04-02' })
      .isRefused({ rule: 'thatPartIsOwed' });
  });

  it('asks nobody a second time, but for those from whom nothing has come', () => {
    const again: StoryAct = { ...agreed, on: '2026-04-08' };
    const after = given(ofBoth, ofSeveral, led, agreed, part).when(again);
    expect(told(after)).not.toContain('It may be shared with you');
    const refused: StoryAct = { ...agreed, on: '2026-04-01', result: 'refused' };
    given(ofBoth, ofSeveral, led, agreed, refused)
      .when({ ...agreed, on: '2026-04-02' })
      .leadsTo({
        deadlines: { 'complaint-part-answered#icb': '2026-04-13' },
        notices: ['complaint-shared → icbSendLead by email'],
      });
  });

  it('says that others have been asked only where there are others', () => {
    const alone = given(raised, acknowledged).when(agreed);
    expect(told(alone)).not.toContain('have been asked');
    expect(told(given(ofBoth, ofSeveral, led).when(agreed))).toContain('have been asked, with a day');
  });

  it('says in the letters whether it is shared, where the family has said so before', () => {
    const no: StoryAct = { ...agreed, on: '2026-03-25', result: 'refused' };
    const yes: StoryAct = { ...no, result: 'given' };
    const asks = 'We then ask you whether your complaint may be shared';
    expect(lettersOf(given(ofBoth).when(ofSeveral))[0]).toContain(asks);
    expect(lettersOf(given(ofBoth, yes).when(ofSeveral))[0]).not.toContain(asks);
    expect(lettersOf(given(ofBoth, yes, ofSeveral).when(led))[0]).toContain('they are asked as well');
    const without = lettersOf(given(ofBoth, no, ofSeveral).when(led))[0];
    expect(without).toContain('You do not agree that it is shared with them, so we answer without them');
  });

  it('is read by nobody else any more once it is taken back', () => {
    const back: StoryAct = { type: 'ComplaintWithdrawn', on: '2026-04-02', by: priya, reason: 'It is sorted' };
    const after = given(ofBoth, ofSeveral, led, agreed).when(back);
    after.leadsTo({ state: 'withdrawn', notices: ['complaint-withdrawn → icbSendLead by email'] });
    const { decision } = after;
    if (decision.outcome === 'refused') throw new Error(decision.reason);
    const { holders, parts } = complaint.projection(decision.next.snapshot.context as Complaint);
    expect([holders, parts]).toEqual([[], []]);
  });

  it('has the lead ask a body that has nobody here, and record what it says', () => {
    const withASchool: StoryAct = {
      ...ofSeveral,
      points: [...points, { point: 'Nobody was let in', body: 'school' }],
    };
    const byHealth: StoryAct = { ...led, lead: 'icb', route: 'nhs' };
    const after = given(ofBoth, withASchool, agreed).when(byHealth);
    after.leadsTo({
      notices: ['complaint-shared → complaintsOfficer by email', 'complaint-shared → icbSendLead by email'],
      tasks: ['Say what you say to your points', 'of each of these: the school, nursery or college'],
    });
    expect(told(after)).toContain('Ask what is said to each of them, and record that');
    const said: StoryAct = { ...part, body: 'school', on: '2026-04-07' };
    expect(ended(given(ofBoth, withASchool, agreed, byHealth).when(said))).toEqual(['ask-what-they-say:icbSendLead']);
  });

  it('keeps a task until each body of that post has answered', () => {
    const three: StoryAct = {
      ...ofSeveral,
      points: [...points, { point: 'Nobody was let in', body: 'school' }, { point: 'Nor driven', body: 'other' }],
    };
    const school: StoryAct = { ...part, body: 'school', by: carol };
    const other: StoryAct = { ...school, body: 'other' };
    expect(ended(given(ofBoth, three, led, agreed).when(school))).toEqual([]);
    expect(ended(given(ofBoth, three, led, agreed, school).when(other))).toEqual([
      'ask-what-they-say:complaintsOfficer',
    ]);
  });

  it('is answered point by point, each under the name of its body', () => {
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
