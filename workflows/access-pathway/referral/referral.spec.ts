import { describe, expect, it } from '@jest/globals';
import type { StoryAct } from '#test/given';
import { accepted, asha, byFamily, bySchool, dana, given, tom } from '#test/ordinary/referral';
import { accessPathway } from '../pathway.js';

describe('a referral', () => {
  it('from a family is received at once, with its consent, a receipt and both local limits', () => {
    given(accessPathway)
      .when(byFamily)
      .leadsTo({
        state: 'pre.received',
        regions: { consent: 'given', custody: 'owned', voice: 'notSought' },
        deadlines: { 'referral-acknowledged': '2026-03-10', 'triage-decided': '2026-03-19' },
        notices: ['referral-receipt → dana by sms', 'referral-receipt → dana by portal'],
      });
  });

  it('from a professional waits for consent, its clocks running from the same day', () => {
    given(accessPathway)
      .when(bySchool)
      .leadsTo({
        state: 'pre.awaitingConsent',
        regions: { consent: 'none' },
        deadlines: { 'referral-acknowledged': '2025-09-18', 'triage-decided': '2025-09-29' },
        notices: ['referral-receipt → dana by sms', 'referral-receipt → tom by email'],
      });
    given(accessPathway, bySchool)
      .when({ type: 'ConsentRecorded', on: '2025-09-15', by: dana, result: 'given' })
      .leadsTo({ state: 'pre.received', regions: { consent: 'given' } });
    given(accessPathway, bySchool)
      .when({ type: 'ConsentRecorded', on: '2025-09-15', by: dana, result: 'refused' })
      .leadsTo({ state: 'pre.awaitingConsent', regions: { consent: 'refused' } });
  });

  it('needs a child, a contact and a worry, and nothing else', () => {
    const { decision } = given(accessPathway).when({ type: 'ReferralSubmitted', on: '2026-03-05', by: dana });
    expect(decision).toMatchObject({
      code: 'FIELDS_WRONG',
      fields: [
        { field: 'child', message: 'Tell us the child’s name' },
        { field: 'contact', message: 'Tell us whom to contact, and how' },
        { field: 'worry', message: 'Say what worries you, in your own words' },
      ],
    });
  });

  it('takes the child’s own words with it', () => {
    given(accessPathway)
      .when({ ...byFamily, childSays: 'It is too loud.' })
      .leadsTo({ state: 'pre.received', regions: { voice: 'captured' } });
  });

  it('is sent once', () => {
    given(accessPathway, byFamily).when(byFamily).isRefused({ code: 'RULE_NOT_MET', rule: 'isADraft' });
  });

  it('is not passed on to others once the family has taken its consent back', () => {
    const back: StoryAct = { type: 'ConsentWithdrawn', on: '2026-03-09', by: dana };
    given(accessPathway, byFamily)
      .when(back)
      .leadsTo({ state: 'pre.received', regions: { consent: 'withdrawn' } });
    given(accessPathway, byFamily, back).when(accepted).isRefused({ code: 'RULE_NOT_MET', rule: 'sharingIsAllowed' });
  });

  it('is shared again when they say yes themselves, and not because somebody says that they did', () => {
    const back: StoryAct = { type: 'ConsentWithdrawn', on: '2026-03-09', by: dana };
    const yes = (by: StoryAct['by']): StoryAct => ({
      ...{ type: 'ConsentRecorded', on: '2026-03-10', by, result: 'given', givenBy: 'parent' },
    });
    given(accessPathway, byFamily, back)
      .when(yes({ person: 'asha', role: 'coordinator' }))
      .isRefused({ code: 'RULE_NOT_MET', rule: 'nobodySaysYesForAFamilyThatSaidNo' });
    given(accessPathway, byFamily, back)
      .when(yes(dana))
      .leadsTo({ regions: { consent: 'given' } });
  });

  it('of somebody of 16 or over needs the young person’s own decision, or a finding of capacity', () => {
    const young = { ...bySchool, child: { name: 'Robin', dateOfBirth: '2009-09-15' } };
    const consent = {
      type: 'ConsentRecorded',
      on: '2025-09-16',
      by: dana,
      result: 'given',
      givenBy: 'parent',
    } as const;
    given(accessPathway, young)
      .when(consent)
      .isRefused({ rule: 'theYoungPersonDecidesFrom16', law: 'Mental Capacity Act 2005 s.1 and s.2(5)' });
    given(accessPathway, young)
      .when({ ...consent, givenBy: 'youngPerson' })
      .leadsTo({ state: 'pre.received' });
    given(accessPathway, { ...young, child: { name: 'Robin', dateOfBirth: '2009-09-17' } })
      .when(consent)
      .leadsTo({ state: 'pre.received' });
  });
});

describe('a list of what is missing', () => {
  const missing = (items: readonly object[]): StoryAct => ({
    type: 'MissingInformationListed',
    on: '2026-03-09',
    by: asha,
    items,
  });
  const two = missing([
    { what: 'Last school report', heldBy: 'setting', askedOf: 'setting' },
    { what: 'When it began', heldBy: 'family', askedOf: 'family' },
  ]);

  it('never asks a family for what a professional holds', () => {
    given(accessPathway, byFamily)
      .when(missing([{ what: 'Hearing test', heldBy: 'health', askedOf: 'family' }]))
      .isRefused({ code: 'RULE_NOT_MET', rule: 'familyIsNotAskedForWhatAProfessionalHolds' });
  });

  it('keeps the referral and its clocks, until all of it has come', () => {
    given(accessPathway, byFamily)
      .when(two)
      .leadsTo({
        state: 'pre.awaitingInformation',
        deadlines: { 'triage-decided': '2026-03-19', 'missing-information-supplied': '2026-03-30' },
        notices: ['information-missing → dana by letter'],
      });
    const part: StoryAct = {
      type: 'InformationSupplied',
      on: '2026-03-10',
      by: dana,
      what: 'Since nursery',
      answers: ['When it began'],
    };
    given(accessPathway, byFamily, two).when(part).leadsTo({ state: 'pre.awaitingInformation' });
    given(accessPathway, byFamily, two, part)
      .when({ type: 'InformationSupplied', on: '2026-03-11', by: tom, what: 'Report', answers: ['Last school report'] })
      .leadsTo({ state: 'pre.received', deadlines: { 'missing-information-supplied': null } });
  });

  it('goes to triage when the time is over: never back to whoever referred', () => {
    given(accessPathway, byFamily, two)
      .when({
        type: 'DeadlinePassed',
        on: '2026-03-30',
        at: '2026-03-30T23:00:00Z',
        clock: 'missing-information-supplied',
        key: '',
        generation: 1,
        dueOn: '2026-03-30',
      })
      .leadsTo({ state: 'pre.triage', regions: { clock: 'breached' } });
  });
});
