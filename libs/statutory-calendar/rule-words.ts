import type { Length } from './periods.js';
import type { Rule } from './rules.js';

/** "1 working day", "6 weeks". */
export function lengthInWords({ count, unit }: Length): string {
  const word = unit === 'workingDays' ? 'working days' : unit;
  return `${count} ${count === 1 ? word.slice(0, -1) : word}`;
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** A rule as a table prints it, without the days it is counted from: "as soon as practicable, and in any event within 6 weeks of". */
export function ruleInWords(rule: Rule, area?: Length): string {
  switch (rule.phrase) {
    case 'within':
      return `within ${lengthInWords(rule.length)} of`;
    case 'beginningWith':
      return `${lengthInWords(rule.length)} beginning with`;
    case 'local':
      return area ? `${lengthInWords(area)} (local)` : 'set by local agreement: the law has no number';
    case 'onTheDateNamed':
      return 'on the date named';
    case 'clearBefore':
      return `at least ${lengthInWords(rule.length)}, clear of both days, before`;
    case 'atLeastBefore':
      return `at least ${lengthInWords(rule.length)} before`;
    case 'beforeDate':
      return `before ${rule.day} ${MONTHS[rule.month - 1]}`;
    case 'onDate':
      return `by ${rule.day} ${MONTHS[rule.month - 1]}`;
    case 'between':
      return `from ${rule.from.count} to ${lengthInWords(rule.to)} after`;
    case 'lookBack':
      return `in the ${lengthInWords(rule.length)} before`;
    case 'during':
      return `for as long as ${rule.process}`;
    case 'schoolDays':
      return `${rule.count} days on which the school is open after`;
    case 'tribunalStep':
      return `within ${lengthInWords(rule.length)} of${rule.skips ? ', not counting August and 25 December to 1 January' : ''}`;
    default:
      return composed(rule);
  }
}

function composed(rule: Rule): string {
  switch (rule.phrase) {
    case 'laterOf':
      return `the later of ${[...rule.rules, ...rule.ifKnown].map((each) => ruleInWords(each)).join(' and ')}`;
    case 'dayAfter':
      return `not before the day after: ${ruleInWords(rule.rule)}`;
    case 'earlierBy':
      return `${lengthInWords(rule.length)} earlier than: ${ruleInWords(rule.than)}`;
    case 'asSoonAsPracticable':
      return rule.atLatest
        ? `as soon as practicable, and in any event ${ruleInWords(rule.atLatest)}`
        : 'as soon as practicable';
    case 'atOnce':
      return 'at once, and for as long as the duty lasts';
    case 'onEvent':
      return rule.event;
    case 'noLimit':
      return rule.words;
    case 'closureWindow':
      return 'from one week before a closure of at least four weeks to one week before the re-opening';
    case 'tribunalLodging':
      return `${ruleInWords(rule.rule)}, moved out of August and 25 December to 1 January${rule.rolls ? ' and on to a working day' : ''}`;
    case 'courtOffice':
      return ruleInWords(rule.rule);
    case 'onTheDayUnlessUnaware':
      return `on the day, or, unless it was known of at least ${lengthInWords(rule.notice)} before, ${ruleInWords(rule.otherwise)}`;
    case 'endOfYearAt25':
      return 'to the end of the academic year in which the young person becomes 25';
    case 'unless':
      return `${ruleInWords(rule.rule)} (${rule.words})`;
    case 'stages':
      return Object.entries(rule.stages)
        .map(([name, stage]) => `${name}: ${ruleInWords(stage)}`)
        .join('; ');
    case 'asIf':
      return 'as if it were an order of the Tribunal';
    case 'asRead': {
      const [first] = Object.values(rule.choices);
      return first ? ruleInWords(first) : '';
    }
    default:
      return '';
  }
}
