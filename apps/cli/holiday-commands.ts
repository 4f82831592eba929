import type { Command } from 'commander';
import { type CivilDate, dayInEngland } from '#statutory-calendar/civil-date';
import { proclaimed, refreshed } from '#statutory-calendar/read-bank-holidays';
import { readJson } from './files.js';
import { holidaysAtHand, keepHolidays } from './holidays-at-hand.js';
import { dateOption } from './options.js';
import { print, somethingFound, table, WrongUse } from './output.js';

const OFFICIAL = 'https://www.gov.uk/bank-holidays.json';
const PATIENCE_MS = 20_000;

/** `clocks holidays`: the list of bank holidays by which working days are counted, and its refresh from the official one. */
export function addHolidayCommands(clocks: Command): void {
  const holidays = clocks.command('holidays').description('The bank holidays by which working days are counted');
  holidays
    .command('show')
    .option('--json', 'one JSON document')
    .description('The list in use, where it came from, and the days that were moved or added by proclamation')
    .action(show);
  holidays
    .command('refresh')
    .option('--from <file or address>', 'the JSON that GOV.UK publishes; - is standard input', OFFICIAL)
    .option('--moved <day>', 'a known day that was moved by proclamation; may be repeated', days, [])
    .option('--json', 'one JSON document')
    .description('Take over a newly published list; one that looks wrong is refused and changes nothing')
    .action(refresh);
}

async function show({ json }: { json?: boolean }): Promise<void> {
  const list = await holidaysAtHand();
  const odd = new Set(proclaimed(list));
  const rows = Object.entries(list.days).map(([on, name]) => [on, name, odd.has(on as CivilDate) ? 'proclaimed' : '']);
  const about = `${list.division}, ${list.firstDay} to ${list.horizon}, read on ${list.readOn} from ${list.source} (${list.licence})`;
  print({ ...list, proclaimed: [...odd] }, { json, lines: () => [about, ...table(['day', 'name', ''], rows)] });
}

interface Asked {
  readonly from: string;
  readonly moved: readonly CivilDate[];
  readonly json?: boolean;
}

async function refresh({ from, moved, json }: Asked): Promise<void> {
  const published = /^https?:/.test(from) ? await fetched(from) : await readJson(from);
  const readOn = dayInEngland(new Date().toISOString());
  const source = from === '-' ? 'standard input' : from;
  const came = refreshed(published, { known: await holidaysAtHand(), readOn, source, movedAway: moved });
  if ('problems' in came) {
    somethingFound();
    const lines = () => [
      'The list was refused, and the one in use stays:',
      ...came.problems.map((each) => `- ${each}`),
    ];
    print({ refused: came.problems }, { json, lines });
    return;
  }
  await keepHolidays(came.list);
  const { list, added, gone } = came;
  const lines = () => [
    `Taken over: ${Object.keys(list.days).length} days, ${list.firstDay} to ${list.horizon}.`,
    ...added.map((on) => `New: ${on} ${list.days[on]}`),
    ...gone.map((on) => `Gone: ${on}`),
  ];
  print({ horizon: list.horizon, readOn, added, gone }, { json, lines });
}

async function fetched(address: string): Promise<unknown> {
  try {
    const answer = await fetch(address, { signal: AbortSignal.timeout(PATIENCE_MS) });
    if (!answer.ok) throw new Error(`it answered ${answer.status}`);
    return await answer.json();
  } catch (cause) {
    throw new WrongUse(`${address} could not be read: ${(cause as Error).message}`, { cause });
  }
}

function days(text: string, before: readonly CivilDate[]): readonly CivilDate[] {
  return [...before, dateOption(text)];
}
