import type { Named } from './answer.js';
import { MONTHS } from './civil-date.js';
import type { Length } from './periods.js';
import type { Rule } from './rules.js';

/** "1 working day", "6 weeks". */
export function lengthInWords({ count, unit }: Length): string {
  const word = unit === 'workingDays' ? 'working days' : unit;
  return `${count} ${count === 1 ? word.slice(0, -1) : word}`;
}

/**
 * A rule as a table prints it, without the days it is counted from: "as soon as practicable, and in any event within 6
 * weeks of". `area` is the area's own limit, where the rule leaves it to the area.
 */
export function ruleInWords(rule: Rule, area?: Length): string {
  const words = WORDS[rule.phrase] as (rule: Rule, area?: Length) => string;
  return words(rule, area);
}

const WORDS: { readonly [Name in Rule['phrase']]: (rule: Named<Name>, area?: Length) => string } = {
  within: ({ length }) => `within ${lengthInWords(length)} of`,
  beginningWith: ({ length }) => `${lengthInWords(length)} beginning with`,
  local: ({ before }, area) =>
    area ? `${lengthInWords(area)}${before ? ' before' : ''} (local)` : 'set by local agreement: the law has no number',
  onTheDateNamed: () => 'on the date named',
  clearBefore: ({ length }) => `at least ${lengthInWords(length)}, clear of both days, before`,
  atLeastBefore: ({ length }) => `at least ${lengthInWords(length)} before`,
  beforeDate: ({ day, month }) => `before ${day} ${MONTHS[month - 1]}`,
  onDate: ({ day, month }) => `by ${day} ${MONTHS[month - 1]}`,
  laterOf: ({ rules, ifKnown }) => `the later of ${both([...rules, ...ifKnown])}`,
  dayAfter: ({ rule }) => `not before the day after: ${ruleInWords(rule)}`,
  earlierBy: ({ length, than }) => `${lengthInWords(length)} earlier than: ${ruleInWords(than)}`,
  asSoonAsPracticable: ({ atLatest }) =>
    `as soon as practicable${atLatest ? `, and in any event ${ruleInWords(atLatest)}` : ''}`,
  atOnce: () => 'at once, and for as long as the duty lasts',
  onEvent: ({ event }) => event,
  noLimit: ({ words }) => words,
  between: ({ from, to }) => `from ${from.count} to ${lengthInWords(to)} after`,
  lookBack: ({ length }) => `in the ${lengthInWords(length)} before`,
  during: ({ activity }) => `for as long as ${activity}`,
  closureWindow: () => 'from one week before a closure of at least four weeks to one week before the re-opening',
  tribunalLodging: ({ rule, rolls }) =>
    `${ruleInWords(rule)}, moved out of August and 25 December to 1 January${rolls ? ' and on to a working day' : ''}`,
  tribunalStep: ({ length, skips }) =>
    `within ${lengthInWords(length)} of${skips ? ', not counting August and 25 December to 1 January' : ''}`,
  courtOffice: ({ rule }) => ruleInWords(rule),
  schoolDays: ({ count }) => `${count} days on which the school is open after`,
  onTheDayUnlessUnaware: ({ notice, otherwise }) =>
    `on the day, or, unless it was known of at least ${lengthInWords(notice)} before, ${ruleInWords(otherwise)}`,
  endOfYearAt25: () => 'to the end of the academic year in which the young person becomes 25',
  unless: ({ rule, words }) => `${ruleInWords(rule)} (${words})`,
  stages: ({ stages }) =>
    Object.entries(stages)
      .map(([name, stage]) => `${name}: ${ruleInWords(stage)}`)
      .join('; '),
  asIf: () => 'as if it were an order of the Tribunal',
  asRead: ({ choices }) => {
    const [first] = Object.values(choices);
    return first ? ruleInWords(first) : '';
  },
};

function both(rules: readonly Rule[]): string {
  return rules.map((rule) => ruleInWords(rule)).join(' and ');
}
