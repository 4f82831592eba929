import { createHmac } from 'node:crypto';
import type { Act } from '#engine/act';
import type { Accepted } from '#engine/decide';
import { type Refused, refused } from '#engine/refusal';
import type { CaseTarget } from './case-target.js';
import { type Connection, run } from './connection.js';

/**
 * What is kept of the keys by which a child is known: HMAC-SHA-256 keyed by the area, so that no number or name stands in
 * the column and one child has nothing in common between two areas. It hides them from a glance; whoever reads the whole
 * database reads the events too.
 */
export function hashedKeys(area: string, keys: readonly string[] = []): readonly string[] {
  return [
    ...new Set(keys.map((key) => createHmac('sha256', `waymark child ${area}`).update(key).digest('hex'))),
  ].sort();
}

// A case that is closed to its area is no case at all to others: they are not told that there is one.
const DUPLICATE = {
  name: 'another-case-of-child',
  text: `
SELECT ref, $5 = ANY (named) AS theirs FROM case_file
WHERE NOT closed AND child_keys && $1::text[] AND pathway = $2 AND area = $3 AND ref <> $4 AND state <> ALL ($6::text[])
  AND ($5 = ANY (named) OR coalesce(regions ->> 'access', 'normal') = 'normal')
ORDER BY theirs DESC, opened_at LIMIT 1`,
};

/** Whether an accepted act might give a child a second open case: not where nothing is known by which another would be found. */
export function mayBeDuplicate(target: CaseTarget, accepted: Accepted): boolean {
  return keysToLookFor(target, accepted).length > 0;
}

function keysToLookFor({ definition, origin }: CaseTarget, { event, next }: Accepted): readonly string[] {
  const { oneCaseAChild: one, projection } = definition.pathway;
  const isAsked =
    one?.askedBy.includes(event.type) === true && !one.despite({ ...event, area: definition.locality.area });
  return isAsked ? hashedKeys(origin.area, projection(next.snapshot.context).childKeys) : [];
}

// Held until the transaction ends: of several who ask for one child at a moment, each sees what the one before has opened.
const ONE_AT_A_TIME = {
  name: 'one-at-a-time-of-child',
  text: `SELECT pg_advisory_xact_lock(hashtextextended($2 || ' ' || key, 0)) FROM unnest($1::text[]) AS key ORDER BY key`,
};

/**
 * Refuses an accepted act that would give a child a second open case; nothing is asked for an act of any other type. Ask
 * within the transaction that records it.
 */
export async function duplicateCase(
  connection: Connection,
  target: CaseTarget,
  accepted: Accepted,
): Promise<Refused | undefined> {
  const { definition, origin } = target;
  const { event } = accepted;
  const { oneCaseAChild: one } = definition.pathway;
  const keys = keysToLookFor(target, accepted);
  if (one === undefined || keys.length === 0) return undefined;
  const act: Act = { ...event, area: definition.locality.area };
  await run(connection, ONE_AT_A_TIME, [keys, origin.pathway]);
  const asked = [keys, origin.pathway, origin.area, origin.ref, event.by.person, one.notYet];
  const [found] = await run<{ ref: string; theirs: boolean }>(connection, DUPLICATE, asked);
  if (found === undefined) return undefined;
  return refused('CASE_EXISTS', one.told(found.theirs ? found.ref : null, act), { rule: one.rule });
}
