import type { CivilDate } from '#statutory-calendar/civil-date';
import type { Act } from './act.js';
import type { LinkedAct, Opening } from './between-cases.js';
import type { CalendarChange } from './calendar-change.js';
import type { Acts, ClockRow, LawRow, Trigger } from './clock-row.js';
import type { BellFacts } from './deadlines.js';
import type { NoticeFacts } from './telling.js';

/**
 * The rows of a pathway's tables, typed by its own acts, clocks and addressees: a name that the pathway does not have does
 * not compile, and what a row says of an act knows the facts of that act.
 */

/** A bell of the clock: a due day that ended, or one that is near. */
export type BellAct = Act<'DeadlinePassed', BellFacts> | Act<'DeadlineApproaching', BellFacts>;

/** What the clock records, on every pathway. */
export type ClockAct = BellAct | Act<'CalendarChanged', CalendarChange>;

/** Those of a pathway's acts that have one of these names. */
export type Named<Own extends Act, Type> = Extract<Own, { readonly type: Type }>;

/** When an act starts, meets or stops a clock, which of several, and from which day. */
interface Condition<Context, Own extends Act> {
  readonly when?: (act: Own, context: Context) => boolean;
  readonly key?: (act: Own, context: Context) => string | readonly string[] | undefined;
  readonly from?: (act: Own, context: Context) => CivilDate;
}

type Bound<Context, Own extends Act> = Omit<
  Acts<Context>,
  'startedBy' | 'metBy' | 'stoppedBy' | 'namedDate' | 'given' | 'doneOn'
> & {
  readonly startedBy: readonly (Own['type'] | TypedTrigger<Context, Own['type']>)[];
  readonly metBy: readonly (Own['type'] | TypedTrigger<Context, Own['type']>)[];
  readonly stoppedBy?: readonly (Own['type'] | TypedTrigger<Context, Own['type']>)[];
  readonly namedDate?: (act: Own, context: Context, key: string) => CivilDate | undefined;
  readonly given?: (act: Own, context: Context) => Readonly<Record<string, unknown>>;
  readonly doneOn?: (act: Own, context: Context) => CivilDate | undefined;
};

/** A trigger whose act is one of these. */
export type TypedTrigger<Context, Type extends string> = Exclude<Trigger<Context>, string> & { readonly event: Type };

type TypedClock<Context, Own extends Act> = Omit<ClockRow<Context>, keyof Acts<Context>> & Bound<Context, Own>;

type TypedLaw<Context, Own extends Act> = Omit<LawRow<Context>, keyof Acts<Context>> & Partial<Bound<Context, Own>>;

/** Rows whose ids are known by their letters. */
export type WithIds<Row, Id extends string> = readonly (Row & { readonly id: Id })[];

/** The words for clocks and for what is recorded on other cases, in a pathway with that file and those acts. */
export function tablesOf<Context, Own extends Act>() {
  return {
    /** An act that starts, meets or stops a clock under a condition, under a key, or from a day of its own. */
    on<const Type extends Own['type']>(
      event: Type,
      condition: Condition<Context, Named<Own, Type>>,
    ): TypedTrigger<Context, Type> {
      return { event, ...condition } as TypedTrigger<Context, Type>;
    },
    /** The same for several acts. */
    onAny<const Type extends Own['type']>(
      events: readonly Type[],
      condition: Condition<Context, Named<Own, Type>>,
    ): readonly TypedTrigger<Context, Type>[] {
      return events.map((event) => ({ event, ...condition }) as TypedTrigger<Context, Type>);
    },
    /** Time limits of the area, or of the law with their row of it. */
    clocks<const Id extends string>(
      rows: readonly (TypedClock<Context, Own> & { readonly id: Id })[],
    ): WithIds<ClockRow<Context>, Id> {
      return rows as unknown as WithIds<ClockRow<Context>, Id>;
    },
    /** Time limits of the law, bound to acts where the pathway has these. */
    law<const Id extends string>(
      rows: readonly (TypedLaw<Context, Own> & { readonly id: Id })[],
    ): WithIds<LawRow<Context>, Id> {
      return rows as unknown as WithIds<LawRow<Context>, Id>;
    },
    /** An act here that is an act on another case in the same transaction. */
    linked<const Type extends Own['type']>(on: Type, row: TypedLink<Context, Named<Own, Type>>): LinkedAct<Context> {
      return { on, ...row } as unknown as LinkedAct<Context>;
    },
    /** The same for several acts. */
    linkedOnAny<const Type extends Own['type']>(
      events: readonly Type[],
      row: TypedLink<Context, Named<Own, Type>>,
    ): readonly LinkedAct<Context>[] {
      return events.map((on) => ({ on, ...row }) as unknown as LinkedAct<Context>);
    },
    /** An act here that opens a case on another pathway. */
    opening<const Type extends Own['type']>(on: Type, row: TypedOpening<Context, Named<Own, Type>>): Opening<Context> {
      return { on, ...row } as unknown as Opening<Context>;
    },
  };
}

type TypedLink<Context, Own extends Act> = Omit<LinkedAct<Context>, 'on' | 'when' | 'to' | 'among' | 'data'> & {
  readonly when?: (context: Context, act: Own) => boolean;
  readonly to: (context: Context, act: Own) => readonly string[];
  readonly among?: (context: Context, act: Own) => readonly string[];
  readonly data: (facts: NoticeFacts<Context, Own>, to: string) => Record<string, unknown>;
};

type TypedOpening<Context, Own extends Act> = Omit<Opening<Context>, 'on' | 'when' | 'data'> & {
  readonly when?: (context: Context, act: Own) => boolean;
  readonly data: (context: Context, act: Own, ref: string) => Record<string, unknown>;
};
