import { createHmac } from 'node:crypto';
import type { CaseRecord } from '#case-record/open-record';
import type { CodeAddress } from './code-address.js';
import { digestOf } from './secrets.js';

type Database = Pick<CaseRecord, 'db'>;

/** Somebody who asks for a code. */
export interface CodeAsked extends CodeAddress {
  /** What only their browser keeps: the code counts there alone. */
  readonly browser: string;
  /** The machine from which they come, as its address. */
  readonly machine: string;
  /** The page that they wanted. */
  readonly wanted: string;
  /** For how long the code counts. */
  readonly minutes: number;
}

/** Wrong guesses after which a code counts no more. */
export const GUESSES = 5;

const WITHIN = '15 minutes';
/** How often in that time one address is sent a code, and one machine may ask for any. */
const FOR_AN_ADDRESS = 5;
const FROM_A_MACHINE = 50;

const ASK = `
WITH old AS (DELETE FROM one_time_code WHERE created_at < now() - interval '1 day')
INSERT INTO one_time_code (channel, address, address_key, machine_key, browser, wanted, ends_at)
SELECT $1, $2, $3, $4, $5, $6, now() + make_interval(mins => $7)
WHERE (SELECT count(*) FROM one_time_code WHERE address_key = $3 AND created_at > now() - interval '${WITHIN}') < ${FOR_AN_ADDRESS}
  AND (SELECT count(*) FROM one_time_code WHERE machine_key = $4 AND created_at > now() - interval '${WITHIN}') < ${FROM_A_MACHINE}
RETURNING id`;

/**
 * Puts down that somebody wants a code. False where too many were asked for. Whether anybody has that address is looked at
 * later, by a worker: here nothing is different for one that is known, neither what is done nor how long it takes.
 */
export async function askForCode({ db }: Database, asked: CodeAsked, secret: string): Promise<boolean> {
  const { channel, address, browser, machine, wanted, minutes } = asked;
  const key = (what: string) => keyed(secret, what);
  const values = [channel, address, key(`address:${address}`), key(`machine:${machine}`), digestOf(browser), wanted];
  const rows = await db.query<unknown[]>(ASK, [...values, minutes]);
  return rows.length > 0;
}

/** What became of a guess. */
export type Guess =
  | { readonly became: 'right'; readonly person: string; readonly wanted: string }
  | { readonly became: 'wrong'; readonly left: number }
  | { readonly became: 'locked' }
  /** There is none that counts in this browser: it was used, its time is over, or none was asked for. */
  | { readonly became: 'over' };

// The newest alone: who asks for another has no use for the one before.
const TRY = `
UPDATE one_time_code SET
  wrong = wrong + (code IS DISTINCT FROM $2)::integer,
  used_at = CASE WHEN code = $2 THEN now() END
WHERE id = (SELECT id FROM one_time_code WHERE browser = $1 ORDER BY id DESC LIMIT 1)
  AND used_at IS NULL AND ends_at > now() AND wrong < ${GUESSES}
RETURNING wrong, used_at IS NOT NULL AS used, person, wanted`;

interface Tried {
  readonly wrong: number;
  readonly used: boolean;
  readonly person: string;
  readonly wanted: string;
}

/** Tries a code in the browser that asked for one. A right one is used by that. */
export async function tryCode({ db }: Database, browser: string, { typed, secret }: Typed): Promise<Guess> {
  const digits = typed.replaceAll(/\D/g, '');
  const whose = digestOf(browser);
  const [[tried]] = await db.query<[Tried[], number]>(TRY, [whose, codeDigest(secret, whose, digits)]);
  if (tried === undefined) return { became: 'over' };
  if (tried.used) return { became: 'right', person: tried.person, wanted: tried.wanted };
  const left = GUESSES - tried.wrong;
  return left > 0 ? { became: 'wrong', left } : { became: 'locked' };
}

/** What was typed, and the secret by which codes are kept. */
export interface Typed {
  readonly typed: string;
  readonly secret: string;
}

/** As which a code is kept: nobody who reads it can find the code without the secret, however short it is. */
export function codeDigest(secret: string, browser: string, digits: string): string {
  return keyed(secret, `code:${browser}:${digits}`);
}

const keyed = (secret: string, what: string) => createHmac('sha256', secret).update(what).digest('base64url');
