import { importPKCS8 } from 'jose';
import * as client from 'openid-client';
import { NotVouched } from './not-vouched.js';
import type { Vouched } from './sessions.js';
import type { Attempt } from './sign-in-attempts.js';

/** How an issuer is known here, and what is asked of it. */
export interface IssuerEntry {
  readonly id: string;
  readonly issuer: string;
  readonly clientId: string;
  /** How we prove who we are to it: one of the two. */
  readonly clientSecret: string | undefined;
  readonly clientKey: { readonly pem: string; readonly algorithm: string; readonly id: string | undefined } | undefined;
  readonly scopes: readonly string[];
  /** Claim → the values of which it must have one. */
  readonly requires: Readonly<Record<string, readonly string[]>>;
  readonly maxAgeSeconds: number | undefined;
  readonly parameters: Readonly<Record<string, string>>;
}

/** Long enough for a slow network, and short enough for somebody who waits before a page. */
const ANSWERS_WITHIN_SECONDS = 8;
/** What an issuer says of itself is asked for again after an hour. */
const KNOWN_FOR_MS = 60 * 60 * 1000;

/** One who vouches for people: the authorisation code with PKCE, and every token's signature verified. */
export class Issuer {
  #known: { readonly configuration: Promise<client.Configuration>; readonly until: number } | undefined;

  constructor(
    readonly entry: IssuerEntry,
    /** Where they come back to. */
    readonly redirectUri: string,
  ) {}

  /** Where to send somebody, and what to keep until they are back. Throws NotVouched where it does not answer. */
  async begin(): Promise<{ readonly url: URL } & Pick<Attempt, 'state' | 'nonce' | 'verifier'>> {
    const [state, nonce, verifier] = [client.randomState(), client.randomNonce(), client.randomPKCECodeVerifier()];
    const { scopes, requires, maxAgeSeconds, parameters } = this.entry;
    const url = client.buildAuthorizationUrl(await this.configuration(), {
      redirect_uri: this.redirectUri,
      scope: scopes.join(' '),
      ...{ state, nonce, code_challenge_method: 'S256' },
      code_challenge: await client.calculatePKCECodeChallenge(verifier),
      ...(requires['acr'] && { acr_values: requires['acr'].join(' ') }),
      ...(maxAgeSeconds !== undefined && { max_age: String(maxAgeSeconds) }),
      ...parameters,
    });
    return { url, state, nonce, verifier };
  }

  /** Whom it vouches for, by what they brought back in the address. Throws NotVouched where it does not, and says why. */
  async vouchFor(query: string, kept: Pick<Attempt, 'state' | 'nonce' | 'verifier'>): Promise<Vouched> {
    const configuration = await this.configuration();
    const tokens = await client
      .authorizationCodeGrant(configuration, new URL(`${this.redirectUri}?${query}`), {
        expectedState: kept.state,
        expectedNonce: kept.nonce,
        pkceCodeVerifier: kept.verifier,
        ...(this.entry.maxAgeSeconds !== undefined && { maxAge: this.entry.maxAgeSeconds }),
      })
      .catch((error: unknown) => {
        throw notVouched(error);
      });
    const claims = tokens.claims();
    if (claims === undefined) throw new NotVouched('NOT_SOUND', 'no id token');
    this.requireProof(claims);
    const { sub: subject, iss: issuer, sid } = claims;
    return { issuer, subject, ...(typeof sid === 'string' && { issuerSession: sid }) };
  }

  /** Where to go to sign out of the issuer too; undefined where it has no such page. */
  async signOutUrl(backTo: string): Promise<URL | undefined> {
    const configuration = await this.configuration();
    if (configuration.serverMetadata().end_session_endpoint === undefined) return undefined;
    return client.buildEndSessionUrl(configuration, { post_logout_redirect_uri: backTo });
  }

  /** What it says of itself. Throws NotVouched where it does not answer. */
  async metadata(): Promise<client.ServerMetadata> {
    return (await this.configuration()).serverMetadata();
  }

  private requireProof(claims: Readonly<Record<string, unknown>>): void {
    for (const [claim, values] of Object.entries(this.entry.requires)) {
      const said = [claims[claim]].flat();
      if (!said.some((one) => typeof one === 'string' && values.includes(one)))
        throw new NotVouched('NOT_PROVED', `${claim} is none of ${values.join(', ')}`);
    }
  }

  private async configuration(): Promise<client.Configuration> {
    if (this.#known === undefined || this.#known.until < Date.now())
      this.#known = { configuration: this.discover(), until: Date.now() + KNOWN_FOR_MS };
    try {
      return await this.#known.configuration;
    } catch (error) {
      this.#known = undefined;
      throw new NotVouched('UNREACHABLE', codeOf(error));
    }
  }

  private async discover(): Promise<client.Configuration> {
    const { issuer, clientId, clientSecret } = this.entry;
    // The settings let plain HTTP through for this machine alone, and in production for nobody.
    // oxlint-disable-next-line typescript/no-deprecated -- marked so that it is noticed, and not because it goes
    const plain = issuer.startsWith('http:') ? [client.allowInsecureRequests] : [];
    return client.discovery(new URL(issuer), clientId, clientSecret, await this.proof(), {
      timeout: ANSWERS_WITHIN_SECONDS,
      // Without it, a token that came over TLS would be believed unsigned.
      execute: [client.enableNonRepudiationChecks, ...plain],
    });
  }

  private async proof(): Promise<client.ClientAuth> {
    const { clientKey, clientSecret } = this.entry;
    if (clientKey === undefined) return client.ClientSecretBasic(clientSecret);
    const key = await importPKCS8(clientKey.pem, clientKey.algorithm);
    return client.PrivateKeyJwt({ key, ...(clientKey.id !== undefined && { kid: clientKey.id }) });
  }
}

const REACHES_NOBODY = ['UND_ERR', 'ECONN', 'ENOTFOUND', 'EAI_AGAIN', 'ETIMEDOUT', 'OAUTH_TIMEOUT'];

function notVouched(error: unknown): NotVouched {
  const code = codeOf(error);
  const { error: said, cause } = error as { error?: string; cause?: { cause?: { claim?: string } } };
  if (code === 'OAUTH_AUTHORIZATION_RESPONSE_ERROR') return new NotVouched('REFUSED_THERE', plain(said));
  if (code === 'OAUTH_JWT_TIMESTAMP_CHECK_FAILED' && cause?.cause?.claim === 'auth_time')
    return new NotVouched('TOO_LONG_AGO', 'auth_time');
  if (REACHES_NOBODY.some((prefix) => code.startsWith(prefix))) return new NotVouched('UNREACHABLE', code);
  return new NotVouched('NOT_SOUND', code);
}

/** What anybody can put into an address goes into no log as it is. */
const plain = (said: string | undefined) => (/^[a-z_]{1,40}$/.test(said ?? '') ? String(said) : 'without a reason');

function codeOf(error: unknown): string {
  const { code, cause, name } = error as { code?: string; name?: string; cause?: { code?: string } };
  return cause?.code ?? code ?? name ?? 'unknown';
}
