import type { CivilDate } from '#statutory-calendar/civil-date';
import type { Deadline } from './deadlines.js';
import type { AreaLimits } from './locality.js';

/** One case, as a daily letter lists it. */
export interface Listed<Context> {
  readonly ref: string;
  readonly context: Context;
  readonly deadlines: readonly Deadline[];
  readonly area: AreaLimits;
}

/** What is open with a post today, in one letter however many cases there are. */
export interface DailyDigest<Context> {
  /** The act that the letter is: recorded once a day and post, on whichever of its cases is due first. */
  readonly event: string;
  /** Posts in whose letter the case stands. */
  readonly posts: (listed: Listed<Context>) => readonly string[];
  /** What the letter says of the case, in a line that names no child. */
  readonly line: (listed: Listed<Context>) => string;
  readonly facts: (letter: { post: string; day: CivilDate; lines: readonly string[] }) => Record<string, unknown>;
}
