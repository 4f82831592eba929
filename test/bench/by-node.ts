import pg from 'pg';
import type { ActStatement } from './act-statements.js';
import type { BenchDatabase } from './bench-database.js';
import { type Extent, measuredRate, type Rate } from './measured-rate.js';

/** Events a second in this process when Node only writes: the floor of `recordEvent`, on as many connections. */
export async function byNode(database: BenchDatabase, acts: readonly ActStatement[], extent: Extent): Promise<Rate> {
  const pool = new pg.Pool({ connectionString: database.applicationUrl, max: extent.atOnce });
  const newRef = newRefs();
  try {
    return await measuredRate(extent, async (recorded) => {
      const ref = newRef();
      for (const act of acts) {
        await write(pool, act, ref);
        recorded();
      }
    });
  } finally {
    await pool.end();
  }
}

/** Writes all of one act on a case: the whole transaction is this one statement. */
export async function write(pool: pg.Pool, { name, text, values }: ActStatement, ref: string): Promise<void> {
  await pool.query({ name, text, values: [ref, ...values] });
}

/** References in the shape of ours, one after the other; one process alone writes to its database. */
export function newRefs(): () => string {
  let given = 0;
  return () => {
    given += 1;
    return `${String(Math.floor(given / 10_000)).padStart(4, '0')}-${String(given % 10_000).padStart(4, '0')}`;
  };
}
