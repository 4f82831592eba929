import { addDays, addMonths, type CivilDate, inWords } from './civil-date.js';
import type { Length, Phrase, Reckoned, WorkingCalendar } from './periods.js';

/** What a period is reckoned from and by. */
export interface Reckoning {
  /** The day of the act that starts it. */
  readonly from: CivilDate;
  readonly calendar: WorkingCalendar;
  /** For the phrase `local`: the area's own limit. */
  readonly length?: Length | undefined;
  /** For the phrase `onTheDateNamed`: the date that the act named. */
  readonly named?: CivilDate | undefined;
}

/** No limit of law or practice is near it; a slip of the keyboard in a profile is. */
const MOST = 10_000;

type Counted = Pick<Reckoned, 'due' | 'excluded'>;

/**
 * The last day of a period, by the words of the instrument. Nothing rolls: a period that ends on a Sunday or a bank
 * holiday ends there (SI 2014/1530 has no such rule). Refuses with RangeError a count that is not a whole number of
 * days, a local limit without its length, and a named date that was not named.
 */
export function reckon(phrase: Phrase, by: Reckoning): Reckoned {
  switch (phrase.phrase) {
    case 'within':
      return within(phrase.length, by, `within ${lengthInWords(phrase.length)} of`);
    case 'beginningWith':
      return beginningWith(phrase.length, by);
    case 'local': {
      if (!by.length) throw new RangeError('a local limit has no length: the area profile must supply it');
      return within(by.length, by, `by the area's own limit, within ${lengthInWords(by.length)} of`);
    }
    case 'onTheDateNamed': {
      if (!by.named) throw new RangeError('a period that ends on a named date needs that date');
      return { due: by.named, from: by.from, rule: 'the date named on', excluded: [], provisional: false };
    }
  }
}

/** "1 working day", "6 weeks". */
export function lengthInWords({ count, unit }: Length): string {
  const word = unit === 'workingDays' ? 'working days' : unit;
  return `${count} ${count === 1 ? word.slice(0, -1) : word}`;
}

function within(length: Length, by: Reckoning, rule: string): Reckoned {
  requireWhole(length, 0);
  if (length.unit === 'workingDays') return reckoned(workingDaysAfter(by.from, length.count, by), by, { length, rule });
  return reckoned({ due: lengthAfter(by.from, length), excluded: [] }, by, { length, rule });
}

function beginningWith(length: Length, by: Reckoning): Reckoned {
  requireWhole(length, 1);
  const rule = `${lengthInWords(length)} beginning with`;
  if (length.unit === 'workingDays') {
    return reckoned(workingDaysAfter(addDays(by.from, -1), length.count, by), by, { length, rule });
  }
  const corresponding = lengthAfter(by.from, length);
  // Twelve months beginning with 29 February end on 28 February: where the month lacks the day, its last day is the last day.
  const lacksTheDay = length.unit === 'months' && corresponding.slice(8) !== by.from.slice(8);
  return reckoned({ due: lacksTheDay ? corresponding : addDays(corresponding, -1), excluded: [] }, by, {
    length,
    rule,
  });
}

function reckoned(counted: Counted, by: Reckoning, how: { length: Length; rule: string }): Reckoned {
  return {
    ...counted,
    from: by.from,
    rule: how.rule,
    // Only working days depend on the list of bank holidays: six weeks are six weeks in any year.
    provisional: how.length.unit === 'workingDays' && counted.due > by.calendar.horizon,
  };
}

function lengthAfter(from: CivilDate, { count, unit }: Length): CivilDate {
  if (unit === 'months') return addMonths(from, count);
  return addDays(from, unit === 'weeks' ? count * 7 : count);
}

function workingDaysAfter(day: CivilDate, count: number, { calendar }: Reckoning): Counted {
  const excluded: { on: CivilDate; because: string }[] = [];
  let due = day;
  for (let left = count; left > 0; ) {
    due = addDays(due, 1);
    const because = calendar.whyNotWorking(due);
    if (because === undefined) left -= 1;
    else excluded.push({ on: due, because });
  }
  return { due, excluded };
}

function requireWhole({ count, unit }: Length, least: number): void {
  if (Number.isInteger(count) && count >= least && count <= MOST) return;
  throw new RangeError(`a period needs a whole number of ${unit} from ${least} to ${MOST}, not ${count}`);
}

/** How a date came about, as sentences for a reader: the rule, the days left out and why, and whether it may still move. */
export function explainInWords({ due, from, rule, excluded, provisional }: Reckoned): string {
  const sentences = [`By the end of ${inWords(due)}: ${rule} ${inWords(from)}.`];
  if (excluded.length > 0) sentences.push(`Not counted: ${listed(excludedInWords(excluded))}.`);
  if (provisional) sentences.push('Provisional: the bank holidays up to that day are not all published yet.');
  return sentences.join(' ');
}

function excludedInWords(excluded: Reckoned['excluded']): string[] {
  const named = (day: string) => excluded.filter((one) => one.because === day).length;
  const weekends = ['Saturday', 'Sunday'].filter((day) => named(day) > 0).map((day) => times(named(day), day));
  const others = excluded.filter((one) => !['Saturday', 'Sunday'].includes(one.because));
  return [...weekends, ...others.map((one) => `${inWords(one.on)} (${one.because})`)];
}

function times(count: number, day: string): string {
  return count === 1 ? `1 ${day}` : `${count} ${day}s`;
}

function listed(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}
