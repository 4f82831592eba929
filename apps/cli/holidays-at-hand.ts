import { existsSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { settingsFrom } from '#settings/settings';
import type { BankHolidayList } from '#statutory-calendar/bank-holiday-list';
import { englandAndWales } from '#statutory-calendar/england-and-wales';
import { isBankHolidayList } from '#statutory-calendar/read-bank-holidays';
import { readJson } from './files.js';
import { UsageError } from './output.js';

const FILE = 'bank-holidays.json';

/** Where a refreshed list is kept: in the data folder. */
export function holidaysFile(): string {
  try {
    return join(settingsFrom(process.env).dataDir, FILE);
  } catch (cause) {
    throw new UsageError((cause as Error).message, { cause });
  }
}

/** The list in use: the refreshed one of the data folder, or else the one of this release. */
export async function holidaysAtHand(file = holidaysFile()): Promise<BankHolidayList> {
  if (!existsSync(file)) return englandAndWales;
  const kept = await readJson(file);
  if (!isBankHolidayList(kept))
    throw new UsageError(`${file} is not a list of bank holidays. Take it away or refresh it.`);
  return kept;
}

/** Keeps a list, whole or not at all. */
export async function keepHolidays(list: BankHolidayList, file = holidaysFile()): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(`${file}.new`, `${JSON.stringify(list, null, 2)}\n`);
  await rename(`${file}.new`, file);
}
