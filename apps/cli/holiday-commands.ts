import type { Command } from 'commander';
import { knowCalendars } from '#case-record/calendars';
import type { BankHolidayList } from '#statutory-calendar/bank-holiday-list';
import { holidaysOf } from '#statutory-calendar/bank-holidays';
import type { CivilDate } from '#statutory-calendar/civil-date';
import { proclaimed, refreshed } from '#statutory-calendar/read-bank-holidays';
import { addAdoptCommands, OFFICIAL, publishedList, refusedList } from './adopt-command.js';
import { holidaysAtHand, keepHolidays } from './holidays-at-hand.js';
import { dateOption } from './options.js';
import { print, table } from './output.js';
import { recordIsAtHand, withRecord } from './record-at-hand.js';

/** `clocks holidays`: the list of bank holidays by which working days are counted, its refresh and its adoption. */
export function addHolidayCommands(clocks: Command): void {
  const holidays = clocks.command('holidays').description('The bank holidays by which working days are counted');
  holidays
    .command('show')
    .option('--json', 'one JSON document')
    .description('The list that the record counts by, or without a record the one for computing; the proclaimed days')
    .action(show);
  holidays
    .command('refresh')
    .option('--from <file or address>', 'the JSON that GOV.UK publishes; - is standard input', OFFICIAL)
    .option('--moved <day>', 'a known day that was moved by proclamation; may be repeated', days, [])
    .option('--json', 'one JSON document')
    .description('Take over a newly published list for computing without a record; one that looks wrong is refused')
    .action(refresh);
  addAdoptCommands(holidays, days);
}

async function show({ json }: { json?: boolean }): Promise<void> {
  if (!recordIsAtHand()) return printList(await holidaysAtHand(), { more: {}, about: [] }, json);
  await withRecord(async (record) => {
    const { now, editions } = await knowCalendars(record);
    const inUse = editions.findLast(({ from }) => from <= now);
    const coming = editions.filter(({ from }) => from > now);
    if (inUse === undefined) throw new Error('The record has no list of bank holidays. Run `migrate` first.');
    const about = [
      `Edition ${inUse.number} of the record, adopted by ${inUse.adoptedBy}: ${inUse.reason}`,
      ...editions
        .filter(({ number }) => number < inUse.number)
        .map(({ number, adoptedBy, reason }) => `Edition ${number} before it, adopted by ${adoptedBy}: ${reason}`),
      ...coming.map(({ number, from }) => `Edition ${number} counts from ${from}.`),
    ];
    const more = {
      edition: inUse.number,
      since: inUse.from,
      coming: coming.map(({ number }) => number),
      editions: editions.map(({ number, from, adoptedBy, reason }) => ({ number, from, adoptedBy, reason })),
    };
    printList(inUse.list, { more, about }, json);
  });
}

interface About {
  readonly more: object;
  readonly about: readonly string[];
}

function printList(list: BankHolidayList, { more, about }: About, json: boolean | undefined): void {
  const odd = new Set(proclaimed(list));
  const rows = holidaysOf(list).map(([on, name]) => [on, name, odd.has(on) ? 'proclaimed' : '']);
  const from = `${list.division}, ${list.firstDay} to ${list.horizon}, read on ${list.readOn} from ${list.source} (${list.licence})`;
  const lines = () => [...about, from, ...table(['day', 'name', ''], rows)];
  print({ ...list, ...more, proclaimed: [...odd] }, { json, lines });
}

interface RefreshOptions {
  readonly from: string;
  readonly moved: readonly CivilDate[];
  readonly json?: boolean;
}

async function refresh({ from, moved, json }: RefreshOptions): Promise<void> {
  const { published, readOn, source } = await publishedList(from);
  const came = refreshed(published, { known: await holidaysAtHand(), readOn, source, movedAway: moved });
  if ('problems' in came) return refusedList(came.problems, json);
  await keepHolidays(came.list);
  const { list, added, gone } = came;
  const lines = () => [
    `Taken over: ${Object.keys(list.days).length} days, ${list.firstDay} to ${list.horizon}.`,
    ...added.map((on) => `New: ${on} ${list.days[on]}`),
    ...gone.map((on) => `Gone: ${on}`),
    ...(recordIsAtHand() ? ['The record counts as before: `clocks holidays adopt` changes that.'] : []),
  ];
  print({ horizon: list.horizon, readOn, added, gone }, { json, lines });
}

function days(text: string, before: readonly CivilDate[]): readonly CivilDate[] {
  return [...before, dateOption(text)];
}
