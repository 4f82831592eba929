import type { CaseRecord } from './open-record.js';

/** One look at two clocks: the database's wall clock, and one that only ever counts on. Milliseconds. */
export interface TwoClocks {
  readonly wall: number;
  readonly steady: number;
}

/** A look, and on which run of which machine the steady clock was counting. */
export interface ClockLook extends TwoClocks {
  readonly machine: string;
}

/** The database's own clock, never the one to which a demonstration is moved. Milliseconds since 1970. */
export async function wallNow({ db }: CaseRecord): Promise<number> {
  const [row] = await db.query<[{ wall: number }]>(
    'SELECT (extract(epoch FROM clock_timestamp()) * 1000)::float8 AS wall',
  );
  return row.wall;
}

/** The last look of any worker; null before the first. */
export async function lastLook({ db }: CaseRecord): Promise<ClockLook | null> {
  const [row] = await db.query<ClockLook[]>('SELECT machine, wall, steady FROM clock_look');
  return row ?? null;
}

const KEEP = `
INSERT INTO clock_look (machine, wall, steady) VALUES ($1, $2, $3)
ON CONFLICT (one) DO UPDATE SET machine = excluded.machine, wall = excluded.wall, steady = excluded.steady`;

/** Keeps a look for the worker that starts next. */
export async function keepLook({ db }: CaseRecord, { machine, wall, steady }: ClockLook): Promise<void> {
  await db.query(KEEP, [machine, wall, steady]);
}
