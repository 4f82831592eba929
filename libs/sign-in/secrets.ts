import { createHash, randomBytes } from 'node:crypto';

/** A secret by chance, in letters that a cookie and an address can carry: 256 bits. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** Under which a secret is found again. Whoever reads it cannot work the secret out. */
export function digestOf(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url');
}
