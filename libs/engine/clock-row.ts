import type { CivilDate } from '#statutory-calendar/civil-date';
import type { Phrase } from '#statutory-calendar/periods';
import type { Act } from './act.js';

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

/** One time limit, as one row of the table of the law. `context` is what the machine knows after the act. */
export interface ClockRow<Context> {
  /** The id in the law's own table, or a local one. */
  readonly id: string;
  /** What it limits, in words: "decide whether to accept the referral". */
  readonly title: string;
  readonly kind: 'statutory' | 'guidance' | 'local';
  readonly startedBy: readonly Trigger<Context>[];
  readonly metBy: readonly Trigger<Context>[];
  /** Acts after which the duty falls away unmet (the family withdrew). */
  readonly stoppedBy?: readonly Trigger<Context>[];
  readonly due: Phrase;
  /** For `onTheDateNamed`: where the act names it. */
  readonly namedDate?: (act: Act) => CivilDate | undefined;
  /** Whose duty, as an addressee of the pathway. */
  readonly whose: string;
  readonly law: string;
  readonly validFrom?: CivilDate;
  readonly validTo?: CivilDate;
  /** Calendar days before the due day on which to warn, at eight in the morning. */
  readonly warn?: readonly number[];
  /** What missing it means, and what to do next. */
  readonly missed: string;
}
