import { describe, expect, it } from '@jest/globals';
import { days, workingDays } from '#statutory-calendar/periods';
import { givenIn } from '#test/given';
import { BERNARD, DIRECTORS, INGRID, ON_THE_FIRST_RUNG, over, WITH_THE_EXECUTIVES } from '#test/ordinary/disagreement';
import type { LadderPractice } from '../../areas/practice/ladders.js';
import { practiceOf } from '../../areas/practice/practice.js';
import { register } from '../../register.js';
import type { Disagreement } from '../case.js';
import { disagreementPathway as disagreement } from '../pathway.js';

const area = register.area('north-east-lincolnshire');
const given = givenIn({ calendar: register.calendar, area });

describe('the board', () => {
  const before = [...WITH_THE_EXECUTIVES, over('executives', '2026-05-01')];
  const considered = { type: 'BoardConsidered', on: '2026-05-20', by: BERNARD, reasons: 'Heard both' } as const;

  it('settles it only with both sides', () => {
    const settled = { ...considered, outcome: 'settled', shares: { education: 1, health: 1 }, from: '2026-03-02' };
    given(disagreement, ...before)
      .when(settled)
      .isRefused({ rule: 'bothSidesAgree' });
    given(disagreement, ...before)
      .when({ ...settled, agreedBy: DIRECTORS })
      .leadsTo({ state: 'resolved', deadlines: { 'board-considers': null } });
  });

  it('may send it back to a rung, whose time begins anew', () => {
    given(disagreement, ...before)
      .when({ ...considered, outcome: 'sentBack' })
      .isRefused({ rule: 'theRungToReturnToIsNamed' });
    given(disagreement, ...before)
      .when({ ...considered, outcome: 'sentBack', to: 'director' })
      .leadsTo({ state: 'rung.director', deadlines: { 'rung-ends#director': '2026-06-04', 'board-considers': null } });
  });

  it('puts nothing off without a day', () => {
    given(disagreement, ...before)
      .when({ ...considered, outcome: 'standsUntil' })
      .isRefused({ rule: 'theDayToLookAgainIsNamed' });
    given(disagreement, ...before)
      .when({ ...considered, outcome: 'standsUntil', until: '2026-09-07' })
      .leadsTo({ state: 'closed.noAgreement', deadlines: { 'board-looks-again': '2026-09-07' } });
  });

  it('leaves nobody with nowhere to go', () => {
    given(disagreement, ...before)
      .when({ ...considered, outcome: 'decidedElsewhere' })
      .isRefused({ rule: 'whereItIsDecidedIsNamed' });
    given(disagreement, ...before)
      .when({ ...considered, outcome: 'decidedElsewhere', where: 'NHS England' })
      .leadsTo({ state: 'closed.decidedElsewhere' });
  });
});

describe('another area', () => {
  const practice = practiceOf(area);
  const short: LadderPractice = {
    strand: 'C_COMMISSIONERS',
    rungs: [
      {
        rung: 'staff',
        title: 'Two officers',
        sides: { council: ['commissioningOfficer'], health: ['icbCaseManager'] },
        within: days(3),
        remind: [2],
        told: [],
      },
      {
        rung: 'arbitration',
        title: 'An arbitrator',
        sides: { independent: ['independentMediator'] },
        within: workingDays(2),
        remind: [],
        told: [{ post: 'independentMediator', channels: ['email'] }],
      },
    ],
    end: { board: 'Board of Somewhere', secretaryPost: 'boardSecretary', within: days(10) },
  };
  const elsewhere = { ...area, practice: { ...practice, ladders: [short] } };
  const givenThere = givenIn({ calendar: register.calendar, area: elsewhere });

  it('has its own rungs, times, reminders and board, and the machine is the same', () => {
    const { decision } = givenThere(disagreement, ...ON_THE_FIRST_RUNG.slice(0, 2)).when(ON_THE_FIRST_RUNG[2]);
    if (decision.outcome === 'refused') throw new Error(decision.reason);
    expect(decision.next.deadlines.find(({ key }) => key === 'staff')).toMatchObject({
      dueOn: '2026-02-21',
      next: { at: '2026-02-19T08:00:00.000Z', bell: 2 },
    });
    givenThere(disagreement, ...ON_THE_FIRST_RUNG)
      .when(over('staff', '2026-02-21'))
      .leadsTo({ state: 'rung.executives', deadlines: { 'rung-ends#arbitration': '2026-02-24' } });
    givenThere(disagreement, ...ON_THE_FIRST_RUNG, over('staff', '2026-02-21'))
      .when(over('arbitration', '2026-02-24'))
      .leadsTo({ state: 'closed.noAgreement', deadlines: { 'board-considers': '2026-03-06' } });
  });

  it('names in the case every post that has a part in it, and none that is still to come', () => {
    const { decision } = given(disagreement, ...ON_THE_FIRST_RUNG.slice(0, 2)).when(ON_THE_FIRST_RUNG[2]);
    if (decision.outcome === 'refused') throw new Error(decision.reason);
    const { named, holders } = disagreement.projection(decision.next.snapshot.context as Disagreement);
    expect(holders).toEqual(['post:commissioningOfficer', 'post:icbCaseManager']);
    expect(named).toContain('post:icbCommissioningManager');
    expect(named).not.toContain('post:icbSeniorCommissioner');
    expect(INGRID.role).toBe('commissioner');
  });
});
