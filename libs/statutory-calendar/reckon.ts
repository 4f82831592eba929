import { type Answer, MissingInput } from './answer.js';
import { type CivilDate, inWords } from './civil-date.js';
import { evaluate } from './evaluate.js';
import type { Length, Reckoned, ReckonedDay, WorkingCalendar } from './periods.js';
import { mainInput } from './rule-inputs.js';
import type { Rule } from './rules.js';

/** What a period is reckoned from and by. */
export interface Reckoning {
  /** The day of the act that starts it. */
  readonly from: CivilDate;
  readonly calendar: WorkingCalendar;
  /** For the phrase `local`: the area's own limit. */
  readonly length?: Length | undefined;
  /** For the phrase `onTheDateNamed`: the date that the act named. */
  readonly named?: CivilDate | undefined;
  /** Other days that the rule asks for, by name. */
  readonly inputs?: Readonly<Record<string, unknown>> | undefined;
  readonly readings?: Readonly<Record<string, string>> | undefined;
}

/**
 * What a rule comes to, for an act that started it: a day, or none where the law names none. Refuses with RangeError a
 * count that is not a whole number, a local limit without its length, and an input that was not given.
 */
export function reckonIfAny(rule: Rule, by: Reckoning): Reckoned {
  const { from, calendar, length, named, readings = {} } = by;
  if (rule.phrase === 'local' && !length) {
    throw new RangeError('a local limit has no length: the area profile must supply it');
  }
  const start = { [mainInput(rule)]: rule.phrase === 'onTheDateNamed' ? named : from };
  try {
    return reckoned(evaluate(rule, { inputs: { ...start, ...by.inputs }, calendar, length, readings }), by);
  } catch (cause) {
    if (!(cause instanceof MissingInput)) throw cause;
    throw new RangeError(`a period cannot be reckoned: ${cause.message}`, { cause });
  }
}

/** The same where a day is needed. Refuses with RangeError also a rule that comes to none. */
export function reckon(rule: Rule, by: Reckoning): ReckonedDay {
  const { due, ...rest } = reckonIfAny(rule, by);
  if (due === null) throw new RangeError(`the law names no day: ${rest.rule}`);
  return { due, ...rest };
}

function reckoned(answer: Answer, { from, calendar }: Reckoning): Reckoned {
  const { due, means, rule, because, excluded, moved, provisional, readings, byFive } = answer;
  const plain = because === `${rule} ${inWords(from)}` || rule === 'the date named on' || because === rule;
  return {
    due,
    from,
    rule,
    excluded,
    provisional,
    calendar: calendar.edition,
    ...((means === 'notBefore' || means === 'since') && { means }),
    ...(plain ? {} : { because }),
    ...(moved.length > 0 && { moved }),
    ...(readings.length > 0 && { readings }),
    ...(byFive && { byFive }),
  };
}

/** How a date came about, as sentences for a reader: the rule, the days left out and why, what moved it, and whether it may still move. */
export function explainInWords(reckoned: Reckoned): string {
  const { due, from, rule, because, excluded, moved = [], provisional } = reckoned;
  const reason = because ?? (due === null ? rule : `${rule} ${inWords(from)}`);
  const sentences = [due === null ? `${reason}: the law names no day.` : `${untilInWords(due, reckoned)}: ${reason}.`];
  if (excluded.length > 0) sentences.push(`Not counted: ${excludedInWords(excluded)}.`);
  sentences.push(...moved.map((each) => `${inWords(each.from)} moves to ${inWords(each.to)}: ${each.because}.`));
  if (provisional) sentences.push(PROVISIONAL);
  return sentences.join(' ');
}

/** "By the end of Monday 25 May 2026", "By 5 pm on …" before a tribunal, "Not before …": what a day is, wherever it is told. */
export function untilInWords(due: CivilDate, { means, byFive }: Pick<Reckoned, 'means' | 'byFive'>): string {
  if (means === 'notBefore') return `Not before ${inWords(due)}`;
  if (byFive) return `By 5 pm on ${inWords(due)}`;
  return means === 'since' ? `From ${inWords(due)}` : `By the end of ${inWords(due)}`;
}

/** What is said of a date that lies past the published list of bank holidays. */
export const PROVISIONAL = 'Provisional: the bank holidays up to that day are not all published yet.';

/** The same, or, of a day before the list begins, that only the usual bank holidays were known. */
export function provisionalInWords(
  { due, from }: Pick<Answer, 'due' | 'from'>,
  { firstDay, horizon }: WorkingCalendar,
): string {
  if ([due, from].some((day) => day !== null && day > horizon)) return PROVISIONAL;
  return `Provisional: our list of bank holidays begins with ${inWords(firstDay)}. Before that only the usual ones are counted, and no day that was proclaimed, like Friday 29 April 2011.`;
}

/** "2 Saturdays, 2 Sundays and Friday 25 December 2026 (Christmas Day)". */
export function excludedInWords(excluded: Reckoned['excluded']): string {
  const often = ['Saturday', 'Sunday', 'August', '25 December to 1 January'];
  const named = (reason: string) => excluded.filter((one) => one.because === reason).length;
  const counted = often.filter((reason) => named(reason) > 0).map((reason) => times(named(reason), reason));
  const others = excluded.filter((one) => !often.includes(one.because));
  return listed([...counted, ...others.map((one) => `${inWords(one.on)} (${one.because})`)]);
}

function times(count: number, reason: string): string {
  if (/\d|August/.test(reason)) return `${count} ${count === 1 ? 'day' : 'days'} of ${reason}`;
  return count === 1 ? `1 ${reason}` : `${count} ${reason}s`;
}

function listed(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}
