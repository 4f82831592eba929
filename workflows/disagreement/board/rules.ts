import { rulesFor } from '#engine/rules';
import { filled } from '../../filled.js';
import type { Disagreement } from '../case.js';
import { rungNamed } from '../practice.js';
import type { Considered } from './acts.js';

/** What is asked of what the board did. */
export const BOARD_RULES = rulesFor<Disagreement>()({
  theBoardHadItSettled: {
    reason: 'The board did not settle it.',
    holds: (_file, { data }: Considered) => data.outcome === 'settled',
  },
  theRungToReturnToIsNamed: {
    reason: 'Say to which rung of its ladder it goes back.',
    holds: (file, { data, area }: Considered) =>
      data.outcome !== 'sentBack' || (data.to !== undefined && rungNamed(file, area, data.to) !== undefined),
  },
  theBoardLooksAgain: {
    reason: 'The board did not put it off.',
    holds: (_file, { data }: Considered) => data.outcome === 'standsUntil',
  },
  theDayToLookAgainIsNamed: {
    reason: 'Say on which day the board looks again. Nothing is put off for ever.',
    holds: (_file, { data, occurredOn }: Considered) =>
      data.outcome !== 'standsUntil' || (data.until ?? '') > occurredOn,
  },
  itIsDecidedElsewhere: {
    reason: 'The board did not say that it is decided elsewhere.',
    holds: (_file, { data }: Considered) => data.outcome === 'decidedElsewhere',
  },
  whereItIsDecidedIsNamed: {
    reason: 'Say where it is decided: nobody is left with nowhere to go.',
    holds: (_file, { data }: Considered) => data.outcome !== 'decidedElsewhere' || filled(data.where),
  },
});
