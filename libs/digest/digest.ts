import { createHash } from 'node:crypto';
import imported from 'canonicalize';

// Its types describe an ES module; what Node loads is the function itself.
const canonicalise = imported as unknown as (value: unknown) => string;

/** RFC 8785: the one spelling of a JSON value. */
export function canonical(value: unknown): string {
  return canonicalise(value);
}

/** Hex. */
export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
