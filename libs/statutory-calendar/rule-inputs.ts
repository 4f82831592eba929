import type { Rule } from './rules.js';

/** One thing that a rule must be told, or may be. */
export interface Input {
  readonly name: string;
  readonly kind: 'date' | 'year' | 'yesNo' | 'choice' | 'dates' | 'words';
  readonly required: boolean;
  readonly choices?: readonly string[];
}

const date = (name = 'trigger', required = true): Input => ({ name, kind: 'date', required });
const choice = (name: string, choices: readonly string[], required = false): Input => ({
  name,
  kind: 'choice',
  required,
  choices,
});
const optional = (inputs: readonly Input[]): Input[] => inputs.map((input) => ({ ...input, required: false }));

/** What a rule must or may be told. The first is the day from which it counts. */
export function inputsOf(rule: Rule): readonly Input[] {
  const byName = new Map<string, Input>();
  for (const input of listed(rule)) {
    const before = byName.get(input.name);
    byName.set(input.name, before ? { ...before, required: before.required || input.required } : input);
  }
  return [...byName.values()];
}

/** The day from which a rule counts: what `trigger` stands for. */
export function mainInput(rule: Rule): string {
  return inputsOf(rule)[0]?.name ?? 'trigger';
}

function listed(rule: Rule): readonly Input[] {
  switch (rule.phrase) {
    case 'beforeDate':
    case 'onDate':
      return [{ name: rule.of, kind: 'year', required: true }];
    case 'schoolDays':
      return [date(rule.of), { name: rule.closed, kind: 'dates', required: true }];
    case 'during':
      return [date(rule.of), date(rule.until, false)];
    case 'onTheDateNamed':
      return [date(rule.of ?? 'named')];
    case 'closureWindow':
      return [date('schoolFirstClosedDay'), date('schoolReopens'), date('adviceRequestedFromHead', false)];
    case 'receipt':
      return [
        date('sent'),
        choice('way', WAYS_OF_SENDING, true),
        { name: 'afterFive', kind: 'yesNo', required: false },
      ];
    case 'endOfYearAt25':
      return [date('birthDate'), choice('setting', SETTINGS_AT_25, true), date('trainingEnds', false)];
    case 'onTheDayUnlessUnaware':
      return [...listed(rule.otherwise), date(rule.aware), date(rule.day, rule.needsDay)];
    case 'asIf':
      return [date(rule.of), choice('as', rule.clocks, true)];
    case 'asSoonAsPracticable':
      return rule.atLatest ? listed(rule.atLatest) : optional(listed(rule.usually ?? { phrase: 'atOnce' }));
    case 'atOnce':
    case 'onEvent':
    case 'noLimit':
      return [date('trigger', false)];
    default:
      return rule.phrase in ONE_DAY ? [date((rule as { of?: string }).of)] : ofParts(rule);
  }
}

/** The ways in which something comes to whom it is sent. */
export const WAYS_OF_SENDING = ['email', 'byHand', 'firstClass', 'secondClass'] as const;

/** Where the academic year of a young person of 25 ends depends on where they learn (SI 2014/1530 reg 46(1)). */
export const SETTINGS_AT_25 = ['further-education', 'apprenticeship', 'other'] as const;

const ONE_DAY: Partial<Record<Rule['phrase'], true>> = {
  within: true,
  beginningWith: true,
  local: true,
  clearBefore: true,
  atLeastBefore: true,
  between: true,
  lookBack: true,
  tribunalStep: true,
};

/** What the parts of a rule made of others need. */
function ofParts(rule: Rule): readonly Input[] {
  switch (rule.phrase) {
    case 'laterOf':
      return [...rule.rules.flatMap(listed), ...optional(rule.ifKnown.flatMap(listed))];
    case 'earlierBy':
      return listed(rule.than);
    case 'dayAfter':
    case 'tribunalLodging':
    case 'courtOffice':
      return listed(rule.rule);
    case 'unless':
      return [...listed(rule.rule), { name: rule.input, kind: 'yesNo', required: true }];
    case 'stages': {
      const [main, ...others] = [rule.main, ...Object.keys(rule.stages)].flatMap((name) => rule.stages[name] ?? []);
      return [
        ...(main ? listed(main) : []),
        ...others.flatMap((other) => optional(listed(other))),
        choice('as', Object.keys(rule.stages)),
      ];
    }
    case 'asRead':
      return Object.values(rule.choices).flatMap((part, index) =>
        index === 0 ? listed(part) : optional(listed(part)),
      );
    default:
      return [];
  }
}

/** Whether a rule comes to no day, whatever it is told: "at once", "with each review", "as soon as practicable" and no more. */
export function namesNoDay(rule: Rule): boolean {
  if (rule.phrase === 'asSoonAsPracticable') return rule.atLatest === undefined && rule.usually === undefined;
  return rule.phrase === 'atOnce' || rule.phrase === 'onEvent' || rule.phrase === 'noLimit';
}
