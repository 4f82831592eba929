import type { CaseRecord } from '#case-record/open-record';
import { digestOf } from './secrets.js';

type Database = Pick<CaseRecord, 'db'>;

/** Somebody on their way to an issuer. */
export interface Attempt {
  /** Our id of the issuer that they were sent to. */
  readonly issuer: string;
  /** What only their browser keeps. */
  readonly browser: string;
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  /** The page that they wanted. */
  readonly wanted: string;
  /** The id of the invitation that they came with; null where they came with none. */
  readonly invitation: string | null;
}

/** Minutes within which somebody must be back. */
export const ATTEMPT_MINUTES = 10;

const BEGIN = `
WITH over AS (DELETE FROM sign_in_attempt WHERE ends_at < now())
INSERT INTO sign_in_attempt (state, browser, issuer, nonce, verifier, wanted, invitation, ends_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, now() + make_interval(mins => $8))`;

/** Keeps what is needed when they come back. */
export async function beginAttempt({ db }: Database, attempt: Attempt): Promise<void> {
  const { issuer, browser, state, nonce, verifier, wanted, invitation } = attempt;
  const values = [digestOf(state), digestOf(browser), issuer, nonce, verifier, wanted, invitation];
  await db.query(BEGIN, [...values, ATTEMPT_MINUTES]);
}

/** What is needed when they come back. */
export type Kept = Pick<Attempt, 'nonce' | 'verifier' | 'wanted' | 'invitation'>;

/** Taken out whoever's it is: a state that somebody else has brought is worth nothing any more. */
const TAKE = `
DELETE FROM sign_in_attempt WHERE state = $1
RETURNING nonce, verifier, wanted, invitation, browser = $2 AND issuer = $3 AND ends_at > now() AS theirs`;

/**
 * Takes out what was kept, once; null where there is none of that state, in that browser, sent to that issuer, that still
 * counts.
 */
export async function takeAttempt(
  { db }: Database,
  { state, browser, issuer }: Pick<Attempt, 'state' | 'browser' | 'issuer'>,
): Promise<Kept | null> {
  type Row = Kept & { readonly theirs: boolean };
  const [[row]] = await db.query<[Row[], number]>(TAKE, [digestOf(state), digestOf(browser), issuer]);
  if (!row?.theirs) return null;
  const { theirs: _, ...kept } = row;
  return kept;
}
