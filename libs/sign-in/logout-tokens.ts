import { createRemoteJWKSet, errors, type JWTPayload, jwtVerify } from 'jose';
import { oneForEach } from '#case-record/one-for-each';
import type { CaseRecord } from '#case-record/open-record';
import { type EndedByIssuer, endSessionsOfIssuer } from './end-sessions.js';
import type { Issuer } from './issuer.js';
import { NotVouched } from './not-vouched.js';

const EVENT = 'http://schemas.openid.net/event/backchannel-logout';
/** Signed with the issuer's own key: never with `none`, and never with a secret that we share. */
const ALGORITHMS = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA'];
/** A token is sent when the session ends: one that is older was kept by somebody. */
const MOST_SECONDS_OLD = 300;
/** Longer than any token counts. */
const SEEN_KEPT = '1 day';

const keysOf = oneForEach((_: Issuer) => new Map<string, ReturnType<typeof createRemoteJWKSet>>());

/**
 * What an issuer says is over, in a logout token (OpenID Connect Back-Channel Logout 1.0, 2.6). Throws NotVouched where the
 * token is not its own, not for us, too old or no logout token at all.
 */
async function endedBy(issuer: Issuer, token: string): Promise<EndedByIssuer & { readonly jti: string }> {
  const { issuer: name, jwks_uri: keys } = await issuer.metadata();
  if (keys === undefined) throw new NotVouched('NOT_SOUND', 'the issuer has no keys');
  const known = keysOf(issuer);
  const set = known.get(keys) ?? createRemoteJWKSet(new URL(keys), { timeoutDuration: 5_000 });
  known.set(keys, set);
  const { payload } = await jwtVerify(token, set, {
    issuer: name,
    audience: issuer.entry.clientId,
    algorithms: ALGORITHMS,
    maxTokenAge: MOST_SECONDS_OLD,
    requiredClaims: ['iat', 'jti', 'events'],
    clockTolerance: 30,
  }).catch((error: unknown) => {
    throw new NotVouched('NOT_SOUND', error instanceof errors.JOSEError ? error.code : 'its keys cannot be read');
  });
  return { issuer: name, ...whatIn(payload) };
}

function whatIn({ jti, sub, sid, events, nonce }: JWTPayload) {
  const names = typeof events === 'object' && events !== null ? Object.keys(events) : [];
  if (!names.includes(EVENT) || nonce !== undefined) throw new NotVouched('NOT_SOUND', 'no logout token');
  const issuerSession = typeof sid === 'string' ? sid : undefined;
  if (sub === undefined && issuerSession === undefined) throw new NotVouched('NOT_SOUND', 'neither sub nor sid');
  return { jti: String(jti), ...(sub !== undefined && { subject: sub }), ...(issuerSession && { issuerSession }) };
}

const SEE = `
WITH old AS (DELETE FROM logout_token WHERE seen_at < now() - interval '${SEEN_KEPT}')
INSERT INTO logout_token (issuer, jti) VALUES ($1, $2) ON CONFLICT DO NOTHING RETURNING jti`;

/** Ends the sessions that an issuer says are over. Throws NotVouched where the token is not sound, or was sent before. */
export async function takeLogoutToken({ db }: Pick<CaseRecord, 'db'>, issuer: Issuer, token: string): Promise<number> {
  const { jti, ...ended } = await endedBy(issuer, token);
  return db.transaction(async (tx) => {
    const seen = await tx.query<unknown[]>(SEE, [ended.issuer, jti]);
    if (seen.length === 0) throw new NotVouched('NOT_SOUND', 'sent before');
    return endSessionsOfIssuer({ db: tx }, ended);
  });
}
