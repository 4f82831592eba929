import { addMonths, type CivilDate, dayInEngland, inWords, isCivilDate } from '#statutory-calendar/civil-date';
import type { QuestionField } from './form.js';
import type { Facts } from './history.js';
import type { Pathway } from './pathway.js';
import type { FieldProblem } from './refusal.js';

/** An act with a day of birth in it, maybe: on which day it happened, and when it is recorded (ISO). */
interface Born {
  readonly type: string;
  readonly data: Facts;
  readonly occurredOn: CivilDate;
  readonly recordedAt: string;
}

/** Days of birth that cannot be: one that has not come, or one of somebody too old for the pathway on the day of the act. */
export function birthProblems(
  { questions, ages }: Pick<Pathway, 'questions' | 'ages'>,
  { type, data, occurredOn, recordedAt }: Born,
): readonly FieldProblem[] {
  const today = dayInEngland(recordedAt);
  return birthsIn(questions[type]?.fields ?? [], data, '').flatMap(({ field, on }) => {
    if (on > today) return [{ field, message: `${inWords(on)} has not come yet. Check the date of birth.` }];
    if (ages === undefined || addMonths(on, 12 * ages.under) > occurredOn) return [];
    const message = `Somebody born on ${inWords(on)} is ${ages.under} or older, and this is for those under ${ages.under} (${ages.law}). Check the date of birth.`;
    return [{ field, message }];
  });
}

function birthsIn(
  fields: readonly QuestionField[],
  facts: Facts,
  path: string,
): readonly { readonly field: string; readonly on: CivilDate }[] {
  return fields.flatMap(({ name, typedAs, fields: inner }) => {
    const [fact, field] = [facts[name], `${path}${name}`];
    if (typedAs === 'birth') return isCivilDate(fact) ? [{ field, on: fact }] : [];
    const isGroup = inner !== undefined && typeof fact === 'object' && fact !== null && !Array.isArray(fact);
    return isGroup ? birthsIn(inner, fact as Facts, `${field}.`) : [];
  });
}
