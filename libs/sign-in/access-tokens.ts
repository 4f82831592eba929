import { createHash, createPrivateKey, createPublicKey, hkdfSync, randomUUID } from 'node:crypto';
import { errors, type JWK, jwtVerify, SignJWT } from 'jose';
import { API_SCOPES, type ApiClient, type ApiScope } from './api-clients.js';
import { NotVouched } from './not-vouched.js';

/** Seconds for which a token counts: whoever has a copy has it no longer than that. */
export const TOKEN_SECONDS = 600;

const ALGORITHM = 'EdDSA';
/** What stands before the 32 bytes of an Ed25519 key in PKCS #8 (RFC 8410). */
const ED25519 = Buffer.from('302e020100300506032b657004220420', 'hex');

/** The tokens of this installation, signed with a key that follows from its secret: every process of it has the same. */
export class AccessTokens {
  readonly #key: JWK;
  readonly #publicKey: JWK;

  constructor(
    secret: string,
    /** As which this installation names itself: the address of its pages. */
    readonly issuer: string,
    /** For whom its tokens are: the address of its API. */
    readonly audience: string,
  ) {
    const seed = Buffer.from(hkdfSync('sha256', secret, '', 'the key of the access tokens', 32));
    const key = createPrivateKey({ key: Buffer.concat([ED25519, seed]), format: 'der', type: 'pkcs8' });
    const publicKey = createPublicKey(key).export({ format: 'jwk' });
    const kid = createHash('sha256').update(String(publicKey['x'])).digest('base64url').slice(0, 16);
    this.#key = { ...key.export({ format: 'jwk' }), alg: ALGORITHM };
    this.#publicKey = { ...publicKey, kid, use: 'sig', alg: ALGORITHM };
  }

  /** The keys with which others prove its tokens. */
  keys(): { readonly keys: readonly JWK[] } {
    return { keys: [this.#publicKey] };
  }

  /** A token for a system, for some of its scopes and so many seconds (RFC 9068). */
  signed({ id, scopes }: Pick<ApiClient, 'id' | 'scopes'>, seconds = TOKEN_SECONDS): Promise<string> {
    return new SignJWT({ client_id: id, scope: scopes.join(' ') })
      .setProtectedHeader({ alg: ALGORITHM, typ: 'at+jwt', kid: this.#publicKey.kid })
      .setIssuer(this.issuer)
      .setAudience(this.audience)
      .setSubject(id)
      .setJti(randomUUID())
      .setIssuedAt()
      .setExpirationTime(new Date(Date.now() + seconds * 1000))
      .sign(this.#key);
  }

  /** Whose token that is, and for what. Throws NotVouched where it is not ours, not for this API, over, or unsigned. */
  async read(token: string): Promise<Pick<ApiClient, 'id' | 'scopes'>> {
    const { payload } = await jwtVerify(token, this.#publicKey, {
      ...{ issuer: this.issuer, audience: this.audience, algorithms: [ALGORITHM], typ: 'at+jwt' },
      ...{ requiredClaims: ['exp', 'sub', 'scope'], clockTolerance: 5 },
    }).catch((error: unknown) => {
      throw new NotVouched('NOT_SOUND', error instanceof errors.JOSEError ? error.code : 'not readable');
    });
    return { id: String(payload.sub), scopes: scopesIn(payload['scope']) };
  }
}

/** Those of ours that a text names, in the order of ours; others are nothing here. */
export function scopesIn(text: unknown): readonly ApiScope[] {
  const named = typeof text === 'string' ? text.split(' ') : Array.isArray(text) ? text : [];
  return (Object.keys(API_SCOPES) as ApiScope[]).filter((scope) => named.includes(scope));
}
