import type { Prelude, Preludes } from './prelude-act.js';

/** Who pays is disputed between the council and health, which is the ladder with every rung. */
const raised = (day: number): Prelude => [
  {
    day,
    event: 'DISAGREE.RAISE',
    by: 'commissioningOfficer',
    data: { about: 'who pays', strandHint: 'C' },
  },
];

const acknowledged = (day: number): Prelude => [
  ...raised(day - 1),
  { day, event: 'DISAGREE.ACK', by: 'icbCaseManager' },
];

const withStaff = (day: number): Prelude => [
  ...acknowledged(day),
  { day, event: 'STRAND.SET', by: 'commissioningOfficer', data: { strand: 'C_COMMISSIONERS' } },
];

/** Up the ladder without the rungs between: no story has to tell how each of them failed. */
const atRung = (to: string, day: number): Prelude => [
  ...withStaff(day - 1),
  {
    day,
    event: 'RungEscalated',
    by: 'commissioningOfficer',
    data: { to, leavesOutFor: 'deadline', because: 'as the story has it' },
  },
];

const arranged = (day: number, on: string): Prelude => [
  ...atRung('mediation', day - 2),
  { day, event: 'MediationArranged', by: 'independentMediator', data: { meetingOn: on, where: 'the Town Hall' } },
];

const held = (day: number): Prelude => [
  ...arranged(day - 5, `day ${day}`),
  { day, event: 'MediationHeld', by: 'independentMediator' },
];

const BOTH = [
  { person: 'holder of commissioningOfficer', side: 'council' },
  { person: 'holder of icbCaseManager', side: 'health' },
];

const agreed = (day: number): Prelude => [
  ...withStaff(day - 1),
  {
    day,
    event: 'RungAgreed',
    by: 'commissioningOfficer',
    data: { settlement: 'half each', present: BOTH, shares: { education: 1, health: 1 }, from: 'day 60' },
  },
];

/** Left alone on every rung that the ladder of the area has, until its last time is over. */
const AT_THE_BOARD = withStaff(-30);

/** Of a family with the council. */
const byTheFamily = (strandHint: string): Prelude => [
  { day: 85, event: 'DISAGREE.RAISE', by: 'family', data: { about: 'how we were heard', strandHint, with: 'council' } },
  { day: 86, event: 'DISAGREE.ACK', by: 'laCaseOfficer' },
];

/** How a disagreement that climbs a ladder comes to each of its states. */
export const PRELUDES_OF_DISAGREEMENTS: Preludes = {
  raised: raised(89),
  acknowledged: acknowledged(89),
  strandSet: withStaff(89),
  'rung.staff': withStaff(89),
  'rung.lineManager': atRung('lineManager', 89),
  'rung.director': atRung('director', 89),
  'rung.executives': atRung('executives', 89),
  'mediation.requested': atRung('mediation', 89),
  'mediation.arranged': arranged(88, 'day 100'),
  'mediation.held': held(89),
  resolved: agreed(89),
  'closed.withdrawn': [...raised(86), { day: 88, event: 'DISAGREE.CLOSE', by: 'commissioningOfficer' }],
  'closed.noAgreement': AT_THE_BOARD,
  'closed.decidedElsewhere': [
    ...AT_THE_BOARD,
    {
      day: 88,
      event: 'BoardConsidered',
      by: 'boardSecretary',
      data: { outcome: 'decidedElsewhere', reasons: 'The criteria are national.', where: 'NHS England' },
    },
  ],
  'closed.takenFurther': [
    ...byTheFamily('B'),
    { day: 87, event: 'STRAND.SET', by: 'laCaseOfficer', data: { strand: 'B_EHCP' } },
    { day: 88, event: 'FamilyTakesItFurther', by: 'family', data: { route: 'appeal' } },
  ],
  'closed.asComplaint': [
    ...byTheFamily('P'),
    { day: 88, event: 'STRAND.SET', by: 'laCaseOfficer', data: { strand: 'P_PROCESS' } },
  ],
};
