import type { QuestionField } from '#engine/form';
import { inPounds, isPence, penceIn } from '#workflows/money/pence';

/** A form as it was typed: the name of each input, and everything typed into the inputs of that name. */
export type FormValues = Readonly<Record<string, readonly string[]>>;

/** Names beginning with this are ours (the key, the sequence seen, the day), so that no field of an act can collide. */
export const OURS = '_';
export const OCCURRED_ON = `${OURS}occurredOn`;

/** Reads a posted form. What is not text is left out: a browser sends nothing else. */
export function formValuesIn(body: unknown): FormValues {
  const typed: Record<string, readonly string[]> = Object.create(null);
  if (!isObject(body)) return typed;
  for (const [name, value] of Object.entries(body)) {
    // Many values of one name come as an array, and very many as an object with numbers for names.
    const texts = (isObject(value) ? Object.values(value) : [value]).filter((each) => typeof each === 'string');
    if (texts.length > 0) typed[name] = texts;
  }
  return typed;
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** What was typed into one input; '' when nothing was. */
export function text(typed: FormValues, name: string): string {
  return (typed[name]?.[0] ?? '').replaceAll('\r\n', '\n').trim();
}

/** The facts that the answers state. What was left empty is absent: the act itself says what it needs. */
export function factsIn(fields: readonly QuestionField[], typed: FormValues, prefix = ''): Record<string, unknown> {
  const facts: Record<string, unknown> = {};
  for (const field of fields) {
    const fact = factIn(field, typed, `${prefix}${field.name}`);
    if (fact !== undefined) facts[field.name] = fact;
  }
  return facts;
}

/** A day typed as three numbers, as YYYY-MM-DD. Half a date stays wrong, so that it is refused and not lost. */
export function dayIn(typed: FormValues, name: string): string | undefined {
  const [day, month, year] = ['day', 'month', 'year'].map((part) => text(typed, `${name}-${part}`));
  if (!day && !month && !year) return undefined;
  return `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`;
}

/** How many rows of a list were on the page. */
export function rowsIn(typed: FormValues, name: string): number {
  const indexes = Object.keys(typed)
    .filter((each) => each.startsWith(`${name}.`))
    .map((each) => Number.parseInt(each.slice(name.length + 1), 10));
  return Math.min(Math.max(-1, ...indexes.filter(Number.isInteger)) + 1, MOST_ROWS);
}

const MOST_ROWS = 50;

function factIn(field: QuestionField, typed: FormValues, name: string): unknown {
  switch (field.kind) {
    case 'date':
      return dayIn(typed, name);
    case 'count':
      return countIn(text(typed, name));
    case 'portion':
      return portionIn(text(typed, name));
    case 'money':
      return moneyIn(text(typed, name));
    case 'choices':
      return typed[name]?.length ? [...typed[name]] : undefined;
    case 'yesNo':
      return { yes: true, no: false }[text(typed, name)];
    case 'group': {
      const inner = factsIn(field.fields ?? [], typed, `${name}.`);
      return field.optional && Object.keys(inner).length === 0 ? undefined : inner;
    }
    case 'list':
      return listIn(field, typed, name);
    default:
      return text(typed, name) || undefined;
  }
}

/** A whole number; what is not one is left as it was typed, to be refused and not lost. */
function countIn(typed: string): number | string | undefined {
  return /^\d{1,9}$/.test(typed) ? Number(typed) : typed || undefined;
}

/** A number to a hundredth, “33.3” or “33.3%”; what is none is left as it was typed. */
function portionIn(typed: string): number | string | undefined {
  const [, number] = /^(\d{1,9}(?:\.\d{1,2})?)\s*%?$/.exec(typed) ?? [];
  return number === undefined ? typed || undefined : Number(number);
}

/** Pounds as whole pence; what is no sum of money is left as it was typed, to be refused and not lost. */
function moneyIn(typed: string): number | string | undefined {
  return penceIn(typed) ?? (typed || undefined);
}

function listIn({ fields }: QuestionField, typed: FormValues, name: string): unknown {
  const rows = Array.from({ length: rowsIn(typed, name) }, (_, index) => `${name}.${index}`);
  const facts = fields
    ? rows.map((row) => factsIn(fields, typed, `${row}.`)).filter((row) => Object.keys(row).length > 0)
    : rows.map((row) => text(typed, row)).filter((line) => line !== '');
  return facts.length > 0 ? facts : undefined;
}

/** The same answers with the empty rows of lists left out, so that a row has the number that its facts will have. */
export function withoutEmptyRows(fields: readonly QuestionField[], typed: FormValues, prefix = ''): FormValues {
  let answers = typed;
  for (const field of fields) {
    const name = `${prefix}${field.name}`;
    if (field.kind === 'group') answers = withoutEmptyRows(field.fields ?? [], answers, `${name}.`);
    if (field.kind === 'list') answers = renumbered(answers, name);
  }
  return answers;
}

function renumbered(typed: FormValues, list: string): FormValues {
  const rows = Array.from({ length: rowsIn(typed, list) }, (_, index) => partsOf(typed, `${list}.${index}`));
  const filled = rows.filter((parts) => parts.some(([, values]) => values.some((value) => value.trim() !== '')));
  const others = Object.entries(typed).filter(([name]) => !name.startsWith(`${list}.`));
  const kept = filled.flatMap((parts, index) =>
    parts.map(([rest, values]) => [`${list}.${index}${rest}`, values] as const),
  );
  return Object.fromEntries([...others, ...kept]);
}

/** What was typed into one row: what follows the row's name, and the values. */
function partsOf(typed: FormValues, row: string): readonly (readonly [string, readonly string[]])[] {
  const ofRow = ([name]: readonly [string, unknown]) => /^$|^[.-]/.test(name.slice(row.length)) && name.startsWith(row);
  return Object.entries(typed)
    .filter(ofRow)
    .map(([name, values]) => [name.slice(row.length), values]);
}

/** The answers that would state these facts: the way back, to correct what was recorded or to fill in what is known. */
export function formValuesFrom(
  fields: readonly QuestionField[],
  facts: Record<string, unknown>,
  prefix = '',
): FormValues {
  const typed: Record<string, readonly string[]> = {};
  for (const field of fields) Object.assign(typed, answersFor(field, facts[field.name], `${prefix}${field.name}`));
  return typed;
}

/** A day as the three inputs of a date. */
export function dayValues(name: string, on: string): FormValues {
  const [year = '', month = '', day = ''] = on.split('-');
  return {
    [`${name}-day`]: [String(Number(day))],
    [`${name}-month`]: [String(Number(month))],
    [`${name}-year`]: [year],
  };
}

function answersFor(field: QuestionField, fact: unknown, name: string): FormValues {
  if (fact === undefined || fact === null) return {};
  switch (field.kind) {
    case 'date':
      return dayValues(name, String(fact));
    case 'money':
      return { [name]: [isPence(fact) ? inPounds(fact).slice(1) : String(fact)] };
    case 'choices':
      return { [name]: (fact as unknown[]).map(String) };
    case 'yesNo':
      return { [name]: [fact ? 'yes' : 'no'] };
    case 'group':
      return formValuesFrom(field.fields ?? [], fact as Record<string, unknown>, `${name}.`);
    case 'list':
      return rowsFrom(field, fact as unknown[], name);
    default:
      return { [name]: [String(fact)] };
  }
}

function rowsFrom({ fields }: QuestionField, rows: readonly unknown[], name: string): FormValues {
  return Object.assign(
    {},
    ...rows.map((row, index) =>
      fields
        ? formValuesFrom(fields, row as Record<string, unknown>, `${name}.${index}.`)
        : { [`${name}.${index}`]: [String(row)] },
    ),
  );
}
