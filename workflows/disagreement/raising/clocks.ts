import { local } from '#statutory-calendar/periods';
import { clocks, ENDED, on } from '../acts.js';
import { S57 } from '../practice.js';

/** What is due before it stands on a rung. */
export const RAISING_CLOCKS = clocks([
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
]);

/** When it is looked at again whether a family that is not told yet can be. */
export const FAMILY_CLOCKS = clocks([
  {
    id: 'family-notice-reviewed',
    title: 'look again at whether the family can be told',
    kind: 'local',
    startedBy: [
      on('StrandSet', { when: (_act, { family }) => family.how === 'heldBack' }),
      'FamilyNoticeHeldBack',
      on('FamilyNoticeReviewed', { when: ({ data }, { settlement }) => !data.tellThem && settlement === null }),
    ],
    metBy: ['FamilyNoticeReviewed'],
    stoppedBy: [...ENDED, on('BoardConsidered', { when: ({ data }) => data.outcome === 'decidedElsewhere' })],
    due: local,
    whose: 'owner',
    law: 'The area’s own procedure; UK GDPR Art 14(5)',
    missed: 'Look at it today: tell them, or record why telling them is still a risk.',
  },
]);
