import { at, withEveryCase } from '../every-case/states.js';
import { EMPTY_DISAGREEMENT } from './case.js';
import { interimRegion } from './interim/states.js';
import { BOARD_CONSIDERED, ON_THE_LADDER, STRAND_SET } from './ladder/states.js';
import { atMediation, atTheRungs } from './mediation/states.js';
import { disagreement } from './setup.js';

/** What may be recorded wherever it stands. */
const ANYWHERE = {
  FamilyWishRecorded: { actions: 'noteTheWish' },
  FamilyNoticeHeldBack: { guard: 'onlySafetyHoldsBack', actions: 'holdBack' },
  FamilyNoticeReviewed: { guard: 'theFamilyIsNotToldYet', actions: 'lookAgain' },
  DigestGiven: { actions: 'noteTheDigest' },
} as const;

/** Before it stands on any rung. */
const BEFORE = {
  StrandSet: STRAND_SET,
  FactsRecorded: ON_THE_LADDER.FactsRecorded,
  DisagreementWithdrawn: ON_THE_LADDER.DisagreementWithdrawn,
  FamilyTakesItFurther: ON_THE_LADDER.FamilyTakesItFurther,
} as const;

const over = (state: string, description: string) => ({ entry: at(`closed.${state}`), description, tags: ['closed'] });

const main = disagreement.createStateConfig({
  initial: 'notRaised',
  on: { ...ANYWHERE, SafetyConcernRaised: { guard: 'itIsNotSettled', actions: 'noteOnly' } },
  states: {
    notRaised: {
      on: { DisagreementRaised: { guard: 'thereAreTwoSides', target: 'raised', actions: 'openTheFile' } },
    },
    raised: {
      entry: at('raised'),
      description: 'Somebody disagrees. The other side has still to say that it has it.',
      on: { ...BEFORE, DisagreementAcknowledged: { target: 'acknowledged', actions: 'acknowledge' } },
    },
    acknowledged: {
      entry: at('acknowledged'),
      description: 'Both sides know of it. What kind it is has to be said, and with it which ladder it climbs.',
      on: { ...BEFORE, DeadlinePassed: { guard: 'theEarlyTalkIsOver', actions: 'noteTheEarlyTalkIsOver' } },
    },
    rung: atTheRungs,
    mediation: atMediation,
    resolved: { id: 'resolved', entry: at('resolved'), description: 'Both sides have agreed.', tags: ['closed'] },
    closed: {
      id: 'closed',
      initial: 'withdrawn',
      states: {
        noAgreement: {
          entry: at('closed.noAgreement'),
          description: 'Nobody could agree. The interim payment stands, and the board has it on its agenda.',
          on: {
            BoardConsidered: BOARD_CONSIDERED,
            FamilyTakesItFurther: ON_THE_LADDER.FamilyTakesItFurther,
            FactsRecorded: ON_THE_LADDER.FactsRecorded,
            DisagreementWithdrawn: ON_THE_LADDER.DisagreementWithdrawn,
          },
        },
        withdrawn: over('withdrawn', 'Whoever raised it has taken it back.'),
        takenFurther: over('takenFurther', 'The family has gone to mediation, the Tribunal or elsewhere.'),
        asComplaint: over('asComplaint', 'It is about how somebody was treated, and is answered as a complaint.'),
        decidedElsewhere: over('decidedElsewhere', 'The board has said where it is decided.'),
      },
    },
  },
});

const everyCase = withEveryCase(main);

const { main: _ladder, access: _access, ...besides } = everyCase.states;

/** What is about safety is only for those who have a part in it. */
const closedForSafety = {
  ...everyCase.states.access,
  on: {
    ...everyCase.states.access.on,
    DisagreementRaised: { guard: 'itIsRaisedAboutSafety', target: '.restricted', actions: 'noteOnly' },
    StrandSet: { guard: 'thisIsAboutSafety', target: '.restricted', actions: 'noteOnly' },
  },
} as const;

/** What may follow what in a disagreement: up the ladder of the area, to an agreement or to the board; beside it, who pays meanwhile. */
export const disagreementMachine = disagreement.createMachine({
  id: 'disagreement',
  context: EMPTY_DISAGREEMENT,
  ...everyCase,
  // Before the ladder, so that a refusal says what stops the ladder.
  states: { interim: interimRegion, access: closedForSafety, main: everyCase.states.main, ...besides },
});
