import { type Answer, MissingInput } from './answer.js';
import { type CivilDate, inWords } from './civil-date.js';
import { evaluate } from './evaluate.js';
import type { Length, Reckoned, WorkingCalendar } from './periods.js';
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
 * The day that a rule comes to, for an act that started it. Refuses with RangeError a rule that comes to no day, a
 * count that is not a whole number, a local limit without its length, and a named date that was not named.
 */
export function reckon(rule: Rule, by: Reckoning): Reckoned {
  const { from, calendar, length, named, readings = {} } = by;
  if (rule.phrase === 'local' && !length) {
    throw new RangeError('a local limit has no length: the area profile must supply it');
  }
  const start = { [mainInput(rule)]: rule.phrase === 'onTheDateNamed' ? named : from };
  try {
    return reckoned(evaluate(rule, { inputs: { ...start, ...by.inputs }, calendar, length, readings }), from);
  } catch (cause) {
    if (!(cause instanceof MissingInput)) throw cause;
    throw new RangeError(`a period cannot be reckoned: ${cause.message}`, { cause });
  }
}

function reckoned({ due, rule, because, excluded, moved, provisional }: Answer, from: CivilDate): Reckoned {
  if (due === null) throw new RangeError(`the law names no day: ${rule}`);
  const plain = because === `${rule} ${inWords(from)}` || rule === 'the date named on';
  return {
    due,
    from,
    rule,
    excluded,
    provisional,
    ...(plain ? {} : { because }),
    ...(moved.length > 0 && { moved }),
  };
}

/** How a date came about, as sentences for a reader: the rule, the days left out and why, what moved it, and whether it may still move. */
export function explainInWords({ due, from, rule, because, excluded, moved = [], provisional }: Reckoned): string {
  const sentences = [`By the end of ${inWords(due)}: ${because ?? `${rule} ${inWords(from)}`}.`];
  if (excluded.length > 0) sentences.push(`Not counted: ${excludedInWords(excluded)}.`);
  sentences.push(...moved.map((each) => `${inWords(each.from)} moves to ${inWords(each.to)}: ${each.because}.`));
  if (provisional) sentences.push(PROVISIONAL);
  return sentences.join(' ');
}

/** What is said of a date that lies past the published list of bank holidays. */
export const PROVISIONAL = 'Provisional: the bank holidays up to that day are not all published yet.';

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
