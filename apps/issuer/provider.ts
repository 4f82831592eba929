import { exportJWK, generateKeyPair } from 'jose';
import { type Configuration, errors, type KoaContextWithOIDC, Provider } from 'oidc-provider';
import { Memory } from './memory.js';

/** The service that people are sent from, and how it is known here. */
export interface ServiceAsClient {
  readonly clientId: string;
  readonly clientSecret: string;
  /** By which people reach its pages. */
  readonly publicUrl: string;
  /** Our id in its addresses. */
  readonly id: string;
}

/** How they who choose somebody from a list have proved who they are: not at all. */
export const PROOF = 'demonstration';

/** A certified implementation of OpenID Connect, with keys that last as long as the process. */
export async function newProvider(issuer: string, service: ServiceAsClient): Promise<Provider> {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  const key = { ...(await exportJWK(privateKey)), use: 'sig', alg: 'ES256', kid: `demonstration-${Date.now()}` };
  const provider = new Provider(issuer, configurationOf(service, key));
  // Whatever goes wrong here is said to whoever sees it, never thrown at the process.
  provider.on('server_error', (_: KoaContextWithOIDC, error: Error) => {
    process.stderr.write(`${error.name}: ${error.message}\n`);
  });
  return provider;
}

function configurationOf(service: ServiceAsClient, key: object): Configuration {
  const at = (path: string) => new URL(path, service.publicUrl).href;
  return {
    adapter: Memory,
    clients: [
      {
        client_id: service.clientId,
        client_secret: service.clientSecret,
        redirect_uris: [at(`/sign-in/back/${service.id}`)],
        post_logout_redirect_uris: [at('/sign-in?signed-out=here')],
        backchannel_logout_uri: at(`/sign-in/back-channel/${service.id}`),
        backchannel_logout_session_required: true,
        id_token_signed_response_alg: 'ES256',
      },
    ],
    jwks: { keys: [key] },
    cookies: { keys: [service.clientSecret] },
    acrValues: [PROOF],
    pkce: { required: () => true },
    ttl: { Session: 36_000, Interaction: 3_600, Grant: 36_000, AccessToken: 600, IdToken: 600 },
    features: { devInteractions: { enabled: false }, backchannelLogout: { enabled: true } },
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id }) }),
    loadExistingGrant: allowed,
    renderError,
    // The service is on this machine too.
    fetch: (url, options) => fetch(url, options),
  };
}

/** The service is the issuer's own: nobody is asked whether it may know who they are. */
async function allowed({ oidc }: KoaContextWithOIDC) {
  const clientId = oidc.client?.clientId ?? '';
  const known = oidc.session?.grantIdFor(clientId);
  if (known) return oidc.provider.Grant.find(known);
  const grant = new oidc.provider.Grant({ clientId, accountId: oidc.session?.accountId ?? '' });
  grant.addOIDCScope('openid');
  await grant.save();
  return grant;
}

async function renderError(ctx: KoaContextWithOIDC, _: unknown, error: Error): Promise<void> {
  const said = error instanceof errors.OIDCProviderError ? (error.error_description ?? error.error) : 'unexpected';
  ctx.type = 'text/plain; charset=utf-8';
  ctx.body = `The issuer of the demonstration cannot go on: ${said}. Go back to the service, and sign in again.`;
}
