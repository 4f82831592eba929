import type { CivilDate } from './civil-date.js';

/** A stretch of time as an instrument words it. */
export interface Length {
  readonly count: number;
  readonly unit: 'days' | 'weeks' | 'months' | 'workingDays';
}

/** That many calendar days. */
export const days = (count: number): Length => ({ count, unit: 'days' });
/** That many times seven calendar days. */
export const weeks = (count: number): Length => ({ count, unit: 'weeks' });
/** That many calendar months, by the corresponding date. */
export const months = (count: number): Length => ({ count, unit: 'months' });
/** That many days that are neither weekend nor bank holiday. */
export const workingDays = (count: number): Length => ({ count, unit: 'workingDays' });

/** When a clock runs out, in the statute's own phrase. Data, so that a page can print it and a validator compare it. */
export type Phrase =
  /** "within 6 weeks of": the day it starts is left out. */
  | { readonly phrase: 'within'; readonly length: Length }
  /** "15 days beginning with": the day it starts is day one. */
  | { readonly phrase: 'beginningWith'; readonly length: Length }
  /** A number of an area's own, counted as `within`; the profile supplies the length under this clock's id. */
  | { readonly phrase: 'local' }
  /** The date that the starting act itself names. */
  | { readonly phrase: 'onTheDateNamed' };

/** "Within 6 weeks of": the day it starts is left out. */
export const within = (length: Length): Phrase => ({ phrase: 'within', length });
/** "15 days beginning with": the day it starts is day one. */
export const beginningWith = (length: Length): Phrase => ({ phrase: 'beginningWith', length });
/** By the limit that the area's own profile gives for the clock. */
export const local: Phrase = { phrase: 'local' };
/** On the date that the starting act names. */
export const onTheDateNamed: Phrase = { phrase: 'onTheDateNamed' };

/** A computed date that can say how it came about. */
export interface Reckoned {
  readonly due: CivilDate;
  readonly from: CivilDate;
  /** The rule in words: "within 6 weeks of". */
  readonly rule: string;
  /** Days that did not count, each with the reason ("Saturday", "Good Friday"). Only for working days. */
  readonly excluded: readonly { readonly on: CivilDate; readonly because: string }[];
  /** True where the date lies past the published list of bank holidays, so that a later proclamation may move it. */
  readonly provisional: boolean;
}

/** What days are working days. */
export interface WorkingCalendar {
  /** Why the day is not a working day ("Sunday", "Good Friday"); undefined for a working day. */
  readonly whyNotWorking: (on: CivilDate) => string | undefined;
  /** The last day that the published list of bank holidays covers. */
  readonly horizon: CivilDate;
  /** Names the list ("England and Wales, as published 2026-11-20"). */
  readonly edition: string;
}
