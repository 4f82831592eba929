import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { APIResponse, Locator } from 'playwright-core';
import { historyOf } from '#case-record/cases';
import { setClock } from '#case-record/virtual-clock';
import { continueAndRecord, inABrowser, numberOn, type OpenHouse, openHouse, press, referAChild } from './browser.js';

inABrowser('the pages, from a referral to the work on it', () => {
  let house: OpenHouse;
  beforeAll(async () => {
    house = await openHouse('2026-11-23T09:00:00.000Z');
  });
  afterAll(() => house.close());

  const typesOf = async (ref: string) => (await historyOf(house.service.record, ref)).map(({ type }) => type);

  it('lets a family refer a child without JavaScript, and gives the number at once', async () => {
    const page = await house.windowOf('dana', { javaScriptEnabled: false });
    await page.goto('/');
    await page.getByRole('link', { name: 'Make a referral' }).click();
    await page.locator('a[href="/cases/new/access-pathway/ReferralSubmitted"]').click();
    await page.fill('[name="child.name"]', 'Robin Canary');
    await press(page, 'Continue');

    expect(await page.title()).toMatch(/^Error: /);
    await expect(page.inputValue('[name="child.name"]')).resolves.toBe('Robin Canary');
    const first = page.locator('.govuk-error-summary a').first();
    const wrong = (await first.getAttribute('href'))?.slice(1);
    expect(await page.locator(`[id="${wrong}"]`).count()).toBe(1);

    await page.fill('[name="contact.name"]', 'Dana Marlow');
    await page.fill('[name="contact.phone"]', '07700 900 117');
    await page.fill('[name="worry"]', 'She does not sleep');
    await page.getByRole('button', { name: 'Continue' }).click();
    expect(await page.locator('main').innerText()).toContain('Who will be told');
    await press(page, 'Record this');

    const ref = numberOn(page);
    expect(await page.locator('.govuk-panel').innerText()).toContain(ref);
    expect(await page.locator('main').innerText()).toContain('By when');
    expect(`${page.url()} ${await page.title()}`).not.toContain('Canary');
    expect(await typesOf(ref)).toEqual(['ReferralSubmitted']);
  });

  it('records once, however often the last page is sent', async () => {
    const page = await house.windowOf('dana');
    const ref = await referAChild(page, 'Wren Canary');
    await page.goto(`/cases/${ref}/do/VoiceRecorded`);
    await page.fill('[name="words"]', 'I like trains');
    await page.getByRole('button', { name: 'Continue' }).click();
    const fields = await page.locator('form:has-text("Record this") input').all();
    const pair = async (field: Locator) => [await field.getAttribute('name'), await field.inputValue()];
    const form = Object.fromEntries(await Promise.all(fields.map(pair)));
    const send = () => page.request.post(`/cases/${ref}/do/VoiceRecorded`, { form });
    const answers = await Promise.all([send(), send()]);

    expect(answers.map((answer) => answer.status())).toEqual([200, 200]);
    expect(await typesOf(ref)).toEqual(['ReferralSubmitted', 'VoiceRecorded']);
  });

  it('shows the co-ordinator what is due, records the next step, and says why the rest cannot be', async () => {
    const family = await house.windowOf('dana');
    const ref = await referAChild(family, 'Martin Canary');
    const page = await house.windowOf('asha');
    await page.goto('/');
    await page.getByRole('link', { name: ref }).first().click();
    const before = await page.locator('main').innerText();
    expect(before).toContain('Whose turn');
    await page.getByText('What you cannot record now, and why').click();
    expect(await page.locator('.waymark-next').innerText()).toMatch(/at this stage/);

    await page.goto(`/cases/${ref}/do/ReferralFoundComplete`);
    await continueAndRecord(page);
    expect(await page.locator('.govuk-panel').innerText()).toContain('Recorded');
    await page.getByRole('link', { name: 'Go to the case' }).click();
    expect(await page.locator('main').innerText()).not.toEqual(before);
    expect(await typesOf(ref)).toEqual(['ReferralSubmitted', 'ReferralFoundComplete']);

    await page.getByRole('link', { name: 'Replay, step by step' }).click();
    await page.getByRole('link', { name: 'First' }).click();
    expect(await page.locator('main').innerText()).toContain('Event 1 of 2');
  });

  it('refuses in words what the stage does not allow, and keeps the answers', async () => {
    const family = await house.windowOf('dana');
    const ref = await referAChild(family, 'Jay Canary');
    const page = await house.windowOf('joan');
    await page.goto(`/cases/${ref}/do/PanelDecided`);
    await page.locator('[name="reasons"]').first().fill('It is needed');
    await page.locator('[name="outcome"]').selectOption({ index: 1 });
    const [answer] = await Promise.all([
      page.waitForResponse((response) => response.url().endsWith('/check')),
      page.getByRole('button', { name: 'Continue' }).click(),
    ]);

    expect(answer.status()).toBe(422);
    expect(await page.locator('#refused').innerText()).toContain('cannot be recorded');
    await expect(page.locator('[name="reasons"]').first().inputValue()).resolves.toBe('It is needed');
    expect(await typesOf(ref)).toEqual(['ReferralSubmitted']);
  });

  it('accepts one of two who record at once, and keeps the answers of the other', async () => {
    const family = await house.windowOf('dana');
    const ref = await referAChild(family, 'Lark Canary');
    const [asha, bea] = await Promise.all([house.windowOf('asha'), house.windowOf('bea')]);
    for (const [page, words] of [
      [asha, 'He hides under the table'],
      [bea, 'He told me about his trains'],
    ] as const) {
      await page.goto(`/cases/${ref}/do/VoiceRecorded`);
      await page.fill('[name="words"]', words);
      await page.getByRole('button', { name: 'Continue' }).click();
    }
    await setClock(house.service.record, '2026-11-23T09:02:00.000Z');
    await asha.getByRole('button', { name: 'Record this' }).click();
    const [answer] = await Promise.all([
      bea.waitForResponse((response) => response.request().method() === 'POST'),
      bea.getByRole('button', { name: 'Record this' }).click(),
    ]);

    expect(answer.status()).toBe(409);
    const page = await bea.locator('main').innerText();
    expect(page).toContain('This case has changed');
    expect(page).toContain('Asha Varma');
    expect(page).toContain('He told me about his trains');

    await bea.getByRole('button', { name: 'Check again on the case as it is now' }).click();
    await bea.getByRole('button', { name: 'Record this' }).click();
    expect(await bea.locator('.govuk-panel').innerText()).toContain('Recorded');
    const history = await historyOf(house.service.record, ref);
    expect(history.map(({ type, by, data }) => [type, by.person, data.words])).toEqual([
      ['ReferralSubmitted', 'dana', undefined],
      ['VoiceRecorded', 'asha', 'He hides under the table'],
      ['VoiceRecorded', 'bea', 'He told me about his trains'],
    ]);
  });

  it('corrects an entry in the form in which it was made, and keeps both', async () => {
    const family = await house.windowOf('dana');
    const ref = await referAChild(family, 'Swift Canary');
    const page = await house.windowOf('asha');
    await page.goto(`/cases/${ref}/history`);
    await page.getByRole('link', { name: 'Correct this entry' }).first().click();
    expect(await page.inputValue('[name="data.child.name"]')).toBe('Swift Canary');
    await page.fill('[name="data.child.name"]', 'Swift Canary-Bell');
    await page.fill('[name="reason"]', 'The name was misheard');
    await continueAndRecord(page);

    await page.goto(`/cases/${ref}`);
    expect(await page.locator('main').innerText()).toContain('Swift Canary-Bell');
    await page.goto(`/cases/${ref}/history`);
    expect(await page.locator('#event-1').innerText()).toContain('Corrected by event 2: The name was misheard');
    const [first] = await historyOf(house.service.record, ref);
    expect(first?.data.child).toEqual({ name: 'Swift Canary' });
  });

  it('passes what a leaver held to the cover, once it has been asked whether they left', async () => {
    const family = await house.windowOf('dana');
    const ref = await referAChild(family, 'Heron Canary');
    const page = await house.windowOf('malik');
    await page.goto('/people');
    await page.getByRole('link', { name: /have left\s*: Asha Varma/ }).click();
    expect(await page.locator('main').innerText()).toContain(ref);
    await page.getByRole('button', { name: 'Yes, record that they have left' }).click();
    expect(await page.locator('main').innerText()).toContain(ref);
    expect(await typesOf(ref)).toEqual(['ReferralSubmitted', 'OwnerLeft']);
    await page.goto(`/cases/${ref}`);
    expect(await page.locator('main').innerText()).toContain('Bea Okonjo');
  });

  it('tells of a case that is not theirs what it tells of one that does not exist', async () => {
    const family = await house.windowOf('dana');
    const ref = await referAChild(family, 'Finch Canary');
    const page = await house.windowOf('priya');
    const [theirs, nobodys] = [await page.request.get(`/cases/${ref}`), await page.request.get('/cases/ZZZZ-ZZZZ')];

    expect([theirs.status(), nobodys.status()]).toEqual([404, 404]);
    const body = async (response: APIResponse) =>
      (await response.text()).replaceAll(/[\w-]{36,}|nonce="[^"]+"/g, '').replaceAll(ref, '');
    expect(await body(theirs)).toEqual(await body(nobodys));
  });

  it('was stopped nowhere by the security policy, and no script failed', () => {
    expect(house.complaints).toEqual([]);
  });
});
