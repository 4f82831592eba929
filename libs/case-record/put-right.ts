import { CORRECTION, type RecordedEvent } from '#engine/history';
import type { PutRightElsewhere } from '#engine/put-right';
import { type Refused, refused } from '#engine/refusal';
import type { Command, Recorded } from './command.js';
import { type Connection, run } from './connection.js';
import { keyOfLinked } from './linked-acts.js';

const OPENED = {
  name: 'opened-by',
  text: `
SELECT o.id, i.answer ->> 'ref' AS ref FROM outbox o
LEFT JOIN idempotency i ON i.person = 'system' AND i.key = 'outbox:' || o.id
WHERE o.ref = $1 AND o.sequence = $2 AND o.kind = 'openCase' AND o.pathway = $3 AND o.event = $4`,
};

// It waits to be opened: it is opened with what is so.
const NOT_YET = { name: 'opens-with', text: 'UPDATE outbox SET data = data || $2::jsonb WHERE id = $1' };

const LINKED = {
  name: 'linked-with',
  text: `SELECT answer ->> 'ref' AS ref, (answer ->> 'sequence')::int AS of FROM idempotency WHERE person = 'system' AND key = $1`,
};

/** What a correction puts right on other cases, as commands for them: in the same moment, or none of it is. */
export async function puttingRight(
  connection: Connection,
  { ref, sequence }: Recorded,
  { event, elsewhere = [] }: { readonly event: RecordedEvent; readonly elsewhere?: readonly PutRightElsewhere[] },
): Promise<readonly Command[]> {
  const commands: Command[] = [];
  for (const [index, one] of elsewhere.entries()) {
    const found = await whereItWent(connection, ref, one);
    // By the tables of that time it did not go there.
    if (found === undefined) continue;
    commands.push({
      ref: found.ref,
      type: CORRECTION,
      data: {
        of: found.of,
        data: one.data,
        reason: `Put right on case ${ref}, from which it came: ${event.data['reason']}`,
      },
      by: { person: 'system', role: 'caseOpener' },
      key: `put-right:${ref}:${sequence}:${index}`,
    });
  }
  return commands;
}

interface EntryElsewhere {
  readonly ref: string;
  readonly of: number;
}

async function whereItWent(
  connection: Connection,
  from: string,
  { by, sequence, data }: PutRightElsewhere,
): Promise<EntryElsewhere | undefined> {
  if ('linked' in by)
    return (await run<EntryElsewhere>(connection, LINKED, [keyOfLinked(from, sequence, by.linked)]))[0];
  const { pathway, event } = by.opened;
  const [row] = await run<{ id: number; ref: string | null }>(connection, OPENED, [from, sequence, pathway, event]);
  if (row?.ref) return { ref: row.ref, of: 1 };
  if (row) await run(connection, NOT_YET, [row.id, JSON.stringify(data)]);
  return undefined;
}

/** Another case cannot be put right with this one: neither is. */
export const notInOnePlaceAlone = ({ reason }: Refused, ref: string): Refused =>
  refused(
    'CORRECTION_IMPOSSIBLE',
    `What you would correct was recorded on case ${ref} as well, where it cannot be: ${reason} It is put right on both or on neither. Record what is so now as an act of its own; beside minutes, as an addendum.`,
  );
