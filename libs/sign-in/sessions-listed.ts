import type { CaseRecord } from '#case-record/open-record';
import { digestOf } from './secrets.js';

/** One browser in which somebody is signed in. */
export interface SessionListed {
  readonly begun: string;
  readonly used: string;
  readonly ends: string;
  /** Whether it is the one that asks. */
  readonly here: boolean;
}

const LIST = `
SELECT created_at AS begun, last_used_at AS used, least(ends_at, last_used_at + idle) AS ends, id = $2 AS here
FROM session WHERE person = $1 AND ended_at IS NULL AND ends_at > now() AND last_used_at > now() - idle
ORDER BY id <> $2, last_used_at DESC, id LIMIT 50`;

/** Where a person is signed in: the browser that asks first, then the one that was used last. */
export function listSessions(
  { db }: Pick<CaseRecord, 'db'>,
  { person, token }: { readonly person: string; readonly token: string },
): Promise<SessionListed[]> {
  return db.query(LIST, [person, digestOf(token)]);
}
