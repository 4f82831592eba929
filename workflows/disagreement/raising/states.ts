import { and } from 'xstate';
import { ACCESS_REGION } from '../../every-case/record/states.js';
import { ONTO, UNTIL_IT_ENDS } from '../ladder/states.js';
import { disagreement } from '../setup.js';

const MAY_SET = [
  'theStrandIsTheirs',
  'thereAreStillTwoSides',
  'onlySafetyHoldsBack',
  'theAreaHasALadderForIt',
] as const;
const SETTING = ['setTheStrand', 'enterTheRung'] as const;

/** What may be recorded before it stands on any rung. With the strand the ladder is set, and its first rung is entered at once. */
const BEFORE = {
  StrandSet: [
    { guard: and([...MAY_SET, 'leadsToTheLineManagers']), target: ONTO.lineManager.target, actions: SETTING },
    { guard: and([...MAY_SET, 'leadsToTheDirectors']), target: ONTO.director.target, actions: SETTING },
    { guard: and([...MAY_SET, 'leadsToMediation']), target: ONTO.mediation.target, actions: SETTING },
    { guard: and([...MAY_SET, 'leadsToTheExecutives']), target: ONTO.executives.target, actions: SETTING },
    { guard: and([...MAY_SET, 'leadsToArbitration']), target: ONTO.arbitration.target, actions: SETTING },
    { guard: and([...MAY_SET, 'leadsToTheStaff']), target: ONTO.staff.target, actions: SETTING },
    {
      guard: and([...MAY_SET, 'somebodyCanBeAnswered', 'itIsAComplaint']),
      target: '#closed.asComplaint',
      actions: 'setTheStrand',
    },
  ],
  ...UNTIL_IT_ENDS,
} as const;

/** Until it stands on a rung: it is raised, and both sides know of it. */
export const RAISING_STATES = {
  notRaised: disagreement.state({
    on: { DisagreementRaised: { guard: 'thereAreTwoSides', target: 'raised', actions: 'openTheFile' } },
  }),
  raised: disagreement.state({
    description: 'Somebody disagrees. The other side has still to say that it has it.',
    meta: {
      title: 'Waiting for the other side to say that it has it',
      plainly: 'We have it',
      owner: 'answering',
      clocks: ['disagreement-acknowledged', 'strand-set'],
    },
    on: { ...BEFORE, DisagreementAcknowledged: { target: 'acknowledged', actions: 'acknowledge' } },
  }),
  acknowledged: disagreement.state({
    description: 'Both sides know of it. What kind it is has to be said, and with it which ladder it climbs.',
    meta: {
      title: 'Waiting to be told what kind of disagreement it is',
      plainly: 'We have it',
      owner: 'owner',
      clocks: ['strand-set', 'early-resolution'],
    },
    on: { ...BEFORE, DeadlinePassed: { guard: 'theEarlyTalkIsOver', actions: 'noteTheEarlyTalkIsOver' } },
  }),
};

/** What may be recorded wherever it stands: what the family hears, and a worry about safety until it is settled. */
export const WHEREVER_IT_STANDS = {
  FamilyWishRecorded: { guard: 'theFamilySaysWhatItWants', actions: 'noteTheWish' },
  FamilyNoticeHeldBack: { guard: 'onlySafetyHoldsBack', actions: 'holdBack' },
  FamilyNoticeReviewed: { guard: 'theFamilyIsNotToldYet', actions: 'lookAgain' },
  SafetyConcernRaised: { guard: 'itIsNotSettled', actions: 'noteOnly' },
} as const;

/** What is about safety is only for those who have a part in it. */
export const CLOSED_FOR_SAFETY = {
  ...ACCESS_REGION,
  on: {
    ...ACCESS_REGION.on,
    DisagreementRaised: { guard: 'itIsRaisedAboutSafety', target: '.restricted', actions: 'noteOnly' },
    StrandSet: { guard: 'thisIsAboutSafety', target: '.restricted', actions: 'noteOnly' },
  },
} as const;
