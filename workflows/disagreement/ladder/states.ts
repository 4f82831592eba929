import { and } from 'xstate';
import { RUNG_CLOCKS } from '../practice.js';
import { disagreement } from '../setup.js';

/** Onto the rung to which an act leads, whichever it is on the ladder of the area; past the last one, to the board. */
export const ONTO = {
  staff: { target: '#rung.staff', actions: 'enterTheRung' },
  lineManager: { target: '#rung.lineManager', actions: 'enterTheRung' },
  director: { target: '#rung.director', actions: 'enterTheRung' },
  mediation: { target: '#mediation.requested', actions: 'enterTheRung' },
  executives: { target: '#rung.executives', actions: 'enterTheRung' },
  // Whom both have named to decide between them: the step above, or beside, the chief executives.
  arbitration: { target: '#rung.executives', actions: 'enterTheRung' },
  board: { target: '#closed.noAgreement', actions: 'leaveTheLadder' },
} as const;

/** Up the ladder by one rung: its time is over, or mediation has failed. Nothing is decided by it. */
const ONWARDS = [
  { guard: 'leadsToTheLineManagers', ...ONTO.lineManager },
  { guard: 'leadsToTheDirectors', ...ONTO.director },
  { guard: 'leadsToMediation', ...ONTO.mediation },
  { guard: 'leadsToTheExecutives', ...ONTO.executives },
  { guard: 'leadsToArbitration', ...ONTO.arbitration },
  { guard: 'leadsToTheBoard', ...ONTO.board },
] as const;

const MAY_ESCALATE = [
  'thereIsASheet',
  'thatRungIsAhead',
  'rungsAreLeftOutWithReason',
  'nobodySitsOnBothSides',
] as const;

/** What may be recorded until it has been settled or has ended. */
export const UNTIL_IT_ENDS = {
  FactsRecorded: { guard: 'theSheetIsWhole', actions: 'noteTheSheet' },
  FamilyTakesItFurther: {
    guard: and(['aFamilyIsOneSide', 'medicalAloneIsNotAppealed', 'noInterimIsLeftBehind']),
    target: '#closed.takenFurther',
  },
  DisagreementWithdrawn: {
    guard: and(['whoeverRaisedItTakesItBack', 'noInterimIsLeftBehind']),
    target: '#closed.withdrawn',
  },
} as const;

/** What may be recorded wherever it stands on the ladder. */
const ON_THE_LADDER = {
  DeadlinePassed: ONWARDS,
  RungEscalated: [
    { guard: and([...MAY_ESCALATE, 'leadsToTheLineManagers']), ...ONTO.lineManager },
    { guard: and([...MAY_ESCALATE, 'leadsToTheDirectors']), ...ONTO.director },
    { guard: and([...MAY_ESCALATE, 'leadsToMediation']), ...ONTO.mediation },
    { guard: and([...MAY_ESCALATE, 'leadsToTheExecutives']), ...ONTO.executives },
    { guard: and([...MAY_ESCALATE, 'leadsToArbitration']), ...ONTO.arbitration },
    { guard: and([...MAY_ESCALATE, 'leadsToTheBoard']), ...ONTO.board },
  ],
  AlertAcknowledged: { actions: 'noteTheAlert' },
  SeatReassigned: { guard: and(['postExists', 'theRungIsOnTheLadder', 'thePostIsAnotherOne']), actions: 'reassign' },
  ...UNTIL_IT_ENDS,
} as const;

/** Who may sit together. */
const MAY_SIT = ['nobodySitsAtTwoRungs', 'nobodySitsOnBothSides', 'noPostOfBothSides'] as const;
/** Who may agree, and what they have to agree on. */
export const MAY_AGREE = [...MAY_SIT, 'bothSidesAgree', 'whoPaysIsAgreed', 'theSharesAreWhole'] as const;

const step = (description: string, title: string) => ({
  description,
  meta: { title, plainly: 'People are talking about it', owner: 'holders', clocks: RUNG_CLOCKS },
});

/** The steps of the ladder at which people of both sides meet. */
export const RUNG_STATE = disagreement.state({
  initial: 'staff',
  on: {
    ...ON_THE_LADDER,
    RungMet: { guard: and(['thereIsASheet', ...MAY_SIT, 'bothSidesAreThere']), actions: 'noteTheMeeting' },
    RungAgreed: { guard: and(MAY_AGREE), target: '#resolved', actions: ['noteWhoSat', 'settle'] },
  },
  states: {
    staff: step('Those who hold the case try to agree.', 'With those who hold the case'),
    lineManager: step('Their line managers try to agree.', 'With the line managers'),
    director: step('The directors try to agree.', 'With the directors'),
    executives: step(
      'The chief executives try to agree, or whoever they have named to decide between them.',
      'With the chief executives, or whom they have named to decide',
    ),
  },
});

const withAMediator = (title: string) =>
  ({ title, plainly: 'Somebody independent is helping', owner: 'mediator', clocks: ['rung-ends'] }) as const;

/** Independent mediation, or disagreement resolution: voluntary, and without prejudice (Children and Families Act 2014 s.57). */
export const MEDIATION_STATE = disagreement.state({
  initial: 'requested',
  on: { ...ON_THE_LADDER, MediationNotAgreed: ONWARDS },
  states: {
    requested: {
      description: 'A mediator is being found.',
      meta: withAMediator('A mediator is being found'),
      on: { MediationArranged: { guard: 'theMediatorHasNoPart', target: 'arranged', actions: 'fixTheDay' } },
    },
    arranged: {
      description: 'The day is fixed.',
      meta: withAMediator('The day of the mediation is fixed'),
      on: {
        MediationArranged: { guard: 'theMediatorHasNoPart', actions: 'fixTheDay' },
        MediationHeld: {
          guard: and(['theMediationDayHasCome', 'nobodySitsOnBothSides']),
          target: 'held',
          actions: 'noteWhoSat',
        },
      },
    },
    held: {
      description: 'They have met, and what came of it is being written down.',
      meta: withAMediator('What came of the mediation is being written down'),
      on: {
        MediationAgreed: {
          guard: and(['theMediatorHasNoPart', ...MAY_AGREE]),
          target: '#resolved',
          actions: ['noteWhoSat', 'settle'],
        },
      },
    },
  },
});
