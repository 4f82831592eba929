import { local } from '#statutory-calendar/periods';
import { isANo } from '../../every-case/child/acts.js';
import { ANSWERED, ASKING, clocks, NOT_WAITED_FOR, on, onAny } from '../acts.js';

/** Several bodies: the family says whether to share, and each says what it says to its points. None of it stops the time to answer. */
export const BODIES_CLOCKS = clocks([
  {
    id: 'complaint-consent-given',
    title: 'say whether the complaint may be shared with the other bodies',
    kind: 'local',
    startedBy: [on('LeadAgreed', { when: (_act, { stage }) => stage === 'routeAgreed' })],
    metBy: ['ConsentRecorded'],
    stoppedBy: NOT_WAITED_FOR,
    due: local,
    lapses: true,
    whose: 'family',
    warn: [1],
    law: 'The area’s own limit; common law of confidence',
    missed: 'The lead answers without the others, and says so. The family can still agree.',
  },
  {
    id: 'complaint-part-answered',
    title: 'say what that body says to its points',
    kind: 'local',
    startedBy: onAny(ASKING, {
      key: ({ sequence }, { partsOwed }) =>
        partsOwed.filter(({ askedBy }) => askedBy === sequence).map(({ body }) => body),
    }),
    metBy: [on('PartAnswered', { key: ({ data }) => data.body })],
    stoppedBy: [...ANSWERED, ...NOT_WAITED_FOR, 'ConsentWithdrawn', on('ConsentRecorded', { when: isANo })],
    due: local,
    whose: 'partHolder',
    warn: [2],
    law: 'The area’s own limit; the bodies have to co-operate so that there is one answer (SI 2009/309 reg 9)',
    missed: 'Send the lead what there is today. The family’s one answer does not wait for it.',
  },
]);
