import type { CivilDate } from '#statutory-calendar/civil-date';
import type { Length } from '#statutory-calendar/periods';
import type { Act } from './act.js';
import type { Limit, TimeLimit } from './limit.js';
import type { AreaLimits } from './locality.js';

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

/** How a time limit is bound to the acts of a pathway. `context` is what the machine knows after the act. */
export interface Acts<Context> {
  readonly startedBy: readonly Trigger<Context>[];
  readonly metBy: readonly Trigger<Context>[];
  /** Acts after which the duty falls away unmet (the family withdrew). */
  readonly stoppedBy?: readonly Trigger<Context>[];
  /** For `onTheDateNamed`: where the act names it. */
  readonly namedDate?: (act: Act, context: Context, key: string) => CivilDate | undefined;
  /** Other days that the rule asks for, by name ("certificateIssued"). */
  readonly given?: (act: Act, context: Context) => Readonly<Record<string, unknown>>;
  /** The length, where the profile keeps it elsewhere than under this clock's id: each panel, each rung, each reminder (by its key) has its own. */
  readonly length?: (act: Act, context: Context, key: string) => Length | undefined;
  /** For those with a `length` of their own: every length that an area gives it, for a case that stands in that state. */
  readonly lengthsIn?: (area: AreaLimits, state: string) => readonly Length[];
  /** For one that is counted back from a day that may be near: the day before which it does not fall. Nothing is late when it begins. */
  readonly earliest?: (act: Act, context: Context) => CivilDate;
  /** The day on which what it limits had been done, where the act that starts it says so: in time or not, nothing is left to ring. */
  readonly doneOn?: (act: Act, context: Context) => CivilDate | undefined;
  /** Who must act, as an addressee of the pathway. */
  readonly whose: string;
  /** Calendar days before the due day on which to warn, at eight in the morning; as the profile has it, where each rung (by its key) has its own. */
  readonly warn?: readonly number[] | ((act: Act, context: Context, key: string) => readonly number[]);
  /** What missing it means, and what to do next. */
  readonly missed: string;
  /** Why nobody is told of its warnings, or of a missed day: the reason stands in the generated tables. Without one, somebody is. */
  readonly quiet?: { readonly warned?: string; readonly missed?: string };
  /** A time in which somebody may act, not one by which they must: when it is over it has ended, and nothing was missed. */
  readonly lapses?: true;
  /**
   * Runs of itself while an open case has no other limit with a day to come, so that nobody waits for nobody: armed on the day
   * on which the last of them ended, met as soon as another opens. The first such row of a pathway is armed; the others begin
   * by their `startedBy`, and end with it.
   */
  readonly idle?: true;
  /** An answer that others are asked for: asking again while it is owed makes nobody less late. It begins anew only once it was given, or not wanted any more. */
  readonly owedSinceFirst?: true;
}

/** One time limit bound to the acts of a pathway: of the law, with its row of the law, or of the area's own. */
export interface ClockRow<Context> extends TimeLimit, Partial<Omit<Limit, keyof TimeLimit>>, Acts<Context> {}

/** One row of the law in the folder of a pathway; with its acts as soon as the pathway has them. */
export type LawRow<Context> = Limit & Partial<Acts<Context>>;

/** Those rows of the law that a pathway has bound to its acts, in the order of the law. */
export function boundTo<Context, Id extends string>(
  rows: readonly (LawRow<Context> & { readonly id: Id })[],
): readonly (ClockRow<Context> & { readonly id: Id })[] {
  return rows.filter(
    (row): row is LawRow<Context> & ClockRow<Context> & { readonly id: Id } => row.startedBy !== undefined,
  );
}
