import type { CivilDate } from './civil-date.js';

/** A stretch of time as an instrument words it. */
export interface Length {
  readonly count: number;
  readonly unit: 'days' | 'weeks' | 'months' | 'workingDays';
  /** For working days: the instrument whose definition counts. Absent where the instrument defines none. */
  readonly definedBy?: WorkingDayInstrument;
}

/** The instruments that say what a working day is. They differ: only SI 2006/1738 names Boxing Day. */
export type WorkingDayInstrument = 'SI 2008/2699' | 'SI 2006/1738' | 'SI 2009/309' | 'Ombudsman';

/** That many calendar days. */
export const days = (count: number): Length => ({ count, unit: 'days' });
/** That many times seven calendar days. */
export const weeks = (count: number): Length => ({ count, unit: 'weeks' });
/** That many calendar months, by the corresponding date. */
export const months = (count: number): Length => ({ count, unit: 'months' });
/** That many days that are neither weekend nor bank holiday, as the instrument named defines them. */
export const workingDays = (count: number, definedBy?: WorkingDayInstrument): Length =>
  definedBy ? { count, unit: 'workingDays', definedBy } : { count, unit: 'workingDays' };

/** When a clock runs out, in the statute's own phrase. `of` names the day from which it counts: the day of the act that starts it, where nothing is said. */
export type Phrase =
  /** "within 6 weeks of": the day it starts is left out. */
  | { readonly phrase: 'within'; readonly length: Length; readonly of?: string }
  /** "15 days beginning with": the day it starts is day one. */
  | { readonly phrase: 'beginningWith'; readonly length: Length; readonly of?: string }
  /** A number of an area's own, counted as `within`; the profile supplies the length under this clock's id. With `before`, counted back from a day to come. */
  | { readonly phrase: 'local'; readonly of?: string; readonly before?: true }
  /** The date that the starting act itself names. */
  | { readonly phrase: 'onTheDateNamed'; readonly of?: string };

/** "Within 6 weeks of": the day it starts is left out. */
export const within = (length: Length, of?: string): Phrase => ({ phrase: 'within', length, ...(of && { of }) });
/** "15 days beginning with": the day it starts is day one. */
export const beginningWith = (length: Length, of?: string): Phrase => ({
  phrase: 'beginningWith',
  length,
  ...(of && { of }),
});
/** By the limit that the area's own profile gives for the clock. */
export const local: Phrase = { phrase: 'local' };
/** So long before a day to come ("ten working days before the meeting"), by the area's own limit. */
export const localBefore: Phrase = { phrase: 'local', before: true };
/** On the date that the starting act names. */
export const onTheDateNamed: Phrase = { phrase: 'onTheDateNamed' };

/** A day that did not count, with the reason ("Saturday", "Good Friday"). */
export interface Excluded {
  readonly on: CivilDate;
  readonly because: string;
}

/** A last day that a rule moved on, because the office was closed or the days do not count. */
export interface Moved {
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly because: string;
}

/** A computed date that can say how it came about. */
export interface Reckoned {
  /** The day; null where the law names none ("as soon as practicable"). */
  readonly due: CivilDate | null;
  /** Where it is not the last day in time: the first on which it is allowed, or from when something counts. */
  readonly means?: 'notBefore' | 'since';
  readonly from: CivilDate;
  /** The rule in words: "within 6 weeks of". */
  readonly rule: string;
  /** Days that did not count, each with the reason ("Saturday", "Good Friday"). Only for working days and the Tribunal's. */
  readonly excluded: readonly Excluded[];
  /** True where the date lies past the published list of bank holidays, so that a later proclamation may move it. */
  readonly provisional: boolean;
  /** The rule with its dates, where it is not just the rule and the day it starts: "the later of …". */
  readonly because?: string;
  /** Where a rule moved the last day on. */
  readonly moved?: readonly Moved[];
  /** Doubtful words that mattered, and how they were read. */
  readonly readings?: readonly { readonly reading: string; readonly chosen: string }[];
  /** True where it must be done by five in the afternoon of the day: acts before a tribunal (HESC Rules r.12(1)). */
  readonly byFive?: true;
  /** The edition of the list of bank holidays it was counted by. */
  readonly calendar: string;
}

/** The same where the rule is known to come to a day. */
export interface ReckonedDay extends Reckoned {
  readonly due: CivilDate;
}

/** What days are working days. */
export interface WorkingCalendar {
  /** Why the day is not a working day ("Sunday", "Good Friday"); undefined for a working day. */
  readonly whyNotWorking: (on: CivilDate) => string | undefined;
  /** The first day that the published list of bank holidays covers. */
  readonly firstDay: CivilDate;
  /** The last day that the published list of bank holidays covers. */
  readonly horizon: CivilDate;
  /** Names the list ("England and Wales, as published 2026-11-20"). */
  readonly edition: string;
}
