import { deadlineColumns } from './append.js';
import type { Bell } from './bell.js';
import { NEWEST_EDITION } from './calendar-editions.js';
import { caseStateFrom, definitionOf } from './case-definition.js';
import type { CaseFileColumns } from './case-file.js';
import { connectionOf } from './connection.js';
import { historyFrom } from './event-rows.js';
import type { CaseRecord } from './open-record.js';
import { lock } from './read-statement.js';
import { type AsStored, unpacked } from './standing-bytes.js';

type File = CaseFileColumns & { readonly edition: number | null };

const FILE = `
SELECT ref, pathway, version, area, profile_version, sequence, definition_hash, standing, ${NEWEST_EDITION} AS edition
FROM case_file WHERE ref = $1`;

// Where the row asks for the very bell that was refused (before its hour, say), it is left alone for a quarter of an
// hour. Where it was armed anew since that bell was claimed, its own bell must not wait: nobody has refused that one.
const SET_RIGHT = `
UPDATE deadline d SET generation = n.generation, due_on = n.due_on, due_at = n.due_at, state = n.state, warned = n.warned,
  next_bell_at = n.next_bell_at, next_bell = n.next_bell, provisional = n.provisional, means = n.means,
  by_five = n.by_five, duty = n.duty,
  claimed_until = CASE
    WHEN (d.generation, d.next_bell) IS DISTINCT FROM (n.generation, n.next_bell) THEN NULL
    WHEN (d.generation, d.next_bell) = ($3, $4) THEN now() + interval '15 minutes'
    ELSE d.claimed_until END
FROM jsonb_populate_record(NULL::deadline, $2) n WHERE d.id = $1`;

/** After a bell that was refused: sets its row as the fold over the history has it, so that it does not ring for ever. */
export async function setDeadlineRight(
  record: CaseRecord,
  { id, ref, clock, key, generation, bell }: Bell,
): Promise<void> {
  await record.db.transaction(async (tx) => {
    const connection = await connectionOf(tx);
    await lock(connection, [ref]);
    const [stored] = await tx.query<AsStored<File>[]>(FILE, [ref]);
    if (!stored) return;
    const file = unpacked<File>(stored);
    await record.calendars.upTo(file.edition, connection);
    const definition = definitionOf(record, file);
    const caseState = await caseStateFrom(file, definition, () => historyFrom(connection, ref));
    const deadline = caseState.deadlines.find((each) => each.clock === clock && each.key === key);
    if (deadline) {
      const columns = JSON.stringify(deadlineColumns(deadline, { ...definition, caseState }));
      await tx.query(SET_RIGHT, [id, columns, generation, String(bell)]);
    } else await tx.query('DELETE FROM deadline WHERE id = $1', [id]);
  });
}
