import { describe, expect, it } from '@jest/globals';
import { workingDays } from '#statutory-calendar/periods';
import { register } from '../../register.js';
import { problemsOfProfile } from '../checks/validate-profile.js';
import { northEastLincolnshire as nel } from '../councils/north-east-lincolnshire.js';
import { post } from '../usual/council-post.js';
import type { LadderPractice, Rung } from './ladders.js';
import type { Practice } from './practice.js';

const practice = nel.practice as Practice;

/** Everything wrong with North East Lincolnshire if it had that practice instead of its own. */
function problemsWith(change: Partial<Practice>, posts: typeof nel.posts = {}): readonly string[] {
  const profile = { ...nel, posts: { ...nel.posts, ...posts }, practice: { ...practice, ...change }, suggestions: [] };
  return problemsOfProfile(profile, register.pathways(), register.calendar);
}

describe('the one ladder serves the practice of elsewhere', () => {
  const between = (rung: Rung['rung'], council: string, icb: string): Rung => ({
    rung,
    title: rung,
    sides: { council: [council], health: [icb] },
    within: workingDays(5),
    remind: [1],
    told: [],
  });
  const withLadder = (strand: LadderPractice['strand'], rungs: readonly Rung[]) => ({
    ladders: practice.ladders.map((ladder) => (ladder.strand === strand ? { ...ladder, rungs } : ladder)),
    conflictsOfSides: [],
  });

  it('Sheffield: five stages, to chief executives and arbitration', () => {
    const posts = {
      icbChiefExecutive: post('Chief Executive of the ICB', 'icbDeputyChief', 'icbPlaceDirector'),
      icbDeputyChief: post('Deputy Chief Executive of the ICB', 'icbChiefExecutive', 'icbPlaceDirector'),
      arbitrator: post('Arbitrator', 'secondArbitrator', 'headOfService'),
      secondArbitrator: post('Second arbitrator', 'arbitrator', 'headOfService'),
    };
    const five: readonly Rung[] = [
      between('staff', 'commissioningOfficer', 'icbCaseManager'),
      between('lineManager', 'commissioningManager', 'icbCommissioningManager'),
      between('director', 'assistantDirectorChildren', 'icbSeniorCommissioner'),
      between('executives', 'chiefExecutive', 'icbChiefExecutive'),
      { ...between('arbitration', '', ''), sides: { independent: ['arbitrator'] } },
    ];
    expect(problemsWith(withLadder('C_COMMISSIONERS', five), posts)).toEqual([]);
  });

  it('Sefton: days, not weeks, where it is about safety', () => {
    const safety = practice.ladders.find(({ strand }) => strand === 'D_SAFETY');
    expect(safety?.rungs.map(({ within }) => within)).toEqual([workingDays(3), workingDays(2), workingDays(5)]);
  });
});
