import { type Length, workingDays } from '#statutory-calendar/periods';
import type { LadderPractice, Rung } from '../practice/ladders.js';

const byEmail = (...posts: string[]): Rung['told'] => posts.map((post) => ({ post, channels: ['email', 'inapp'] }));
const daily = (...posts: string[]): Rung['told'] => posts.map((post) => ({ post, channels: ['digest'] }));
const urgently = (...posts: string[]): Rung['told'] => posts.map((post) => ({ post, channels: ['sms', 'email'] }));

/** The steps between two commissioners: staff, line managers, directors, an independent mediator. */
export const COMMISSIONER_RUNGS: readonly [Rung, Rung, Rung, Rung] = [
  {
    rung: 'staff',
    title: 'The two officers who hold the case',
    sides: { council: ['commissioningOfficer'], health: ['icbCaseManager'] },
    within: workingDays(5),
    remind: [1],
    told: byEmail('commissioningManager', 'icbCommissioningManager'),
  },
  {
    rung: 'lineManager',
    title: 'Their line managers',
    sides: { council: ['commissioningManager'], health: ['icbCommissioningManager'] },
    within: workingDays(5),
    remind: [1],
    told: byEmail('commissioningManager', 'icbCommissioningManager'),
  },
  {
    rung: 'director',
    title: 'A Senior Commissioning Manager or Director',
    sides: { council: ['assistantDirectorChildren'], health: ['icbSeniorCommissioner'] },
    within: workingDays(10),
    remind: [1],
    told: [
      ...urgently('assistantDirectorChildren', 'icbSeniorCommissioner'),
      ...daily('directorChildren', 'icbSendLead'),
    ],
  },
  {
    rung: 'mediation',
    title: 'An independent mediator',
    sides: { independent: ['independentMediator'] },
    within: workingDays(20),
    remind: [5, 1],
    told: byEmail('independentMediator', 'assistantDirectorChildren', 'icbSeniorCommissioner'),
    optional: true,
  },
];

/** What of these steps is our suggestion where a council's own paper names the steps and not the days. */
export const SUGGESTED_COMMISSIONER_LADDER: readonly string[] = [
  ...COMMISSIONER_RUNGS.flatMap(({ rung }) => ['within', 'remind', 'told'].map((field) => `rungs.${rung}.${field}`)),
  'end.within',
].map((path) => `practice.ladders.C_COMMISSIONERS.${path}`);

/** The steps between a family and those it disagrees with: the school, the health service or the council. */
const FAMILY_RUNGS: readonly Rung[] = [
  {
    rung: 'staff',
    title: 'Those who decided or who help the child',
    sides: { school: ['sendCo'], health: ['icbCaseManager'], council: ['sendCaseOfficer', 'commissioningOfficer'] },
    within: workingDays(5),
    remind: [1],
    told: byEmail('headteacher', 'healthServiceLead', 'sendManager'),
  },
  {
    rung: 'lineManager',
    title: 'Their managers',
    sides: { school: ['headteacher'], health: ['healthServiceLead'], council: ['sendManager'] },
    within: workingDays(5),
    remind: [1],
    told: byEmail('headteacher', 'healthServiceLead', 'sendManager'),
  },
  {
    rung: 'mediation',
    title: 'Disagreement resolution with an independent mediator',
    sides: { independent: ['independentMediator'] },
    within: workingDays(20),
    remind: [5, 1],
    told: byEmail('independentMediator', 'headOfService'),
    optional: true,
  },
];

/** Professionals who disagree about a child’s safety: days, not weeks. */
const SAFETY_RUNGS: readonly Rung[] = [
  {
    rung: 'staff',
    title: 'Those who disagree',
    sides: { school: ['schoolSafeguardingLead'], health: ['schoolNursing'], council: ['socialWorker'] },
    within: workingDays(3),
    remind: [1],
    told: urgently('schoolSafeguardingLead', 'schoolNursing', 'socialWorker'),
  },
  {
    rung: 'lineManager',
    title: 'Their managers',
    sides: { school: ['headteacher'], health: ['namedNurse'], council: ['socialCareTeamManager'] },
    within: workingDays(2),
    remind: [1],
    told: urgently('headteacher', 'namedNurse', 'socialCareTeamManager'),
  },
  {
    rung: 'director',
    title: 'A meeting of those who answer for safeguarding',
    sides: { school: ['educationSafeguardingLead'], health: ['designatedNurse'], council: ['headOfSafeguarding'] },
    within: workingDays(5),
    remind: [1],
    told: urgently('educationSafeguardingLead', 'designatedNurse', 'headOfSafeguarding'),
  },
];

/** What becomes of a disagreement that nobody could settle: which board hears of it, and within what time. */
export interface EndOfLadder {
  readonly board: string;
  readonly safeguarding: string;
  readonly within: Length;
}

/**
 * The ladder of every strand where the area has agreed nothing else, with those rungs between commissioners. The steps
 * of safety are as short as the shortest published; every number is a suggestion until the area signs it.
 */
export function usualLadders(
  commissioners: readonly Rung[],
  { board, safeguarding, within }: EndOfLadder,
): readonly LadderPractice[] {
  const end = { board, secretaryPost: 'boardSecretary', within };
  return [
    { strand: 'A_NO_EHCP', rungs: FAMILY_RUNGS, end },
    { strand: 'B_EHCP', rungs: FAMILY_RUNGS, end },
    { strand: 'M_MEDICAL', rungs: FAMILY_RUNGS, end },
    { strand: 'C_COMMISSIONERS', rungs: commissioners, end },
    {
      strand: 'D_SAFETY',
      rungs: SAFETY_RUNGS,
      end: { board: safeguarding, secretaryPost: 'safeguardingSecretary', within: workingDays(5) },
    },
  ];
}
