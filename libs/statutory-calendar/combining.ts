import {
  type Answer,
  answered,
  dayGiven,
  dayIfGiven,
  type Evaluate,
  type EvaluationContext,
  MissingInput,
  type Named,
  type Part,
  WrongInput,
} from './answer.js';
import { addDays, inWords } from './civil-date.js';
import { calendarUnder, lengthAfter } from './counting.js';
import { inputsOf } from './rule-inputs.js';
import { lengthInWords, ruleInWords } from './rule-words.js';
import type { Rule } from './rules.js';
import { isBeyondList } from './working-days.js';

/** Whichever period ends last. The first of equals decides. */
export function laterOf({ rules, ifKnown }: Named<'laterOf'>, context: EvaluationContext, evaluate: Evaluate): Answer {
  const known = ifKnown.filter((rule) => inputsOf(rule).every(({ name }) => dayIfGiven(context, name) !== undefined));
  const answers = [...rules, ...known].map((rule) => evaluate(rule, context));
  const latest = answers.reduce((best, each) => ((each.due ?? '') > (best.due ?? '') ? each : best));
  if (answers.length === 1) return latest;
  const parts = answers.map((each) => part(each, each === latest));
  return {
    ...latest,
    parts,
    rule: `the later of ${answers.map(({ rule }) => rule).join(' and ')}`,
    because: `the later of ${parts.map(({ because, due }) => `${because} (${due ? inWords(due) : 'no day'})`).join(' and ')}`,
    readings: answers.flatMap(({ readings }) => readings),
  };
}

function part({ rule, because, due }: Answer, chosen: boolean): Part {
  return { rule, because, due, chosen };
}

/** The first day after a period has ended. */
export function dayAfter(rule: Named<'dayAfter'>, context: EvaluationContext, evaluate: Evaluate): Answer {
  const period = evaluate(rule.rule, context);
  if (period.due === null) return period;
  const { rawDue: _raw, ...rest } = period;
  const because = `the day after ${inWords(period.due)}, which is the last of: ${period.because}`;
  return {
    ...rest,
    due: addDays(period.due, 1),
    means: 'notBefore',
    rule: ruleInWords(rule),
    because,
    byFive: false,
  };
}

/** So much before another limit. */
export function earlierBy(rule: Named<'earlierBy'>, context: EvaluationContext, evaluate: Evaluate): Answer {
  const limit = evaluate(rule.than, context);
  if (limit.due === null) return limit;
  const due = lengthAfter(limit.due, { ...rule.length, count: -rule.length.count });
  const because = `${lengthInWords(rule.length)} before ${inWords(limit.due)}, which is the last day ${limit.because}`;
  return { ...limit, due, rule: ruleInWords(rule), because };
}

/** As soon as practicable: the limit beyond which it may not go, or none. */
export function asSoonAsPracticable(
  rule: Named<'asSoonAsPracticable'>,
  context: EvaluationContext,
  evaluate: Evaluate,
): Answer {
  const words = ruleInWords(rule);
  if (rule.atLatest) {
    const limit = evaluate(rule.atLatest, context);
    return { ...limit, rule: words, because: `as soon as practicable, and in any event ${limit.because}` };
  }
  const start = dayIfGiven(context, 'trigger');
  if (rule.usually === undefined || start === undefined) return withoutDay(words, context);
  const usual = evaluate(rule.usually, context);
  const because = `${words}; usually ${usual.because}`;
  return { ...usual, due: null, means: 'noDay', rule: words, because, ...(usual.due && { guidanceDue: usual.due }) };
}

/** A duty to which the law gives no day: it is tracked all the same. */
export function withoutDay(words: string, context: EvaluationContext): Answer {
  return answered({ due: null, rule: words, from: dayIfGiven(context, 'trigger') ?? null, startName: 'trigger' });
}

/** No day yet while an answer is yes. */
export function unless(
  { input, words, rule }: Named<'unless'>,
  context: EvaluationContext,
  evaluate: Evaluate,
): Answer {
  const answer = context.inputs[input];
  if (answer === undefined || answer === null) throw new MissingInput(input);
  return answer === true ? answered({ due: null, rule: words }) : evaluate(rule, context);
}

/** Several limits under one head: the one asked about, and what the others come to. */
export function stages(rule: Named<'stages'>, context: EvaluationContext, evaluate: Evaluate): Answer {
  const asked = (context.inputs.as as string | undefined) ?? rule.main;
  const chosen = rule.stages[asked];
  if (chosen === undefined) throw new WrongInput('as', `"as" must be one of ${Object.keys(rule.stages).join(', ')}.`);
  const main = evaluate(chosen, context);
  const parts = Object.entries(rule.stages).flatMap(([name, stage]) => {
    const known = inputsOf(stage).every((each) => !each.required || dayIfGiven(context, each.name) !== undefined);
    return known ? [{ ...part(evaluate(stage, context), name === asked), name }] : [];
  });
  return { ...main, parts };
}

/** The limit that another clock sets, counted from a day of this one. */
export function asIf({ of, clocks }: Named<'asIf'>, context: EvaluationContext, evaluate: Evaluate): Answer {
  const as = context.inputs.as as string | undefined;
  if (as === undefined) throw new MissingInput('as');
  const rule = clocks.includes(as) ? context.ruleOf?.(as) : undefined;
  if (rule === undefined) throw new WrongInput('as', `"as" must be one of ${clocks.join(', ')}.`);
  const from = dayGiven(context, of);
  const inputs = Object.fromEntries(inputsOf(rule).map(({ name }) => [name, from]));
  const limit = evaluate(rule, { ...context, inputs });
  return {
    ...limit,
    rule: `as if it were an order: ${limit.rule}`,
    because: `as if it were an order: ${limit.because}`,
  };
}

/** As the reading chosen has it. */
export function asRead({ reading, choices }: Named<'asRead'>, context: EvaluationContext, evaluate: Evaluate): Answer {
  const [first = ''] = Object.keys(choices);
  const chosen = context.readings?.[reading] ?? first;
  const rule: Rule | undefined = choices[chosen];
  if (rule === undefined) {
    throw new WrongInput('readings', `The reading "${reading}" must be one of ${Object.keys(choices).join(', ')}.`);
  }
  const answer = evaluate(rule, context);
  return { ...answer, readings: [...answer.readings, { reading, chosen }] };
}

/** On the day itself by those who knew of it in good time; by the other rule by those who did not. */
export function onTheDayUnlessUnaware(
  rule: Named<'onTheDayUnlessUnaware'>,
  context: EvaluationContext,
  evaluate: Evaluate,
): Answer {
  const { day: name, aware, notice, clear } = rule;
  const day = rule.needsDay ? dayGiven(context, name) : dayIfGiven(context, name);
  const knew = dayGiven(context, aware);
  const limit = evaluate(rule.otherwise, context);
  if (day === undefined) return limit;
  const { calendar, readings } = calendarUnder(notice, context);
  const last = clear ? addDays(day, -1) : day;
  let counted = 0;
  for (let each = addDays(knew, 1); each <= last && counted < notice.count; each = addDays(each, 1)) {
    if (calendar.whyNotWorking(each) === undefined) counted += 1;
  }
  const provisional = isBeyondList(calendar, addDays(knew, 1), last);
  if (counted < notice.count) {
    const late = `it was not known of at least ${lengthInWords(notice)} before ${inWords(day)}`;
    return { ...limit, provisional: provisional || limit.provisional, because: `${limit.because}, because ${late}` };
  }
  const because = `on the day itself, ${inWords(day)}, because it was known of in good time, on ${inWords(knew)}`;
  return answered({ due: day, rule: ruleInWords(rule), because, from: day, startName: name, readings, provisional });
}
