import type { CivilDate } from './civil-date.js';
import type { Excluded, Length, Moved, WorkingCalendar } from './periods.js';
import type { Rule } from './rules.js';

/** By what a rule is evaluated: the days it is told of, the working days, and how doubtful words are read. */
export interface EvaluationContext {
  /** Days and other facts by the names that the rule uses. */
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly calendar: WorkingCalendar;
  /** Choices by the id of the reading; the first choice of a rule where none is made. */
  readonly readings?: Readonly<Record<string, string>>;
  /** The area's own limit, for the phrase `local`. */
  readonly length?: Length | undefined;
  /** The rule of another clock, for `asIf`. */
  readonly ruleOf?: (clock: string) => Rule | undefined;
}

/** One of the periods that were compared, or one of several limits under one head. */
export interface Part {
  readonly name?: string;
  readonly rule: string;
  readonly because: string;
  readonly due: CivilDate | null;
  /** Whether it decided. */
  readonly chosen: boolean;
}

/** What a rule comes to, with everything needed to explain it. */
export interface Answer {
  /** The day; null where the law names none, or none yet. */
  readonly due: CivilDate | null;
  /** `by`: the last day in time. `notBefore`: the first day on which it is allowed. `since`: from when something counts. `on`: the day on which it was. */
  readonly means: 'by' | 'notBefore' | 'since' | 'on' | 'noDay';
  /** The rule in words, without dates: "within 6 weeks of". */
  readonly rule: string;
  /** The rule with its dates: "within 6 weeks of Monday 5 January 2026". */
  readonly because: string;
  /** The day it counts from, and under which name it was given. */
  readonly from: CivilDate | null;
  readonly startName: string | null;
  /** Whether that day is itself counted. */
  readonly startCounts: boolean;
  readonly excluded: readonly Excluded[];
  readonly moved: readonly Moved[];
  readonly parts: readonly Part[];
  /** Doubtful words that mattered, and how they were read. */
  readonly readings: readonly { readonly reading: string; readonly chosen: string }[];
  readonly provisional: boolean;
  /** True where the act must be received by five in the afternoon of the day. */
  readonly byFive: boolean;
  /** The same without what moved it on. */
  readonly rawDue?: CivilDate;
  /** What guidance or practice takes to be the day, where it differs from the words of the law. */
  readonly guidanceDue?: CivilDate;
  readonly windowStart?: CivilDate | null;
  readonly windowEnd?: CivilDate | null;
  readonly excused?: boolean;
  /** Where a closed court office moves the day, though nobody should count on it. */
  readonly ifCourtClosedRolls?: CivilDate;
}

/** Evaluates a rule; handed to each phrase, so that phrases made of others can ask for their parts. */
export type Evaluate = (rule: Rule, context: EvaluationContext) => Answer;

/** One phrase of the algebra. */
export type Named<Name extends Rule['phrase']> = Extract<Rule, { phrase: Name }>;

/** A day or another fact that a rule needs was not given. */
export class MissingInput extends Error {
  constructor(readonly input: string) {
    super(`The input "${input}" is needed.`);
  }
}

/** What was given cannot be. */
export class WrongInput extends Error {
  constructor(
    readonly input: string,
    why: string,
  ) {
    super(why);
  }
}

/** An answer with nothing left out, moved or compared, but for what is given. */
export function answered(parts: Partial<Answer> & Pick<Answer, 'due' | 'rule'>): Answer {
  return {
    means: parts.due === null ? 'noDay' : 'by',
    because: parts.rule,
    from: null,
    startName: null,
    startCounts: false,
    excluded: [],
    moved: [],
    parts: [],
    readings: [],
    provisional: false,
    byFive: false,
    ...parts,
  };
}

/** The day given under a name. Throws `MissingInput`. */
export function dayGiven({ inputs }: EvaluationContext, name = 'trigger'): CivilDate {
  const day = inputs[name];
  if (day === undefined || day === null) throw new MissingInput(name);
  return day as CivilDate;
}

/** The day given under a name, if it was. */
export function dayIfGiven({ inputs }: EvaluationContext, name: string): CivilDate | undefined {
  return (inputs[name] ?? undefined) as CivilDate | undefined;
}
