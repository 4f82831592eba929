import type { CivilDate } from '#statutory-calendar/civil-date';
import { refreshed } from '#statutory-calendar/read-bank-holidays';
import { type Adopted, adoptHolidays } from './adopt-holidays.js';
import { knowCalendars } from './calendars.js';
import { canonical, sha256 } from './chain.js';
import type { CaseRecord } from './open-record.js';

/** A newly published list, as it came, and who wants it adopted why. */
export interface Published {
  /** The JSON that GOV.UK publishes. */
  readonly published: unknown;
  readonly source: string;
  /** The day on which it was read. */
  readonly readOn: CivilDate;
  /** Known days that somebody confirms to have been moved by proclamation. */
  readonly movedAway: readonly CivilDate[];
  readonly by: string;
  readonly reason: string;
}

/** What became of it: refused because it looks wrong, or adopted; `adopted` is null where it brings nothing new. */
export type RefreshedRecord =
  | { readonly problems: readonly string[] }
  | { readonly adopted: Adopted | null; readonly added: readonly CivilDate[]; readonly gone: readonly CivilDate[] };

/** Judges a published list by the newest edition of the record, and adopts it. One that looks wrong changes nothing. */
export async function refreshHolidays(
  record: CaseRecord,
  { published, source, readOn, movedAway, by, reason }: Published,
): Promise<RefreshedRecord> {
  const newest = (await knowCalendars(record)).editions.at(-1);
  if (newest === undefined) throw new Error('The record has no list of bank holidays. Run `migrate` first.');
  const came = refreshed(published, { known: newest.list, readOn, source, movedAway });
  if ('problems' in came) return came;
  const { list, added, gone } = came;
  const key = `after ${newest.number}: ${sha256(canonical(list.days))}`;
  return { adopted: await adoptHolidays(record, { list, by, reason, key }), added, gone };
}

const PATIENCE_MS = 20_000;

/** Reads a published list from its address. Throws, with the address, where it cannot be read. */
export async function fetchHolidays(address: string): Promise<unknown> {
  try {
    const answer = await fetch(address, { signal: AbortSignal.timeout(PATIENCE_MS) });
    if (!answer.ok) throw new Error(`it answered ${answer.status}`);
    return await answer.json();
  } catch (cause) {
    throw new Error(`${address} could not be read: ${(cause as Error).message}`, { cause });
  }
}
