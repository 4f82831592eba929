import type { Command } from 'commander';
import { knowCalendars } from '#case-record/calendars';
import { measures } from '#case-record/measures';
import { fetchHolidays, refreshHolidays } from '#case-record/refresh-holidays';
import { type CivilDate, dayInEngland } from '#statutory-calendar/civil-date';
import { readJson } from './files.js';
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

/** `clocks holidays adopt`: takes a published list over for the whole record, and says what follows. */
export function addAdoptCommand(
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
}

async function adopt({ from, moved, reason, by, json }: AdoptOptions): Promise<void> {
  const { published, source, readOn } = await publishedList(from);
  const because = reason ?? `Published list, read on ${readOn} from ${source}`;
  await withRecord(async (record) => {
    const asked = { published, source, readOn, movedAway: moved, by, reason: because };
    const came = await refreshHolidays(record, asked);
    if ('problems' in came) return refusedList(came.problems, json);
    const { adopted, added, gone } = came;
    if (adopted === null) {
      return print(
        { adopted },
        { json, lines: () => ['The record counts by these days already. Nothing was changed.'] },
      );
    }
    const list = (await knowCalendars(record)).editions.at(-1)?.list;
    const { deadlines } = await measures(record);
    const lines = () => [
      `Adopted as edition ${adopted.edition}. It counts from ${adopted.takesEffectAt}.`,
      ...added.map((on) => `New: ${on} ${list?.days[on]}`),
      ...gone.map((on) => `Gone: ${on}`),
      `From ${adopted.settledAt} the workers recompute the ${deadlines.open} open deadlines: see the page Deadlines, Bank holidays.`,
    ];
    print({ adopted, added, gone, openDeadlines: deadlines.open }, { json, lines });
  });
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
