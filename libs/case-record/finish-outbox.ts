import type { CaseRecord } from './open-record.js';

const FINISH = `
UPDATE outbox o SET state = 'done', finished_at = record_now(), claimed_until = NULL, last_error = NULL,
  provider_reference = coalesce(f.reference, o.provider_reference)
FROM unnest($1::bigint[], $2::text[]) AS f (id, reference) WHERE o.id = f.id AND o.state <> 'done'`;

/** An item that is done, and by what its carrier knows it. */
export interface Finished {
  readonly id: number;
  readonly providerReference?: string;
}

/** They are done; the next item for the recipient of each may go. Once done it stays so. */
export async function finishAll({ db }: CaseRecord, finished: readonly Finished[]): Promise<void> {
  const references = finished.map(({ providerReference }) => providerReference ?? null);
  await db.query(FINISH, [finished.map(({ id }) => id), references]);
}
