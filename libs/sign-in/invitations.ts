import type { CaseRecord } from '#case-record/open-record';
import { PERSON, type Person } from '#case-record/people';
import type { Account } from './accounts.js';
import { digestOf, newSecret } from './secrets.js';

type Database = Pick<CaseRecord, 'db'>;

/** Hours for which an invitation counts. */
export const INVITATION_HOURS = 24;

const INVITE = `
WITH before AS (UPDATE invitation SET ends_at = now() WHERE person = $2 AND used_at IS NULL AND ends_at > now())
INSERT INTO invitation (id, person, ends_at, by_person) VALUES ($1, $2, now() + make_interval(hours => $3), $4)`;

/** Invites a person to tie an account of theirs, once. Returns what the link has; one that they had before counts no more. */
export async function invite(
  { db }: Database,
  { person, by }: { readonly person: string; readonly by: string },
): Promise<string> {
  const secret = newSecret();
  await db.query(INVITE, [digestOf(secret), person, INVITATION_HOURS, by]);
  return secret;
}

const COUNTS = 'used_at IS NULL AND ends_at > now()';
const INVITED = `${PERSON} JOIN invitation i ON i.person = p.id WHERE i.id = $1 AND i.${COUNTS.replace('AND ', 'AND i.')}`;

/** Who is invited by a link, and under which id the invitation stands; null where it was used, is over, or never was. */
export async function invitedBy(
  { db }: Database,
  secret: string,
): Promise<{ readonly id: string; readonly person: Person } | null> {
  const id = digestOf(secret);
  const [person] = await db.query<Person[]>(INVITED, [id]);
  return person === undefined ? null : { id, person };
}

/** What became of an invitation that somebody came with. */
export type Accepted = 'tied' | 'over' | 'takenBySomebodyElse';

const USE = `UPDATE invitation SET used_at = now() WHERE id = $1 AND ${COUNTS} RETURNING person`;
const TIE = `
INSERT INTO account (issuer, subject, person) VALUES ($1, $2, $3)
ON CONFLICT (issuer, subject) DO UPDATE SET ended_at = NULL WHERE account.person = $3 RETURNING person`;

/** Ties the account that somebody came with to whoever was invited. An account that is somebody else's stays theirs, and the link counts on. */
export async function acceptInvitation({ db }: Database, id: string, account: Account): Promise<Accepted> {
  const taken = new Error('The account is somebody else’s');
  return db
    .transaction(async (tx): Promise<Accepted> => {
      const [[invited]] = await tx.query<[{ person: string }[], number]>(USE, [id]);
      if (invited === undefined) return 'over';
      const tied = await tx.query<unknown[]>(TIE, [account.issuer, account.subject, invited.person]);
      if (tied.length === 0) throw taken;
      return 'tied';
    })
    .catch((error: unknown) => {
      if (error === taken) return 'takenBySomebodyElse';
      throw error;
    });
}
