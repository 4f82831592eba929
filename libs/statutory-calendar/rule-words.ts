import type { Named } from './answer.js';
import { MONTHS } from './civil-date.js';
import type { Length } from './periods.js';
import type { Rule } from './rules.js';

/** "1 working day", "6 weeks". */
export function lengthInWords({ count, unit }: Length): string {
  const word = unit === 'workingDays' ? 'working days' : unit;
  return `${count} ${count === 1 ? word.slice(0, -1) : word}`;
}

/** What a rule in words may say besides: all of it may be left out. */
export interface Wording {
  /** The area's own limit, where the rule leaves it to the area. */
  readonly area?: Length | undefined;
  /** The days that a rule counts from, by their names: "the day the request was received". Without it they stay out. */
  readonly day?: (name: string) => string;
  /** One of several limits under one head, by its name; the name itself where nothing is said. */
  readonly stage?: (name: string) => string;
}

/** A rule as a table prints it: "as soon as practicable, and in any event within 6 weeks of". */
export function ruleInWords(rule: Rule, by: Wording = {}): string {
  const words = WORDS[rule.phrase] as (rule: Rule, by: Wording) => string;
  return words(rule, by);
}

/** "within 6 weeks of", with the day where it is to be said. */
function from(words: string, { day }: Wording, of = 'trigger'): string {
  return day ? `${words} ${day(of)}` : words;
}

const WORDS: { readonly [Name in Rule['phrase']]: (rule: Named<Name>, by: Wording) => string } = {
  within: ({ length, of }, by) => from(`within ${lengthInWords(length)} of`, by, of),
  beginningWith: ({ length, of }, by) => from(`${lengthInWords(length)} beginning with`, by, of),
  local: ({ before }, { area }) =>
    area ? `${lengthInWords(area)}${before ? ' before' : ''} (local)` : 'set by local agreement: the law has no number',
  onTheDateNamed: () => 'on the date named',
  clearBefore: ({ length, of }, by) => from(`at least ${lengthInWords(length)}, clear of both days, before`, by, of),
  atLeastBefore: ({ length, of }, by) => from(`at least ${lengthInWords(length)} before`, by, of),
  beforeDate: ({ day, month }) => `before ${day} ${MONTHS[month - 1]}`,
  onDate: ({ day, month }) => `by ${day} ${MONTHS[month - 1]}`,
  laterOf: ({ rules, ifKnown }, by) => `the later of ${both([...rules, ...ifKnown], by)}`,
  dayAfter: ({ rule }, by) => `not before the day after: ${ruleInWords(rule, by)}`,
  earlierBy: ({ length, than }, by) => `${lengthInWords(length)} earlier than: ${ruleInWords(than, by)}`,
  asSoonAsPracticable: ({ atLatest }, by) =>
    `as soon as practicable${atLatest ? `, and in any event ${ruleInWords(atLatest, by)}` : ''}`,
  atOnce: () => 'at once, and for as long as the duty lasts',
  onEvent: ({ event }) => event,
  noLimit: ({ words }) => words,
  between: ({ from: first, to, of }, by) => from(`from ${first.count} to ${lengthInWords(to)} after`, by, of),
  lookBack: ({ length, of }, by) => from(`in the ${lengthInWords(length)} before`, by, of),
  during: ({ activity }) => `for as long as ${activity}`,
  closureWindow: () => 'from one week before a closure of at least four weeks to one week before the re-opening',
  tribunalLodging: ({ rule, rolls }, by) =>
    `${ruleInWords(rule, by)}, moved out of August and 25 December to 1 January${rolls ? ' and on to a working day' : ''}`,
  tribunalStep: ({ length, of, skips }, by) =>
    `${from(`within ${lengthInWords(length)} of`, by, of)}${skips ? ', not counting August and 25 December to 1 January' : ''}`,
  courtOffice: ({ rule }, by) => ruleInWords(rule, by),
  schoolDays: ({ count, of }, by) => from(`${count} days on which the school is open after`, by, of),
  onTheDayUnlessUnaware: ({ notice, otherwise }, by) =>
    `on the day, or, unless it was known of at least ${lengthInWords(notice)} before, ${ruleInWords(otherwise, by)}`,
  receipt: ({ officeHours }) =>
    officeHours
      ? 'when it came, or in the ordinary course of post; after five and on closed days, the next working day'
      : 'when it came, or in the ordinary course of post',
  endOfYearAt25: () => 'to the end of the academic year in which the young person becomes 25',
  unless: ({ rule, words }, by) => `${ruleInWords(rule, by)} (${words})`,
  stages: ({ stages }, by) =>
    Object.entries(stages)
      .map(([name, stage]) => `${by.stage?.(name) ?? name}: ${ruleInWords(stage, by)}`)
      .join('; '),
  asIf: () => 'as if it were an order of the Tribunal',
  asRead: ({ choices }, by) => {
    const [first] = Object.values(choices);
    return first ? ruleInWords(first, by) : '';
  },
};

function both(rules: readonly Rule[], by: Wording): string {
  return rules.map((rule) => ruleInWords(rule, by)).join(' and ');
}
