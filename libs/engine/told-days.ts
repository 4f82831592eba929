import type { EvaluationContext } from '#statutory-calendar/answer';
import { type CivilDate, inWords } from '#statutory-calendar/civil-date';
import { evaluate } from '#statutory-calendar/evaluate';
import { inputsOf } from '#statutory-calendar/rule-inputs';
import type { DaysTold } from './limit.js';
import type { InputProblem } from './limit-inputs.js';

/** An end beside the day, worked out. */
export interface EndBeside {
  readonly what: string;
  readonly law: string;
  readonly due: CivilDate;
  readonly words: string;
}

type Inputs = EvaluationContext['inputs'];

/** The second of two days that was told to come before the first; undefined where all follow one another. */
export function outOfOrder({ inOrder = [] }: DaysTold, inputs: Inputs): InputProblem | undefined {
  const wrong = inOrder.find(([first, second]) => {
    const [one, other] = [inputs[first], inputs[second]] as [CivilDate | undefined, CivilDate | undefined];
    return one !== undefined && other !== undefined && other < one;
  });
  if (wrong === undefined) return undefined;
  const [first, second] = wrong;
  return { code: 'INPUT_WRONG', input: second, message: `"${second}" must not come before "${first}".` };
}

/** The other ends of which everything needed was told. */
export function endsBeside(
  { beside = [] }: DaysTold,
  { context, due }: { readonly context: EvaluationContext; readonly due: CivilDate | null },
): readonly EndBeside[] {
  return beside.flatMap(({ rule, what, law, ifEarlier }) => {
    const known = inputsOf(rule).every(({ name }) => context.inputs[name] !== undefined);
    const end = known ? evaluate(rule, context).due : null;
    if (end === null) return [];
    const earlier = ifEarlier !== undefined && due !== null && end < due ? ` ${ifEarlier}` : '';
    return [{ what, law, due: end, words: `${what}: ${inWords(end)} (${law}).${earlier}` }];
  });
}

/** What is to be said where something else was not done in time, or nobody told when. */
export function conditionsIn({ conditions = [] }: DaysTold, context: EvaluationContext): readonly string[] {
  return conditions.flatMap(({ day, by, late, ifUntold }) => {
    const last = evaluate(by, context).due;
    if (last === null) return [];
    const [told, other] = [context.inputs[day], context.inputs[ifUntold.but]] as [string?, string?];
    const said = told === undefined ? other !== undefined && other > last && ifUntold.words : told > last && late;
    return said ? [said.replaceAll('{by}', inWords(last))] : [];
  });
}
