import { addDays, type CivilDate } from '#statutory-calendar/civil-date';
import type { StoryAct } from '#test/given';

const as = (person: string, role: string) => ({ person, role });

/** People of the demonstration, in the roles in which they act. */
export const [LEON, ISAAC] = [as('leon', 'commissioner'), as('isaac', 'commissioner')];
export const [LYDIA, INGRID] = [as('lydia', 'commissioner'), as('ingrid', 'commissioner')];
export const [LAURENCE, IRENE] = [as('laurence', 'commissioner'), as('irene', 'commissioner')];
export const MIRIAM = as('miriam', 'mediator');
export const FRANK = as('frank', 'finance');
export const BERNARD = as('bernard', 'boardSecretary');
export const DANA = as('dana', 'family');
export const TESS = as('tess', 'settingContributor');
export const GARETH = as('gareth', 'safeguarding');
export const CLOCK = as('clock', 'clock');

export const CHILD = { name: 'Max Pickup' };
export const CONTACT = { name: 'Joan Pickup', relationship: 'grandmother', address: '1 Example Terrace, Grimsby' };

/** Two commissioners who cannot agree who pays, from a Wednesday in February. */
export const RAISED: StoryAct = {
  type: 'DisagreementRaised',
  on: '2026-02-18',
  by: LEON,
  about: 'Who pays for the residential placement from 2 March',
  strand: 'C_COMMISSIONERS',
  raisedFor: 'council',
  against: 'health',
  child: CHILD,
  contact: CONTACT,
  currentPayer: 'education',
};
export const ACKNOWLEDGED: StoryAct = { type: 'DisagreementAcknowledged', on: '2026-02-18', by: ISAAC };
export const ABOUT_MONEY: StoryAct = { type: 'StrandSet', on: '2026-02-18', by: LEON, strand: 'C_COMMISSIONERS' };

/** On the first rung, with five working days: until 25 February. */
export const ON_THE_FIRST_RUNG = [RAISED, ACKNOWLEDGED, ABOUT_MONEY] as const;

/** What both sides have written down together. */
export const SHEET = {
  agreed: ['Max needs waking-night care', 'The school meets his needs'],
  disputed: ['Whether the night care is health care'],
  positions: [
    {
      side: 'council',
      position: 'The night care is health care.',
      legalBasis: 'Children and Families Act 2014 s.42(3)',
    },
    { side: 'health', position: 'The need is educational.', legalBasis: 'Children and Families Act 2014 s.21(5)' },
  ],
  costPence: 16_899_948,
  meanwhile: 'The placement goes on.',
};

const sat = (...pairs: readonly (readonly [string, string])[]) => pairs.map(([person, side]) => ({ person, side }));

/** Those of the first rung meet, and write the sheet. */
export const STAFF_MET: StoryAct = {
  type: 'RungMet',
  on: '2026-02-24',
  by: LEON,
  present: sat(['leon', 'council'], ['isaac', 'health']),
  sheet: SHEET,
};
export const MANAGERS = sat(['lydia', 'council'], ['ingrid', 'health']);
export const DIRECTORS = sat(['laurence', 'council'], ['irene', 'health']);

/** The time of a rung is over: a bell once that day has ended in England. */
export function over(key: string, on: CivilDate, { clock = 'rung-ends', generation = 1 } = {}): StoryAct {
  return {
    type: 'DeadlinePassed',
    on,
    at: `${addDays(on, 1)}T01:00:00Z`,
    by: CLOCK,
    clock,
    key,
    generation,
    dueOn: on,
  };
}

/** Left alone, it stands with the directors from 5 March. */
export const WITH_THE_DIRECTORS = [
  ...ON_THE_FIRST_RUNG,
  STAFF_MET,
  over('staff', '2026-02-25'),
  over('lineManager', '2026-03-04'),
] as const;

/** Left alone further, it stands with the chief executives from 18 April. Good Friday and Easter Monday are no working days. */
export const WITH_THE_EXECUTIVES = [
  ...WITH_THE_DIRECTORS,
  over('director', '2026-03-18'),
  over('mediation', '2026-04-17'),
] as const;

/** A family that disagrees with a school. */
export const BY_FAMILY: StoryAct = {
  type: 'DisagreementRaised',
  on: '2026-02-02',
  by: DANA,
  about: 'Discharged after one visit',
  raisedFor: 'family',
  against: 'school',
  child: CHILD,
  contact: { ...CONTACT, phone: '07700 900 117' },
};
export const BY_FAMILY_ACKNOWLEDGED: StoryAct = { type: 'DisagreementAcknowledged', on: '2026-02-03', by: TESS };
/** What kind it is. */
export const set = (strand: string, more: object = {}): StoryAct => ({
  type: 'StrandSet',
  on: '2026-02-03',
  by: TESS,
  strand,
  ...more,
});
/** A school that sees a greater risk than the social worker does. */
export const ABOUT_SAFETY: StoryAct = {
  type: 'DisagreementRaised',
  on: '2026-02-11',
  by: GARETH,
  about: 'How great the risk at home is',
  raisedFor: 'school',
  against: 'council',
  child: CHILD,
  contact: { ...CONTACT, person: 'dana' },
};
export const safety = (more: object = {}): StoryAct => ({ ...set('D_SAFETY', more), on: '2026-02-11', by: GARETH });
