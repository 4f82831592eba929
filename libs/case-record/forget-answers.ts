import type { CaseRecord } from './open-record.js';

/** Days for which an answer is kept, to be given again where the same act comes again under its key. */
export const ANSWERS_KEPT_DAYS = 180;

const AT_ONCE = 10_000;

// What was opened from a case, and what else the system did for another, is found by its key for as long as the case is
// there: a correction is put right by it.
const FORGET = `
DELETE FROM idempotency WHERE ctid = ANY (ARRAY(
  SELECT ctid FROM idempotency WHERE person <> 'system' AND recorded_at < record_now() - make_interval(days => $1) LIMIT $2))`;

/**
 * Forgets the answers that nobody asks for any more: a browser asks again within minutes, a program within days, and a
 * bell that rang is refused by its deadline. Returns how many.
 */
export async function forgetAnswers({ db }: CaseRecord): Promise<number> {
  let forgotten = 0;
  let last: number;
  do {
    [, last] = await db.query<[unknown, number]>(FORGET, [ANSWERS_KEPT_DAYS, AT_ONCE]);
    forgotten += last;
  } while (last === AT_ONCE);
  return forgotten;
}
