import type { Access } from '#engine/access';
import type { Facts } from '#engine/history';
import type { Command, Recorded } from './command.js';
import { type Connection, run } from './connection.js';

/** The act by which a case is closed to all but some of those of its area. */
export const RESTRICTED = 'AccessRestricted';

/** How far such an act closes it. */
export const levelOf = ({ level }: Facts): Closed => (level === 'sealed' ? 'sealed' : 'restricted');

type Closed = Exclude<Access, 'normal'>;

const LESS_CLOSED = {
  name: 'opened-from-and-to',
  text: `
SELECT c.ref FROM case_file c, case_file me
WHERE me.ref = $1 AND (c.parent = me.ref OR c.ref = me.parent)
  AND (c.regions ->> 'access' = 'normal' OR ($2 = 'sealed' AND c.regions ->> 'access' = 'restricted'))
ORDER BY c.ref`,
};

/**
 * What closes, with a case, those that were opened from it and the one that it was opened from, as far: what few may know of
 * would otherwise be read in the appeal or the complaint that came of it.
 */
export async function closingAlike(
  connection: Connection,
  { ref, sequence }: Recorded,
  level: Closed,
): Promise<readonly Command[]> {
  const others = await run<{ ref: string }>(connection, LESS_CLOSED, [ref, level]);
  return others.map((other) => closing(other.ref, { as: ref, level, key: `closed:${ref}:${sequence}:${other.ref}` }));
}

/** The act that closes a case as far as another is. */
export const closing = (ref: string, { as, level, key }: { as: string; level: string; key: string }): Command => ({
  ref,
  type: RESTRICTED,
  data: { level, because: `Case ${as}, to which it belongs, is ${level}` },
  by: { person: 'system', role: 'caseOpener' },
  key,
});
