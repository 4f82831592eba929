import { randomInt } from 'node:crypto';
import type { CaseRecord } from '#case-record/open-record';
import { codeDigest, GUESSES } from './one-time-codes.js';

type Database = Pick<CaseRecord, 'db'>;

/** A code that somebody asked for, or one that was guessed at and whose owner is to be told. */
export interface CodeToSend {
  readonly id: number;
  readonly channel: 'email' | 'sms';
  /** Null where it was sent, and its owner is to be told of guesses. */
  readonly address: string | null;
  readonly browser: string;
  readonly attempts: number;
  readonly person: string | null;
}

const CLAIM = `
UPDATE one_time_code SET claimed_until = now() + make_interval(secs => $2), attempts = attempts + 1
WHERE id IN (SELECT id FROM one_time_code
  WHERE ends_at > now() AND (claimed_until IS NULL OR claimed_until < now())
    AND (sent_at IS NULL OR (wrong >= ${GUESSES} AND told_at IS NULL AND person IS NOT NULL))
  ORDER BY id LIMIT $1 FOR UPDATE SKIP LOCKED)
RETURNING id, channel, address, browser, attempts, person`;

/** Claims the next that wait, for so long: another worker takes up what a killed one had. */
export async function claimCodes(
  { db }: Database,
  { limit, leaseSeconds }: { readonly limit: number; readonly leaseSeconds: number },
): Promise<readonly CodeToSend[]> {
  const [rows] = await db.query<[CodeToSend[], number]>(CLAIM, [limit, leaseSeconds]);
  return rows;
}

/** Somebody of a family, and where a message reaches them. */
export interface Reached {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
}

const WHERE = {
  email: 'lower(email) = $1',
  sms: "regexp_replace(regexp_replace(phone, '\\D', '', 'g'), '^44', '0') = $1",
} as const;

/** Whose address that is; null where nobody's, or where two have it: a code would not tell which of them signs in. */
export async function personReached({ db }: Database, { channel, address }: CodeToSend): Promise<Reached | null> {
  const find = `SELECT id, name, email, phone FROM person WHERE agency = 'family' AND active AND ${WHERE[channel]} LIMIT 2`;
  const found = await db.query<Reached[]>(find, [address]);
  return found.length === 1 ? (found[0] as Reached) : null;
}

/** One whose code was guessed at; null where they have left since. */
export async function ownerOf({ db }: Database, { person }: CodeToSend): Promise<Reached | null> {
  const [found] = await db.query<Reached[]>('SELECT id, name, email, phone FROM person WHERE id = $1 AND active', [
    person,
  ]);
  return found ?? null;
}

/**
 * A new code for somebody, of eight digits: kept as a digest, and given to whoever sends it, who forgets it. Sent again, it
 * is another one, so that it stands nowhere in between.
 */
export async function makeCode({ db }: Database, asked: CodeToSend, by: MadeBy): Promise<string> {
  const digits = String(randomInt(100_000_000)).padStart(8, '0');
  const keep = 'UPDATE one_time_code SET person = $2, code = $3 WHERE id = $1';
  await db.query(keep, [asked.id, by.person, codeDigest(by.secret, asked.browser, digits)]);
  return digits;
}

/** For whom a code is made, and the secret by which codes are kept. */
export interface MadeBy {
  readonly person: string;
  readonly secret: string;
}

/** It has gone, or there is nobody to whom it could go: the address is not kept. */
export async function codeHasGone({ db }: Database, { id }: CodeToSend): Promise<void> {
  const gone = `UPDATE one_time_code SET address = NULL, claimed_until = NULL, told_at = CASE WHEN sent_at IS NOT NULL THEN now() END,
    sent_at = coalesce(sent_at, now()) WHERE id = $1`;
  await db.query(gone, [id]);
}
