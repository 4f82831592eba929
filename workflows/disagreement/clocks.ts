import type { NoticeFacts } from '#engine/telling';
import { tellingOf } from '#engine/telling-tables';
import { inWords } from '#statutory-calendar/civil-date';
import { clocksOfAChild } from '../every-case/custody/clocks.js';
import { type DisagreementAct, ENDED, MOVED, TAKEN_UP } from './acts.js';
import { BOARD_CLOCKS } from './board/clocks.js';
import type { Disagreement } from './case.js';
import { INTERIM_CLOCKS } from './interim/clocks.js';
import { LADDER_CLOCKS } from './ladder/clocks.js';
import { RUNG_CLOCKS } from './practice.js';
import { FAMILY_CLOCKS, RAISING_CLOCKS } from './raising/clocks.js';
import type { DisagreementRecipient } from './recipients.js';

/** Every time limit of a disagreement. The law has no number of days here, and no disagreement pauses a clock of a plan. */
export const DISAGREEMENT_CLOCKS = [
  ...RAISING_CLOCKS,
  ...LADDER_CLOCKS,
  ...FAMILY_CLOCKS,
  ...INTERIM_CLOCKS,
  ...BOARD_CLOCKS,
  ...clocksOfAChild<Disagreement>(ENDED),
];

/** The ids of the clocks of a disagreement. */
export type DisagreementClock = (typeof DISAGREEMENT_CLOCKS)[number]['id'];

/** The words in which its notices and tasks are written. */
export const { dueBy, letter, text, notice, notices, task, tasks } = tellingOf<
  Disagreement,
  DisagreementAct,
  DisagreementClock,
  DisagreementRecipient
>();

const TIME_IS_OVER = RUNG_CLOCKS.map((missed) => ({ missed }));

/** On what it goes up from a rung: its time, a side, or a mediation that failed. Past the last rung it is before the board. */
export const UP = [...TIME_IS_OVER, ...TAKEN_UP];

/** On what it may come to a rung once it has begun: by these, or sent back by the board. */
export const ONTO_A_RUNG = [...TIME_IS_OVER, ...MOVED];

/** The day by which a clock wants it: "Wednesday 4 March 2026". */
export function dayOf({ deadlines }: NoticeFacts<Disagreement>, clock: DisagreementClock): string | undefined {
  const due = dueBy(clock)({ deadlines });
  return due == null ? undefined : inWords(due);
}
