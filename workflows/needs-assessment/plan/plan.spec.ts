import { describe, expect, it } from '@jest/globals';
import { givenIn, type StoryAct } from '#test/given';
import { wordsOf } from '#test/ordinary/appeal';
import { complete, drafted, issued, OMAR, placed, sections, served, toBeIssued } from '#test/ordinary/assessment';
import { register } from '../../register.js';
import { needsAssessment } from '../pathway.js';

const given = givenIn({ calendar: register.calendar, area: register.area('north-east-lincolnshire') });

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
  const atSeaview = [
    { type: 'RepresentationsMade', on: '2026-10-01', setting: 'Seaview Primary' },
    { type: 'PlacementDecided', on: '2026-10-05', placement: 'Seaview Primary' },
  ] as const;

  it('that names a type of setting is written to no setting', () => {
    const { decision } = ready.when(issued);
    const told = decision.outcome === 'accepted' ? decision.effects : [];
    expect(told.flatMap((each) => (each.kind === 'notice' ? [each.template] : []))).not.toContain(
      'final-plan-to-setting',
    );
  });

  it('says truly from when it is in force, and which schools must take the child', () => {
    const told = wordsOf(given(needsAssessment, ...drafted, ...atSeaview).when(issued).decision, 'final-plan');
    expect(told).not.toContain('in force from today');
    expect(told).toContain('in force from the day on which it was sent');
    expect(told).toContain('an independent one that is not on the approved list');
  });

  it('arms the first review and the time to appeal', () => {
    given(needsAssessment, ...drafted, ...atSeaview)
      .when(issued)
      .leadsTo({
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

  it('needs the ICB’s agreement to what section G provides, before the family is shown it', () => {
    const withHealth = { ...served, sections: sections({ G: 'written' }) };
    const story = [...complete, toBeIssued];
    given(needsAssessment, ...story)
      .when(withHealth)
      .isRefused({ rule: 'healthAgreesSectionG', law: 'SI 2014/1530 reg 12(2)' });
    ready.when({ ...issued, sectionG: 'written' }).isRefused({ rule: 'healthAgreesSectionG' });
    const agrees: StoryAct = { type: 'SectionAgreed', on: served.on, section: 'G' };
    given(needsAssessment, ...story)
      .when({ ...agrees, by: OMAR })
      .isRefused({ rule: 'theBodyThatPaysSaysSo' });
    given(needsAssessment, ...story, { ...agrees, by: { person: 'ivan', role: 'icbOfficer' } }, withHealth, placed)
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

  it('is one that was consulted or asked for, or a type; and the family’s own choice is refused on a ground alone', () => {
    const naming = (placement: string, more: object = {}): StoryAct => ({
      ...{ type: 'PlacementDecided', on: '2026-10-12', placement },
      ...more,
    });
    const asksFor: StoryAct = { type: 'RepresentationsMade', on: '2026-10-05', setting: 'Seaview Primary' };
    const nobodyAsked = given(needsAssessment, ...drafted);
    nobodyAsked.when(naming('Fieldside School')).isRefused({ rule: 'theSettingWasConsultedOrAskedFor' });
    nobodyAsked.when(naming('A mainstream school', { isAType: true })).leadsTo({ state: 'finalising' });
    const choice = given(needsAssessment, ...drafted, consulted, asksFor);
    choice.when(naming('seaview primary ')).leadsTo({ state: 'finalising' });
    choice.when(naming('Harbour School')).isRefused({ rule: 'theFamilysChoiceIsRefusedOnAGround' });
    choice.when(naming('Harbour School', { ground: 'unsuitable' })).leadsTo({ state: 'finalising' });
    // Of a wholly independent school none of the section's grounds need be true.
    choice.when(naming('Harbour School', { ground: 'ofAnotherKind' })).leadsTo({ state: 'finalising' });
    given(needsAssessment, ...drafted, asksFor)
      .when({ ...issued, on: '2026-10-14', placement: 'Fieldside School' })
      .isRefused({ rule: 'theSettingWasConsultedOrAskedFor' });
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
