import type { QuestionField } from '#engine/pathway';
import { type CivilDate, inWords, isCivilDate } from '#statutory-calendar/civil-date';

/** One answer as it is read back: what was asked, and what was answered, a line for each thing. */
export interface Answer {
  readonly label: string;
  readonly lines: readonly string[];
}

/** The facts of an act in the words of its form, for checking before it is recorded and for reading afterwards. */
export function answersIn(
  fields: readonly QuestionField[],
  facts: Readonly<Record<string, unknown>>,
): readonly Answer[] {
  return fields.flatMap((field) => {
    const fact = facts[field.name];
    if (fact === undefined || fact === null)
      return field.optional ? [] : [{ label: field.label, lines: ['Not answered'] }];
    if (field.kind === 'group') return answersIn(field.fields ?? [], fact as Record<string, unknown>);
    return [{ label: field.label, lines: linesFor(field, fact) }];
  });
}

function linesFor(field: QuestionField, fact: unknown): readonly string[] {
  if (Array.isArray(fact))
    return fact.flatMap((each) => (field.fields ? [rowInWords(field.fields, each)] : [inText(field, each)]));
  return [inText(field, fact)];
}

function rowInWords(fields: readonly QuestionField[], row: Record<string, unknown>): string {
  return answersIn(fields, row)
    .map(({ label, lines }) => `${label}: ${lines.join(', ')}`)
    .join('; ');
}

function inText(field: QuestionField, fact: unknown): string {
  if (typeof fact === 'boolean') return fact ? 'Yes' : 'No';
  if (field.kind === 'date' && isCivilDate(fact)) return inWords(fact as CivilDate);
  return field.options?.find(({ value }) => value === String(fact))?.text ?? String(fact);
}
