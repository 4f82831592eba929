import { createHmac, generateKeyPairSync } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { decodeJwt, exportJWK, importJWK, type JWK, type JWTPayload, jwtVerify, SignJWT, UnsecuredJWT } from 'jose';
import { onServer } from '#local-postgres/roles';
import { AccessTokens } from '#sign-in/access-tokens';
import { endApiClient, saveApiClient } from '#sign-in/api-clients';
import { cookieOf, signedIn } from '#test/signed-in';
import { type Bringing, toldTo, WRONG } from './bringing-a-token.js';
import { type HouseOfIssuers, houseOfIssuers } from './house-of-issuers.js';

const SESSION_SECRET = 'a secret of these specs, and of nothing else';
const OPENING = {
  pathway: 'access-pathway',
  event: 'ReferralSubmitted',
  data: { child: { name: 'Robin Canary' }, contact: { name: 'Dana Marlow', phone: '07700 900 117' }, worry: 'Sleep' },
};

let house: HouseOfIssuers;
let secret: string;
beforeAll(async () => {
  house = await houseOfIssuers('2026-03-02T10:00:00Z');
  const scopes = ['cases.read', 'cases.record'] as const;
  secret = await saveApiClient(house.service.record, { id: 'school-system', person: 'tom', scopes });
}, 60_000);
afterAll(() => house?.close());

const at = (path: string) => `${house.address}${path}`;
const seconds = () => Math.floor(Date.now() / 1000);
const own = (audience = at('/api')) => new AccessTokens(SESSION_SECRET, house.address, audience);

async function tokenFor(form: Record<string, string>, headers: Record<string, string> = {}) {
  const body = new URLSearchParams({ grant_type: 'client_credentials', ...form });
  const answer = await fetch(at('/oauth/token'), { method: 'POST', body, headers });
  const given = (await answer.json()) as { access_token: string; scope: string };
  return { status: answer.status, body: given };
}

const shown = () => ({ client_id: 'school-system', client_secret: secret });

const told = (token: string, bringing?: Bringing) => toldTo(house.address, token, bringing);

describe('a system that asks for a token', () => {
  it('gets one for ten minutes, with its scopes or those of them that it asks for', async () => {
    const { status, body } = await tokenFor(shown());
    expect([status, body]).toEqual([
      200,
      { access_token: expect.any(String), token_type: 'Bearer', expires_in: 600, scope: 'cases.read cases.record' },
    ]);
    const { iss, aud, sub, exp = 0, iat = 0, jti } = decodeJwt(body.access_token);
    expect({ iss, aud, sub, lasts: exp - iat }).toEqual({
      ...{ iss: house.address, aud: at('/api'), sub: 'school-system', lasts: 600 },
    });
    expect(jti).toBeDefined();
    const basic = `Basic ${Buffer.from(`school-system:${secret}`).toString('base64')}`;
    const narrow = await tokenFor({ scope: 'cases.read' }, { authorization: basic });
    expect([narrow.status, narrow.body.scope]).toEqual([200, 'cases.read']);
  });

  it('gets one that anybody can prove by our public key, and no more than public', async () => {
    const { body } = await tokenFor(shown());
    const { keys } = (await (await fetch(at('/.well-known/jwks.json'))).json()) as { keys: JWK[] };
    expect(keys.map((key) => Object.keys(key).sort())).toEqual([['alg', 'crv', 'kid', 'kty', 'use', 'x']]);
    const key = await importJWK(keys[0] as JWK);
    const { protectedHeader } = await jwtVerify(body.access_token, key, { issuer: house.address });
    expect(protectedHeader).toEqual({ alg: 'EdDSA', typ: 'at+jwt', kid: keys[0]?.kid });
  });

  it.each<readonly [string, Record<string, string>, object]>([
    ['with another secret', { client_secret: 'another' }, { status: 401, body: { error: 'invalid_client' } }],
    ['of another name', { client_id: 'nobody' }, { status: 401, body: { error: 'invalid_client' } }],
    ['for more than it may', { scope: 'cases.read people.record' }, { status: 400, body: { error: 'invalid_scope' } }],
    ['for what there is not', { scope: 'everything' }, { status: 400, body: { error: 'invalid_scope' } }],
    ['by another grant', { grant_type: 'password' }, { status: 400, body: { error: 'unsupported_grant_type' } }],
  ])('gets none %s', async (_, other, refused) => {
    expect(await tokenFor({ ...shown(), ...other })).toMatchObject(refused);
  });
});

describe('a token', () => {
  it('reads and records as the person as whom the system acts, from any place', async () => {
    const { body } = await tokenFor(shown());
    expect(await told(body.access_token)).toEqual([200, undefined, null]);
    const opening = { path: '/api/cases', headers: { 'idempotency-key': 'by-token' }, body: OPENING };
    expect((await told(body.access_token, opening))[0]).toBe(201);
    const elsewhere = { ...opening, headers: { 'idempotency-key': 'by-token-2', origin: 'https://elsewhere.example' } };
    expect((await told(body.access_token, elsewhere))[0]).toBe(201);
  });

  it('is good for its scopes alone, whatever cookie is beside it, and for no page', async () => {
    const { body } = await tokenFor({ ...shown(), scope: 'cases.read' });
    const cookie = { cookie: cookieOf(await signedIn(house.service.record, 'tom')) };
    const opening = { headers: { ...cookie, 'idempotency-key': 'no', 'sec-fetch-site': 'same-origin' }, body: OPENING };
    const missing = [403, 'SCOPE_MISSING', 'Bearer error="insufficient_scope"'];
    expect(await told(body.access_token, opening)).toEqual(missing);
    expect(await told('nonsense', { headers: cookie })).toEqual(WRONG);
    const page = await fetch(at('/cases'), {
      redirect: 'manual',
      headers: { authorization: `Bearer ${body.access_token}` },
    });
    expect(page.status).toBe(303);
  });

  it('for cases is good for nothing of people, however the address is written', async () => {
    const { body } = await tokenFor(shown());
    const leaver = { headers: { 'idempotency-key': 'leaver' }, body: { person: 'lena' } };
    for (const path of ['/api/leavers', '/api/LEAVERS', '/api/leavers/'])
      expect([path, ...(await told(body.access_token, { path, ...leaver })).slice(0, 2)]).toEqual([
        ...[path, 403, 'SCOPE_MISSING'],
      ]);
    expect((await told(body.access_token, { path: '/api/People' })).slice(0, 2)).toEqual([403, 'SCOPE_MISSING']);
  });

  it('lets in nobody, from the next request on, when the system or its person is let in no more', async () => {
    const other = await saveApiClient(house.service.record, { id: 'other', person: 'lena', scopes: ['cases.read'] });
    const asked = { client_id: 'other', client_secret: other };
    const { body } = await tokenFor(asked);
    expect((await told(body.access_token))[0]).toBe(200);
    const active = (is: boolean) =>
      onServer(house.service.superuserUrl, (client) =>
        client.query("UPDATE person SET active = $1 WHERE id = 'lena'", [is]),
      );
    await active(false);
    expect((await told(body.access_token)).slice(0, 2)).toEqual([403, 'PERSON_INACTIVE']);
    await active(true);
    await endApiClient(house.service.record, 'other');
    expect(await told(body.access_token)).toEqual(WRONG);
    expect((await tokenFor(asked)).status).toBe(401);
  });

  it('of fewer rights than were taken from the system since counts no more', async () => {
    const wide = { id: 'narrowed', person: 'lena', scopes: ['cases.read', 'cases.record'] } as const;
    const first = await saveApiClient(house.service.record, wide);
    const { body } = await tokenFor({ client_id: 'narrowed', client_secret: first });
    await saveApiClient(house.service.record, { ...wide, scopes: ['cases.read'] });
    expect(await told(body.access_token)).toEqual(WRONG);
  });

  const claims = (): JWTPayload => ({
    ...{ iss: house.address, aud: at('/api'), sub: 'school-system', client_id: 'school-system' },
    ...{ scope: 'cases.read', iat: seconds(), exp: seconds() + 60 },
  });
  const another = generateKeyPairSync('ed25519').privateKey;
  const signed = async (given: JWTPayload, typ = 'at+jwt') =>
    new SignJWT(given)
      .setProtectedHeader({ alg: 'EdDSA', typ })
      .sign(await importJWK(await exportJWK(another), 'EdDSA'));
  /** As if the public key were a secret: the oldest trick. */
  const byPublicKey = (given: JWTPayload) => {
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const text = `${part({ alg: 'HS256', typ: 'at+jwt' })}.${part(given)}`;
    return `${text}.${createHmac('sha256', String(own().keys().keys[0]?.x)).update(text).digest('base64url')}`;
  };

  it.each<readonly [string, () => Promise<string> | string]>([
    ['with alg none', () => new UnsecuredJWT(claims()).encode()],
    ['signed with another key', () => signed(claims())],
    ['signed with our public key as if it were a secret', () => byPublicKey(claims())],
    ['of another installation', () => new AccessTokens('another secret', house.address, at('/api')).signed(CLIENT)],
    ['that is over', () => own().signed(CLIENT, -10)],
    ['for another service', () => own('https://elsewhere.example/api').signed(CLIENT)],
    ['of an issuer whose tokens nobody takes', () => house.hostile.signed({ ...claims(), iss: 'https://x.example' })],
    ['of an issuer that only signs people in', () => house.hostile.signed({ ...claims(), iss: house.real })],
    ['that is none at all', () => 'nonsense'],
    ['that is empty', () => ''],
  ])('%s lets nobody in', async (_, token) => {
    expect(await told(await token())).toEqual(WRONG);
  });
  const CLIENT = { id: 'school-system', scopes: ['cases.read'] } as const;
});
