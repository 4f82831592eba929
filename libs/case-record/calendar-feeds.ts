import { randomBytes } from 'node:crypto';
import { sha256 } from '#digest/digest';
import type { Deadline } from '#engine/deadlines';
import type { CivilDate } from '#statutory-calendar/civil-date';
import { anyConnection, run } from './connection.js';
import type { CaseRecord } from './open-record.js';
import type { Person } from './people.js';

/** The address in use of one person, without its secret, which nobody can read back. Instants are ISO. */
export interface CalendarFeed {
  readonly id: number;
  readonly createdAt: string;
  /** Null while no calendar has asked. */
  readonly lastFetchedAt: string | null;
}

/** A new address: the one moment at which its secret is known. */
export interface NewCalendarFeed extends CalendarFeed {
  /** 256 bits by chance, in base64url: 43 characters. */
  readonly secret: string;
}

const REVOKE = {
  name: 'revoke-calendar-feed',
  text: 'UPDATE calendar_feed SET revoked_at = record_now() WHERE person = $1 AND revoked_at IS NULL RETURNING id',
};

const FEED = 'id, created_at AS "createdAt", last_fetched_at AS "lastFetchedAt"';
const MAKE = `
INSERT INTO calendar_feed (person, secret_digest, created_at) VALUES ($1, $2, record_now()) RETURNING ${FEED}`;

/** Makes a person a new address. The one they had, if any, is gone in the same moment. */
export async function newCalendarFeed({ db }: CaseRecord, person: string): Promise<NewCalendarFeed> {
  const secret = randomBytes(32).toString('base64url');
  return db.transaction(async (tx) => {
    // Two at once take turns, so that one of them is left and not an error.
    await tx.query('SELECT FROM person WHERE id = $1 FOR UPDATE', [person]);
    await tx.query(REVOKE.text, [person]);
    const [feed] = await tx.query<CalendarFeed[]>(MAKE, [person, sha256(secret)]);
    return { ...(feed as CalendarFeed), secret };
  });
}

/** The address that a person has in use; null where there is none. */
export async function calendarFeedOf({ db }: CaseRecord, person: string): Promise<CalendarFeed | null> {
  const text = `SELECT ${FEED} FROM calendar_feed WHERE person = $1 AND revoked_at IS NULL`;
  const [feed] = await db.query<CalendarFeed[]>(text, [person]);
  return feed ?? null;
}

/** Takes a person's address out of use, for good. False where there was none. */
export async function revokeCalendarFeed(record: CaseRecord, person: string): Promise<boolean> {
  return (await run(anyConnection(record), REVOKE, [person])).length > 0;
}

const FETCH = {
  name: 'fetch-calendar-feed',
  text: `
UPDATE calendar_feed f SET last_fetched_at = record_now() FROM person p
WHERE f.secret_digest = $1 AND f.revoked_at IS NULL AND p.id = f.person AND p.active RETURNING f.person`,
};

/**
 * Whose deadlines an address shows, and notes that it was asked for. Null alike for a secret that never was, one that was
 * revoked, and one of somebody who has left.
 */
export async function personOfCalendarFeed(record: CaseRecord, secret: string): Promise<string | null> {
  const [feed] = await run<{ person: string }>(anyConnection(record), FETCH, [sha256(secret)]);
  return feed?.person ?? null;
}

/** A deadline still owed, with no more of its case than the reference. */
export interface CalendarDay extends Pick<Deadline, 'clock' | 'key' | 'generation'> {
  readonly ref: string;
  readonly dueOn: CivilDate;
  readonly state: 'open' | 'missed';
  readonly title: string;
  readonly law: string;
  readonly provisional: boolean;
  /** Where it is not the last day in time. */
  readonly means: Deadline['explanation']['means'] | null;
  /** Whether it ends at five in the afternoon: before a tribunal. */
  readonly byFive: boolean;
  /** When something was last recorded on the case: the day has not moved since. */
  readonly movedAt: string;
}

const DAYS = {
  name: 'calendar-days',
  text: `
WITH theirs AS MATERIALIZED (
  SELECT ref FROM case_file WHERE names_in_area(area, named || holders) && $1
  UNION SELECT ref FROM case_file WHERE area = $2 AND owner_post = ANY ($3::text[])
)
SELECT d.ref, d.clock, d.key, d.generation, d.due_on AS "dueOn", d.state, d.title, d.law, c.moved_at AS "movedAt",
  d.provisional, d.means, d.by_five AS "byFive"
FROM theirs JOIN case_file c ON c.ref = theirs.ref JOIN deadline d ON d.ref = c.ref
WHERE d.state IN ('open', 'missed') AND d.due_on IS NOT NULL
  AND (c.pathway || ' ' || c.version = ANY ($4) OR c.pathway || ' ' || c.version = ANY ($5) AND d.duty && $1)
ORDER BY d.due_on, d.ref, d.id`,
};

/**
 * The deadlines that a person would have in their calendar: of the cases that a post of theirs owns, and those in which they,
 * or the post, are named or hold a part; of these on the pathways given as `name version`, and of others only those that it is
 * their duty to keep. Limits without a day are not among them.
 */
export async function calendarDaysOf(
  record: CaseRecord,
  { id, area, posts }: Pick<Person, 'id' | 'area' | 'posts'>,
  { all, theirDuty }: { readonly all: readonly string[]; readonly theirDuty: readonly string[] },
): Promise<readonly CalendarDay[]> {
  const names = [id, ...posts.map((post) => `${area} ${post}`)];
  return run<CalendarDay>(anyConnection(record), DAYS, [names, area, posts, all, theirDuty]);
}
