import type { Answer, Command } from './command.js';
import { refusedElsewhere } from './linked-acts.js';
import type { CaseRecord } from './open-record.js';
import { recordEventIn } from './record-event.js';
import { retryOnConflict } from './retry.js';

/** Ends a transaction of which nothing is to stay, with what it came to. */
class TakenBack extends Error {
  constructor(readonly answer: Answer) {
    super('Tried, and taken back');
  }
}

/**
 * Records an act with all that is linked to it, and takes it back: what recording it now would answer, by the very same way.
 * Throws what `recordEvent` throws.
 */
export async function tryEvent(record: CaseRecord, command: Command): Promise<Answer> {
  const tried = () =>
    record.db.transaction(async (tx): Promise<never> => {
      throw new TakenBack(await recordEventIn(tx, record, command));
    });
  return retryOnConflict(tried).catch((error: unknown) =>
    error instanceof TakenBack ? error.answer : refusedElsewhere(error),
  );
}
