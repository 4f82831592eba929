import { local } from '#statutory-calendar/periods';
import { CLOCKS_OF_THE_BOARD, CLOCKS_OF_THE_INTERIM } from './interim/clocks.js';
import { CLOCKS_OF_THE_RUNGS } from './ladder/clocks.js';
import { ENDED, type Row, S57 } from './moments.js';

const BEFORE_THE_LADDER: readonly Row[] = [
  {
    id: 'disagreement-acknowledged',
    title: 'tell whoever raised it that the other side has it',
    kind: 'local',
    startedBy: ['DisagreementRaised'],
    metBy: ['DisagreementAcknowledged', 'StrandSet'],
    stoppedBy: ENDED,
    due: local,
    whose: 'answering',
    law: S57,
    missed: 'Ring today whoever raised it. The steps begin without you: say now what kind of disagreement it is.',
  },
  {
    id: 'strand-set',
    title: 'say what kind of disagreement it is',
    kind: 'local',
    startedBy: ['DisagreementRaised'],
    metBy: ['StrandSet'],
    stoppedBy: ENDED,
    due: local,
    whose: 'owner',
    law: S57,
    missed: 'Say today what kind it is: until then nobody is held to any step.',
  },
];

const THE_FAMILY: readonly Row[] = [
  {
    id: 'family-notice-reviewed',
    title: 'look again at whether the family can be told',
    kind: 'local',
    startedBy: [
      { event: 'StrandSet', when: (_act, { family }) => family.how === 'heldBack' },
      'FamilyNoticeHeldBack',
      {
        event: 'FamilyNoticeReviewed',
        when: ({ data }, { settlement }) => data.tellThem === false && settlement === null,
      },
    ],
    metBy: ['FamilyNoticeReviewed'],
    stoppedBy: [...ENDED, { event: 'BoardConsidered', when: ({ data }) => data.outcome === 'decidedElsewhere' }],
    due: local,
    whose: 'owner',
    law: 'The area’s own procedure; UK GDPR Art 14(5)',
    missed: 'Look at it today: tell them, or record why telling them is still a risk.',
  },
];

/** Every time limit of a disagreement. The law has no number of days here, and no disagreement pauses a clock of a plan. */
export const DISAGREEMENT_CLOCKS: readonly Row[] = [
  ...BEFORE_THE_LADDER,
  ...CLOCKS_OF_THE_RUNGS,
  ...THE_FAMILY,
  ...CLOCKS_OF_THE_INTERIM,
  ...CLOCKS_OF_THE_BOARD,
];
