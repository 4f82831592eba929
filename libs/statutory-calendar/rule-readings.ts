import type { Length } from './periods.js';
import type { Rule } from './rules.js';
import { NOT_DEFINED } from './working-days.js';

/** The ids of the doubtful words on which a rule may turn. */
export function readingsOf(rule: Rule): readonly string[] {
  return [...new Set(found(rule))];
}

/** Every choice that a rule knows, by the id of its reading; the first is its default. */
export function choicesIn(rule: Rule): readonly { readonly reading: string; readonly choices: readonly string[] }[] {
  const own = rule.phrase === 'asRead' ? [{ reading: rule.reading, choices: Object.keys(rule.choices) }] : [];
  return [...own, ...partsOf(rule).flatMap(choicesIn)];
}

function found(rule: Rule): readonly string[] {
  const own = rule.phrase === 'asRead' ? [rule.reading] : [];
  const undefinedDays =
    rule.phrase !== 'tribunalStep' && lengthsOf(rule).some(isUndefined) ? [NOT_DEFINED.reading] : [];
  return [...own, ...undefinedDays, ...partsOf(rule).flatMap(found)];
}

const isUndefined = ({ unit, definedBy }: Length) => unit === 'workingDays' && definedBy === undefined;

function lengthsOf(rule: Rule): readonly Length[] {
  if ('length' in rule) return [rule.length];
  return 'notice' in rule ? [rule.notice] : [];
}

function partsOf(rule: Rule): readonly Rule[] {
  switch (rule.phrase) {
    case 'laterOf':
      return [...rule.rules, ...rule.ifKnown];
    case 'dayAfter':
    case 'tribunalLodging':
    case 'courtOffice':
    case 'unless':
      return [rule.rule];
    case 'earlierBy':
      return [rule.than];
    case 'asSoonAsPracticable':
      return [rule.atLatest, rule.usually].flatMap((part) => part ?? []);
    case 'onTheDayUnlessUnaware':
      return [rule.otherwise];
    case 'stages':
      return Object.values(rule.stages);
    case 'asRead':
      return Object.values(rule.choices);
    default:
      return [];
  }
}
