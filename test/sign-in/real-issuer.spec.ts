import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { onServer } from '#local-postgres/roles';
import { type HouseOfIssuers, houseOfIssuers } from './house-of-issuers.js';
import { Visitor } from './visitor.js';

let house: HouseOfIssuers;
beforeAll(async () => {
  house = await houseOfIssuers('2026-03-02T10:00:00Z');
}, 60_000);
afterAll(() => house?.close());

const at = (path: string) => `${house.address}${path}`;

/** Goes to the real issuer and chooses somebody there, up to the address that leads back; which is not asked. */
async function upToTheWayBack(visitor: Visitor, person: string, then = '/cases'): Promise<string> {
  const list = await visitor.follow(at(`/sign-in/with/demonstration?then=${encodeURIComponent(then)}`));
  expect(list.text).toContain('Who are you?');
  const { at: back } = await visitor.follow(list.at, at('/sign-in/back/'), { person });
  return back;
}

describe('signing in with an issuer', () => {
  it('leads to the page that was wanted, as whoever the account is', async () => {
    const visitor = new Visitor();
    const wanted = await visitor.ask(at('/cases?closed=yes'));
    expect(wanted.location).toBe(at('/sign-in?then=%2Fcases%3Fclosed%3Dyes'));
    const signIn = await visitor.ask(wanted.location);
    expect(signIn.text).toContain('href="/sign-in/with/demonstration?then=%2Fcases%3Fclosed%3Dyes"');
    const back = await upToTheWayBack(visitor, 'dana', '/cases?closed=yes');
    const { text, at: where } = await visitor.follow(back);
    expect(where).toBe(at('/cases?closed=yes'));
    expect(text).toContain('You are Dana Marlow');
  });

  it('leads to no address of somebody else’s making', async () => {
    const visitor = new Visitor();
    const { at: where } = await visitor.follow(await upToTheWayBack(visitor, 'dana', '//evil.example'));
    expect(where).toBe(at('/'));
  });

  it('gives a session that nobody can have known before, and ends the one that the browser had', async () => {
    const visitor = new Visitor();
    await visitor.follow(await upToTheWayBack(visitor, 'dana'));
    const first = visitor.cookies.get('waymark-session') ?? '';
    const visited = new Visitor();
    visited.cookies.set('waymark-session', first);
    visited.cookies.set('waymark-visit', 'known-to-the-attacker');
    await visited.follow(await upToTheWayBack(visited, 'dana'));
    expect(visited.cookies.get('waymark-session')).not.toBe(first);
    expect(visited.cookies.has('waymark-visit')).toBe(false);
    expect((await visitor.ask(at('/api/cases'))).status).toBe(401);
    expect((await visited.ask(at('/api/cases'))).status).toBe(200);
  });
});

describe('coming back', () => {
  const isOver = async (visitor: Visitor, url: string) => {
    const { status, text } = await visitor.ask(url);
    expect([status, /<h1[^>]*>([^<]*)/.exec(text)?.[1]]).toEqual([400, 'This sign-in is over']);
    expect(visitor.cookies.has('waymark-session')).toBe(false);
  };

  it('counts once: the same address again signs nobody in', async () => {
    const visitor = new Visitor();
    const back = await upToTheWayBack(visitor, 'dana');
    const marked = visitor.cookies.get('waymark-visit') ?? '';
    expect((await visitor.ask(back)).status).toBe(303);
    const again = new Visitor();
    again.cookies.set('waymark-visit', marked);
    await isOver(again, back);
  });

  it('counts in the browser that went: another’s is not signed in, nor is the first one by it any more', async () => {
    const [visitor, attacker] = [new Visitor(), new Visitor()];
    const back = await upToTheWayBack(attacker, 'dana');
    await visitor.ask(at('/sign-in/with/demonstration'));
    expect(visitor.cookies.has('waymark-visit')).toBe(true);
    await isOver(visitor, back);
    await isOver(attacker, back);
  });

  it('counts with a state of ours alone, and where it belongs', async () => {
    const visitor = new Visitor();
    const back = new URL(await upToTheWayBack(visitor, 'dana'));
    for (const state of ['forged', '', 'a'.repeat(43)]) {
      const url = new URL(back);
      url.searchParams.set('state', state);
      await isOver(visitor, url.href);
    }
    // Mixed up: what came back from one issuer is brought as if from another.
    await isOver(visitor, back.href.replace('/back/demonstration', '/back/hostile'));
  });

  it('counts for ten minutes', async () => {
    const visitor = new Visitor();
    const back = await upToTheWayBack(visitor, 'dana');
    // As its owner could not: the application may take attempts out, and change none.
    await onServer(house.service.superuserUrl, (client) =>
      client.query("UPDATE sign_in_attempt SET ends_at = ends_at - interval '10 minutes 1 second'"),
    );
    await isOver(visitor, back);
  });

  it('takes no code a second time, and none that another issuer gave', async () => {
    const visitor = new Visitor();
    const back = new URL(await upToTheWayBack(visitor, 'dana'));
    await visitor.ask(back.href);
    const again = new Visitor();
    const second = new URL(await upToTheWayBack(again, 'dana'));
    second.searchParams.set('code', back.searchParams.get('code') ?? '');
    const { status, text } = await again.ask(second.href);
    expect([status, text.includes('You were not signed in')]).toEqual([403, true]);
    expect(again.cookies.has('waymark-session')).toBe(false);
    const third = new Visitor();
    const mixedUp = new URL(await upToTheWayBack(third, 'dana'));
    mixedUp.searchParams.set('iss', house.hostile.issuer);
    expect((await third.ask(mixedUp.href)).status).toBe(403);
  });
});

describe('an account', () => {
  it('that nobody here knows is told so, with what an administrator needs', async () => {
    const visitor = new Visitor();
    const { status, text } = await visitor.ask(await upToTheWayBack(visitor, 'stranger-4711'));
    expect(status).toBe(403);
    expect(text).toContain('Nobody here knows this account yet; ask your administrator');
    expect(text).toContain(house.real);
    expect(text).toContain('stranger-4711');
    expect(visitor.cookies.has('waymark-session')).toBe(false);
  });

  it('of somebody who has left lets nobody in', async () => {
    const { record } = house.service;
    await record.db.query("UPDATE person SET active = false WHERE id = 'dana'");
    const visitor = new Visitor();
    const { status, text } = await visitor.ask(await upToTheWayBack(visitor, 'dana'));
    await record.db.query("UPDATE person SET active = true WHERE id = 'dana'");
    expect([status, text.includes('This account is no longer in use.')]).toEqual([403, true]);
  });
});

describe('an issuer', () => {
  it('that does not answer is said not to', async () => {
    const { status, text } = await new Visitor().ask(at('/sign-in/with/away'));
    expect([status, text.includes('“Borough of Nowhere” does not answer just now')]).toEqual([503, true]);
    expect((await new Visitor().ask(at('/sign-in/with/unknown'))).status).toBe(404);
  });

  it('ends our session when somebody signs out of it', async () => {
    const visitor = new Visitor();
    await visitor.follow(await upToTheWayBack(visitor, 'dana'));
    const bye = await visitor.follow(at('/sign-out/of/demonstration'));
    const [, form = ''] = /action="([^"]*)"/.exec(bye.text) ?? [];
    const [, xsrf = ''] = /name="xsrf" value="([^"]*)"/.exec(bye.text) ?? [];
    const { at: where } = await visitor.follow(form, at('/sign-in'), { xsrf, logout: 'yes' });
    expect(where).toBe(at('/sign-in?signed-out=here'));
    expect((await visitor.ask(at('/api/cases'))).status).toBe(401);
  });

  it('leaves nothing in our log: no code, no state, no subject', async () => {
    const visitor = new Visitor();
    const back = new URL(await upToTheWayBack(visitor, 'stranger-canary'));
    await visitor.ask(back.href);
    for (const secret of ['stranger-canary', back.searchParams.get('code'), back.searchParams.get('state')])
      expect(house.service.logged()).not.toContain(secret);
  });
});
