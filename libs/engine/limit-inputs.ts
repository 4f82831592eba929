import { type CivilDate, isCivilDate } from '#statutory-calendar/civil-date';
import { type Input, inputsOf } from '#statutory-calendar/rule-inputs';
import type { Condition, LawBook, Limit, TimeLimit } from './limit.js';

/** Why a row of inputs cannot be used, by a code that programs may branch on. */
export interface InputProblem {
  readonly code: 'INPUT_MISSING' | 'INPUT_WRONG' | 'INPUT_UNKNOWN';
  readonly input: string;
  readonly message: string;
}

/** What the exceptions for a long closure of a school need, beside a limit that they may excuse. */
export const CLOSURE: readonly Input[] = ['adviceRequestedFromHead', 'schoolFirstClosedDay', 'schoolReopens'].map(
  (name) => ({ name, kind: 'date', required: false }),
);

/** For the reader; it never changes a date. */
const WORDS: Input = { name: 'triggerEvent', kind: 'words', required: false };

const dayOf = ({ day }: Condition): Input => ({ name: day, kind: 'date', required: false });

/** Everything that a limit may be told, the day it counts from first. */
export function inputsOfLimit(limit: TimeLimit & Partial<Limit>, { exceptions }: LawBook): readonly Input[] {
  const closure = (limit.exceptions ?? []).some((code) => exceptions[code]?.closure) ? CLOSURE : [];
  const own = inputsOf(limit.due);
  const others = [
    ...(limit.beside ?? []).flatMap(({ rule }) => inputsOf(rule)),
    ...(limit.conditions ?? []).map(dayOf),
  ];
  const optional = others.map((input) => ({ ...input, required: false }));
  const more = new Map(
    optional.filter(({ name }) => !own.some((each) => each.name === name)).map((each) => [each.name, each]),
  );
  return [...own, ...more.values(), ...(limit.alsoTold ?? []), ...closure, WORDS];
}

/** Everything that a clock of the book may be told; nothing where there is no such clock. */
export function inputsOfClock(clock: string, book: LawBook): readonly Input[] {
  const limit = book.limits.find(({ id }) => id === clock);
  return limit === undefined ? [] : inputsOfLimit(limit, book);
}

/** What is told in text alone, as an address or a command line tells it: days of a list are parted by commas. */
export function toldInText(texts: Readonly<Record<string, unknown>>, known: readonly Input[]): Record<string, unknown> {
  const lists = new Set(known.filter(({ kind }) => kind === 'dates').map(({ name }) => name));
  const list = (value: unknown) => [value].flat().flatMap((text) => String(text).split(','));
  return Object.fromEntries(
    Object.entries(texts).map(([name, value]) => [name, lists.has(name) ? list(value) : value]),
  );
}

/** Whether a value can be what an input asks for. */
export function canBe(input: Input, value: unknown): boolean {
  return MEANT[input.kind](value, input) !== undefined;
}

/** The inputs as they are meant, or what is wrong with them. `trigger` stands for the day that a limit counts from. */
export function read(
  told: Readonly<Record<string, unknown>>,
  known: readonly Input[],
): { readonly inputs: Readonly<Record<string, unknown>> } | InputProblem {
  const main = known[0]?.name ?? 'trigger';
  const { trigger, ...others } = told;
  const given: Record<string, unknown> = { ...others, [main]: told[main] ?? trigger };
  const inputs: Record<string, unknown> = {};
  for (const input of known) {
    const value = given[input.name] ?? undefined;
    if (value === undefined) {
      if (input.required) return missing(input);
      continue;
    }
    const meant = MEANT[input.kind](value, input);
    if (meant === undefined) return wrong(input);
    inputs[input.name] = meant;
  }
  const stranger = Object.keys(given).find((name) => !known.some((input) => input.name === name));
  return stranger === undefined ? { inputs } : unknown(stranger, known);
}

const MEANT: Readonly<Record<Input['kind'], (value: unknown, input: Input) => unknown>> = {
  date: (value) => (isUsable(value) ? value : undefined),
  year: (value) => (/^[12]\d{3}$/.test(String(value)) ? Number(value) : undefined),
  yesNo: (value) => YES_OR_NO.get(value),
  choice: (value, { choices }) => (choices?.includes(value as string) ? value : undefined),
  dates: (value) => (Array.isArray(value) && value.every(isUsable) ? value : undefined),
  words: (value) => String(value),
};

/** Far enough from both ends of the calendar for every rule to be counted. */
const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;

function isUsable(value: unknown): value is CivilDate {
  if (!isCivilDate(value)) return false;
  const year = Number(value.slice(0, 4));
  return year >= FIRST_YEAR && year <= LAST_YEAR;
}

const YES_OR_NO = new Map<unknown, boolean>([
  [true, true],
  [false, false],
  ['true', true],
  ['false', false],
  ['yes', true],
  ['no', false],
]);

const SHOULD_BE: Readonly<Record<Input['kind'], string>> = {
  date: `a day of the calendar like 2026-01-05, from ${FIRST_YEAR} to ${LAST_YEAR}`,
  year: 'a year like 2027',
  yesNo: 'true or false',
  choice: 'one of',
  dates: `a list of days of the calendar like 2026-01-05, from ${FIRST_YEAR} to ${LAST_YEAR}`,
  words: 'words',
};

function inWords({ kind, choices = [] }: Input): string {
  return kind === 'choice' ? `one of ${choices.join(', ')}` : SHOULD_BE[kind];
}

function missing(input: Input): InputProblem {
  const message = `The input "${input.name}" (${inWords(input)}) is needed.`;
  return { code: 'INPUT_MISSING', input: input.name, message };
}

function wrong(input: Input): InputProblem {
  return { code: 'INPUT_WRONG', input: input.name, message: `"${input.name}" must be ${inWords(input)}.` };
}

function unknown(input: string, known: readonly Input[]): InputProblem {
  const names = known.map(({ name }) => name).join(', ');
  const message = `This clock is told nothing called "${input}". It knows: ${names}.`;
  return { code: 'INPUT_UNKNOWN', input, message };
}
