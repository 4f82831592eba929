import { canonical, sha256 } from '#digest/digest';
import type { RecordedEvent } from '#engine/history';

/** What the first event of a case follows. */
export const NOTHING_BEFORE = '';

/** Chains an event of a case to the one before: SHA-256 (hex) over the RFC 8785 form of all that is stored of it. */
export function chained(ref: string, event: RecordedEvent, previous: string): string {
  const { sequence, type, occurredOn, recordedAt, by, data } = event;
  return sha256(canonical({ ref, sequence, type, occurredOn, recordedAt, by, data, previous }));
}
