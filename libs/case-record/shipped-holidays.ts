import { isDeepStrictEqual } from 'node:util';
import type { BankHolidayList } from '#statutory-calendar/bank-holiday-list';
import { englandAndWales } from '#statutory-calendar/england-and-wales';

/** What a list of bank holidays is adopted for, and by whom. */
export interface Adoption {
  readonly list: BankHolidayList;
  /** The person or part that adopts it ("release", "worker", the id of a manager). */
  readonly by: string;
  /** In words, for the page that lists the editions. */
  readonly reason: string;
  /** The same key again adopts nothing more. */
  readonly key: string;
  /**
   * Seconds until it counts, and as many again until open deadlines are recomputed; 60 unless told. Less only where nobody
   * else records meanwhile.
   */
  readonly inSeconds?: number;
}

/** Anything that answers SQL. */
export interface Queryable {
  readonly query: (sql: string, values?: unknown[]) => Promise<unknown>;
}

const LOCK = 7_315_240_924;

// Not at once: an act that is being decided may have read the list before, and would then have been counted by another list
// than the one its instant says. And the open deadlines not at once either: the last act that was decided by the list before
// may still have to be written. A minute is many times what a statement and a lock are allowed to take.
const USUAL_SECONDS = 60;

const NEWEST = 'SELECT number, list FROM calendar_edition ORDER BY number DESC LIMIT 1';
const UNDER_KEY = 'SELECT number FROM calendar_edition WHERE key = $1';
const ADOPT = `
INSERT INTO calendar_edition (number, list, adopted_by, reason, key, recorded_at, takes_effect_at, settled_at)
SELECT n.number + 1, $1::jsonb, $2::text, $3::text, $4::text, record_now(), n.at, n.at + make_interval(secs => $5::float8)
FROM (SELECT max(number) AS number,
  greatest(record_now() + make_interval(secs => $5::float8), max(takes_effect_at)) AS at FROM calendar_edition) n
RETURNING number`;

/** Adopts a list within a transaction. Null where it says nothing that the newest edition does not. */
export async function adoptIn(tx: Queryable, { list, by, reason, key, inSeconds }: Adoption): Promise<number | null> {
  await tx.query('SELECT pg_advisory_xact_lock($1)', [LOCK]);
  const [before] = (await tx.query(UNDER_KEY, [key])) as { number: number }[];
  if (before) return before.number;
  const [newest] = (await tx.query(NEWEST)) as { list: BankHolidayList }[];
  if (newest && saysTheSame(newest.list, list)) return null;
  const values = [JSON.stringify(list), by, reason, key, inSeconds ?? USUAL_SECONDS];
  const [adopted] = (await tx.query(ADOPT, values)) as [{ number: number }];
  return adopted.number;
}

/** Whether two lists have the same days for the same years, by whatever name and whenever and from wherever they were read: no deadline moves. */
export function saysTheSame(one: BankHolidayList, other: BankHolidayList): boolean {
  const said = ({ division, firstDay, horizon, days }: BankHolidayList) => ({
    division,
    firstDay,
    horizon,
    days: Object.keys(days).sort(),
  });
  return isDeepStrictEqual(said(one), said(other));
}

const FIRST = `
INSERT INTO calendar_edition (number, list, adopted_by, reason, key, recorded_at, takes_effect_at, settled_at)
SELECT 1, $1::jsonb, 'release', $2::text, $3::text, record_now(), '1900-01-01Z', '1900-01-01Z'
WHERE NOT EXISTS (SELECT FROM calendar_edition)`;

/**
 * Makes the list of this release the first edition of an empty record. In a record that has counted by another one, a list
 * that was read later is a further edition, so that its history stays counted as it was.
 */
export async function shipHolidays(tx: Queryable, shipped: BankHolidayList = englandAndWales): Promise<void> {
  const key = `release:${shipped.division}:${shipped.readOn}`;
  await tx.query(FIRST, [JSON.stringify(shipped), `The list of the release, read on ${shipped.readOn}`, key]);
  const [newest] = (await tx.query(NEWEST)) as [{ list: BankHolidayList }];
  if (newest.list.readOn >= shipped.readOn) return;
  await adoptIn(tx, { list: shipped, by: 'release', reason: 'A newer release brought a newer list', key });
}
