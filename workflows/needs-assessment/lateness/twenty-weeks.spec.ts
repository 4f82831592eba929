import { describe, expect, it } from '@jest/globals';
import { replay } from '#engine/replay';
import type { CivilDate } from '#statutory-calendar/civil-date';
import { givenIn, type StoryAct } from '#test/given';
import {
  complete,
  drafted,
  issued,
  LUCY,
  OMAR,
  placed,
  QUENTIN,
  requested,
  toBeIssued,
} from '#test/ordinary/assessment';
import { register } from '../../register.js';
import type { Assessment } from '../case.js';
import { needsAssessment } from '../pathway.js';
import { twentyWeeks } from '../projection.js';

const locality = { calendar: register.calendar, area: register.area('north-east-lincolnshire') };
const given = givenIn(locality);

/** The bell fourteen days before the end of the twenty weeks. */
const warned: StoryAct = {
  type: 'DeadlineApproaching',
  on: '2026-10-26',
  at: '2026-10-26T08:00:00Z',
  clock: 'ehcp-final',
  key: '',
  generation: 1,
  dueOn: '2026-11-09',
  daysLeft: 14,
};
const late: StoryAct = { ...warned, type: 'DeadlinePassed', on: '2026-11-09', at: '2026-11-10T00:00:00Z' };

describe('twenty weeks that will not be kept', () => {
  const slow = [...complete, toBeIssued];

  it('are told to the family before they pass, with a new day', () => {
    const telling = given(needsAssessment, ...slow).when(warned);
    telling.leadsTo({
      state: 'drafting',
      regions: { clock: 'atRisk' },
      notices: [
        'delay-notice → priya by letter',
        'delay-notice → priya by sms',
        'clock-at-risk → sendManager by inapp',
      ],
    });
    const effects = telling.decision.outcome === 'accepted' ? telling.decision.effects : [];
    const letter = effects.find((effect) => effect.kind === 'notice' && effect.template === 'delay-notice');
    expect(letter?.kind === 'notice' && letter.body).toContain('Monday 23 November 2026');
  });

  it('are late by what was owed, and not by a draft where it is not even decided whether to assess', () => {
    const dueOn = '2026-08-03';
    const { decision } = given(needsAssessment, requested).when({
      ...late,
      clock: 'ehcna-decision',
      on: dueOn,
      at: `${dueOn}T23:00:00Z`,
      dueOn,
    });
    const words =
      decision.outcome === 'accepted'
        ? decision.effects.flatMap((each) => (each.kind === 'notice' ? [each.body] : []))
        : [];
    expect(words.length).toBeGreaterThan(2);
    for (const body of words) {
      expect(body).toMatch(
        /decide whether to assess, and tell the family|tell you whether we will carry out an EHC needs assessment/,
      );
      expect(body).not.toContain('draft');
    }
  });

  it('leave a new day behind that is kept, or told to have been missed', () => {
    given(needsAssessment, ...slow)
      .when(warned)
      .leadsTo({ deadlines: { 'plan-expected': '2026-11-23' } });
    given(needsAssessment, ...slow, warned, late)
      .when({ ...late, on: '2026-11-23', at: '2026-11-24T00:00:00Z', clock: 'plan-expected', dueOn: '2026-11-23' })
      .leadsTo({
        notices: ['expected-day-missed → priya by letter', 'clock-breached → sendManager by inapp'],
      });
  });

  it('are not announced as late while they can still be kept', () => {
    const { decision } = given(needsAssessment, ...drafted).when(warned);
    const templates = decision.outcome === 'accepted' ? decision.effects.map((effect) => Object.values(effect)[1]) : [];
    expect(templates).toContain('clock-at-risk');
    expect(templates).not.toContain('delay-notice');
  });

  it('are told to the manager and the head of service when they pass; the case goes on', () => {
    given(needsAssessment, ...slow)
      .when(late)
      .leadsTo({
        state: 'drafting',
        regions: { clock: 'breached' },
        notices: ['clock-breached → sendManager by inapp', 'clock-breached → headOfService by email'],
      });
  });
});

describe('the three numbers', () => {
  const numbers = (acts: readonly StoryAct[], on: CivilDate) => {
    const history = acts.map(({ type, on: occurredOn, by, at, ...data }, index) => ({
      sequence: index + 1,
      type,
      occurredOn,
      recordedAt: typeof at === 'string' ? at : `${occurredOn}T12:00:00Z`,
      by: by ?? { person: 'priya', role: 'family' },
      data,
    }));
    const { snapshot, deadlines } = replay({ pathway: needsAssessment, locality }, history);
    return twentyWeeks(snapshot.context as Assessment, deadlines, on);
  };

  it('are the days used, the days left and whom it is with', () => {
    const [asking] = complete;
    expect(numbers(asking ? [asking] : [], '2026-06-23')).toEqual({
      title: 'the twenty weeks',
      what: 'the final plan',
      from: '2026-06-22',
      dueOn: '2026-11-09',
      daysUsed: 1,
      daysLeft: 139,
      withWhom: 'the authority',
      withWhomPlainly: 'us, the council',
      state: 'running',
      excuses: [],
    });
    expect(numbers(complete.slice(0, 4), '2026-07-17')?.withWhom).toContain('an educational psychologist');
    expect(numbers(complete.slice(0, 4), '2026-07-17')?.withWhomPlainly).toContain('you: your own views');
    expect(numbers(drafted, '2026-10-01')).toMatchObject({
      withWhom: 'the family, who may answer the draft',
      withWhomPlainly: 'you: you may answer the draft plan',
    });
  });

  it('are not counted once no plan is owed any more', () => {
    const [asking] = complete as [StoryAct];
    const back: StoryAct = { type: 'RequestWithdrawn', on: '2026-07-01', reason: 'We have moved on' };
    expect(numbers([asking, back], '2026-07-02')).toBeUndefined();
  });

  it('never show a paused clock: an exception stands beside the breach', () => {
    const claimed: StoryAct = {
      type: 'ExceptionClaimed',
      on: '2026-09-03',
      by: OMAR,
      ground: 'schoolClosure',
      about: 'ehcp-final',
      evidence: ['Term dates'],
      firstDay: '2026-07-23',
      endsOn: '2026-09-02',
    };
    const approved: StoryAct = { type: 'ExceptionApproved', on: '2026-09-03', by: LUCY };
    const story = [...complete, claimed, approved, toBeIssued, late];
    expect(numbers(story, '2026-11-11')).toMatchObject({
      daysUsed: 142,
      daysLeft: -2,
      state: 'breachedWithException',
      excuses: [
        {
          words:
            'The school was closed for four weeks or more when its advice was asked for (from Thursday 23 July 2026, open again on Wednesday 2 September 2026), about the twenty weeks: approved by a second person.',
          approved: true,
        },
      ],
    });
    expect(numbers([...complete, claimed], '2026-09-03')).toMatchObject({
      daysLeft: 67,
      state: 'running',
      excuses: [{ words: expect.stringContaining('a second person has still to look at it'), approved: false }],
    });
    expect(numbers([...complete, toBeIssued, late], '2026-11-11')).toMatchObject({ state: 'breached' });
    const final: StoryAct[] = [...drafted, placed, late, { ...issued, on: '2026-11-20', by: QUENTIN }];
    expect(numbers(final, '2027-01-01')).toMatchObject({ daysUsed: 151, daysLeft: -11, state: 'metLate' });
  });
});
