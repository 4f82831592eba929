import { describe, it } from '@jest/globals';
import { givenIn } from '#test/given';
import {
  DIRECTORS,
  IRENE,
  ISAAC,
  LAURENCE,
  LEON,
  LYDIA,
  MANAGERS,
  MIRIAM,
  ON_THE_FIRST_RUNG,
  over,
  SHEET,
  STAFF_MET,
  WITH_THE_DIRECTORS,
  WITH_THE_EXECUTIVES,
} from '#test/ordinary/disagreement';
import { register } from '../../register.js';
import { disagreementPathway as disagreement } from '../pathway.js';

const area = register.area('north-east-lincolnshire');
const given = givenIn({ calendar: register.calendar, area });

describe('whoever is at the table', () => {
  it('has not sat at an earlier rung', () => {
    given(disagreement, ...ON_THE_FIRST_RUNG, STAFF_MET, over('staff', '2026-02-25'))
      .when({
        type: 'RungMet',
        on: '2026-02-27',
        by: ISAAC,
        present: [
          { person: 'isaac', side: 'health' },
          { person: 'lydia', side: 'council' },
        ],
      })
      .isRefused({ code: 'RULE_NOT_MET', rule: 'nobodySitsAtTwoRungs' });
  });

  it('sits for one side only', () => {
    given(disagreement, ...ON_THE_FIRST_RUNG)
      .when({
        ...STAFF_MET,
        present: [
          { person: 'leon', side: 'council' },
          { person: 'leon', side: 'health' },
        ],
      })
      .isRefused({ rule: 'nobodySitsOnBothSides' });
  });

  it('comes from both sides, and each is named where it is missing', () => {
    given(disagreement, ...ON_THE_FIRST_RUNG)
      .when({ ...STAFF_MET, present: [{ person: 'leon', side: 'council' }] })
      .isRefused({
        rule: 'bothSidesAreThere',
        reason: 'A meeting has two sides. Nobody is there for: health. Say who was.',
      });
  });

  it('does not sit in a post that one person holds for both sides: the area names others', () => {
    given(disagreement, ...WITH_THE_EXECUTIVES)
      .when({
        type: 'RungMet',
        on: '2026-04-27',
        by: LYDIA,
        present: [
          { person: 'charles', side: 'council', post: 'chiefExecutive' },
          { person: 'idris', side: 'health' },
        ],
      })
      .isRefused({
        rule: 'noPostOfBothSides',
        reason:
          'One person holds that post for both sides, so neither side is theirs. The area names others: for council: Director of Children’s Services; for health: ICB Place Director.',
      });
  });

  it('is asked at the top by the posts that stand in for the one chief executive', () => {
    given(disagreement, ...WITH_THE_DIRECTORS, over('director', '2026-03-18'))
      .when(over('mediation', '2026-04-17'))
      .leadsTo({
        state: 'rung.executives',
        notices: ['facts-sheet → directorChildren by inapp', 'facts-sheet → icbPlaceDirector by inapp'],
      });
  });

  it('reads from a sheet: both positions, the cost, and what the child has meanwhile', () => {
    const { sheet: _, ...met } = STAFF_MET;
    given(disagreement, ...ON_THE_FIRST_RUNG)
      .when(met)
      .isRefused({ rule: 'thereIsASheet', law: 'Children and Families Act 2014 s.26(3)(g)' });
    given(disagreement, ...ON_THE_FIRST_RUNG)
      .when({ type: 'FactsRecorded', on: '2026-02-19', by: LEON, ...SHEET, positions: SHEET.positions.slice(1) })
      .isRefused({ rule: 'theSheetIsWhole' });
  });

  it('may be another post, but none that has a part in it', () => {
    const seat = { type: 'SeatReassigned', on: '2026-02-27', by: LYDIA, side: 'health', because: 'On leave' } as const;
    const passed = [...ON_THE_FIRST_RUNG, over('staff', '2026-02-25')];
    given(disagreement, ...passed)
      .when({ ...seat, rung: 'lineManager', post: 'icbCaseManager' })
      .isRefused({ rule: 'thePostIsAnotherOne' });
    given(disagreement, ...passed)
      .when({ ...seat, rung: 'lineManager', post: 'chiefExecutive' })
      .isRefused({ rule: 'thePostIsAnotherOne' });
    given(disagreement, ...passed)
      .when({ ...seat, rung: 'lineManager', post: 'icbSendLead' })
      .leadsTo({ notices: ['seat-reassigned → icbSendLead by email'] });
  });
});

describe('an agreement', () => {
  const agreed = {
    type: 'RungAgreed',
    on: '2026-02-27',
    by: LYDIA,
    settlement: 'Shared',
    shares: { education: 60, health: 40 },
    from: '2026-03-02',
  } as const;
  const withManagers = [...ON_THE_FIRST_RUNG, STAFF_MET, over('staff', '2026-02-25')];

  it('needs both sides: those of this rung, or others by name', () => {
    given(disagreement, ...withManagers)
      .when(agreed)
      .isRefused({ rule: 'bothSidesAgree' });
    given(disagreement, ...withManagers)
      .when({ ...agreed, present: MANAGERS })
      .leadsTo({
        state: 'resolved',
        deadlines: { 'rung-ends#lineManager': null, 'interim-in-force': null },
        notices: ['dispute-resolved'],
      });
  });

  it('between commissioners says who pays which part from when, and nothing is nobody’s', () => {
    const { shares: _, ...without } = agreed;
    given(disagreement, ...withManagers)
      .when({ ...without, present: MANAGERS })
      .isRefused({ rule: 'whoPaysIsAgreed' });
    given(disagreement, ...withManagers)
      .when({ ...agreed, present: MANAGERS, shares: { education: 60, health: 35 } })
      .isRefused({
        rule: 'theSharesAreWhole',
        reason:
          'The shares come to 95 of a hundred: 5 are nobody’s. Give each part of a hundred, or one each for equal shares.',
      });
  });

  it('in mediation is signed by both, before a mediator who has no part in it', () => {
    const asked = [
      ...WITH_THE_DIRECTORS,
      { type: 'RungMet', on: '2026-03-12', by: LAURENCE, present: DIRECTORS } as const,
      { type: 'RungEscalated', on: '2026-03-16', by: IRENE, to: 'mediation' } as const,
    ];
    const arranged = { type: 'MediationArranged', on: '2026-03-24', by: MIRIAM, meetingOn: '2026-04-14' } as const;
    const held = { type: 'MediationHeld', on: '2026-04-14', by: MIRIAM } as const;
    given(disagreement, ...asked)
      .when({ ...arranged, by: LAURENCE })
      .isRefused({ rule: 'theMediatorHasNoPart' });
    given(disagreement, ...asked, arranged)
      .when({ ...held, on: '2026-04-13' })
      .isRefused({ rule: 'theMediationDayHasCome' });
    const { settlement: _, ...terms } = agreed;
    const signed = { ...terms, type: 'MediationAgreed', on: '2026-04-14', by: MIRIAM } as const;
    given(disagreement, ...asked, arranged, held)
      .when({ ...signed, signedBy: DIRECTORS.slice(0, 1) })
      .isRefused({ rule: 'bothSidesAgree' });
    given(disagreement, ...asked, arranged, held)
      .when({ ...signed, signedBy: DIRECTORS })
      .leadsTo({ state: 'resolved', deadlines: { 'rung-ends#mediation': null } });
  });

  it('goes on where mediation fails', () => {
    given(disagreement, ...WITH_THE_DIRECTORS, over('director', '2026-03-18'))
      .when({ type: 'MediationNotAgreed', on: '2026-04-01', by: MIRIAM })
      .leadsTo({
        state: 'rung.executives',
        deadlines: { 'rung-ends#mediation': null, 'rung-ends#executives': '2026-04-17' },
      });
  });
});
