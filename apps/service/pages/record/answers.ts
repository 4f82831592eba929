import type { QuestionField } from '#engine/form';
import { inWords, isCivilDate } from '#statutory-calendar/civil-date';
import { inPounds, isPence } from '#workflows/money/pence';
import type { Names } from '../case-wording.js';

/** One answer as it is read back: what was asked, and what was answered, a line for each thing. */
export interface Answer {
  readonly label: string;
  /** The group it belongs to, where there is one: whose name, whose telephone number. */
  readonly part?: string;
  readonly lines: readonly string[];
}

/** The facts of an act in the words of its form, for checking before it is recorded and for reading afterwards. */
export function answersIn(
  fields: readonly QuestionField[],
  facts: Readonly<Record<string, unknown>>,
  names: Names,
): readonly Answer[] {
  return fields.flatMap((field): readonly Answer[] => {
    const fact = facts[field.name];
    if (fact === undefined || fact === null)
      return field.optional ? [] : [{ label: field.label, lines: ['Not answered'] }];
    if (field.kind !== 'group') return [{ label: field.label, lines: linesFor(field, fact, names) }];
    const inner = answersIn(field.fields ?? [], fact as Record<string, unknown>, names);
    return inner.map((answer) => ({ part: field.label, ...answer }));
  });
}

function linesFor(field: QuestionField, fact: unknown, names: Names): readonly string[] {
  if (!Array.isArray(fact)) return [inText(field, fact, names)];
  return fact.map((each) => (field.fields ? rowInWords(field.fields, each, names) : inText(field, each, names)));
}

function rowInWords(fields: readonly QuestionField[], row: Record<string, unknown>, names: Names): string {
  return answersIn(fields, row, names)
    .map(({ label, lines }) => `${label}: ${lines.join(', ')}`)
    .join('; ');
}

function inText(field: QuestionField, fact: unknown, names: Names): string {
  if (typeof fact === 'boolean') return fact ? 'Yes' : 'No';
  if (field.kind === 'money' && isPence(fact)) return inPounds(fact);
  if (field.kind === 'date' && isCivilDate(fact)) return inWords(fact);
  const option = field.options?.find(({ value }) => value === String(fact));
  return option?.text ?? (NAMED.has(field.kind) ? names.get(String(fact)) : undefined) ?? String(fact);
}

/** Answered with ids, which say nothing to a reader. */
const NAMED: ReadonlySet<QuestionField['kind']> = new Set(['person', 'people', 'post', 'posts']);
