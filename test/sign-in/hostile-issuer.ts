import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type CryptoKey, exportJWK, generateKeyPair, type JWTPayload, SignJWT, UnsecuredJWT } from 'jose';

/** An issuer of a spec's own, which says whatever it is told to. */
export interface HostileIssuer {
  readonly issuer: string;
  /** What the next token request is answered with. */
  idToken: string;
  /** What came with the token requests. */
  readonly asked: URLSearchParams[];
  /** A token of these claims, signed with its own key. */
  readonly signed: (claims: JWTPayload, header?: { readonly typ?: string }) => Promise<string>;
  /** The same, signed with a key that it does not show. */
  readonly signedByAnother: (claims: JWTPayload) => Promise<string>;
  /** The same, with `alg: none`. */
  readonly unsigned: (claims: JWTPayload) => string;
  /** The same, signed with a secret that both know. */
  readonly signedBySecret: (claims: JWTPayload, secret: string) => Promise<string>;
  readonly close: () => Promise<void>;
}

const KID = 'its own';
const withAlg = (claims: JWTPayload, key: CryptoKey, typ = 'JWT') =>
  new SignJWT(claims).setProtectedHeader({ alg: 'ES256', kid: KID, typ }).sign(key);

/** Opens it on a port of this machine. */
export async function hostileIssuer(): Promise<HostileIssuer> {
  const [own, another] = [await generateKeyPair('ES256'), await generateKeyPair('ES256')];
  const keys = { keys: [{ ...(await exportJWK(own.publicKey)), kid: KID, use: 'sig', alg: 'ES256' }] };
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', hostile.issuer);
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    if (pathname === '/token') hostile.asked.push(new URLSearchParams(Buffer.concat(parts).toString('utf8')));
    const answers: Record<string, object> = {
      '/.well-known/openid-configuration': metadataOf(hostile.issuer),
      '/jwks': keys,
      '/token': { access_token: 'at', token_type: 'Bearer', expires_in: 60, id_token: hostile.idToken },
    };
    const found = answers[pathname];
    response.writeHead(found ? 200 : 404, { 'content-type': 'application/json' }).end(JSON.stringify(found ?? {}));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const hostile: HostileIssuer = {
    issuer: `http://localhost:${(server.address() as AddressInfo).port}`,
    idToken: '',
    asked: [],
    signed: (claims, { typ } = {}) => withAlg(claims, own.privateKey, typ),
    signedByAnother: (claims) => withAlg(claims, another.privateKey),
    unsigned: (claims) => new UnsecuredJWT(claims).encode(),
    signedBySecret: (claims, secret) =>
      new SignJWT(claims).setProtectedHeader({ alg: 'HS256', kid: KID }).sign(new TextEncoder().encode(secret)),
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
  return hostile;
}

function metadataOf(issuer: string) {
  return {
    issuer,
    authorization_endpoint: `${issuer}/authorize`,
    token_endpoint: `${issuer}/token`,
    jwks_uri: `${issuer}/jwks`,
    response_types_supported: ['code'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['ES256', 'none', 'HS256'],
    code_challenge_methods_supported: ['S256'],
  };
}
