import { type Command, InvalidArgumentError } from 'commander';
import { type Computing, computeLimit, type NotComputed } from '#engine/compute-limit';
import { explainLimit } from '#engine/explain-limit';
import { limitAnswer } from '#engine/limit-answer';
import { inputsOfClock, toldInText } from '#engine/limit-inputs';
import { workingCalendarOf } from '#statutory-calendar/bank-holidays';
import { ruleInWords } from '#statutory-calendar/rule-words';
import { clocksAbout, nearestTo } from '#workflows/contents';
import { lawBook } from '#workflows/law';
import { register } from '#workflows/register';
import { type ComputedRow, computeRow } from './compute-clocks.js';
import { readJson } from './files.js';
import { addHolidayCommands } from './holiday-commands.js';
import { holidaysAtHand } from './holidays-at-hand.js';
import { print, printRows, somethingFound, table, UsageError } from './output.js';

/** `clocks …`: every time limit of the law without a case: computed, explained, and the bank holidays behind it. */
export function addClockCommands(waymark: Command): void {
  const clocks = waymark.command('clocks').description('Time limits, without a case');
  const area = register.areas()[0]?.profile;
  clocks
    .command('compute')
    .argument('<file>', 'JSON: [{ "id", "clock", "inputs": { "trigger": "2026-01-05" } }]; - is standard input')
    .option('--area <id>', 'whose local limits count', area)
    .option('--reading <id=choice>', 'how doubtful words are read; may be repeated', pairs, {})
    .option('--json', 'one JSON document')
    .description('Compute when each row falls due; a row that cannot be computed says why')
    .action(compute);
  clocks
    .command('explain')
    .argument('<clock>', 'its id')
    .option('--from <day>', 'the day it counts from')
    .option('--input <name=value>', 'another fact it is told; may be repeated', pairs, {})
    .option('--area <id>', 'whose local limits count', area)
    .option('--reading <id=choice>', 'how doubtful words are read; may be repeated', pairs, {})
    .option('--json', 'one JSON document')
    .description('Say when a limit falls due and why: a sentence for a family, a table for an officer')
    .action(explain);
  clocks
    .command('list')
    .argument('[word...]', 'words of its id, what it limits, whose it is or its law; all clocks without one')
    .option('--json', 'one JSON document')
    .description('List the clocks of the law and of areas, or find one by a word')
    .action(list);
  addHolidayCommands(clocks);
}

interface ComputeOptions {
  readonly area: string;
  readonly reading: Readonly<Record<string, string>>;
  readonly json?: boolean;
}

async function compute(file: string, options: ComputeOptions): Promise<void> {
  const rows = await readJson(file);
  if (!Array.isArray(rows)) throw new UsageError(`${file} must hold a list of rows`);
  const by = await computingBy(options);
  const computed = rows.map((row) => computeRow(row, by));
  if (computed.some((row) => 'error' in row)) somethingFound();
  if (options.json) return printRows(computed);
  print(computed, { lines: () => table(['id', 'clock', 'due', 'why'], computed.map(cells)) });
}

function cells(row: ComputedRow): readonly unknown[] {
  return 'error' in row
    ? [row.id, row.clock, '', `${row.error.code}: ${row.error.message}`]
    : [row.id, row.clock, row.due ?? 'no day', row.explanation];
}

type ExplainOptions = ComputeOptions & { readonly from?: string; readonly input: Readonly<Record<string, string>> };

async function explain(clock: string, { from, input, ...options }: ExplainOptions): Promise<void> {
  const texts = { ...(from !== undefined && { trigger: from }), ...input };
  const told = toldInText(texts, inputsOfClock(clock, lawBook));
  const computed = computeLimit(lawBook, { clock, told }, await computingBy(options));
  if (!('answer' in computed)) throw new UsageError(whyNot(clock, computed));
  const { sentence, further, table: rows } = explainLimit(computed, lawBook);
  const lines = () => [sentence, ...further, '', ...table(['', ''], rows).slice(1)];
  print({ clock, ...limitAnswer(computed, lawBook), sentence, further, table: rows }, { json: options.json, lines });
}

function whyNot(clock: string, { code, message }: NotComputed): string {
  const nearest = code === 'UNKNOWN_CLOCK' ? ` The nearest are: ${nearestTo(clock).join(', ')}.` : '';
  return `${code}: ${message}${nearest}`;
}

function list(words: readonly string[], { json }: { json?: boolean }): void {
  const found = clocksAbout(words.join(' '));
  if (found.length === 0) somethingFound();
  const rows = found.map(({ id, current, owedBy }) => [
    id,
    current.title,
    ruleInWords(current.due),
    owedBy,
    current.law,
  ]);
  const none = `No clock has “${words.join(' ')}” in it. Try fewer words, or other ones: final plan, appeal, reg 13.`;
  print(
    { clocks: found.map(({ id, current: { title, law }, owedBy, starts }) => ({ id, title, law, owedBy, starts })) },
    { json, lines: () => (found.length === 0 ? [none] : table(['clock', 'to', 'limit', 'whose', 'law'], rows)) },
  );
}

async function computingBy({ area, reading }: ComputeOptions): Promise<Computing> {
  const profile = register.areas().find((each) => each.profile === area);
  if (profile === undefined) throw new UsageError(`There is no area "${area}"`);
  for (const [id, choice] of Object.entries(reading)) {
    const choices = Object.keys(lawBook.readings[id]?.choices ?? {});
    if (choices.length === 0) throw new UsageError(`There is no reading "${id}"`);
    if (!choices.includes(choice)) throw new UsageError(`The reading "${id}" is one of ${choices.join(', ')}`);
  }
  return { calendar: workingCalendarOf(await holidaysAtHand()), local: profile.limits, readings: reading };
}

function pairs(text: string, before: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const [name, ...value] = text.split('=');
  if (!name || value.length === 0) throw new InvalidArgumentError(`"${text}" is not name=value`);
  return { ...before, [name]: value.join('=') };
}
