import { type Answer, type EvaluationContext, MissingInput, WrongInput } from '#statutory-calendar/answer';
import { type CivilDate, isCivilDate } from '#statutory-calendar/civil-date';
import { evaluate } from '#statutory-calendar/evaluate';
import type { Length, WorkingCalendar } from '#statutory-calendar/periods';
import { provisionalInWords } from '#statutory-calendar/reckon';
import type { Rule } from '#statutory-calendar/rules';
import { type AgainstLimit, againstLimit, type DaysAsked, wrongDay } from './days-late.js';
import { type DueWhenClosed, dueWhenClosed } from './due-when-closed.js';
import type { LawBook, Limit, TimeLimit } from './limit.js';
import { CLOSURE, type InputProblem, inputsOfLimit, read } from './limit-inputs.js';
import { conditionsIn, type EndBeside, endsBeside, outOfOrder } from './told-days.js';

/** By what limits are computed. */
export interface Computing {
  readonly calendar: WorkingCalendar;
  /** The limits of an area's own, by clock. */
  readonly local?: Readonly<Record<string, Length>>;
  /** Choices between readings of doubtful words; the default of the book where none is made. */
  readonly readings?: Readonly<Record<string, string>>;
}

/** A limit computed: the answer, and by which row of the law, which calendar and which law as at what day. */
export interface Computed {
  readonly limit: TimeLimit & Partial<Limit>;
  readonly answer: Answer;
  /** Codes of the exceptions that may excuse lateness, on the day that selected the row. */
  readonly exceptions: readonly string[];
  /** How doubtful words were read: every reading of the book, by its id. */
  readonly readings: Readonly<Record<string, string>>;
  /** What it would come to if doubtful words were read in another way. */
  readonly readAs: (reading: string, choice: string) => Answer;
  /** Other ends that the row shows beside the day. */
  readonly beside: readonly EndBeside[];
  /** What is to be said of days that were told, or were not. */
  readonly remarks: readonly string[];
  /** Why the day may not be what it seems, where bank holidays were counted that no list has. */
  readonly provisional: string | undefined;
  /** Where its last day is one on which offices are closed. */
  readonly whenClosed: DueWhenClosed | undefined;
  /** How late it is, or was, on the days that were asked about. */
  readonly against: readonly AgainstLimit[];
  readonly calendar: string;
  readonly lawAsAt: CivilDate;
}

/** A limit that could not be computed: a value, so that others go on. */
export interface NotComputed {
  readonly code: 'UNKNOWN_CLOCK' | 'NOT_IN_FORCE' | 'NO_LOCAL_LIMIT' | InputProblem['code'];
  readonly message: string;
  readonly input?: string;
}

/** What is asked of a limit: which, what it is told, and on which days it is to be said how late it is. */
export interface LimitAsked extends DaysAsked {
  readonly clock: string;
  readonly told: Readonly<Record<string, unknown>>;
}

/** Computes a limit of the book from what it is told, under the law in force when it started. */
export function computeLimit(
  book: LawBook,
  { clock, told, ...days }: LimitAsked,
  by: Computing,
): Computed | NotComputed {
  const versions = book.limits.filter(({ id }) => id === clock);
  const [first] = versions;
  if (first === undefined) return { code: 'UNKNOWN_CLOCK', message: `There is no clock called "${clock}".` };
  const known = inputsOfLimit(first, book);
  const reading = read(told, known);
  if ('code' in reading) return reading;
  const wrong = wrongDay(days);
  if (wrong !== undefined) return wrong;
  const on = startOf(reading.inputs[known[0]?.name ?? ''], book);
  const disorder = outOfOrder(first, reading.inputs);
  if (disorder !== undefined) return disorder;
  const limit = versions.find((each) => isInForce(each, on));
  if (limit === undefined) return { code: 'NOT_IN_FORCE', message: `"${clock}" was not in force on ${on}.` };
  const length = by.local?.[clock];
  if (limit.kind === 'local' && limit.due.phrase === 'local' && length === undefined) {
    return { code: 'NO_LOCAL_LIMIT', message: `The area sets no limit for "${clock}".` };
  }
  return answered(book, { limit, on, inputs: reading.inputs, length, days }, by);
}

type Chosen = {
  readonly limit: TimeLimit & Partial<Limit>;
  readonly on: CivilDate;
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly length: Length | undefined;
  readonly days: DaysAsked;
};

function answered(book: LawBook, { limit, on, inputs, length, days }: Chosen, by: Computing): Computed | NotComputed {
  const readings = { ...defaultsOf(book), ...by.readings };
  const context = { calendar: by.calendar, readings, length, ruleOf: (clock: string) => ruleOn(book, clock, on) };
  const readAs = (reading: string, choice: string) =>
    evaluate(limit.due, { ...context, readings: { ...readings, [reading]: choice }, inputs });
  try {
    const plain = evaluate(limit.due, { ...context, inputs });
    const exceptions = exceptionsOn(limit, { book, on, due: plain.due, readings });
    const answer = { ...plain, ...(closureOf(exceptions, book, inputs) && evaluateClosure(context, inputs)) };
    const found = {
      limit,
      answer,
      exceptions,
      readings,
      readAs,
      against: againstLimit({ answer, lasts: limit.lasts === true }, days),
    };
    return { ...found, ...saidBesides(limit, { context: { ...context, inputs }, answer }), lawAsAt: book.lawAsAt };
  } catch (error) {
    if (error instanceof MissingInput) return { code: 'INPUT_MISSING', input: error.input, message: error.message };
    if (error instanceof WrongInput) return { code: 'INPUT_WRONG', input: error.input, message: error.message };
    throw error;
  }
}

/** What is said of a day besides the day itself. */
function saidBesides(
  limit: Chosen['limit'],
  { context, answer }: { readonly context: EvaluationContext; readonly answer: Answer },
) {
  const { calendar } = context;
  return {
    beside: endsBeside(limit, { context, due: answer.due }),
    remarks: conditionsIn(limit, context),
    provisional: answer.provisional ? provisionalInWords(answer, calendar) : undefined,
    whenClosed: dueWhenClosed(answer, calendar),
    calendar: calendar.edition,
  };
}

/** Which exceptions may excuse lateness under a limit that started on a day and fell due on another. */
function exceptionsOn(
  limit: TimeLimit & Partial<Limit>,
  {
    book,
    on,
    due,
    readings,
  }: { book: LawBook; on: CivilDate; due: CivilDate | null; readings: Record<string, string> },
): readonly string[] {
  const { reading = '', choices = {} } = limit.exceptionsAsRead ?? {};
  const further = choices[readings[reading] ?? ''] ?? [];
  const everywhere = Object.entries(book.exceptions)
    .filter(([, { reaches }]) => reaches !== undefined && limit.kind === 'statutory' && limit.law.startsWith(reaches))
    .map(([code]) => code);
  const codes = [...(limit.exceptions ?? []), ...further, ...everywhere];
  return codes.filter((code) => {
    const exception = book.exceptions[code];
    const day = exception?.inForceWhen === 'due' ? due : on;
    return day !== null && isInForce(exception ?? {}, day);
  });
}

/** Whether the closure of a school may excuse, and everything is told that says so. Some of it alone is a mistake. */
function closureOf(codes: readonly string[], { exceptions }: LawBook, inputs: Chosen['inputs']): boolean {
  if (!codes.some((code) => exceptions[code]?.closure)) return false;
  const absent = CLOSURE.filter(({ name }) => inputs[name] === undefined);
  if (absent[0] !== undefined && absent.length < CLOSURE.length) throw new MissingInput(absent[0].name);
  return absent.length === 0;
}

function evaluateClosure(context: Omit<Parameters<typeof evaluate>[1], 'inputs'>, inputs: Chosen['inputs']) {
  const { excused = false } = evaluate({ phrase: 'closureWindow' }, { ...context, inputs });
  return { excused };
}

function ruleOn({ limits }: LawBook, clock: string, on: CivilDate): Rule | undefined {
  return limits.find((each) => each.id === clock && isInForce(each, on))?.due;
}

/** The readings taken where nobody chooses; found once for each book, for a file of ten thousand rows asks for them each time. */
function defaultsOf(book: LawBook): Readonly<Record<string, string>> {
  const known = DEFAULTS.get(book);
  if (known !== undefined) return known;
  const found = Object.fromEntries(Object.entries(book.readings).map(([id, words]) => [id, words.default]));
  DEFAULTS.set(book, found);
  return found;
}

const DEFAULTS = new WeakMap<LawBook, Readonly<Record<string, string>>>();

/** The law that counts is that of the day it started; of a year, that of its first day; where no day is known, today's law. */
function startOf(start: unknown, { lawAsAt }: LawBook): CivilDate {
  if (isCivilDate(start)) return start;
  return typeof start === 'number' ? `${start}-01-01` : lawAsAt;
}

function isInForce({ validFrom, validTo }: { validFrom?: CivilDate; validTo?: CivilDate }, on: CivilDate): boolean {
  return (validFrom === undefined || validFrom <= on) && (validTo === undefined || on <= validTo);
}
