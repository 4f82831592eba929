import { anyConnection, run, type Statement } from '#case-record/connection';
import { oneForEach } from '#case-record/one-for-each';
import type { CaseRecord } from '#case-record/open-record';
import { PERSON, type Person } from '#case-record/people';
import { Together } from '#case-record/together';
import { digestOf, newSecret } from './secrets.js';

type Database = Pick<CaseRecord, 'db'>;

/** How long somebody stays signed in. */
export interface SessionLimits {
  /** Minutes without a request after which they sign in again. */
  readonly idleMinutes: number;
  /** Hours after which they sign in again whatever they are doing. */
  readonly hours: number;
}

/** Who vouched for somebody, and as whom. */
export interface Vouched {
  /** The address of the issuer, as it names itself. */
  readonly issuer: string;
  readonly subject: string;
  /** The issuer's own session, where it says which. */
  readonly issuerSession?: string;
}

/** Somebody who begins to be signed in. */
export interface Beginning {
  /** The id of the person. */
  readonly person: string;
  readonly limits: SessionLimits;
  /** Undefined where nobody outside vouched for them: a code that was sent to them, a spec. */
  readonly by?: Vouched;
}

const OPEN = `
INSERT INTO session (id, person, issuer, subject, issuer_session, idle, ends_at)
VALUES ($1, $2, $3, $4, $5, make_interval(mins => $6), now() + make_interval(hours => $7))`;

/** Signs somebody in. Returns what their browser is to keep, which is known to nobody else: not even to the database. */
export async function openSession({ db }: Database, { person, limits, by }: Beginning): Promise<string> {
  const token = newSecret();
  const vouched = [by?.issuer, by?.subject, by?.issuerSession].map((each) => each ?? null);
  await db.query(OPEN, [digestOf(token), person, ...vouched, limits.idleMinutes, limits.hours]);
  return token;
}

/** A session that goes on, and the person whose it is: active or not. */
export interface SessionOf {
  readonly person: Person;
  /** Who vouched for them; null where nobody outside did. */
  readonly issuer: string | null;
}

type Found = Person & { readonly session: string; readonly issuer: string | null; readonly unsaid: boolean };

const GOES_ON = 'ended_at IS NULL AND ends_at > now() AND last_used_at > now() - idle';

// Asked for at every request, and the person with it: those of requests that come at the same moment are read together.
const EACH: Statement = {
  name: 'people-by-session',
  text: `
SELECT found.* FROM jsonb_array_elements_text($1) WITH ORDINALITY AS asked (id, n)
LEFT JOIN LATERAL (
  SELECT whose.*, s.id AS session, s.issuer, s.last_used_at < now() - interval '1 minute' AS unsaid
  FROM session s JOIN LATERAL (${PERSON} WHERE p.id = s.person LIMIT 1) whose ON true
  WHERE s.id = asked.id AND ${GOES_ON}
) found ON true ORDER BY asked.n`,
};

const USED: Statement = {
  name: 'session-used',
  text: `UPDATE session SET last_used_at = now() WHERE id = $1 AND last_used_at < now() - interval '1 minute' AND ${GOES_ON}`,
};

const sessionsIn = oneForEach(
  (db: CaseRecord['db']) =>
    new Together(async (ids: readonly string[]): Promise<readonly (Found | null)[]> => {
      const rows = await run<Found | { session: null }>(anyConnection({ db }), EACH, [JSON.stringify(ids)]);
      return rows.map((row) => (row.session === null ? null : row));
    }),
);

/**
 * Whose browser that is: one round trip. Null where the session is none of ours, is over, or was ended. That it was used is
 * written down once a minute at most, so that reading a page writes nothing.
 */
export async function sessionOf({ db }: Database, token: string): Promise<SessionOf | null> {
  const found = await sessionsIn(db).ask(digestOf(token));
  if (found === null) return null;
  const { session, issuer, unsaid, ...person } = found;
  if (unsaid) await run(anyConnection({ db }), USED, [session]);
  return { person, issuer };
}
