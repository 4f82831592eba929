import type { CaseRecord } from '#case-record/open-record';
import type { House } from './house.js';
import { until } from './until.js';

/** What the database still owes to the world. */
export interface Owed {
  readonly bells: number;
  readonly outbox: number;
  /** Of these, what waits for the letters of the day. */
  readonly letters: number;
  readonly parked: number;
}

const OWED = `
SELECT (SELECT count(*)::int FROM deadline WHERE next_bell_at <= record_now()) AS bells,
  (SELECT count(*)::int FROM outbox WHERE state = 'waiting') AS outbox,
  (SELECT count(*)::int FROM outbox WHERE state = 'waiting' AND channel = 'digest' AND claimed_until IS NULL) AS letters,
  (SELECT count(*)::int FROM outbox WHERE state = 'parked') AS parked`;

export async function owed({ db }: CaseRecord): Promise<Owed> {
  const [row] = await db.query<[Owed]>(OWED);
  return row;
}

/** The bells and messages themselves, for whoever reads why a run failed. */
async function owing({ db }: CaseRecord): Promise<string> {
  const bells = await db.query(
    'SELECT *, record_now() AS read_at, now() AS wall FROM deadline WHERE next_bell_at <= record_now() LIMIT 3',
  );
  const sent = await db.query("SELECT * FROM outbox WHERE state = 'waiting' LIMIT 3");
  return JSON.stringify([...bells, ...sent]);
}

/** Waits until every bell that is due has rung and everything in the outbox is done. Gives how long that took. */
export async function drained(
  { record, letters }: Pick<House, 'record' | 'letters'>,
  withinMs: number,
): Promise<number> {
  const began = Date.now();
  let seen: Owed | undefined;
  const look = async () => {
    seen = await owed(record);
    if (seen.letters > 0) await letters.give();
    return seen.bells === 0 && seen.outbox === 0 ? seen : undefined;
  };
  try {
    await until('every bell rung, everything sent', look, { withinMs, everyMs: 200 });
  } catch (cause) {
    throw new Error(`${(cause as Error).message}; still owed: ${JSON.stringify(seen)}; ${await owing(record)}`, {
      cause,
    });
  }
  return Date.now() - began;
}
