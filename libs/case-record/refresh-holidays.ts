import { canonical, sha256 } from '#digest/digest';
import type { BankHolidayList } from '#statutory-calendar/bank-holiday-list';
import type { CivilDate } from '#statutory-calendar/civil-date';
import { refreshed } from '#statutory-calendar/read-bank-holidays';
import { type Adopted, adoptHolidays } from './adopt-holidays.js';
import type { StoredEdition } from './calendar-editions.js';
import { knowCalendars } from './calendars.js';
import type { CaseRecord } from './open-record.js';
import { saysTheSame } from './shipped-holidays.js';

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
  /** Whether a list that another has replaced since may be taken up again: a person may, and a worker leaves it to a person. */
  readonly evenIfReplaced: boolean;
}

/** What became of it: refused because it looks wrong, or adopted; `adopted` is null where it brings nothing new. */
export type RefreshedRecord =
  | { readonly problems: readonly string[] }
  | { readonly adopted: Adopted | null; readonly added: readonly CivilDate[]; readonly gone: readonly CivilDate[] };

/** Judges a published list by the newest edition of the record, and adopts it. One that looks wrong changes nothing. */
export async function refreshHolidays(
  record: CaseRecord,
  { published, source, readOn, movedAway, by, reason, evenIfReplaced }: Published,
): Promise<RefreshedRecord> {
  const { editions } = await knowCalendars(record);
  const newest = editions.at(-1);
  if (newest === undefined) throw new Error('The record has no list of bank holidays. Run `migrate` first.');
  const came = refreshed(published, { known: newest.list, readOn, source, movedAway });
  if ('problems' in came) return came;
  const { list, added, gone } = came;
  const before = replaced(list, editions);
  if (before !== undefined && !evenIfReplaced) return { problems: [before] };
  const key = `after ${newest.number}: ${sha256(canonical(list.days))}`;
  return { adopted: await adoptHolidays(record, { list, by, reason, key }), added, gone };
}

/** Says that a list was in use, and has been replaced; undefined for a new one, and for the one in use. */
function replaced(list: BankHolidayList, editions: readonly StoredEdition[]): string | undefined {
  const last = editions.findLast((edition) => saysTheSame(edition.list, list));
  const next = last && editions.find(({ number }) => number === last.number + 1);
  if (last === undefined || next === undefined) return undefined;
  return `It is list ${last.number} again, which ${next.adoptedBy} replaced (${next.reason}). Only a person takes it up again: waymark clocks holidays restore ${last.number}.`;
}

const PATIENCE_MS = 20_000;

/** Reads a published list from its address. Throws, with the address, where it cannot be read. */
export async function fetchHolidays(address: string): Promise<unknown> {
  try {
    const answer = await fetch(address, { signal: AbortSignal.timeout(PATIENCE_MS) });
    if (!answer.ok) throw new Error(`it answered ${answer.status}`);
    // Letters that cannot be read are refused here: `json()` would put others in their place.
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(await answer.arrayBuffer()));
  } catch (cause) {
    throw new Error(`${address} could not be read: ${(cause as Error).message}`, { cause });
  }
}
