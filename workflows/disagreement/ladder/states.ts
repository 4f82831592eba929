import { and } from 'xstate';

/** Onto the rung to which an act leads, whichever it is on the ladder of the area; past the last one, to the board. */
const ONTO = {
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

/** What may be recorded wherever it stands on the ladder. */
export const ON_THE_LADDER = {
  DeadlinePassed: ONWARDS,
  RungEscalated: [
    { guard: and([...MAY_ESCALATE, 'leadsToTheLineManagers']), ...ONTO.lineManager },
    { guard: and([...MAY_ESCALATE, 'leadsToTheDirectors']), ...ONTO.director },
    { guard: and([...MAY_ESCALATE, 'leadsToMediation']), ...ONTO.mediation },
    { guard: and([...MAY_ESCALATE, 'leadsToTheExecutives']), ...ONTO.executives },
    { guard: and([...MAY_ESCALATE, 'leadsToArbitration']), ...ONTO.arbitration },
    { guard: and([...MAY_ESCALATE, 'leadsToTheBoard']), ...ONTO.board },
  ],
  FactsRecorded: { guard: 'theSheetIsWhole', actions: 'noteTheSheet' },
  AlertAcknowledged: { actions: 'noteTheAlert' },
  SeatReassigned: { guard: and(['postExists', 'theRungIsOnTheLadder', 'thePostIsAnotherOne']), actions: 'reassign' },
  FamilyTakesItFurther: {
    guard: and(['aFamilyIsOneSide', 'medicalAloneIsNotAppealed', 'noInterimIsLeftBehind']),
    target: '#closed.takenFurther',
  },
  DisagreementWithdrawn: { guard: 'noInterimIsLeftBehind', target: '#closed.withdrawn' },
} as const;

/** Who may sit together, and agree. */
const MAY_SIT = ['nobodySitsAtTwoRungs', 'nobodySitsOnBothSides', 'noPostOfBothSides'] as const;
const MAY_AGREE = [...MAY_SIT, 'bothSidesAgree', 'whoPaysIsAgreed', 'theSharesAreWhole'] as const;

/** What those who sit at a rung may record. */
export const AT_A_RUNG = {
  ...ON_THE_LADDER,
  RungMet: { guard: and(['thereIsASheet', ...MAY_SIT, 'bothSidesAreThere']), actions: 'noteTheMeeting' },
  RungAgreed: { guard: and(MAY_AGREE), target: '#resolved', actions: ['noteWhoSat', 'settle'] },
} as const;

/** What may come of mediation. */
export const OF_MEDIATION = {
  MediationNotAgreed: ONWARDS,
  MediationAgreed: {
    guard: and(['theMediatorHasNoPart', ...MAY_AGREE]),
    target: '#resolved',
    actions: ['noteWhoSat', 'settle'],
  },
} as const;

const MAY_SET = [
  'theStrandIsTheirs',
  'thereAreStillTwoSides',
  'onlySafetyHoldsBack',
  'theAreaHasALadderForIt',
] as const;
const SETTING = ['setTheStrand', 'enterTheRung'] as const;

/** The strand is set, and with it the ladder: its first rung is entered at once. */
export const STRAND_SET = [
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
] as const;

const MAY_CONSIDER = ['theRungToReturnToIsNamed', 'theDayToLookAgainIsNamed', 'whereItIsDecidedIsNamed'] as const;

/** What the board may do with what nobody could settle. None of it leaves a child or a payment with nobody. */
export const BOARD_CONSIDERED = [
  { guard: and([...MAY_CONSIDER, 'leadsToTheStaff']), ...ONTO.staff },
  { guard: and([...MAY_CONSIDER, 'leadsToTheLineManagers']), ...ONTO.lineManager },
  { guard: and([...MAY_CONSIDER, 'leadsToTheDirectors']), ...ONTO.director },
  { guard: and([...MAY_CONSIDER, 'leadsToMediation']), ...ONTO.mediation },
  { guard: and([...MAY_CONSIDER, 'leadsToTheExecutives']), ...ONTO.executives },
  { guard: and([...MAY_CONSIDER, 'leadsToArbitration']), ...ONTO.arbitration },
  { guard: and([...MAY_CONSIDER, 'theBoardLooksAgain']), actions: 'noteOnly' },
  {
    guard: and([...MAY_CONSIDER, 'noInterimIsLeftBehind', 'itIsDecidedElsewhere']),
    target: '#closed.decidedElsewhere',
    actions: 'noteOnly',
  },
  { guard: and([...MAY_CONSIDER, 'theBoardHadItSettled', ...MAY_AGREE]), target: '#resolved', actions: 'settle' },
] as const;
