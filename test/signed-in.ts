import type { CaseRecord } from '#case-record/open-record';
import { openSession } from '#sign-in/sessions';

const LIMITS = { idleMinutes: 60, hours: 10 };

const known = new WeakMap<CaseRecord['db'], Map<string, Promise<string>>>();

/** The secret of a session of somebody: a real one, opened once for each record and kept. */
export function signedIn({ db }: Pick<CaseRecord, 'db'>, person: string): Promise<string> {
  const opened = known.get(db) ?? new Map<string, Promise<string>>();
  known.set(db, opened);
  const session = opened.get(person) ?? openSession({ db }, { person, limits: LIMITS });
  opened.set(person, session);
  // A database that was not there is asked again.
  session.catch(() => opened.delete(person));
  return session;
}

/** What the browser sends along that keeps it, over plain HTTP. */
export const cookieOf = (session: string): string => `waymark-session=${session}`;

/** The headers of somebody who is signed in, as a script of our own pages sends them. */
export async function headersOf(record: Pick<CaseRecord, 'db'>, person: string) {
  return { cookie: cookieOf(await signedIn(record, person)), 'sec-fetch-site': 'same-origin' };
}
