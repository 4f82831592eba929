import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { inABrowser, numberOn, type OpenHouse, openHouse } from './browser.js';

inABrowser('the pages by keyboard alone', () => {
  let house: OpenHouse;
  beforeAll(async () => {
    house = await openHouse('2026-11-23T09:00:00.000Z');
  });
  afterAll(() => house.close());

  it('begins each page with a way past its head', async () => {
    const page = await house.windowOf('dana');
    await page.goto('/');
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('Skip to main content');
    await page.keyboard.press('Enter');
    await page.waitForURL(/#main-content$/);
    expect(await page.locator(':focus').getAttribute('id')).toBe('main-content');
  });

  it('refers a child', async () => {
    const page = await house.windowOf('dana');
    await page.goto('/cases/new/access-pathway/ReferralSubmitted');
    await tabTo(page, 'child.name');
    await page.keyboard.type('Robin Canary');
    await tabTo(page, 'contact.name');
    await page.keyboard.type('Dana Marlow');
    await tabTo(page, 'contact.phone');
    await page.keyboard.type('07700 900 117');
    await tabTo(page, 'worry');
    await page.keyboard.type('She does not sleep');
    await tabTo(page, 'Continue');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/check$/);
    await tabTo(page, 'Record this');
    expect(await isSeen(page)).toBe(true);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/done/);

    expect(numberOn(page)).toMatch(/^[A-Z0-9]{4}-[A-Z0-9]{4}$/);
  });
});

/** What has the focus: the name of an input, or the words of a button or a link. */
async function focused(page: Page): Promise<string> {
  const element = page.locator(':focus');
  if ((await element.count()) === 0) return '';
  return (await element.getAttribute('name')) || ((await element.textContent()) ?? '').trim();
}

/** Presses Tab until that has the focus. Fails when it cannot be reached. */
async function tabTo(page: Page, wanted: string): Promise<void> {
  for (let presses = 0; presses < 200; presses += 1) {
    await page.keyboard.press('Tab');
    if ((await focused(page)) === wanted) return;
  }
  throw new Error(`“${wanted}” cannot be reached with the Tab key`);
}

/** Whether the focused element is on the screen and shows that it has the focus. */
async function isSeen(page: Page): Promise<boolean> {
  const box = await page.locator(':focus').boundingBox();
  const shown = await page.evaluate<boolean>(`(() => {
    const { outlineStyle, boxShadow } = getComputedStyle(document.activeElement);
    return outlineStyle !== 'none' || boxShadow !== 'none';
  })()`);
  const height = page.viewportSize()?.height ?? 0;
  return shown && box !== null && box.y >= 0 && box.y + box.height <= height;
}
