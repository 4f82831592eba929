import type { CaseRecord } from '#case-record/open-record';
import { digestOf } from './secrets.js';
import type { Vouched } from './sessions.js';

type Database = { readonly db: Pick<CaseRecord['db'], 'query'> };

const END = 'UPDATE session SET ended_at = now() WHERE ended_at IS NULL AND ';

/** Ends one session at the server: whoever has a copy of what its browser kept has nothing. Returns who had vouched for them, where somebody outside had. */
export async function endSession({ db }: Database, token: string): Promise<string | null> {
  const ended = `${END} id = $1 RETURNING issuer`;
  const [[session]] = await db.query<[{ issuer: string | null }[], number]>(ended, [digestOf(token)]);
  return session?.issuer ?? null;
}

/** Ends every session of a person, in whichever browser. Returns how many there were. */
export async function endSessionsOf({ db }: Database, person: string): Promise<number> {
  const [, ended] = await db.query<[unknown, number]>(`${END} person = $1 AND ends_at > now()`, [person]);
  return ended;
}

/** What an issuer says is over: one session of its own, or every one of a subject's. One of the two is named. */
export type EndedByIssuer = Pick<Vouched, 'issuer' | 'issuerSession'> & { readonly subject?: string };

const END_OF_ISSUER = `${END} issuer = $1 AND ($2::text IS NULL OR subject = $2) AND ($3::text IS NULL OR issuer_session = $3)`;

/** Ends what an issuer says is over. Returns how many sessions that were. */
export async function endSessionsOfIssuer({ db }: Database, ended: EndedByIssuer): Promise<number> {
  const { issuer, subject = null, issuerSession = null } = ended;
  if (subject === null && issuerSession === null) throw new Error('An issuer ends a session or a subject’s, not all');
  const [, count] = await db.query<[unknown, number]>(END_OF_ISSUER, [issuer, subject, issuerSession]);
  return count;
}

/** Days for which it is kept who was signed in, after it was over. */
const SESSIONS_KEPT_DAYS = 30;

/** Forgets sessions that have long been over. Returns how many. */
export async function forgetSessions({ db }: Database): Promise<number> {
  const old = 'DELETE FROM session WHERE ends_at < now() - make_interval(days => $1)';
  const [, forgotten] = await db.query<[unknown, number]>(old, [SESSIONS_KEPT_DAYS]);
  return forgotten;
}
