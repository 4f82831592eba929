import { and } from 'xstate';
import { MAY_AGREE, ONTO, UNTIL_IT_ENDS } from '../ladder/states.js';
import { disagreement } from '../setup.js';

const MAY_CONSIDER = ['theRungToReturnToIsNamed', 'theDayToLookAgainIsNamed', 'whereItIsDecidedIsNamed'] as const;

/** What nobody could settle, and what the board may do with it. None of it leaves a child or a payment with nobody. */
export const NO_AGREEMENT_STATE = disagreement.state({
  description: 'Nobody could agree. The interim payment stands, and the board has it on its agenda.',
  meta: {
    title: 'Not agreed: it is on the agenda of the board',
    plainly: 'The people in charge are looking at it',
    owner: 'boardSecretary',
    clocks: ['board-considers', 'board-looks-again'],
    aside: true,
  },
  on: {
    BoardConsidered: [
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
    ],
    ...UNTIL_IT_ENDS,
  },
});
