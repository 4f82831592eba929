import type { NotComputed } from '#engine/compute-limit';
import type { QuestionField } from '#engine/form';
import { CLOSURE, canBe } from '#engine/limit-inputs';
import type { FieldProblem } from '#engine/refusal';
import { sentence } from '#engine/words-of-name';
import { inWords, isCivilDate } from '#statutory-calendar/civil-date';
import { type Input, namesNoDay } from '#statutory-calendar/rule-inputs';
import type { Entry } from '#workflows/contents';
import { entryIn } from '#workflows/contents';
import { dayValues, type FormValues, factsIn, text } from '../record/form-values.js';
import { askedFor, choiceInWords, labelOf } from './input-wording.js';
import { daysWritten } from './typed-days.js';

/** What a clock has to be told, as a form asks it. What changes no date is not asked. */
export interface Question {
  readonly asked: readonly Input[];
  readonly fields: readonly QuestionField[];
  /** For a school that was closed for four weeks or more: it may excuse lateness. */
  readonly closure: readonly QuestionField[];
  /** On which days it is to be said how late it is. */
  readonly late: readonly QuestionField[];
}

/** Days that only what starts the clock can tell. */
const NAMELESS = new Set(['trigger', 'named', 'transferYear']);

const CLOSURES = new Set(CLOSURE.map(({ name }) => name));

/** Asked of every clock that comes to a day. */
const LATE: readonly Input[] = (['on', 'done'] as const).map((name) => ({ name, kind: 'date', required: false }));

/** The question of a clock; without fields where it comes to no day whatever it is told. */
export function questionOf(entry: Entry): Question {
  const { current, inputs } = entry;
  if (namesNoDay(current.due)) return { asked: [], fields: [], closure: [], late: [] };
  const idle = new Set(current.alsoTold?.map(({ name }) => name));
  const own = inputs.filter(
    ({ name, kind }, index) => kind !== 'words' && !idle.has(name) && (name !== 'trigger' || index === 0),
  );
  const asked = [...own, ...LATE];
  const fields = asked.map((input) => ({ input, field: fieldOf(input, NAMELESS.has(input.name) ? entry.starts : '') }));
  const ofLate = ({ name }: Input) => LATE.some((each) => each.name === name);
  const ofClosure = ({ name, required }: Input) => CLOSURES.has(name) && !required && !isWindow(entry);
  return {
    asked,
    fields: fields.flatMap(({ input, field }) => (ofClosure(input) || ofLate(input) ? [] : [field])),
    closure: fields.flatMap(({ input, field }) => (ofClosure(input) ? [field] : [])),
    late: fields.flatMap(({ input, field }) => (ofLate(input) ? [field] : [])),
  };
}

/** The clock that is itself about a closure asks for it first. */
const isWindow = ({ inputs }: Entry) => CLOSURES.has(inputs[0]?.name ?? '');

const KINDS: Readonly<Record<Input['kind'], QuestionField['kind']>> = {
  date: 'date',
  year: 'count',
  yesNo: 'yesNo',
  choice: 'choice',
  dates: 'longText',
  words: 'text',
};

/** For a day of receipt. What the law leaves open is told with the answer. */
const RECEIVED =
  'An e-mail counts from the day it arrived; a letter from the day it came or would have come by the ordinary post (Interpretation Act 1978 s.7).';

function fieldOf({ name, kind, required, choices = [] }: Input, starts: string): QuestionField {
  const { label, hint } = labelOf(name);
  const example = kind === 'date' ? 'For example, 27 3 2026.' : '';
  const received = /\breceived\b/.test(starts) ? RECEIVED : '';
  const hints = [starts && `Counted from: ${starts}.`, received, hint, example].filter(Boolean).join(' ');
  return {
    name,
    label,
    kind: KINDS[kind],
    optional: !required || kind === 'dates',
    ...(hints && { hint: hints }),
    options: choices.map((value) => ({ value, text: sentence(entryIn(value)?.current.title ?? choiceInWords(value)) })),
  };
}

/** What the form tells a clock, and what is wrong with it before the law is asked. */
export function toldIn({ asked, fields, closure, late }: Question, typed: FormValues) {
  const facts = factsIn([...fields, ...closure, ...late], typed);
  const told: Record<string, unknown> = {};
  const problems: FieldProblem[] = [];
  for (const input of asked) {
    const { name, kind, required } = input;
    const read = kind === 'dates' ? daysIn(typed, name) : facts[name];
    if (read === undefined && required) problems.push({ field: name, message: missing(input) });
    else if (read !== undefined && !canBe(input, read)) problems.push({ field: name, message: wrong(input, read) });
    else if (read !== undefined) told[name] = read;
  }
  return { told, problems };
}

/** The days that were written; what is not one stays as it was written, so that it is refused. */
function daysIn(typed: FormValues, name: string): unknown {
  const read = daysWritten(text(typed, name));
  return 'days' in read ? read.days : read.unread;
}

function missing({ name, kind }: Input): string {
  return `${kind === 'choice' || kind === 'yesNo' ? 'Choose' : 'Enter'} ${askedFor(name)}.`;
}

function wrong({ name, kind }: Input, read: unknown): string {
  if (kind === 'date') return `${sentence(askedFor(name))} must be a real day with day, month and year, like 5 1 2026.`;
  if (kind === 'year') return `${sentence(askedFor(name))} must be a year like 2027.`;
  if (kind === 'dates') return `“${read}” is not a day that we can read. Write it like 22 5 2026.`;
  return `Choose ${askedFor(name)}.`;
}

/** Why a clock came to nothing, for the person who asked. */
export function whyNot({ code, message, input }: NotComputed, entry: Entry): FieldProblem {
  const field = input ?? entry.inputs[0]?.name ?? '';
  if (code === 'INPUT_MISSING') return { field, message: `Enter ${askedFor(field)}.` };
  if (code === 'NOT_IN_FORCE') return { field, message: notInForce(entry) };
  if (code === 'NO_LOCAL_LIMIT') return { field, message: 'The law sets no number here, and the area has set none.' };
  const named = message.replaceAll(/"(\w+)"/g, (_, name: string) => askedFor(name));
  return {
    field,
    message: sentence(named.replaceAll(/\d{4}-\d\d-\d\d/g, (on) => (isCivilDate(on) ? inWords(on) : on))),
  };
}

function notInForce({ versions }: Entry): string {
  const [first] = versions;
  const since = first?.validFrom === undefined ? '' : ` It begins with ${inWords(first.validFrom)}.`;
  const until = versions.at(-1)?.validTo;
  return `This limit was not the law on that day.${since}${until === undefined ? '' : ` It ended with ${inWords(until)}.`}`;
}

/** An address may give a day whole, as `trigger=2026-01-05`, and the first of them under that name; the form has three numbers for it. */
export function withWholeDays({ asked }: Question, { trigger, ...others }: FormValues): FormValues {
  const typed: FormValues = trigger === undefined ? others : { [asked[0]?.name ?? 'trigger']: trigger, ...others };
  const whole = asked.filter(({ name, kind }) => kind === 'date' && isCivilDate(text(typed, name)));
  return Object.assign({}, typed, ...whole.map(({ name }) => dayValues(name, text(typed, name)))) as FormValues;
}

/** Whether anything was asked: the page was sent with a form, or with days in its address. */
export function wasAsked({ asked }: Question, typed: FormValues): boolean {
  const own = Object.keys(typed).map((name) => name.replace(/-(day|month|year)$/, ''));
  return asked.length === 0 || own.some((name) => asked.some((input) => input.name === name));
}

/** The shortest address that tells a clock the same. */
export function addressOf({ id }: Entry, told: Readonly<Record<string, unknown>>): string {
  const query = new URLSearchParams(
    Object.entries(told).map(([name, value]): [string, string] => [name, valueIn(value)]),
  );
  return query.size === 0 ? `/clocks/${id}` : `/clocks/${id}?${query}`;
}

function valueIn(value: unknown): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return String(value);
}
