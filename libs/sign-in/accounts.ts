import type { CaseRecord } from '#case-record/open-record';
import { PERSON, type Person } from '#case-record/people';
import type { Vouched } from './sessions.js';

type Database = Pick<CaseRecord, 'db'>;

/** An account at an issuer: what of it the issuer promises never to give to somebody else. */
export type Account = Pick<Vouched, 'issuer' | 'subject'>;

const WHOSE = `${PERSON} JOIN account a ON a.person = p.id WHERE a.issuer = $1 AND a.subject = $2 AND a.ended_at IS NULL`;

/** Whose account it is, active or not; null where nobody here has it. It is never guessed by an e-mail address or a name. */
export async function personOfAccount({ db }: Database, { issuer, subject }: Account): Promise<Person | null> {
  const [person] = await db.query<Person[]>(WHOSE, [issuer, subject]);
  return person ?? null;
}

const TIE = `
INSERT INTO account (issuer, subject, person) SELECT $1, subject, person
FROM jsonb_to_recordset($2) AS tied (subject text, person text)
ON CONFLICT (issuer, subject) DO UPDATE SET person = excluded.person, ended_at = NULL
WHERE account.person <> excluded.person OR account.ended_at IS NOT NULL`;

/** Says whose the accounts of an issuer are, from now on. */
export async function tieAccounts(
  { db }: Database,
  issuer: string,
  tied: readonly { readonly subject: string; readonly person: string }[],
): Promise<void> {
  await db.query(TIE, [issuer, JSON.stringify(tied)]);
}
