import { existsSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { calendarInUse } from '#case-record/calendars';
import { settingsFrom } from '#settings/settings';
import type { BankHolidayList } from '#statutory-calendar/bank-holiday-list';
import { workingCalendarOf } from '#statutory-calendar/bank-holidays';
import { englandAndWales } from '#statutory-calendar/england-and-wales';
import type { WorkingCalendar } from '#statutory-calendar/periods';
import { isBankHolidayList } from '#statutory-calendar/read-bank-holidays';
import { readJson } from './files.js';
import { UsageError } from './output.js';
import { recordIsAtHand, withRecord } from './record-at-hand.js';

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

/**
 * The working days by which a computation counts: those of the record, where there is one and it is to be asked, so that a
 * day computed here is the day that a case there would have.
 */
export async function calendarAtHand({ askRecord }: { readonly askRecord: boolean }): Promise<WorkingCalendar> {
  if (askRecord && recordIsAtHand()) return withRecord(calendarInUse);
  return workingCalendarOf(await holidaysAtHand());
}

/** Keeps a list, whole or not at all. */
export async function keepHolidays(list: BankHolidayList, file = holidaysFile()): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(`${file}.new`, `${JSON.stringify(list, null, 2)}\n`);
  await rename(`${file}.new`, file);
}
