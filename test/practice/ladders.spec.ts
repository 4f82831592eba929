import { describe, expect, it } from '@jest/globals';
import { type Length, workingDays } from '#statutory-calendar/periods';
import { ABOUT_SAFETY, GARETH, IRENE, ON_THE_FIRST_RUNG, over, STAFF_MET, safety } from '#test/ordinary/disagreement';
import type { LadderPractice, Rung } from '#workflows/areas/practice/ladders';
import { disagreementPathway as disagreement } from '#workflows/disagreement/pathway';
import { givenThere, problemsOf } from './a-place.js';

/** A rung with one post for each of two sides. */
function rung(name: Rung['rung'], title: string, of: { sides: Rung['sides']; within: Length }): Rung {
  return { rung: name, title, ...of, remind: [1], told: [] };
}

const between = (council: string, health: string): Rung['sides'] => ({ council: [council], health: [health] });

describe('Sheffield, disputes about continuing care', () => {
  const sheffield: LadderPractice = {
    strand: 'C_COMMISSIONERS',
    rungs: [
      rung('staff', 'The two assessors', {
        sides: between('councilAssessor', 'healthAssessor'),
        within: workingDays(5),
      }),
      rung('lineManager', 'Their managers', {
        sides: between('councilManager', 'healthManager'),
        within: workingDays(5),
      }),
      rung('director', 'Directors', { sides: between('councilDirector', 'healthDirector'), within: workingDays(10) }),
      rung('executives', 'The chief executives', {
        sides: between('councilChief', 'healthChief'),
        within: workingDays(10),
      }),
      rung('arbitration', 'Independent arbitration', {
        sides: between('councilAdvocate', 'healthAdvocate'),
        within: workingDays(20),
      }),
    ],
    end: { board: 'Joint Committee', secretaryPost: 'boardSecretary', within: workingDays(20) },
  };
  const said = { ladders: [sheffield] };
  const given = givenThere(said);
  const withTheExecutives = [
    ...ON_THE_FIRST_RUNG,
    STAFF_MET,
    over('staff', '2026-02-25'),
    over('lineManager', '2026-03-04'),
    over('director', '2026-03-18'),
  ] as const;

  it('may be used', () => expect(problemsOf(said)).toEqual([]));

  it('goes up five stages, the fourth the chief executives and the fifth arbitration', () => {
    given(disagreement, ...ON_THE_FIRST_RUNG, STAFF_MET)
      .when(over('staff', '2026-02-25'))
      .leadsTo({ state: 'rung.lineManager', deadlines: { 'rung-ends#lineManager': '2026-03-04' } });
    given(disagreement, ...withTheExecutives.slice(0, -1))
      .when(over('director', '2026-03-18'))
      .leadsTo({ deadlines: { 'rung-ends#executives': '2026-04-01' } });
    given(disagreement, ...withTheExecutives)
      .when(over('executives', '2026-04-01'))
      .leadsTo({ deadlines: { 'rung-ends#executives': null, 'rung-ends#arbitration': '2026-05-01' } });
  });

  it('goes to arbitration past nobody: the stages between are not left out by agreement', () => {
    const past = { type: 'RungEscalated', on: '2026-03-05', by: IRENE, to: 'arbitration' } as const;
    given(disagreement, ...withTheExecutives.slice(0, -1))
      .when(past)
      .isRefused({ rule: 'rungsAreLeftOutWithReason' });
    given(disagreement, ...withTheExecutives)
      .when({ ...past, on: '2026-03-20' })
      .leadsTo({ deadlines: { 'rung-ends#arbitration': '2026-04-21' } });
  });
});

describe('Sefton, escalation where professionals differ about safety', () => {
  const sides = (school: string, council: string): Rung['sides'] => ({ school: [school], council: [council] });
  const sefton: LadderPractice = {
    strand: 'D_SAFETY',
    rungs: [
      rung('staff', 'The two who differ', { sides: sides('teacher', 'socialWorkerHere'), within: workingDays(2) }),
      rung('lineManager', 'Safeguarding leads', { sides: sides('schoolLead', 'teamManager'), within: workingDays(3) }),
      rung('director', 'Service leads', { sides: sides('headOfSchool', 'serviceManager'), within: workingDays(2) }),
      rung('executives', 'Senior managers', { sides: sides('trustLead', 'headOfCare'), within: workingDays(2) }),
      rung('arbitration', 'A meeting of both agencies', {
        sides: sides('trustChief', 'directorOfCare'),
        within: workingDays(5),
      }),
    ],
    end: { board: 'Safeguarding Partnership', secretaryPost: 'safeguardingSecretary', within: workingDays(5) },
  };
  const said = { ladders: [sefton] };
  const given = givenThere(said);
  const raised = [ABOUT_SAFETY, safety()] as const;
  const late = (name: string, on: `${number}-${number}-${number}`) => over(name, on, { clock: 'safety-rung-ends' });
  const climbing = [
    late('staff', '2026-02-13'),
    late('lineManager', '2026-02-18'),
    late('director', '2026-02-20'),
    late('executives', '2026-02-24'),
  ] as const;

  it('may be used', () => expect(problemsOf(said)).toEqual([]));

  it('gives two, three and two working days, the managers two, and the meeting five', () => {
    given(disagreement, ABOUT_SAFETY)
      .when(safety())
      .leadsTo({ deadlines: { 'safety-rung-ends#staff': '2026-02-13' } });
    const next = ['lineManager', 'director', 'executives', 'arbitration'];
    const due = ['2026-02-18', '2026-02-20', '2026-02-24', '2026-03-03'] as const;
    climbing.forEach((bell, place) => {
      given(disagreement, ...raised, ...climbing.slice(0, place))
        .when(bell)
        .leadsTo({ deadlines: { [`safety-rung-ends#${next[place]}`]: due[place] as (typeof due)[number] } });
    });
  });

  it('tells the partnership when the meeting has not settled it either', () => {
    given(disagreement, ...raised, ...climbing)
      .when(late('arbitration', '2026-03-03'))
      .leadsTo({ state: 'closed.noAgreement', deadlines: { 'board-considers': '2026-03-10' } });
  });

  it('leaves a stage out only for a risk or a deadline, and says so', () => {
    const past = { type: 'RungEscalated', on: '2026-02-12', by: GARETH, to: 'arbitration' } as const;
    const risk = { leavesOutFor: 'risk', because: 'He goes home to him on Friday' } as const;
    const met = {
      type: 'RungMet',
      on: '2026-02-12',
      by: GARETH,
      present: [
        { person: 'gareth', side: 'school' },
        { person: 'wanda', side: 'council' },
      ],
      sheet: { agreed: ['He has a bruise'], disputed: ['How he came by it'], meanwhile: 'He stays with his aunt.' },
    } as const;
    given(disagreement, ...raised, met)
      .when(past)
      .isRefused({ rule: 'rungsAreLeftOutWithReason' });
    given(disagreement, ...raised, met)
      .when({ ...past, ...risk })
      .leadsTo({ deadlines: { 'safety-rung-ends#arbitration': '2026-02-19' } });
  });
});
