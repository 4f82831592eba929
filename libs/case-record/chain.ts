import { createHash } from 'node:crypto';
import imported from 'canonicalize';
import type { RecordedEvent } from '#engine/history';

// Its types describe an ES module; what Node loads is the function itself.
const canonicalise = imported as unknown as (value: unknown) => string;

/** What the first event of a case follows. */
export const NOTHING_BEFORE = '';

/** Chains an event of a case to the one before: SHA-256 (hex) over the RFC 8785 form of all that is stored of it. */
export function chained(ref: string, event: RecordedEvent, previous: string): string {
  const { sequence, type, occurredOn, recordedAt, by, data } = event;
  return sha256(canonical({ ref, sequence, type, occurredOn, recordedAt, by, data, previous }));
}

/** RFC 8785: the one spelling of a JSON value. */
export function canonical(value: unknown): string {
  return canonicalise(value);
}

/** Hex. */
export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
