import { clocks, NOT_WAITED_FOR } from '../acts.js';
import { LATE, OWED } from '../answering/clocks.js';
import { limitOf } from '../routes/clocks.js';

/** Stage 3 under the Children Act: the panel meets, reports, and is answered. */
export const REVIEW_PANEL_CLOCKS = clocks([
  {
    ...limitOf('ca89-panel-meets'),
    startedBy: ['ReviewPanelRequested'],
    metBy: ['ReviewPanelMet'],
    stoppedBy: NOT_WAITED_FOR,
    whose: 'owner',
    warn: [10, 3],
    missed:
      'Have the panel meet on the first day on which its three members can. Tell the family the day, and that it is late.',
  },
  {
    ...limitOf('ca89-panel-report'),
    startedBy: ['ReviewPanelMet'],
    metBy: ['ReviewPanelReported'],
    stoppedBy: NOT_WAITED_FOR,
    whose: 'owner',
    warn: [1],
    missed: 'Ring the chair of the panel today and ask for the report.',
  },
  {
    ...limitOf('ca89-la-response-to-panel'),
    startedBy: ['ReviewPanelReported'],
    ...OWED,
    missed: LATE,
  },
]);
