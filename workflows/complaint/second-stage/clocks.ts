import { ACKNOWLEDGED, BEYOND_STAGE_TWO, clocks, ENDED, on } from '../acts.js';
import { extended, extendedByTheCode, LATE, OWED, UNTIL_EXTENDED } from '../answering/clocks.js';
import { limitOf } from '../routes/clocks.js';

/** Stage 2: acknowledged, and answered by somebody else. */
export const SECOND_STAGE_CLOCKS = clocks([
  {
    ...limitOf('corporate-stage2-ack'),
    startedBy: [on('StageTwoRequested', { when: (_act, { route }) => route === 'corporate' })],
    metBy: ACKNOWLEDGED,
    stoppedBy: [...ENDED, ...BEYOND_STAGE_TWO],
    whose: 'owner',
    warn: [1],
    missed: 'Ring today, agree what is looked at again, and acknowledge it.',
  },
  {
    ...limitOf('corporate-stage2-response'),
    startedBy: [on('StageTwoAcknowledged', { when: (_act, { route }) => route === 'corporate' })],
    ...UNTIL_EXTENDED,
    missed: LATE,
  },
  {
    id: 'corporate-stage2-extended',
    title: 'give the final answer, after an extension with reasons',
    ...extendedByTheCode(2, 40),
  },
  {
    ...limitOf('ca89-stage2'),
    startedBy: [on('StageTwoRequested', { when: (_act, { route }) => route === 'childrenAct' })],
    ...UNTIL_EXTENDED,
    stoppedBy: [...ENDED, ...BEYOND_STAGE_TWO, 'AnswerExtended'],
    missed: LATE,
  },
  { ...limitOf('ca89-stage2-extended'), startedBy: [extended('childrenAct', true)], ...OWED, missed: LATE },
]);
