import type { QuestionField } from '#engine/form';
import type { FieldProblem } from '#engine/refusal';
import { type FormValues, rowsIn, text } from './form-values.js';

/** One input of the form as the template draws it: what was asked, what was typed, what is wrong with it. */
export interface Input {
  readonly kind: QuestionField['kind'];
  /** Its name in the posted form, and its id on the page. */
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly optional: boolean;
  readonly error?: string | undefined;
  readonly value: string;
  readonly chosen: readonly string[];
  readonly parts: { readonly day: string; readonly month: string; readonly year: string };
  readonly options: readonly { readonly value: string; readonly text: string }[];
  readonly inputs: readonly Input[];
  /** For a list: one row of inputs for each thing in it. */
  readonly rows: readonly { readonly number: number; readonly label: string; readonly inputs: readonly Input[] }[];
}

/** What the form was filled in with, what is wrong with it, and which list has been asked for one row more. */
export interface FormState {
  readonly typed: FormValues;
  readonly problems: readonly FieldProblem[];
  readonly another?: string | undefined;
}

/** The inputs of a question, filled in. */
export function inputsFor(fields: readonly QuestionField[], filled: FormState, prefix = ''): readonly Input[] {
  return fields.map((field) => inputFor(field, filled, `${prefix}${field.name}`));
}

function inputFor(field: QuestionField, filled: FormState, name: string): Input {
  const { typed, problems } = filled;
  return {
    kind: field.kind,
    name,
    label: field.label,
    hint: field.hint,
    optional: field.optional ?? false,
    error: problems.find((problem) => problem.field === name)?.message,
    value: typed[name]?.[0] ?? '',
    chosen: typed[name] ?? [],
    parts: { day: text(typed, `${name}-day`), month: text(typed, `${name}-month`), year: text(typed, `${name}-year`) },
    options: optionsOf(field, typed[name] ?? []),
    inputs: field.kind === 'group' ? inputsFor(field.fields ?? [], filled, `${name}.`) : [],
    rows: field.kind === 'list' ? rowsOf(field, filled, name) : [],
  };
}

/** What may be chosen, and what was chosen once and is offered no more: a correction must not lose somebody who has left. */
function optionsOf({ options = [], kind }: QuestionField, chosen: readonly string[]): Input['options'] {
  if (kind !== 'choice' && kind !== 'choices') return options;
  const gone = chosen.filter((one) => one !== '' && !options.some(({ value }) => value === one));
  return [...options, ...gone.map((value) => ({ value, text: value }))];
}

function rowsOf(field: QuestionField, filled: FormState, name: string): Input['rows'] {
  const count = Math.max(1, rowsIn(filled.typed, name)) + (filled.another === name ? 1 : 0);
  return Array.from({ length: count }, (_, index) => {
    const row = `${name}.${index}`;
    const line: QuestionField = { name: String(index), label: rowLabel(field, index), kind: 'text' };
    const inputs = field.fields ? inputsFor(field.fields, filled, `${row}.`) : [inputFor(line, filled, row)];
    return { number: index + 1, label: rowLabel(field, index), inputs };
  });
}

const rowLabel = ({ label }: QuestionField, index: number) => `${label.replace(/[?:]$/, '')}: ${index + 1}`;

/** The summary at the top of the page: each problem with a link to the input that it is about. */
export function summaryOf(
  problems: readonly FieldProblem[],
  inputs: readonly Input[],
): readonly { text: string; href: string }[] {
  return problems.map(({ field, message }) => ({ text: message, href: `#${anchorFor(field, inputs)}` }));
}

/** The id of the first thing that can be typed into for a field; a problem about a whole group leads to its first input. */
function anchorFor(field: string, inputs: readonly Input[]): string {
  const all = inputs.flatMap(everyInput);
  const input = all.find(({ name }) => name === field) ?? all.find(({ name }) => field.startsWith(`${name}.`));
  return input ? firstId(input) : field;
}

function everyInput(input: Input): readonly Input[] {
  return [
    ...input.inputs.flatMap(everyInput),
    ...input.rows.flatMap(({ inputs }) => inputs.flatMap(everyInput)),
    input,
  ];
}

function firstId(input: Input): string {
  const inner = input.inputs[0] ?? input.rows[0]?.inputs[0];
  if (inner) return firstId(inner);
  return input.kind === 'date' ? `${input.name}-day` : input.name;
}
