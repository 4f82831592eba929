import { randomBytes } from 'node:crypto';

const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A new case reference, `K7QF-2M9D`: forty random bits, no letter that is read as another. It says nothing of the child. */
export function newReference(): string {
  const letters = [...randomBytes(8)].map((byte) => CROCKFORD[byte % 32]).join('');
  return `${letters.slice(0, 4)}-${letters.slice(4)}`;
}
