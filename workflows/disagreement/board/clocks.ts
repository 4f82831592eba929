import { local, onTheDateNamed } from '#statutory-calendar/periods';
import { ladderOf, practiceOf } from '../../areas/practice/practice.js';
import { clocks, ENDED, on, onAny, TAKEN_UP } from '../acts.js';
import { movedToTheBoard } from '../ladder/rules.js';
import { PROCEDURE } from '../practice.js';

/** Time limits of the board, once nobody could agree. */
export const BOARD_CLOCKS = clocks([
  {
    id: 'board-considers',
    title: 'have it before the board',
    kind: 'local',
    startedBy: onAny([...TAKEN_UP, 'DeadlinePassed'], { when: (act, file) => movedToTheBoard(file, act) }),
    metBy: ['BoardConsidered'],
    stoppedBy: ENDED,
    due: local,
    length: ({ area }, { strand }) => ladderOf(area, strand ?? '')?.end.within,
    lengthsIn: (area) => practiceOf(area).ladders.map(({ end }) => end.within),
    whose: 'boardSecretary',
    law: PROCEDURE,
    warn: [5],
    missed: 'Ask the chair of the board for a day this week. The interim payment stands meanwhile.',
  },
  {
    id: 'board-looks-again',
    title: 'have it before the board again',
    kind: 'local',
    startedBy: [on('BoardConsidered', { when: ({ data }) => data.outcome === 'standsUntil' })],
    namedDate: ({ data }) => ('until' in data ? data.until : undefined),
    metBy: ['BoardConsidered'],
    stoppedBy: ENDED,
    due: onTheDateNamed,
    whose: 'boardSecretary',
    law: 'The day that the board named',
    warn: [10],
    missed: 'Ask the chair of the board for a day this week. The interim payment stands meanwhile.',
  },
]);
