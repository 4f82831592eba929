import type { CaseRecord } from '#case-record/open-record';
import { digestOf } from './secrets.js';

type Database = Pick<CaseRecord, 'db'>;

const END = 'UPDATE session SET ended_at = now() WHERE ended_at IS NULL AND ';

/** Ends one session at the server: whoever has a copy of what its browser kept has nothing. */
export async function endSession({ db }: Database, token: string): Promise<void> {
  await db.query(`${END} id = $1`, [digestOf(token)]);
}

/** Ends every session of a person, in whichever browser. Returns how many there were. */
export async function endSessionsOf({ db }: Database, person: string): Promise<number> {
  const [, ended] = await db.query<[unknown, number]>(`${END} person = $1 AND ends_at > now()`, [person]);
  return ended;
}

/** Days for which it is kept who was signed in, after it was over. */
const SESSIONS_KEPT_DAYS = 30;

/** Forgets sessions that have long been over. Returns how many. */
export async function forgetSessions({ db }: Database): Promise<number> {
  const old = 'DELETE FROM session WHERE ends_at < now() - make_interval(days => $1)';
  const [, forgotten] = await db.query<[unknown, number]>(old, [SESSIONS_KEPT_DAYS]);
  return forgotten;
}
