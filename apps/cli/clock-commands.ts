import type { Command } from 'commander';
import { register } from '#workflows/register';
import { type Computed, computeClock } from './compute-clocks.js';
import { readJson } from './files.js';
import { print, somethingFound, table, WrongUse } from './output.js';

/** `clocks compute FILE`: what every row of a file falls due on, by the tables of the register. */
export function addClockCommands(waymark: Command): void {
  waymark
    .command('clocks')
    .description('Time limits, without a case')
    .command('compute')
    .argument('<file>', 'JSON: [{ "id", "clock", "inputs": { "trigger": "2026-01-05" } }]; - is standard input')
    .option('--area <id>', 'whose local limits count', register.areas()[0]?.profile)
    .option('--json', 'one JSON document')
    .description('Compute when each row falls due; a row that cannot be computed says why')
    .action(compute);
}

async function compute(file: string, { area, json }: { area: string; json?: boolean }): Promise<void> {
  const rows = await readJson(file);
  if (!Array.isArray(rows)) throw new WrongUse(`${file} must hold a list of rows`);
  if (!register.areas().some(({ profile }) => profile === area)) throw new WrongUse(`There is no area "${area}"`);
  const computed = rows.map((row) => computeClock(register, area, row));
  if (computed.some((row) => 'error' in row)) somethingFound();
  print(computed, { json, lines: () => table(['id', 'clock', 'due', 'why'], computed.map(cells)) });
}

function cells(row: Computed): readonly unknown[] {
  return 'error' in row
    ? [row.id, row.clock, '', `${row.error.code}: ${row.error.message}`]
    : [row.id, row.clock, row.due, row.explanation];
}
