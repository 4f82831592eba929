import type { Command } from 'commander';
import { knowCalendars } from '#case-record/calendars';
import { measures } from '#case-record/measures';
import type { CaseRecord } from '#case-record/open-record';
import { fetchHolidays, type RefreshedRecord, refreshHolidays } from '#case-record/refresh-holidays';
import { restoreHolidays } from '#case-record/restore-holidays';
import { type CivilDate, dayInEngland } from '#statutory-calendar/civil-date';
import { readJson } from './files.js';
import { countOption } from './options.js';
import { print, somethingFound, UsageError } from './output.js';
import { withRecord } from './record-at-hand.js';

/** Where the official list is published. */
export const OFFICIAL = 'https://www.gov.uk/bank-holidays.json';

interface AdoptOptions {
  readonly from: string;
  readonly moved: readonly CivilDate[];
  readonly reason?: string;
  readonly by: string;
  readonly json?: boolean;
}

/** `clocks holidays adopt` and `restore`: which list counts for the whole record, and what follows. */
export function addAdoptCommands(
  holidays: Command,
  days: (text: string, before: readonly CivilDate[]) => readonly CivilDate[],
): void {
  holidays
    .command('adopt')
    .option('--from <file or address>', 'the JSON that GOV.UK publishes; - is standard input', OFFICIAL)
    .option('--moved <day>', 'a known day that was moved by proclamation; may be repeated', days, [])
    .option('--reason <words>', 'why, for the page that lists the lists')
    .option('--by <who>', 'who adopts it', 'command line')
    .option('--json', 'one JSON document')
    .description('Adopt a published list for the record: every open deadline is recomputed by the workers')
    .action(adopt);
  holidays
    .command('restore')
    .argument('<edition>', 'the number of the earlier list')
    .requiredOption('--reason <words>', 'what was wrong with the list in use, for the page that lists the lists')
    .option('--by <who>', 'who goes back to it', 'command line')
    .option('--json', 'one JSON document')
    .description('Go back to an earlier list: it counts again as a new edition, and open deadlines are recomputed')
    .action(restore);
}

async function adopt({ from, moved, reason, by, json }: AdoptOptions): Promise<void> {
  const { published, source, readOn } = await publishedList(from);
  const because = reason ?? `Published list, read on ${readOn} from ${source}`;
  await withRecord(async (record) => {
    const asked = { published, source, readOn, movedAway: moved, by, reason: because, evenIfReplaced: true };
    const came = await refreshHolidays(record, asked);
    return sayAdopted(record, came, json);
  });
}

/** Says what became of a list that was to be adopted: since when it counts, what it adds and takes away, what is recomputed. */
async function sayAdopted(record: CaseRecord, came: RefreshedRecord, json: boolean | undefined): Promise<void> {
  if ('problems' in came) return refusedList(came.problems, json);
  const { adopted, added, gone } = came;
  if (adopted === null) {
    const lines = () => ['The record counts by these days already. Nothing was changed.'];
    return print({ adopted }, { json, lines });
  }
  const { editions } = await knowCalendars(record);
  const nameOf = (on: CivilDate) => editions.findLast(({ list }) => list.days[on] !== undefined)?.list.days[on] ?? '';
  const { deadlines } = await measures(record);
  const lines = () => [
    `Adopted as edition ${adopted.edition}. It counts from ${adopted.takesEffectAt}.`,
    ...added.map((on) => `New: ${on} ${nameOf(on)}`),
    ...gone.map((on) => `Gone: ${on} ${nameOf(on)}`),
    `From ${adopted.settledAt} the workers recompute the ${deadlines.open} open deadlines: see the page Deadlines, Bank holidays.`,
  ];
  print({ adopted, added, gone, openDeadlines: deadlines.open }, { json, lines });
}

interface RestoreOptions {
  readonly reason: string;
  readonly by: string;
  readonly json?: boolean;
}

/** Takes an earlier list up again, under the number that the page Bank holidays and `holidays show` give it. */
async function restore(edition: string, { reason, by, json }: RestoreOptions): Promise<void> {
  const asked = { edition: countOption(edition), by, reason };
  await withRecord(async (record) => sayAdopted(record, await restoreHolidays(record, asked), json));
}

/** Reads a list from a file, standard input or an address, and says when and where it was read. */
export async function publishedList(from: string) {
  const published = /^https?:/.test(from) ? await fetchHolidays(from).catch(wrongAddress) : await readJson(from);
  const readOn = dayInEngland(new Date().toISOString());
  return { published, readOn, source: from === '-' ? 'standard input' : from };
}

function wrongAddress(cause: Error): never {
  throw new UsageError(cause.message, { cause });
}

/** Prints why a list was refused; the command ends with 1. */
export function refusedList(problems: readonly string[], json: boolean | undefined): void {
  somethingFound();
  const lines = () => ['The list was refused, and the one in use stays:', ...problems.map((each) => `- ${each}`)];
  print({ refused: problems }, { json, lines });
}
