import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { Command } from 'commander';
import { importPlaces, type PlacesImported } from '#people/import-places';
import { CsvBroken } from '#people/read-csv';
import { readSchoolFile, type SchoolFile } from '#people/school-register';
import { print, somethingFound, UsageError } from './output.js';
import { withRecord } from './record-at-hand.js';
import { decodedPieces, encodingOf } from './text-file.js';

interface ImportOptions {
  readonly dryRun?: boolean;
  readonly json?: boolean;
  readonly by: string;
}

/** `places import FILE.csv`: the Department for Education's register of schools, taken over whole or not at all. */
export function addPlacesCommands(waymark: Command): void {
  const places = waymark.command('places').description('The register of schools, colleges and other bodies');
  places
    .command('import')
    .argument('<file>', 'the CSV file of all establishments, as the Department for Education gives it out')
    .option('--dry-run', 'say what would change, and change nothing')
    .option('--by <who>', 'who takes it over', 'command line')
    .option('--json', 'one JSON document')
    .description('Take over schools and colleges from a file: every row, or none where one is wrong')
    .action(imported);
}

async function imported(file: string, { dryRun = false, json, by }: ImportOptions): Promise<void> {
  await stat(file).catch(() => {
    throw new UsageError(`There is no file ${file}, or it cannot be read`);
  });
  const encoding = await encodingOf(createReadStream(file));
  if (encoding === null)
    throw new UsageError(`${file} is in UTF-16. Save it as CSV in UTF-8, or take the file as it is given out.`);
  const read = await readSchoolFile(decodedPieces(createReadStream(file), encoding)).catch(brokenFile);
  if (read.problems.length > 0) return refusedFile(read, { json });
  const changing = { by: { person: by, role: 'system' }, ...(dryRun && { tried: true as const }) };
  await withRecord(async (record) => say(read, await importPlaces(record, changing, read), { json, dryRun, encoding }));
}

function brokenFile(error: unknown): SchoolFile {
  if (!(error instanceof CsvBroken)) throw error;
  return { rows: 0, schools: [], repeated: 0, problems: [{ line: error.line, urn: null, message: error.message }] };
}

const SHOWN = 50;

function refusedFile({ rows, problems, repeated }: SchoolFile, { json }: Pick<ImportOptions, 'json'>): void {
  somethingFound();
  const lines = () => [
    `Nothing was taken over: ${problems.length} of ${rows} rows ${problems.length === 1 ? 'is' : 'are'} wrong.`,
    ...problems
      .slice(0, SHOWN)
      .map(
        ({ line, urn, message }) => `Line ${line}${urn ? `, URN ${urn}` : ''}: ${message.replace(/^Line \d+: /, '')}`,
      ),
    ...(problems.length > SHOWN ? [`and ${problems.length - SHOWN} more: --json lists them all`] : []),
  ];
  print({ imported: false, rows, repeated, problems }, { json, lines });
}

function say(
  { rows, repeated }: SchoolFile,
  counts: PlacesImported,
  {
    json,
    dryRun,
    encoding,
  }: { readonly json: boolean | undefined; readonly dryRun: boolean; readonly encoding: string },
): void {
  const { added, changed, unchanged, notInFile } = counts;
  const lines = () => [
    `${rows} rows, read as ${encoding}${repeated > 0 ? `; ${repeated} of them say the same as one before` : ''}.`,
    `${dryRun ? 'Would be added' : 'Added'}: ${added}. ${dryRun ? 'Would be changed' : 'Changed'}: ${changed}. As they were: ${unchanged}.`,
    ...(notInFile > 0
      ? [
          `${notInFile} of the register ${notInFile === 1 ? 'is' : 'are'} not in the file, and ${notInFile === 1 ? 'stays' : 'stay'}.`,
        ]
      : []),
    ...(dryRun ? ['Nothing was changed.'] : []),
  ];
  print({ imported: !dryRun, rows, repeated, encoding, ...counts, problems: [] }, { json, lines });
}
