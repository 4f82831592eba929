import type { CivilDate } from '#statutory-calendar/civil-date';
import type { Act } from './act.js';
import type { Limit, TimeLimit } from './limit.js';

/** One act that starts, meets or stops a clock. A bare name means: always, under the key ''. */
export type Trigger<Context> =
  | string
  | {
      readonly event: string;
      readonly when?: (act: Act, context: Context) => boolean;
      /** Which of several clocks of this id (one per contributor, say). For meeting or stopping, undefined means all of them. */
      readonly key?: (act: Act, context: Context) => string | readonly string[] | undefined;
      /** The day from which it counts, where that is not the day of the act. */
      readonly from?: (act: Act, context: Context) => CivilDate;
    };

/**
 * One time limit bound to the acts of a pathway. A limit of the law is written once, as its row of the law with the
 * acts beside it; a limit of the area's own has no row of the law. `context` is what the machine knows after the act.
 */
export interface ClockRow<Context> extends TimeLimit, Partial<Omit<Limit, keyof TimeLimit>> {
  readonly startedBy: readonly Trigger<Context>[];
  readonly metBy: readonly Trigger<Context>[];
  /** Acts after which the duty falls away unmet (the family withdrew). */
  readonly stoppedBy?: readonly Trigger<Context>[];
  /** For `onTheDateNamed`: where the act names it. */
  readonly namedDate?: (act: Act) => CivilDate | undefined;
  /** Other days that the rule asks for, by name ("certificateIssued"). */
  readonly given?: (act: Act, context: Context) => Readonly<Record<string, unknown>>;
  /** Who must act, as an addressee of the pathway. */
  readonly whose: string;
  /** Calendar days before the due day on which to warn, at eight in the morning. */
  readonly warn?: readonly number[];
  /** What missing it means, and what to do next. */
  readonly missed: string;
}
