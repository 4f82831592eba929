import type { CivilDate } from '#statutory-calendar/civil-date';
import type { Deadline } from './deadlines.js';

/** The three numbers of a limit that everybody watches, on one day. No limit of the law is ever paused, and this says no such thing. */
export interface DayCount {
  /** What is counted: "the twenty weeks". */
  readonly title: string;
  /** What is due at the end of it: "the final plan". */
  readonly what: string;
  readonly from: CivilDate;
  readonly dueOn: CivilDate;
  readonly daysUsed: number;
  /** Below nought once it is late. */
  readonly daysLeft: number;
  /** Who has it now, for those who work on it, and for the family. */
  readonly withWhom: string;
  readonly withWhomPlainly: string;
  readonly state: 'running' | 'breached' | 'breachedWithException' | 'met' | 'metLate';
  readonly excuses: readonly Excuse[];
}

/** What is said to excuse lateness, and what a second person said to it, as a sentence. It moves no day. */
export interface Excuse {
  readonly words: string;
  readonly approved: boolean;
}

/** How a pathway counts: from what the file knows and the deadlines, on a day. Undefined where nothing is counted, or no more. */
export type DayCounted<Context> = (
  context: Context,
  deadlines: readonly Deadline[],
  on: CivilDate,
) => DayCount | undefined;
