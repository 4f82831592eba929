import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { houseOfIssuers } from '../sign-in/house-of-issuers.js';
import { inABrowser, type OpenHouse, openHouse, press } from './browser.js';
import { objectionsTo } from './objections.js';

inABrowser('signing in and out, in a browser', () => {
  let house: OpenHouse;
  beforeAll(async () => {
    house = await openHouse('2026-11-23T09:00:00.000Z', houseOfIssuers);
  });
  afterAll(() => house.close());

  const SIGN_IN = /Sign in as one of the made-up people/;

  it('leads by the issuer to the page that was wanted, and out again, where Back shows nothing of it', async () => {
    const page = await house.windowOfAnybody();
    await page.goto('/cases?closed=yes');
    expect(page.url()).toBe(`${house.address}/sign-in?then=%2Fcases%3Fclosed%3Dyes`);
    await press(page, SIGN_IN);
    await Promise.all([page.waitForURL('**/cases?closed=yes'), page.click('#person-dana')]);
    await page.getByText('You are Dana Marlow').waitFor();
    const cookies = await page.context().cookies(house.address);
    const session = cookies.find(({ name }) => name === 'waymark-session');
    expect(session).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' });
    const asDana = () =>
      fetch(`${house.address}/api/cases`, { headers: { cookie: `waymark-session=${session?.value}` } });
    expect((await asDana()).status).toBe(200);

    await press(page, 'Sign out');
    await page.getByText('You have signed out here.').waitFor();
    expect((await asDana()).status).toBe(401);
    expect(await page.context().cookies(house.address)).toEqual([]);
    await page.goBack();
    await page.getByRole('button', { name: SIGN_IN }).waitFor();
    expect(await page.content()).not.toContain('Dana Marlow');
    expect(house.complaints).toEqual([]);
  });

  it('has nothing that axe objects to, narrow and wide', async () => {
    const page = await house.windowOfAnybody({ bypassCSP: true });
    await page.goto('/sign-in');
    const objections = await objectionsTo(page, 'sign in');
    await page.goto('/sign-in/code');
    objections.push(...(await objectionsTo(page, 'asking for a code')));
    await press(page, 'Send me a code');
    objections.push(...(await objectionsTo(page, 'no address')));
    await page.fill('#address', 'somebody@family.example');
    await press(page, 'Send me a code');
    objections.push(...(await objectionsTo(page, 'entering a code')));
    await press(page, /^Sign in$/);
    objections.push(...(await objectionsTo(page, 'no code')));
    await page.goto('/sign-in');
    await press(page, SIGN_IN);
    objections.push(...(await objectionsTo(page, 'the list of the issuer')));
    await Promise.all([page.waitForURL(`${house.address}/`), page.click('#person-dana')]);
    await page.goto('/sessions');
    objections.push(...(await objectionsTo(page, 'where somebody is signed in')));
    await page.goto('/sign-in/back/hostile?state=forged');
    objections.push(...(await objectionsTo(page, 'a sign-in that is over')));
    await press(page, 'Sign out');
    objections.push(...(await objectionsTo(page, 'signed out')));
    expect(objections).toEqual([]);
  });
});
