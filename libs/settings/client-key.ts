import { createPrivateKey, type KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** A key of our own by which an issuer knows us (`private_key_jwt`). */
export interface ClientKey {
  /** PKCS #8, as PEM. */
  readonly pem: string;
  /** As JOSE names it. */
  readonly algorithm: 'RS256' | 'ES256' | 'ES384' | 'EdDSA';
  /** Under which the issuer keeps the public one, where it has several. */
  readonly id: string | undefined;
}

/** The key that an entry names; undefined where it names none, or one that cannot be read. */
export function clientKeyIn(entry: Readonly<Record<string, unknown>>): ClientKey | undefined {
  const { clientKeyFile: file, clientKeyId: id } = entry;
  if (typeof file !== 'string') return undefined;
  try {
    const key = createPrivateKey(readFileSync(file, 'utf8'));
    const algorithm = algorithmOf(key);
    const pem = key.export({ type: 'pkcs8', format: 'pem' }).toString();
    return algorithm && { pem, algorithm, id: typeof id === 'string' ? id : undefined };
  } catch {
    return undefined;
  }
}

function algorithmOf({ asymmetricKeyType: type, asymmetricKeyDetails: details }: KeyObject) {
  if (type === 'rsa') return 'RS256';
  if (type === 'ed25519') return 'EdDSA';
  if (type === 'ec' && details?.namedCurve === 'prime256v1') return 'ES256';
  return type === 'ec' && details?.namedCurve === 'secp384r1' ? 'ES384' : undefined;
}
