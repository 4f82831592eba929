import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { JWTPayload } from 'jose';
import { toldTo, WRONG } from './bringing-a-token.js';
import { type HouseOfIssuers, houseOfIssuers } from './house-of-issuers.js';

let house: HouseOfIssuers;
beforeAll(async () => {
  house = await houseOfIssuers('2026-03-02T10:00:00Z');
}, 60_000);
afterAll(() => house?.close());

const seconds = () => Math.floor(Date.now() / 1000);
const told = (token: string) => toldTo(house.address, token);

describe('a token of an issuer whose tokens are taken', () => {
  const claims = (): JWTPayload => ({
    ...{ iss: house.hostile.issuer, aud: 'waymark-api', sub: 'dana', scope: 'cases.read' },
    ...{ iat: seconds(), exp: seconds() + 60 },
  });

  it('lets in whose account it is, for its scopes', async () => {
    expect((await told(await house.hostile.signed(claims())))[0]).toBe(200);
    const { scope: _, ...rest } = claims();
    expect((await told(await house.hostile.signed({ ...rest, scp: 'cases.read' })))[0]).toBe(200);
    expect((await told(await house.hostile.signed({ ...rest, roles: ['cases.read'] })))[0]).toBe(200);
    expect((await told(await house.hostile.signed(rest))).slice(0, 2)).toEqual([403, 'SCOPE_MISSING']);
  });

  it.each<readonly [string, (given: JWTPayload) => Promise<string> | string]>([
    ['for signing in', (given) => house.hostile.signed({ ...given, aud: 'waymark-there' })],
    ['that is over', (given) => house.hostile.signed({ ...given, exp: seconds() - 60 })],
    ['without an end', ({ exp: _, ...given }) => house.hostile.signed(given)],
    ['of nobody here', (given) => house.hostile.signed({ ...given, sub: 'asha' })],
    ['that is an id token', (given) => house.hostile.signed({ ...given, nonce: 'n' })],
    ['with alg none', (given) => house.hostile.unsigned(given)],
    ['signed with another key', (given) => house.hostile.signedByAnother(given)],
    ['signed by a secret', (given) => house.hostile.signedBySecret(given, 'any')],
  ])('%s lets nobody in', async (_, token) => {
    expect(await told(await token(claims()))).toEqual(WRONG);
  });
});
