import { createRemoteJWKSet, errors, type JWTPayload, type JWTVerifyOptions, jwtVerify } from 'jose';
import { oneForEach } from '#case-record/one-for-each';
import type { Issuer } from './issuer.js';
import { NotVouched } from './not-vouched.js';

/** Signed with the issuer's own key: never with `none`, and never with a secret that we share. */
const ALGORITHMS = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA'];

const keysOf = oneForEach((_: Issuer) => new Map<string, ReturnType<typeof createRemoteJWKSet>>());

/** What an issuer's token says, that came to us from outside. Throws NotVouched where it is not that issuer's, or not as asked. */
export async function claimsIn(issuer: Issuer, token: string, asked: JWTVerifyOptions): Promise<JWTPayload> {
  const { issuer: name, jwks_uri: keys } = await issuer.metadata();
  if (keys === undefined) throw new NotVouched('NOT_SOUND', 'the issuer has no keys');
  const known = keysOf(issuer);
  const set = known.get(keys) ?? createRemoteJWKSet(new URL(keys), { timeoutDuration: 5_000 });
  known.set(keys, set);
  const options = { issuer: name, algorithms: ALGORITHMS, clockTolerance: 30, ...asked };
  const { payload } = await jwtVerify(token, set, options).catch((error: unknown) => {
    throw new NotVouched('NOT_SOUND', error instanceof errors.JOSEError ? error.code : 'its keys cannot be read');
  });
  return payload;
}
