import { type Command, InvalidArgumentError } from 'commander';
import { type Computing, computeLimit, type NotComputed } from '#engine/compute-limit';
import { explainLimit } from '#engine/explain-limit';
import { limitAnswer } from '#engine/limit-answer';
import { inputsOfClock, toldInText } from '#engine/limit-inputs';
import type { CivilDate } from '#statutory-calendar/civil-date';
import { ruleInWords } from '#statutory-calendar/rule-words';
import { clocksAbout, nearestTo } from '#workflows/contents';
import { lawBook } from '#workflows/law';
import { register } from '#workflows/register';
import { type ComputedRow, computeRow } from './compute-clocks.js';
import { readJson } from './files.js';
import { addHolidayCommands } from './holiday-commands.js';
import { calendarAtHand } from './holidays-at-hand.js';
import { dateOption } from './options.js';
import { print, printRows, somethingFound, table, UsageError } from './output.js';
import { addTimelineCommand } from './timeline-command.js';

/** `clocks …`: every time limit of the law without a case: computed, explained, and the bank holidays behind it. */
export function addClockCommands(waymark: Command): void {
  const clocks = waymark.command('clocks').description('Time limits, without a case');
  const area = register.areas()[0]?.profile;
  const computing = (name: string) =>
    clocks
      .command(name)
      .option('--on <day>', 'say how late it is on that day, if it has not been done', dateOption)
      .option('--area <id>', 'whose local limits and readings count', area)
      .option('--reading <id=choice>', 'how doubtful words are read; may be repeated', pairs, {})
      .option('--without-record', 'count by the list of `holidays refresh` or of this release, and ask no record')
      .option('--json', 'one JSON document');
  computing('compute')
    .option(...DONE)
    .argument('<file>', 'JSON: [{ "id", "clock", "inputs": { "trigger": "2026-01-05" } }]; - is standard input')
    .description('Compute when each row falls due; a row that cannot be computed says why')
    .action(compute);
  addTimelineCommand<ComputeOptions>(computing('timeline'), computingBy);
  computing('explain')
    .option(...DONE)
    .argument('<clock>', 'its id')
    .option('--from <day>', 'the day it counts from')
    .option('--input <name=value>', 'another fact it is told; may be repeated', pairs, {})
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

const DONE = ['--done <day>', 'it was done on that day: say how late that was', dateOption] as const;

interface ComputeOptions {
  readonly on?: CivilDate;
  readonly done?: CivilDate;
  readonly area: string;
  readonly withoutRecord?: boolean;
  readonly reading: Readonly<Record<string, string>>;
  readonly json?: boolean;
}

async function compute(file: string, options: ComputeOptions): Promise<void> {
  const rows = await readJson(file);
  if (!Array.isArray(rows)) throw new UsageError(`${file} must hold a list of rows`);
  const by = await computingBy(options);
  const computed = rows.map((row) => computeRow(row, by, options));
  if (computed.some((row) => 'error' in row)) somethingFound();
  if (options.json) return printRows(computed);
  const lines = () => [
    ...table(['id', 'clock', 'due', 'why'], computed.map(cells)),
    '',
    `Bank holidays: ${by.calendar.edition}`,
  ];
  print(computed, { lines });
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
  const { on, done } = options;
  const computed = computeLimit(lawBook, { clock, told, on, done }, await computingBy(options));
  if (!('answer' in computed)) throw new UsageError(whyNot(clock, computed));
  const { sentence, further, table: rows } = explainLimit(computed, lawBook);
  const lines = () => [sentence, ...further, '', ...table(['', ''], rows).slice(1)];
  print({ clock, ...limitAnswer(computed, lawBook), sentence, further, table: rows }, { json: options.json, lines });
}

/** Why a clock came to nothing, with the option by which to tell it what it lacks. */
function whyNot(clock: string, { code, message, input }: NotComputed): string {
  if (code === 'UNKNOWN_CLOCK') return `${code}: ${message} The nearest are: ${nearestTo(clock).join(', ')}.`;
  if (code !== 'INPUT_MISSING') return `${code}: ${message}`;
  const [main] = inputsOfClock(clock, lawBook);
  const option = input === main?.name ? `--from ${EXAMPLES[main?.kind ?? 'date'] ?? ''}` : `--input ${input}=…`;
  return `${code}: ${message} Give it with ${option.trim()}.`;
}

const EXAMPLES: Readonly<Record<string, string>> = { date: '2026-01-05', year: '2027' };

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

async function computingBy({ area, reading, withoutRecord }: ComputeOptions): Promise<Computing> {
  const profile = register.areas().find((each) => each.profile === area);
  if (profile === undefined) throw new UsageError(`There is no area "${area}"`);
  for (const [id, choice] of Object.entries(reading)) {
    const choices = Object.keys(lawBook.readings[id]?.choices ?? {});
    if (choices.length === 0) throw new UsageError(`There is no reading "${id}"`);
    if (!choices.includes(choice)) throw new UsageError(`The reading "${id}" is one of ${choices.join(', ')}`);
  }
  const calendar = await calendarAtHand({ askRecord: withoutRecord !== true });
  return { calendar, local: profile.limits, readings: { ...profile.readings, ...reading } };
}

function pairs(text: string, before: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const [name, ...value] = text.split('=');
  if (!name || value.length === 0) throw new InvalidArgumentError(`"${text}" is not name=value`);
  return { ...before, [name]: value.join('=') };
}
