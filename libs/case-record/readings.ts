import { anyConnection, run } from './connection.js';
import type { CaseRecord } from './open-record.js';

/** A case that is about to be before somebody. */
export interface Reading {
  readonly ref: string;
  readonly person: string;
  /** How they stand to it, as the policy names it. */
  readonly relationship: string;
  /** What of it, in words. */
  readonly shown: string;
  readonly by: 'page' | 'api';
  /** All of the facts, only their own of them, or none. */
  readonly facts: 'whole' | 'own' | 'none';
  /** The last event of what they read. */
  readonly sequence: number;
  /** Why, where they had to say. */
  readonly because?: string;
  readonly requestId?: string;
}

const NOTE = {
  name: 'note-reading',
  text: `
INSERT INTO case_reading (ref, person, relationship, shown, by, reads_as, sequence, because, request_id)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
};

/** Notes a reading. Wait for it before anything is shown: where it cannot be noted, nothing is read. */
export async function noteReading(record: CaseRecord, reading: Reading): Promise<void> {
  const { ref, person, relationship, shown, by, facts, sequence, because = null, requestId = null } = reading;
  await run(anyConnection(record), NOTE, [
    ...[ref, person, relationship, shown, by, facts, sequence],
    ...[because, requestId],
  ]);
}

/** One reading as it was noted, with who it was by name and body as they are known now. */
export interface NotedReading {
  readonly id: number;
  readonly at: string;
  readonly person: string;
  readonly name: string;
  readonly agency: string;
  readonly roles: readonly string[];
  readonly relationship: string;
  readonly shown: string;
  readonly by: 'page' | 'api';
  readonly because: string | null;
}

const LIST = {
  name: 'readings-of-case',
  text: `
SELECT r.id::int AS id, r.at, r.person, coalesce(p.name, r.person) AS name, coalesce(p.agency, '') AS agency,
  coalesce(p.roles, '{}') AS roles, r.relationship, r.shown, r.by, r.because
FROM case_reading r LEFT JOIN person p ON p.id = r.person
WHERE r.ref = $1 AND ($2::bigint IS NULL OR r.id < $2) ORDER BY r.id DESC LIMIT $3`,
};

/** Who has had a case before them, the newest first; `before` the id of the last one of the page before. */
export function readingsOf(
  record: CaseRecord,
  { ref, before = null, limit }: { readonly ref: string; readonly before?: number | null; readonly limit: number },
): Promise<readonly NotedReading[]> {
  return run<NotedReading>(anyConnection(record), LIST, [ref, before, limit]);
}
