import type { Length, Phrase } from './periods.js';

/**
 * When something must, or may first, be done: the phrases of the instruments as data, so that a page can print them, a
 * validator compare them and one function evaluate them. Names in `of` are those of the days that a reader supplies.
 */
export type Rule = Worded & {
  /** Ends at five in the afternoon: an act that a tribunal directs (HESC Rules r.12(1)). The tribunal's own periods do so without it. */
  readonly byFive?: true;
};

type Worded =
  | Phrase
  /** "At least two weeks before": neither the day of the act nor the day of the event is counted. */
  | { readonly phrase: 'clearBefore'; readonly length: Length; readonly of: string }
  /** "At least five months before", by the corresponding date. */
  | { readonly phrase: 'atLeastBefore'; readonly length: Length; readonly of: string }
  /** "Before 15 February" of a year: the day before it is the last. */
  | { readonly phrase: 'beforeDate'; readonly month: number; readonly day: number; readonly of: string }
  /** By a day of a year, that day included. */
  | { readonly phrase: 'onDate'; readonly month: number; readonly day: number; readonly of: string }
  /** Whichever ends last; those of `ifKnown` only where their day is known. */
  | { readonly phrase: 'laterOf'; readonly rules: readonly Rule[]; readonly ifKnown: readonly Rule[] }
  /** The first day on which something may be done: the day after a period has ended. */
  | { readonly phrase: 'dayAfter'; readonly rule: Rule }
  /** So much earlier than another limit. */
  | { readonly phrase: 'earlierBy'; readonly length: Length; readonly than: Rule }
  /** "As soon as practicable", and in any event by a limit where there is one; `usually` is practice, never a limit. */
  | {
      readonly phrase: 'asSoonAsPracticable';
      readonly atLatest?: Rule;
      readonly usually?: Rule;
    }
  /** At once, and for as long as the duty lasts. */
  | { readonly phrase: 'atOnce' }
  /** Not at a time but with something else: "with each review". */
  | { readonly phrase: 'onEvent'; readonly event: string }
  /** No limit in law; the words say what governs instead. */
  | { readonly phrase: 'noLimit'; readonly words: string }
  /** Between two lengths after a day: "every 3 to 6 months". */
  | { readonly phrase: 'between'; readonly from: Length; readonly to: Length; readonly of?: string }
  /** "In the six months before": the day since which something counts. */
  | { readonly phrase: 'lookBack'; readonly length: Length; readonly of?: string }
  /** For as long as something is under way. */
  | { readonly phrase: 'during'; readonly activity: string; readonly of?: string; readonly until: string }
  /** From one week before a closure of four weeks or more to one week before the re-opening. */
  | { readonly phrase: 'closureWindow' }
  /** A time for starting proceedings: it moves out of August and 25 December to 1 January, and (`rolls`) off a day that is not a working day. */
  | {
      readonly phrase: 'tribunalLodging';
      readonly rule: Rule;
      readonly rolls: boolean;
      readonly movesAgain: boolean;
    }
  /** Any other act before a tribunal: in a special educational needs case those days are not counted, and the end rolls to a working day. */
  | {
      readonly phrase: 'tribunalStep';
      readonly length: Length;
      readonly of?: string;
      readonly skips: boolean;
      readonly movesAgain?: true;
    }
  /** A limit whose last day a closed court office moves on, though nobody should count on it. */
  | { readonly phrase: 'courtOffice'; readonly rule: Rule; readonly rolls: boolean }
  /** Days on which the school is open to admit pupils. */
  | { readonly phrase: 'schoolDays'; readonly count: number; readonly of: string; readonly closed: string }
  /** On the day, or, by those who were not told of it in good time, by another rule. */
  | {
      readonly phrase: 'onTheDayUnlessUnaware';
      readonly day: string;
      /** Whether the day must be given; without it, nobody knew of it in good time. */
      readonly needsDay: boolean;
      readonly aware: string;
      readonly notice: Length;
      /** Whether the days of notice are clear: neither the day of learning nor the day itself. */
      readonly clear: boolean;
      readonly otherwise: Rule;
    }
  /** The end of the academic year in which a young person becomes 25. */
  | { readonly phrase: 'endOfYearAt25' }
  /** When something that was sent counts as received; `officeHours`: what comes after five or on a closed day, on the next working day. */
  | { readonly phrase: 'receipt'; readonly officeHours: boolean }
  /** No day yet while an answer is yes. */
  | { readonly phrase: 'unless'; readonly input: string; readonly words: string; readonly rule: Rule }
  /** Several limits under one head; `main` is the one asked about when none is named. */
  | {
      readonly phrase: 'stages';
      readonly main: string;
      readonly stages: Readonly<Record<string, Rule>>;
    }
  /** The limit that another clock sets, counted from a day of this one. */
  | { readonly phrase: 'asIf'; readonly of?: string; readonly clocks: readonly string[] }
  /** The law can be read in more than one way: the reading chosen decides. The first is the default. */
  | { readonly phrase: 'asRead'; readonly reading: string; readonly choices: Readonly<Record<string, Rule>> };

/** The same, ending at five in the afternoon. */
export const byFive = (rule: Rule): Rule => ({ ...rule, byFive: true });

/** "At least two weeks before": clear weeks or days. */
export const clearBefore = (length: Length, of = 'trigger'): Rule => ({ phrase: 'clearBefore', length, of });
/** "At least five months before". */
export const atLeastBefore = (length: Length, of: string): Rule => ({ phrase: 'atLeastBefore', length, of });
/** "Before 15 February in the calendar year". */
export const beforeDate = (month: number, day: number, of: string): Rule => ({ phrase: 'beforeDate', month, day, of });
/** By that day of the year. */
export const onDate = (month: number, day: number, of: string): Rule => ({ phrase: 'onDate', month, day, of });
/** "The later of". */
export const laterOf = (...rules: readonly Rule[]): Rule => ({ phrase: 'laterOf', rules, ifKnown: [] });
/** A period, or another where that is later and its day is known. */
export const orLater = (rule: Rule, ifKnown: Rule): Rule => ({ phrase: 'laterOf', rules: [rule], ifKnown: [ifKnown] });
/** Not before the period has ended. */
export const dayAfter = (rule: Rule): Rule => ({ phrase: 'dayAfter', rule });
/** So much before another limit. */
export const earlierBy = (length: Length, than: Rule): Rule => ({ phrase: 'earlierBy', length, than });
/** "As soon as practicable", with no number. */
export const asSoonAsPracticable: Rule = { phrase: 'asSoonAsPracticable' };
/** "As soon as practicable, and in any event …". */
export const soonAndAtLatest = (atLatest: Rule): Rule => ({ phrase: 'asSoonAsPracticable', atLatest });
/** "As soon as practicable", with what is usual in practice. */
export const soonAndUsually = (usually: Rule): Rule => ({ phrase: 'asSoonAsPracticable', usually });
/** At once, and for as long as the duty lasts. */
export const atOnce: Rule = { phrase: 'atOnce' };
/** With something else that happens. */
export const onEvent = (event: string): Rule => ({ phrase: 'onEvent', event });
/** No limit of time in law. */
export const noLimit = (words: string): Rule => ({ phrase: 'noLimit', words });
/** Between two lengths after a day. */
export const between = (from: Length, to: Length): Rule => ({ phrase: 'between', from, to });
/** The day since which something counts. */
export const lookBack = (length: Length, of?: string): Rule => ({ phrase: 'lookBack', length, ...(of && { of }) });
/** For as long as something is under way. */
export const during = (activity: string): Rule => ({ phrase: 'during', activity, until: 'processEnds' });
/** The closure of a school of four weeks or more, as the exceptions use it. */
export const closureWindow: Rule = { phrase: 'closureWindow' };
/** A time for starting proceedings before the First-tier Tribunal. */
export const tribunalLodging = (rule: Rule, how: { rolls: boolean; movesAgain: boolean }): Rule => ({
  phrase: 'tribunalLodging',
  rule,
  ...how,
});
/**
 * Any other act in a special educational needs case before a tribunal. Where its end can fall on a day that is not a working
 * day, it is doubtful whether the next one may lie in August or between Christmas and New Year.
 */
export const tribunalStep = (length: Length, of?: string): Rule => {
  const step = { phrase: 'tribunalStep', length, skips: true, ...(of && { of }) } as const;
  if (length.unit === 'workingDays') return step;
  return asRead('tribunal-rolls-into-closed-days', {
    staysWhereItRolls: step,
    movesAgain: { ...step, movesAgain: true },
  });
};
/** An act before a tribunal in a case in which every day counts. */
export const tribunalStepCountingAll = (length: Length, of: string): Rule => ({
  phrase: 'tribunalStep',
  length,
  of,
  skips: false,
});
/** A limit at a court office. */
export const courtOffice = (rule: Rule, rolls: boolean): Rule => ({ phrase: 'courtOffice', rule, rolls });
/** Days on which the school is open to admit pupils. */
export const schoolDays = (count: number, of: string): Rule => ({
  phrase: 'schoolDays',
  count,
  of,
  closed: 'schoolClosed',
});
/** "On the day of the move or, where it has not become aware of the move at least 15 working days prior, …". */
export const onTheDayUnlessUnaware = (
  day: string,
  aware: string,
  how: { needsDay: boolean; notice: Length; clear: boolean; otherwise: Rule },
): Rule => ({ phrase: 'onTheDayUnlessUnaware', day, aware, ...how });
/** The end of the academic year in which a young person becomes 25. */
export const endOfYearAt25: Rule = { phrase: 'endOfYearAt25' };
/** No day yet while an answer is yes. */
export const unless = (input: string, words: string, rule: Rule): Rule => ({ phrase: 'unless', input, words, rule });
/** Several limits under one head. */
export const stages = (main: string, each: Readonly<Record<string, Rule>>): Rule => ({
  phrase: 'stages',
  main,
  stages: each,
});
/** The limit that another clock sets. */
export const asIf = (...clocks: readonly string[]): Rule => ({ phrase: 'asIf', clocks });
/** As the reading chosen has it; the first choice is the default. */
export const asRead = (reading: string, choices: Readonly<Record<string, Rule>>): Rule => ({
  phrase: 'asRead',
  reading,
  choices,
});
