import { describe, expect, it } from '@jest/globals';
import type { StoryAct } from '#test/given';
import {
  acknowledged,
  answered,
  carol,
  givenComplaint as given,
  lettersOf,
  passed,
  priya,
  raised,
  told,
} from '#test/ordinary/complaint';

const put: StoryAct = { type: 'AnswerExtended', on: '2026-04-08', by: carol, reasons: 'Two people are away' };
const late = passed('corporate-stage1-response', '2026-04-13');

describe('an answer that takes longer', () => {
  it('is put off once, before its day, with the reason and the new day in the letter', () => {
    const after = given(raised, acknowledged).when(put);
    after.leadsTo({
      state: 'stage1',
      deadlines: { 'corporate-stage1-response': null, 'corporate-stage1-extended': '2026-04-27' },
    });
    expect(lettersOf(after)[0]).toContain('You will have it by Monday 27 April 2026. The reason: Two people are away.');
    given(raised, acknowledged, put).when(put).isRefused({ rule: 'itIsTheFirstExtension' });
  });

  it('is not put off once the day has gone by, but for what was said in time and written down late', () => {
    given(raised, acknowledged, late)
      .when({ ...put, on: '2026-04-14' })
      .isRefused({ rule: 'theDayHasNotGoneBy' });
    given(raised, acknowledged, late)
      .when({ ...put, at: '2026-04-15T09:00:00Z' })
      .leadsTo({ deadlines: { 'corporate-stage1-extended': '2026-04-27' } });
  });

  it('under the Children Act has ten working days more, from the day that it came', () => {
    const underTheAct: StoryAct = { ...acknowledged, route: 'childrenAct' };
    given(raised)
      .when(underTheAct)
      .leadsTo({ deadlines: { 'ca89-stage1': '2026-04-09' } });
    given(raised, underTheAct)
      .when(put)
      .leadsTo({ deadlines: { 'ca89-stage1-extended': '2026-04-23' } });
    given(raised)
      .when({ ...underTheAct, countsFrom: '2026-03-30' })
      .leadsTo({ deadlines: { 'ca89-stage1': '2026-04-15' } });
  });

  it('in the NHS is agreed with whoever complained, to a day', () => {
    const nhs: readonly StoryAct[] = [
      { ...raised, agencies: ['icb'] },
      { ...acknowledged, route: 'nhs' },
    ];
    given(...nhs)
      .when(put)
      .isRefused({ rule: 'anNhsExtensionNamesItsDay' });
    const longer = given(...nhs).when({ ...put, until: '2026-10-30', madeSure: 'Rung back' });
    longer.leadsTo({ deadlines: { 'nhs-complaint-response': null, 'nhs-complaint-agreed': '2026-10-30' } });
    expect(lettersOf(longer)[0]).toContain('by Friday 30 October 2026, as we agreed with you.');
    given(raised, acknowledged)
      .when({ ...put, until: '2026-10-30' })
      .isRefused({
        rule: 'anNhsExtensionNamesItsDay',
        reason:
          'Outside the NHS how much longer it may take is set: the letter names the day. Leave the agreed day out.',
      });
  });

  it('offers no Ombudsman: nothing is late', () => {
    expect(lettersOf(given(raised, acknowledged).when(put))[0]).not.toContain('Ombudsman');
  });
});

describe('an answer that is late', () => {
  const near: StoryAct = {
    ...late,
    type: 'DeadlineApproaching',
    on: '2026-04-12',
    at: '2026-04-12T07:00:00Z',
    daysLeft: 1,
  };

  const first: StoryAct = { ...near, on: '2026-04-10', at: '2026-04-10T07:00:00Z', daysLeft: 3 };

  it('is announced to the family the day before, and told on the day after, to the manager as well', () => {
    given(raised, acknowledged)
      .when(near)
      .leadsTo({ notices: ['delay-notice → priya by letter'] });
    given(raised, acknowledged)
      .when(first)
      .leadsTo({ notices: ['clock-at-risk → complaintsOfficer by email'] });
    expect(lettersOf(given(raised, acknowledged).when(first))).toEqual([]);
    expect(told(given(raised, acknowledged).when(first))).toContain('it can be put off once.');
    const again: StoryAct = {
      ...{ ...first, clock: 'corporate-stage1-extended', dueOn: '2026-04-27' },
      ...{ on: '2026-04-24', at: '2026-04-24T07:00:00Z' },
    };
    expect(told(given(raised, acknowledged, put).when(again))).toContain('It cannot be put off: answer');
    given(raised, acknowledged)
      .when(late)
      .leadsTo({
        notices: ['complaint-late → priya by letter', 'complaint-answer-late → headOfService by email'],
        deadlines: { 'complaint-lateness-taken-up': '2026-04-16' },
      });
  });

  it('can go to the Ombudsman, which an answer in time cannot', () => {
    const referred: StoryAct = { type: 'OmbudsmanReferred', on: '2026-04-14', by: priya, ombudsman: 'lgsco' };
    given(raised, acknowledged).when(referred).isRefused({ rule: 'aDayOfOursIsOver' });
    given(raised, acknowledged, late).when(referred).leadsTo({ state: 'ombudsman' });
  });
});

describe('an answered complaint', () => {
  it('says how to go on and by which day, and says something itself', () => {
    const [letter] = lettersOf(given(raised, acknowledged).when(answered));
    expect(letter).toContain('you can ask for stage 2 by Monday 11 May 2026');
    expect(letter).toContain('Local Government and Social Care Ombudsman (0300 061 0614');
    given(raised, acknowledged)
      .when({ ...answered, answer: undefined })
      .isRefused({ rule: 'theAnswerSaysSomething' });
  });

  it('is somebody’s to close when nobody goes on, and can still go on', () => {
    const over = passed('complaint-taken-further', '2026-05-11');
    given(raised, acknowledged, answered)
      .when(over)
      .leadsTo({
        state: 'closing',
        deadlines: { 'complaint-closed': '2026-05-18' },
        notices: ['complaint-to-be-closed → priya by portal'],
      });
    expect(told(given(raised, acknowledged, answered).when(over))).toContain('ask all the same and say why it is late');
    const nhs: StoryAct = { ...acknowledged, route: 'nhs' };
    const inTheNhs = told(given({ ...raised, agencies: ['icb'] }, nhs, answered).when(over));
    expect(inTheNhs).not.toContain('ask all the same');
    expect(inTheNhs).toContain('If you are not content, you can go to the Parliamentary and Health Service Ombudsman');
    const wanted: StoryAct = { type: 'StageTwoRequested', on: '2026-05-14', by: priya, why: 'It is not right' };
    given(raised, acknowledged, answered, over).when(wanted).isRefused({ rule: 'aLateRequestSaysWhy' });
    given(raised, acknowledged, answered, over)
      .when({ ...wanted, lateBecause: 'I was in hospital' })
      .leadsTo({ state: 'stage2.received', deadlines: { 'complaint-closed': null } });
  });
});
