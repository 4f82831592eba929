import { describe, expect, it } from '@jest/globals';
import { givenIn } from '#test/given';
import {
  BY_FAMILY,
  BY_FAMILY_ACKNOWLEDGED,
  DANA,
  LEON,
  ON_THE_FIRST_RUNG,
  over,
  RAISED,
  set,
  TESS,
} from '#test/ordinary/disagreement';
import { register } from '../register.js';
import { disagreementPathway as disagreement } from './pathway.js';

const given = givenIn({ calendar: register.calendar, area: register.area('north-east-lincolnshire') });

const sheet = { disputed: ['Whether one visit was enough'], meanwhile: 'The school goes on with its own support.' };

describe('a family that disagrees', () => {
  it('is told when the other side has it, and the talk is due in five working days from then', () => {
    given(disagreement, BY_FAMILY)
      .when(BY_FAMILY_ACKNOWLEDGED)
      .leadsTo({
        state: 'acknowledged',
        deadlines: { 'early-resolution#staff': '2026-02-10', 'disagreement-acknowledged': null },
        notices: ['disagreement-acknowledged → dana by sms'],
      });
  });

  it('begins with the people concerned, on the time that runs already', () => {
    given(disagreement, BY_FAMILY, BY_FAMILY_ACKNOWLEDGED)
      .when(set('A_NO_EHCP'))
      .leadsTo({
        state: 'rung.staff',
        deadlines: { 'early-resolution#staff': '2026-02-10', 'rung-ends#staff': null },
      });
    given(disagreement, BY_FAMILY)
      .when(set('A_NO_EHCP'))
      .leadsTo({ state: 'rung.staff', deadlines: { 'rung-ends#staff': '2026-02-10' } });
  });

  it('goes to the managers of whomever it turns out to be with', () => {
    const met = { type: 'RungMet', on: '2026-02-05', by: TESS, sheet } as const;
    const present = [{ person: 'tess', side: 'school' }, { side: 'family' }];
    given(disagreement, BY_FAMILY, BY_FAMILY_ACKNOWLEDGED, set('A_NO_EHCP'), { ...met, present })
      .when({ type: 'RungEscalated', on: '2026-02-06', by: TESS, against: 'health' })
      .leadsTo({
        state: 'rung.lineManager',
        deadlines: { 'early-resolution#staff': null, 'rung-ends#lineManager': '2026-02-13' },
        notices: ['rung-escalated → healthServiceLead by email'],
      });
  });

  it('goes on by itself when the first talk does not come', () => {
    given(disagreement, BY_FAMILY, BY_FAMILY_ACKNOWLEDGED, set('B_EHCP'))
      .when(over('staff', '2026-02-10', { clock: 'early-resolution' }))
      .leadsTo({ state: 'rung.lineManager', deadlines: { 'rung-ends#lineManager': '2026-02-17' } });
    given(disagreement, BY_FAMILY, BY_FAMILY_ACKNOWLEDGED, over('staff', '2026-02-10', { clock: 'early-resolution' }))
      .when({ ...set('B_EHCP'), on: '2026-02-12' })
      .leadsTo({ state: 'rung.staff', deadlines: { 'rung-ends#staff': '2026-02-19' } });
  });

  it('may take it further at any time, but medical provision alone is no appeal', () => {
    const further = { type: 'FamilyTakesItFurther', on: '2026-02-09', by: DANA, route: 'appeal' } as const;
    given(disagreement, BY_FAMILY, BY_FAMILY_ACKNOWLEDGED, set('B_EHCP'))
      .when(further)
      .leadsTo({ state: 'closed.takenFurther', deadlines: { 'early-resolution#staff': null } });
    const medical = [{ ...BY_FAMILY, against: 'health' }, BY_FAMILY_ACKNOWLEDGED, set('M_MEDICAL')];
    given(disagreement, ...medical)
      .when(further)
      .isRefused({ rule: 'medicalAloneIsNotAppealed', law: 'SI 2017/1306; Children and Families Act 2014 s.51' });
    given(disagreement, ...medical)
      .when({ ...further, case: '7KQ2-M4XB' })
      .leadsTo({ state: 'closed.takenFurther' });
    given(disagreement, ...ON_THE_FIRST_RUNG)
      .when({ ...further, on: '2026-02-19', by: LEON })
      .isRefused({ rule: 'aFamilyIsOneSide' });
  });

  it('is answered as a complaint where it is about how they were treated', () => {
    const { decision } = given(disagreement, BY_FAMILY, BY_FAMILY_ACKNOWLEDGED).when(set('P_PROCESS'));
    const opened = decision.outcome === 'accepted' ? decision.effects.filter(({ kind }) => kind === 'openCase') : [];
    expect(opened).toMatchObject([
      { pathway: 'complaint', event: 'ComplaintRaised', data: { about: ['Discharged after one visit'] } },
    ]);
    const [{ data = {} } = {}] = opened as readonly { data?: object }[];
    expect(register.pathway('complaint').problems('ComplaintRaised', data)).toEqual([]);
    const long = { ...BY_FAMILY, about: 'Nobody listened to me. '.repeat(434) };
    const told = given(disagreement, long, BY_FAMILY_ACKNOWLEDGED).when(set('P_PROCESS')).decision;
    const all =
      told.outcome === 'accepted' ? told.effects.flatMap((each) => (each.kind === 'openCase' ? [each] : [])) : [];
    expect(register.pathway('complaint').problems('ComplaintRaised', all[0]?.data)).toEqual([]);
    const letters = (text: unknown) => String(text).replaceAll(/[\s,]/g, '');
    expect(letters(all[0]?.data.about)).toBe(letters(long.about));
    const { contact: _, ...nobody } = BY_FAMILY;
    given(disagreement, nobody, BY_FAMILY_ACKNOWLEDGED)
      .when(set('P_PROCESS'))
      .isRefused({ rule: 'somebodyCanBeAnswered' });
  });
});

describe('the kind of disagreement', () => {
  it('is one that the two sides can have', () => {
    given(disagreement, BY_FAMILY, BY_FAMILY_ACKNOWLEDGED)
      .when(set('C_COMMISSIONERS'))
      .isRefused({ rule: 'theStrandIsTheirs' });
    given(disagreement, RAISED)
      .when({ ...set('B_EHCP'), on: '2026-02-18' })
      .isRefused({ rule: 'theStrandIsTheirs' });
  });

  it('is asked of the owner within two working days, and missed aloud', () => {
    given(disagreement)
      .when(BY_FAMILY)
      .leadsTo({ deadlines: { 'strand-set': '2026-02-04', 'disagreement-acknowledged': '2026-02-04' } });
    given(disagreement, BY_FAMILY)
      .when(over('', '2026-02-04', { clock: 'strand-set' }))
      .leadsTo({ notices: ['dispute-not-begun → sendCaseOfficer by email'] });
  });
});

describe('what was recorded, as it is told afterwards', () => {
  const told = (type: string, data: Record<string, unknown>) => disagreement.told?.({ type, data });

  it('names the two sides, the kind and the step', () => {
    expect(told('DisagreementRaised', { raisedFor: 'council', against: 'health' })).toBe(
      'A disagreement between the council and the health service was raised.',
    );
    expect(told('StrandSet', { strand: 'B_EHCP' })).toBe(
      'It was said what kind of disagreement it is: “A family, about an EHC plan”.',
    );
    expect(told('RungEscalated', { to: 'director' })).toBe('It was taken to the directors.');
    expect(told('RungEscalated', {})).toBe('It was taken to the next step.');
  });

  it('says what the board did', () => {
    const done = (more: Record<string, unknown>) => told('BoardConsidered', { reasons: 'Heard both', ...more });
    expect(done({ outcome: 'settled' })).toBe('The board settled it: both sides agreed.');
    expect(done({ outcome: 'sentBack', to: 'staff' })).toBe(
      'The board sent it back to the officers who hold the case.',
    );
    expect(done({ outcome: 'standsUntil', until: '2026-09-07' })).toBe(
      'The board left things as they are until Monday 7 September 2026.',
    );
    expect(done({ outcome: 'decidedElsewhere', where: 'The court' })).toBe('The board said where else it is decided.');
  });

  it('says who pays meanwhile, and what was paid of what was owed', () => {
    const from = '2026-03-02';
    expect(told('InterimProposed', { from, shares: { education: 60, health: 40 } })).toBe(
      'It was proposed who pays meanwhile, from Monday 2 March 2026: education (the council) 60%, health (the ICB) 40%.',
    );
    expect(told('InterimProposed', { from })).toBe(
      'It was proposed who pays meanwhile, from Monday 2 March 2026: whoever the area’s own rule says.',
    );
    expect(told('InterimPaid', { pence: 1_040_000, from: 'health' })).toBe(
      '£10,400.00 of what was owed was paid by health (the ICB).',
    );
  });

  it('is not told where it is made from facts that the reader may not see', () => {
    expect(disagreement.told?.({ type: 'BoardConsidered' })).toBeUndefined();
    expect(disagreement.told?.({ type: 'MediationHeld' })).toBe('The mediation was held.');
  });
});
