import type { CivilDate } from '#statutory-calendar/civil-date';
import type { Input } from '#statutory-calendar/rule-inputs';
import type { Rule } from '#statutory-calendar/rules';

/** What every time limit has, whether of law or of an area's own. */
export interface TimeLimit {
  /** The id in the table of the law, or a local one. */
  readonly id: string;
  /** What it limits, in words: "decide whether to accept the referral". */
  readonly title: string;
  readonly kind: LimitKind;
  /** When, in the instrument's own phrase. */
  readonly due: Rule;
  /** The law or the source, down to the paragraph. */
  readonly law: string;
  /** In force for what starts it on these days and between. Several rows of one id follow one another. */
  readonly validFrom?: CivilDate;
  readonly validTo?: CivilDate;
}

/** What stands behind a limit. `derived` follows from other limits; `exception` is when lateness may be excused. */
export type LimitKind =
  | 'statutory'
  | 'derived'
  | 'exception'
  | 'direction'
  | 'ombudsmanCode'
  | 'guidance'
  | 'practice'
  | 'local';

/** How the words of the law were come by: `read` in the instrument, from a `secondary` source that was read, or from `memory`. */
export type Evidence = 'read' | 'secondary' | 'memory';

/** Another end that is shown beside the day, where the days that it needs are told: what the whole may take, or what is usual. */
export interface BesideDay {
  readonly rule: Rule;
  /** "Twelve weeks from the review meeting, within which all of it must be done". */
  readonly what: string;
  readonly law: string;
  /** What it means where that day comes first. */
  readonly ifEarlier?: string;
}

/** A day by which something else must have been done for the limit to be what it is: words for when it was not, or was not told. */
export interface Condition {
  /** The day that may be told. */
  readonly day: string;
  /** Its own last day. */
  readonly by: Rule;
  /** Where it comes after: `{by}` stands for that last day. */
  readonly late: string;
  /** Where it is not told, and this other day comes after that last day. */
  readonly ifUntold: { readonly but: string; readonly words: string };
}

/** What a row says of the days that a limit is told, besides its rule. */
export interface DaysTold {
  readonly beside?: readonly BesideDay[];
  readonly conditions?: readonly Condition[];
  /** Pairs of days of which the second cannot come before the first. */
  readonly inOrder?: readonly (readonly [first: string, second: string])[];
}

/** The law's part of a clock: one row of the table of statutory clocks. A pathway binds it to its acts (`ClockRow`). */
export interface Limit extends TimeLimit, DaysTold {
  /** What starts it, in words. */
  readonly starts: string;
  /** Whose duty it is in law. */
  readonly owedBy: string;
  /** Exceptions that may excuse lateness, by their codes; none where empty. */
  readonly exceptions: readonly string[];
  /** Further exceptions, where doubtful words are read so that they apply. */
  readonly exceptionsAsRead?: {
    readonly reading: string;
    readonly choices: Readonly<Record<string, readonly string[]>>;
  };
  /** What a breach means, by its code. */
  readonly breach: string;
  /** What follows when it is met or missed. */
  readonly next: string;
  readonly evidence: Evidence;
  /** Doubtful words on which it turns, besides those that its rule names itself. */
  readonly readings?: readonly string[];
  /** A time that is given, or lasts, and not an act: once it is over it has ended, and nothing is late. */
  readonly lasts?: true;
  /** What a reader should know besides. */
  readonly note?: string;
  /** Facts it may be told that change no date. */
  readonly alsoTold?: readonly Input[];
}

/** The same rows, in force since a day; a row that says its own day keeps it. */
export function inForceSince<Row extends TimeLimit>(validFrom: CivilDate, rows: readonly Row[]): readonly Row[] {
  return rows.map((row) => ({ validFrom, ...row }));
}

/** The row of an id: for a pathway that binds a limit of another's law to its own acts. Throws where there is none, or more than one version. */
export function limitIn(rows: readonly Limit[], id: string): Limit {
  const [row, ...others] = rows.filter((each) => each.id === id);
  if (row === undefined || others.length > 0) throw new RangeError(`There is not just one row called ${id}`);
  return row;
}

/** A reason in law for which lateness is excused. It pauses nothing: it is recorded with evidence and approved by a second person. */
export interface LawfulException {
  readonly law: string;
  /** Which limits it relaxes, in words. */
  readonly relaxes: string;
  /** Each condition, by its letter, as near the instrument's words as a sentence allows. */
  readonly conditions: readonly { readonly letter: string; readonly words: string }[];
  /** Whether the closure of a school for four weeks is among them. */
  readonly closure: boolean;
  /** The instrument every limit of which it reaches, where rows do not name it one by one. */
  readonly reaches?: string;
  readonly validFrom?: CivilDate;
  readonly validTo?: CivilDate;
  /** It is there for limits that fell due while it was in force; where nothing is said, for those that started then. */
  readonly inForceWhen?: 'due';
  readonly note?: string;
}

/** What a missed limit means, and where to go with it. */
export interface Breach {
  readonly meaning: string;
  readonly routes: readonly string[];
}

/** Words of the law that can be read in more than one way. */
export interface DoubtfulWords {
  readonly question: string;
  /** The choice made where a setting makes none. */
  readonly default: string;
  readonly choices: Readonly<Record<string, string>>;
  readonly note: string;
  readonly source: string;
}

/** The whole law of time limits, as the doors and the engine are handed it. */
export interface LawBook {
  /** The day as at which the law was read. */
  readonly lawAsAt: CivilDate;
  readonly limits: readonly (TimeLimit & Partial<Limit>)[];
  readonly exceptions: Readonly<Record<string, LawfulException>>;
  readonly breaches: Readonly<Record<string, Breach>>;
  readonly readings: Readonly<Record<string, DoubtfulWords>>;
}
