import type { QuestionField } from '#engine/form';
import type { FieldProblem } from '#engine/refusal';

/**
 * Problems in the notation of the form on which they are read. The sentence of a field serves other systems too, which send a
 * day as 2026-02-03 and a case by its reference; a page asks for the day in three boxes, and for the case by a choice.
 */
export function inFormNotation(
  problems: readonly FieldProblem[],
  fields: readonly QuestionField[],
): readonly FieldProblem[] {
  return problems.map(({ field, message }) => {
    const kind = fieldAt(fields, field.split('.'))?.kind;
    const isChosen = kind === 'choice' || kind === 'choices';
    return { field, message: daysInBoxes(isChosen ? asAChoice(message) : message) };
  });
}

const daysInBoxes = (message: string): string =>
  message.replace(/\b\d{4}-\d{2}-\d{2}\b/g, (day) => day.split('-').map(Number).reverse().join(' '));

const asAChoice = (message: string): string =>
  message.replace(/^Give the reference of the ([\w ]+?)(, like [0-9A-Z-]+)?(?=$|[,.])/, 'Choose which $1');

/** The field that an answer is about: of a list, whichever row it is. */
function fieldAt(fields: readonly QuestionField[], [first, ...rest]: readonly string[]): QuestionField | undefined {
  const field = fields.find(({ name }) => name === first);
  const inner = rest.filter((part) => !/^\d+$/.test(part));
  return field?.fields && inner.length > 0 ? fieldAt(field.fields, inner) : field;
}
