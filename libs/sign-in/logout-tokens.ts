import type { JWTPayload } from 'jose';
import type { CaseRecord } from '#case-record/open-record';
import { type EndedByIssuer, endSessionsOfIssuer } from './end-sessions.js';
import type { Issuer } from './issuer.js';
import { claimsIn } from './issuer-tokens.js';
import { NotVouched } from './not-vouched.js';

const EVENT = 'http://schemas.openid.net/event/backchannel-logout';
/** A token is sent when the session ends: one that is older was kept by somebody. */
const MOST_SECONDS_OLD = 300;
/** Longer than any token counts. */
const SEEN_KEPT = '1 day';

/**
 * What an issuer says is over, in a logout token (OpenID Connect Back-Channel Logout 1.0, 2.6). Throws NotVouched where the
 * token is not its own, not for us, too old or no logout token at all.
 */
async function endedBy(issuer: Issuer, token: string): Promise<EndedByIssuer & { readonly jti: string }> {
  const claims = await claimsIn(issuer, token, {
    audience: issuer.entry.clientId,
    maxTokenAge: MOST_SECONDS_OLD,
    requiredClaims: ['iat', 'jti', 'events'],
  });
  return { issuer: String(claims.iss), ...whatIn(claims) };
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
