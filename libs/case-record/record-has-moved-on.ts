import type { RecordedEvent } from '#engine/history';
import type { CaseFileColumns } from './case-file.js';
import type { Connection } from './connection.js';
import { historyFrom } from './event-rows.js';

/** Somebody recorded on the case while this person was writing. Thrown, so that what was typed can be shown again. */
export class RecordHasMovedOn extends Error {
  readonly ref: string;
  readonly seen: number;
  readonly now: number;
  readonly since: readonly RecordedEvent[];

  constructor({ ref, seen, now, since }: Omit<RecordHasMovedOn, keyof Error>) {
    super(`Case ${ref} stands at ${now}; event ${seen} was the last one seen`);
    Object.assign(this, { ref, seen, now, since });
  }
}

/** Throws it where something material came after the event that the person saw last. */
export async function refuseIfMovedOn(
  connection: Connection,
  file: CaseFileColumns | null,
  seen: number | undefined,
): Promise<void> {
  if (file === null || seen === undefined) return;
  if (seen >= file.material_sequence && seen <= file.sequence) return;
  const since = (await historyFrom(connection, file.ref)).filter(({ sequence }) => sequence > seen);
  throw new RecordHasMovedOn({ ref: file.ref, seen, now: file.sequence, since });
}
