import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { importJWK, type JWTPayload, jwtVerify } from 'jose';
import { CLIENT, type HouseOfIssuers, houseOfIssuers, SHARED_SECRET } from './house-of-issuers.js';
import { Visitor } from './visitor.js';

let house: HouseOfIssuers;
beforeAll(async () => {
  house = await houseOfIssuers('2026-03-02T10:00:00Z');
}, 60_000);
afterAll(() => house?.close());

const at = (path: string) => `${house.address}${path}`;
const seconds = () => Math.floor(Date.now() / 1000);

/** Somebody who has been sent to the hostile issuer, and what was sent with them. */
async function sent(id: 'hostile' | 'strict' | 'keyed') {
  const visitor = new Visitor();
  const { location } = await visitor.ask(at(`/sign-in/with/${id}`));
  const asked = new URL(location).searchParams;
  const comeBack = async (more: Record<string, string> = { code: 'c' }) => {
    const query = new URLSearchParams({ state: asked.get('state') ?? '', ...more });
    const { status, text } = await visitor.ask(at(`/sign-in/back/${id}?${query}`));
    const title = /<h1[^>]*>([^<]*)/.exec(text)?.[1];
    return { status, title, text, isIn: visitor.cookies.has('waymark-session') };
  };
  /** What an honest issuer would say. */
  const claims: JWTPayload = {
    ...{ iss: house.hostile.issuer, sub: 'dana', aud: CLIENT, iat: seconds(), exp: seconds() + 60 },
    ...{ nonce: asked.get('nonce') ?? '', acr: 'high', amr: ['pwd', 'mfa'], auth_time: seconds() - 5 },
  };
  return { visitor, asked, claims, comeBack };
}

describe('what is asked of an issuer', () => {
  it('has state, nonce and PKCE, new each time, and how somebody is to prove who they are', async () => {
    const [first, second] = [await sent('strict'), await sent('strict')];
    const told = Object.fromEntries(first.asked);
    expect(told).toMatchObject({ response_type: 'code', code_challenge_method: 'S256', acr_values: 'high higher' });
    expect([told['max_age'], told['redirect_uri']]).toEqual(['300', at('/sign-in/back/strict')]);
    for (const name of ['state', 'nonce', 'code_challenge']) {
      expect(told[name]?.length).toBeGreaterThanOrEqual(43);
      expect(second.asked.get(name)).not.toBe(told[name]);
    }
  });

  it('comes with the verifier when the code is brought, and signs in whom it says', async () => {
    const { claims, comeBack } = await sent('strict');
    house.hostile.idToken = await house.hostile.signed(claims);
    expect(await comeBack()).toMatchObject({ status: 303, isIn: true });
    expect(house.hostile.asked.at(-1)?.get('code_verifier')?.length).toBeGreaterThanOrEqual(43);
  });
});

describe('the service', () => {
  it('proves itself by its own key where an issuer asks for that', async () => {
    const { claims, comeBack } = await sent('keyed');
    house.hostile.idToken = await house.hostile.signed(claims);
    expect(await comeBack()).toMatchObject({ status: 303, isIn: true });
    const asked = house.hostile.asked.at(-1);
    expect(asked?.get('client_assertion_type')).toBe('urn:ietf:params:oauth:client-assertion-type:jwt-bearer');
    const { payload, protectedHeader } = await jwtVerify(
      asked?.get('client_assertion') ?? '',
      await importJWK(house.publicKey, 'ES256'),
      { issuer: CLIENT, subject: CLIENT, audience: house.hostile.issuer },
    );
    expect([protectedHeader.kid, typeof payload.jti, asked?.has('client_secret')]).toEqual(['ours', 'string', false]);
  });
});

type Token = (claims: JWTPayload) => Promise<string> | string;

describe('an id token', () => {
  const tokens: readonly (readonly [string, Token])[] = [
    ['of another nonce', (claims) => house.hostile.signed({ ...claims, nonce: 'another' })],
    ['without a nonce', ({ nonce: _, ...claims }) => house.hostile.signed(claims)],
    ['with alg none', (claims) => house.hostile.unsigned(claims)],
    ['signed with another key', (claims) => house.hostile.signedByAnother(claims)],
    ['signed with the secret that both know', (claims) => house.hostile.signedBySecret(claims, SHARED_SECRET)],
    ['that is over', (claims) => house.hostile.signed({ ...claims, iat: seconds() - 600, exp: seconds() - 300 })],
    ['for somebody else', (claims) => house.hostile.signed({ ...claims, aud: 'another service' })],
    ['of another issuer', (claims) => house.hostile.signed({ ...claims, iss: house.real })],
    ['of nobody', ({ sub: _, ...claims }) => house.hostile.signed(claims)],
    ['that was changed on its way', async (claims) => changed(await house.hostile.signed(claims))],
  ];

  it.each(tokens)('%s signs nobody in', async (_, token) => {
    const { claims, comeBack } = await sent('hostile');
    house.hostile.idToken = await token(claims);
    expect(await comeBack()).toMatchObject({ status: 403, title: 'You were not signed in', isIn: false });
  });

  it('of an honest issuer signs in, so that the others are refused for what they are', async () => {
    const { claims, comeBack } = await sent('hostile');
    house.hostile.idToken = await house.hostile.signed(claims);
    expect(await comeBack()).toMatchObject({ status: 303, isIn: true });
  });
});

/** The same signature under other claims. */
function changed(token: string): string {
  const [header, body = '', signature] = token.split('.');
  const claims = { ...JSON.parse(Buffer.from(body, 'base64url').toString()), sub: 'asha' };
  return [header, Buffer.from(JSON.stringify(claims)).toString('base64url'), signature].join('.');
}

describe('how somebody proved who they are', () => {
  it.each<readonly [string, JWTPayload, string]>([
    ['without acr', { acr: undefined }, 'A second step is needed'],
    ['in a lesser way', { acr: 'low' }, 'A second step is needed'],
    ['without the second step', { amr: ['pwd'] }, 'A second step is needed'],
    ['too long ago', { auth_time: 1 }, 'Sign in there again'],
    ['nobody knows when', { auth_time: undefined }, 'You were not signed in'],
  ])('%s is not enough where more is asked', async (_, other, title) => {
    const { claims, comeBack } = await sent('strict');
    house.hostile.idToken = await house.hostile.signed({ ...claims, ...other });
    expect(await comeBack()).toMatchObject({ status: 403, title, isIn: false });
  });

  it('is told in words when the issuer itself said no', async () => {
    const { comeBack } = await sent('hostile');
    const answer = await comeBack({ error: 'access_denied', error_description: '<script>alert(1)</script>' });
    expect(answer).toMatchObject({ status: 403, title: 'You were not signed in', isIn: false });
    expect(answer.text).toContain('“Borough of Elsewhere” did not sign you in');
    expect(answer.text).not.toContain('alert(1)');
    expect(house.service.logged()).not.toContain('alert(1)');
  });

  it('is never made up for by an e-mail address', async () => {
    const { claims, comeBack } = await sent('hostile');
    const email = { email: 'dana.marlow@family.example', email_verified: true };
    house.hostile.idToken = await house.hostile.signed({ ...claims, ...email, sub: 'somebody-else' });
    expect(await comeBack()).toMatchObject({ status: 403, title: 'Nobody here knows this account yet', isIn: false });
  });
});

describe('a logout token', () => {
  let visitor: Visitor;
  beforeEach(async () => {
    const going = await sent('hostile');
    house.hostile.idToken = await house.hostile.signed({ ...going.claims, sid: 'there-1' });
    expect(await going.comeBack()).toMatchObject({ isIn: true });
    visitor = going.visitor;
  });
  const isIn = async () => (await visitor.ask(at('/api/cases'))).status === 200;
  const send = async (token: string) =>
    (await new Visitor().ask(at('/sign-in/back-channel/hostile'), { logout_token: token })).status;
  let count = 0;
  const sound = (): JWTPayload => {
    count += 1;
    return {
      ...{ iss: house.hostile.issuer, aud: CLIENT, iat: seconds(), exp: seconds() + 120, jti: `jti-${count}` },
      ...{ sid: 'there-1', events: { 'http://schemas.openid.net/event/backchannel-logout': {} } },
    };
  };

  it.each<readonly [string, JWTPayload]>([
    ['of a session', {}],
    ['of everything of a subject', { sid: undefined, sub: 'dana' }],
    ['of a session of a subject', { sub: 'dana' }],
  ])('%s ends it', async (_, other) => {
    expect(await isIn()).toBe(true);
    expect(await send(await house.hostile.signed({ ...sound(), ...other }))).toBe(200);
    expect(await isIn()).toBe(false);
  });

  it('is taken once', async () => {
    const token = await house.hostile.signed({ ...sound(), sid: 'another' });
    expect([await send(token), await send(token), await isIn()]).toEqual([200, 400, true]);
  });

  it.each<readonly [string, Token]>([
    ['for somebody else', (claims) => house.hostile.signed({ ...claims, aud: 'another' })],
    ['of another issuer', (claims) => house.hostile.signed({ ...claims, iss: house.real })],
    ['with alg none', (claims) => house.hostile.unsigned(claims)],
    ['signed with another key', (claims) => house.hostile.signedByAnother(claims)],
    ['signed with the secret that both know', (claims) => house.hostile.signedBySecret(claims, SHARED_SECRET)],
    ['that is old', (claims) => house.hostile.signed({ ...claims, iat: seconds() - 3_600 })],
    ['that is over', (claims) => house.hostile.signed({ ...claims, iat: seconds() - 200, exp: seconds() - 100 })],
    ['without a number', ({ jti: _, ...claims }) => house.hostile.signed(claims)],
    ['that ends nothing', ({ events: _, ...claims }) => house.hostile.signed(claims)],
    ['of nobody', ({ sid: _, ...claims }) => house.hostile.signed(claims)],
    ['that is an id token', (claims) => house.hostile.signed({ ...claims, nonce: 'n' })],
    ['that is none at all', () => 'nonsense'],
  ])('%s ends nothing', async (_, token) => {
    expect(await send(await token(sound()))).toBe(400);
    expect(await isIn()).toBe(true);
  });
});
