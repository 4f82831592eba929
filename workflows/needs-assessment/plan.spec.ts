import { describe, expect, it } from '@jest/globals';
import { replay } from '#engine/replay';
import { givenIn, type StoryAct } from '#engine/scenario';
import type { CivilDate } from '#statutory-calendar/civil-date';
import { register } from '../register.js';
import type { Assessment } from './assessment.js';
import {
  complete,
  drafted,
  issued,
  LUCY,
  OMAR,
  placed,
  QUENTIN,
  sections,
  served,
  toBeIssued,
} from './ordinary-assessment.js';
import { needsAssessment } from './pathway.js';
import { twentyWeeks } from './twenty-weeks.js';

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

describe('a draft plan', () => {
  const drafting = given(needsAssessment, ...complete, toBeIssued);

  it('gives the family fifteen days, the day of service being the first', () => {
    drafting.when(served).leadsTo({
      state: 'draftWithFamily',
      deadlines: { 'ehcp-draft-representations': '2026-10-12' },
      notices: ['draft-plan → priya by letter'],
    });
  });

  it.each(['C', 'D', 'G', 'H1', 'H2', 'A', 'B', 'E', 'F', 'K'])('is not served with section %s blank', (section) => {
    drafting
      .when({ ...served, sections: sections({ [section]: undefined }) })
      .isRefused({ rule: 'everySectionIsComplete' });
  });

  it('may say “none identified” of some sections and not of others, and names no setting', () => {
    drafting.when({ ...served, sections: sections({ C: 'noneIdentified' }) }).leadsTo({ state: 'draftWithFamily' });
    drafting
      .when({ ...served, sections: sections({ F: 'noneIdentified' }) })
      .isRefused({ rule: 'everySectionIsComplete' });
    drafting
      .when({ ...served, sections: sections({ I: 'written' }) })
      .isRefused({ rule: 'noSettingIsNamedInTheDraft', law: 'Children and Families Act 2014 s.38(5)' });
  });

  it('is checked by a second person', () => {
    drafting.when({ ...served, checkedBy: undefined }).isRefused({ rule: 'aSecondPersonAgrees' });
    drafting.when({ ...served, checkedBy: 'omar' }).isRefused({ rule: 'aSecondPersonAgrees' });
  });

  it('begins the fifteen days again when it is served again', () => {
    given(needsAssessment, ...drafted)
      .when({ ...served, on: '2026-10-07' })
      .leadsTo({ deadlines: { 'ehcp-draft-representations': '2026-10-21' } });
    given(needsAssessment, ...drafted, { ...served, on: '2026-10-07' }, { ...placed, on: '2026-10-08' })
      .when({ ...issued, on: '2026-10-21' })
      .isRefused({ rule: 'theRepresentationsPeriodIsOver' });
  });
});

describe('a final plan', () => {
  const ready = given(needsAssessment, ...drafted, placed);

  it('arms the first review and the time to appeal', () => {
    ready.when(issued).leadsTo({
      state: 'finalIssued',
      regions: { clock: 'running' },
      deadlines: {
        'ehcp-final': null,
        'annual-review-complete': '2027-10-12',
        'appeal-lodge': '2026-12-14',
        'mediation-contact-adviser': null,
      },
      notices: [
        'final-plan → priya by letter',
        'final-plan-to-setting → Seaview Primary by email',
        'final-plan-to-icb → icbSendLead by email',
      ],
    });
  });

  it('is not issued before the fifteen days are over, unless the family has answered and agrees', () => {
    ready.when({ ...issued, on: '2026-10-12' }).isRefused({
      code: 'RULE_NOT_MET',
      rule: 'theRepresentationsPeriodIsOver',
    });
    const answered = (agrees: boolean): StoryAct => ({ type: 'RepresentationsMade', on: '2026-10-05', agrees });
    given(needsAssessment, ...drafted, placed, answered(false))
      .when({ ...issued, on: '2026-10-06' })
      .isRefused({ rule: 'theRepresentationsPeriodIsOver' });
    given(needsAssessment, ...drafted, placed, answered(true))
      .when({ ...issued, on: '2026-10-06' })
      .leadsTo({ state: 'finalIssued' });
  });

  it('needs the ICB’s agreement to what section G provides', () => {
    const withHealth = { ...served, sections: sections({ G: 'written' }) };
    const story = [...complete, toBeIssued, withHealth, placed];
    given(needsAssessment, ...story)
      .when(issued)
      .isRefused({ rule: 'healthAgreesSectionG', law: 'SI 2014/1530 reg 12(2)' });
    ready.when({ ...issued, sectionG: 'written' }).isRefused({ rule: 'healthAgreesSectionG' });
    given(needsAssessment, ...story, { type: 'SectionAgreed', on: '2026-10-08', section: 'G' })
      .when(issued)
      .leadsTo({ state: 'finalIssued' });
  });

  it('names a placement and sets out rights', () => {
    given(needsAssessment, ...drafted)
      .when(issued)
      .isRefused({ rule: 'thePlanNamesAPlacement' });
    ready.when({ ...issued, rightsBlock: false }).isRefused({ rule: 'finalLetterSetsOutRights' });
  });
});

describe('a placement', () => {
  const consulted: StoryAct = {
    type: 'SettingConsulted',
    on: '2026-09-29',
    by: OMAR,
    settings: ['Harbour School', 'Estuary School'],
  };
  const answer = (setting: string, more: object): StoryAct => ({
    type: 'SettingAnswered',
    on: '2026-10-02',
    by: OMAR,
    setting,
    ...more,
  });

  it('is asked of settings that each have fifteen days, and “full” is recorded as full', () => {
    const asking = given(needsAssessment, ...drafted, consulted);
    asking.when(answer('Harbour School', { answer: 'full' })).leadsTo({
      state: 'consulting',
      deadlines: {
        'ehcp-placement-consult-response#Harbour School': null,
        'ehcp-placement-consult-response#Estuary School': '2026-10-14',
      },
    });
    asking.when(answer('Harbour School', { answer: 'cannot' })).isRefused({ rule: 'aRefusalNamesItsGround' });
    asking.when(answer('Another', { answer: 'full' })).isRefused({ rule: 'theSettingWasConsulted' });
    given(needsAssessment, ...drafted, consulted, answer('Harbour School', { answer: 'full' }))
      .when(answer('Estuary School', { answer: 'canMeetNeeds' }))
      .leadsTo({ state: 'placementPending' });
  });

  it('waits for those who pay while the twenty weeks run on', () => {
    given(needsAssessment, ...drafted)
      .when({ ...placed, waitsForFunding: true })
      .leadsTo({ state: 'placementPending', deadlines: { 'ehcp-final': '2026-11-09' } });
    given(needsAssessment, ...drafted, { ...placed, waitsForFunding: true })
      .when({ ...placed, on: '2026-10-20' })
      .leadsTo({ state: 'finalising' });
  });
});

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
      daysUsed: 1,
      daysLeft: 139,
      withWhom: 'the authority',
      dueOn: '2026-11-09',
      state: 'running',
    });
    expect(numbers(complete.slice(0, 4), '2026-07-17')?.withWhom).toContain('an educational psychologist');
    expect(numbers(drafted, '2026-10-01')?.withWhom).toContain('the family');
  });

  it('never show a paused clock: an exception stands beside the breach', () => {
    const claimed: StoryAct = {
      type: 'ExceptionClaimed',
      on: '2026-09-03',
      by: OMAR,
      ground: 'schoolClosure',
      about: 'ehcp-final',
      evidence: ['Term dates'],
      firstDay: '2026-07-22',
      endsOn: '2026-09-02',
    };
    const approved: StoryAct = { type: 'ExceptionApproved', on: '2026-09-03', by: LUCY };
    const story = [...complete, claimed, approved, toBeIssued, late];
    expect(numbers(story, '2026-11-11')).toMatchObject({ daysUsed: 142, daysLeft: -2, state: 'breachedWithException' });
    expect(numbers([...complete, toBeIssued, late], '2026-11-11')).toMatchObject({ state: 'breached' });
    const final: StoryAct[] = [...drafted, placed, late, { ...issued, on: '2026-11-20', by: QUENTIN }];
    expect(numbers(final, '2027-01-01')).toMatchObject({ daysUsed: 151, daysLeft: -11, state: 'metLate' });
  });
});
