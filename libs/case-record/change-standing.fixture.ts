import { onServer } from '#local-postgres/roles';
import { standingFrom } from './standing-bytes.js';

/** Stored JSON, as far as a test alters it. */
// biome-ignore lint/suspicious/noExplicitAny: what it becomes may be anything.
export type Torn = any;

/** Alters, past the record, where a case is said to stand. */
export async function changeStanding(
  { superuserUrl }: { readonly superuserUrl: string },
  ref: string,
  change: (standing: Torn) => unknown,
): Promise<void> {
  await onServer(superuserUrl, async (client) => {
    const { rows } = await client.query('SELECT standing FROM case_file WHERE ref = $1', [ref]);
    const changed = change(standingFrom(rows[0].standing));
    await client.query(`UPDATE case_file SET standing = convert_to($2, 'UTF8') WHERE ref = $1`, [
      ref,
      JSON.stringify(changed),
    ]);
  });
}
