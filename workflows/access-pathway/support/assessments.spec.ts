import { describe, expect, it } from '@jest/globals';
import type { Accepted } from '#engine/decide';
import type { CivilDate } from '#statutory-calendar/civil-date';
import type { StoryAct } from '#test/given';
import { asha, byFamily, given, waits } from '#test/ordinary/referral';
import type { Referral } from '../case.js';
import { accessPathway } from '../pathway.js';

/** Decided, told; autism with one provider and speech with another. */
const decided = [{ ...byFamily, strands: ['asd', 'slcn'] }, ...waits.slice(1, -1)];
const by = asha;
const taken = (provider: string, strand: string, on: CivilDate): StoryAct => ({
  type: 'ProviderAllocated',
  on,
  by,
  provider,
  strand,
});
const autism = { ...taken('neurodevelopment team', 'asd', '2026-04-20'), acceptedBy: 'kofi' };
const speech = taken('speech therapy', 'slcn', '2026-04-22');
const joins = (on: CivilDate, strand?: string): StoryAct => ({
  type: 'WaitingListJoined',
  on,
  by,
  ...(strand && { strand }),
});
const begins = (strand: string, on: CivilDate): StoryAct => ({ type: 'AssessmentStarted', on, by, strand });
const ends = (on: CivilDate, strand?: string): StoryAct => ({
  type: 'AssessmentConcluded',
  on,
  by,
  result: 'noDiagnosis',
  needs: 'Quiet and routine',
  ...(strand && { strand }),
});
const both = [...decided, autism, speech] as const;

describe('two providers, each for a need of its own', () => {
  it('are kept side by side, and the case waits once one list is joined', () => {
    given(accessPathway, ...both)
      .when(joins('2026-05-01', 'slcn'))
      .leadsTo({
        state: 'diagnostic.waiting',
        deadlines: {
          'keep-in-touch#slcn': '2026-11-01',
          'keep-in-touch#asd': null,
          'keep-in-touch': null,
          'nd-first-appointment': null,
        },
      });
    given(accessPathway, ...both, joins('2026-05-01', 'slcn'))
      .when(joins('2026-05-11', 'asd'))
      .leadsTo({
        state: 'diagnostic.waiting',
        deadlines: {
          'keep-in-touch#slcn': '2026-11-01',
          'keep-in-touch#asd': '2026-11-11',
          'nd-first-appointment': '2026-06-04',
        },
      });
  });

  it('are both meant by an act that names no need', () => {
    given(accessPathway, ...both)
      .when(joins('2026-05-01'))
      .leadsTo({ deadlines: { 'keep-in-touch#asd': '2026-11-01', 'keep-in-touch#slcn': '2026-11-01' } });
    given(accessPathway, ...both, joins('2026-05-01'))
      .when({ type: 'KeptInTouch', on: '2026-08-31', by, what: 'Still wanted', strand: 'slcn' })
      .leadsTo({ deadlines: { 'keep-in-touch#asd': '2026-11-01', 'keep-in-touch#slcn': '2027-02-28' } });
    given(accessPathway, ...both, joins('2026-05-01'))
      .when({ type: 'KeptInTouch', on: '2026-08-31', by, what: 'Still wanted' })
      .leadsTo({ deadlines: { 'keep-in-touch#asd': '2027-02-28', 'keep-in-touch#slcn': '2027-02-28' } });
  });

  it('lead to an outcome only when the last is concluded', () => {
    const waiting = [...both, joins('2026-05-01')];
    given(accessPathway, ...waiting)
      .when(begins('asd', '2026-06-01'))
      .leadsTo({
        state: 'diagnostic.assessing',
        deadlines: { 'keep-in-touch#asd': '2026-12-01', 'keep-in-touch#slcn': '2026-11-01' },
      });
    given(accessPathway, ...waiting, begins('asd', '2026-06-01'))
      .when(ends('2026-06-10', 'asd'))
      .leadsTo({
        state: 'diagnostic.assessing',
        deadlines: { 'keep-in-touch#asd': null, 'keep-in-touch#slcn': '2026-11-01', 'outcome-issued': null },
      });
    given(accessPathway, ...waiting, begins('asd', '2026-06-01'), ends('2026-06-10', 'asd'))
      .when(ends('2026-06-11'))
      .isRefused({ code: 'RULE_NOT_MET', rule: 'thatAssessmentHasBegun' });
    const last = [begins('asd', '2026-06-01'), ends('2026-06-10', 'asd'), begins('slcn', '2026-07-01')];
    given(accessPathway, ...waiting, ...last)
      .when(ends('2026-07-08', 'slcn'))
      .leadsTo({
        state: 'diagnostic.concluded',
        deadlines: { 'keep-in-touch#slcn': null, 'outcome-issued': '2026-07-22' },
      });
  });

  it('may both end with one act', () => {
    const started: StoryAct = { type: 'AssessmentStarted', on: '2026-06-01', by };
    given(accessPathway, ...both, started)
      .when(ends('2026-06-10'))
      .leadsTo({ state: 'diagnostic.concluded', deadlines: { 'outcome-issued': '2026-06-24' } });
  });

  it('take no need that nobody has accepted, and none twice', () => {
    given(accessPathway, ...both)
      .when(joins('2026-05-01', 'semh'))
      .isRefused({ rule: 'thatNeedHasAProvider' });
    given(accessPathway, ...both, joins('2026-05-01', 'asd'))
      .when(joins('2026-05-02', 'asd'))
      .isRefused({ rule: 'theChildIsNotOnThatListYet' });
    given(accessPathway, ...both, begins('asd', '2026-06-01'))
      .when(begins('asd', '2026-06-02'))
      .isRefused({ rule: 'thatAssessmentHasNotBegun' });
    given(accessPathway, ...both, begins('asd', '2026-06-01'))
      .when({ type: 'WaitReprioritised', on: '2026-06-02', by, priority: 'soon', because: 'Worse', strand: 'slcn' })
      .isRefused({ rule: 'theChildWaitsOnThatList' });
  });

  it('leave the other where it is when one is replaced', () => {
    given(accessPathway, ...both, joins('2026-05-01'))
      .when(taken('clinic by the sea', 'slcn', '2026-06-01'))
      .leadsTo({
        state: 'diagnostic.waiting',
        deadlines: { 'keep-in-touch#asd': '2026-11-01', 'keep-in-touch#slcn': null },
      });
    given(accessPathway, ...both, joins('2026-05-01', 'asd'))
      .when(taken('clinic by the sea', 'asd', '2026-06-01'))
      .leadsTo({ state: 'diagnostic.allocated', deadlines: { 'keep-in-touch#asd': null } });
    given(accessPathway, ...both, begins('asd', '2026-06-01'))
      .when({ type: 'ProviderAllocated', on: '2026-06-02', by, provider: 'clinic by the sea' })
      .isRefused({ rule: 'theNeedIsNamed' });
  });

  it('are shown as parts of the case, each with who has it', () => {
    const { decision } = given(accessPathway, ...both).when(joins('2026-05-01', 'slcn'));
    const file = (decision as Accepted).next.snapshot.context as Referral;
    const { parts = [], named } = accessPathway.projection(file);
    expect(parts.filter(({ name }) => name.startsWith('Assessment'))).toEqual([
      { name: 'Assessment: Autism', state: 'A provider has accepted', holder: { person: 'kofi' } },
      {
        name: 'Assessment: Speech and language',
        state: 'On the provider’s list',
        holder: { organisation: 'speech therapy' },
      },
    ]);
    expect(parts).toContainEqual({
      name: 'What is known: Health',
      state: 'Received',
      holder: { post: 'schoolNursing' },
    });
    expect(named).toContain('kofi');
  });
});

describe('a case that closed while providers had the child', () => {
  it('goes back on the lists that it was on, and not on those that are over', () => {
    const left: StoryAct = {
      type: 'ReferralWithdrawn',
      on: '2026-07-01',
      by: { person: 'dana', role: 'family' },
      reason: 'We need a rest',
    };
    given(accessPathway, ...both, joins('2026-05-01'), begins('asd', '2026-06-01'), ends('2026-06-10', 'asd'), left)
      .when({ type: 'CaseReopened', on: '2026-09-01', by, newInformation: 'He is not sleeping' })
      .leadsTo({
        state: 'diagnostic.waiting',
        deadlines: { 'keep-in-touch#slcn': '2027-03-01', 'keep-in-touch#asd': null },
      });
  });
});
