import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { apiAs } from '../journeys/opened-service.js';
import { inABrowser, numberOn, type OpenHouse, openHouse, press } from './browser.js';

inABrowser('going back, and loading again', () => {
  let house: OpenHouse;
  beforeAll(async () => {
    house = await openHouse('2026-11-23T09:00:00.000Z');
  });
  afterAll(() => house.close());

  const cases = async () => (await house.service.record.db.query('SELECT ref FROM case_file')).length;

  it('asks nobody whether to send a form again, keeps what was typed, and records once', async () => {
    const page = await house.windowOf('dana');
    await page.goto('/cases/new/access-pathway/ReferralSubmitted');
    await page.fill('[name="child.name"]', 'Robin Canary');
    await page.fill('[name="worry"]', 'She does not sleep');
    await page.getByRole('button', { name: 'Continue' }).click();
    expect(await page.title()).toMatch(/^Error: /);
    // The script has run: the page stands in the history as its form.
    await page.waitForURL('**/ReferralSubmitted');
    await page.reload();
    expect(await page.inputValue('[name="worry"]')).toBe('She does not sleep');
    await page.fill('[name="contact.name"]', 'Dana Marlow');
    await page.fill('[name="contact.phone"]', '07700 900 117');
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByText('Check before you record').first().waitFor();
    await page.waitForURL('**/ReferralSubmitted');
    await page.reload();
    expect(await page.inputValue('[name="contact.name"]')).toBe('Dana Marlow');
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByRole('button', { name: 'Record this' }).click();
    const ref = numberOn(page);
    const before = await cases();

    await page.goBack();
    expect(await page.inputValue('[name="child.name"]')).toBe('Robin Canary');
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByRole('button', { name: 'Record this' }).click();
    expect([numberOn(page), await cases()]).toEqual([ref, before]);
    expect(house.complaints).toEqual([]);
  });

  it('shows nobody what somebody else had typed who was signed in before', async () => {
    const page = await house.windowOf('dana');
    await page.goto('/cases/new/access-pathway/ReferralSubmitted');
    await page.fill('[name="worry"]', 'She was hit at home');
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.waitForURL('**/ReferralSubmitted');
    await page.context().clearCookies();
    const other = await house.windowOf('priya');
    await page.context().addCookies(await other.context().cookies());
    await page.reload();
    expect(await page.locator('body').innerText()).toContain('You are Priya Nayar');
    expect(await page.inputValue('[name="worry"]')).toBe('');
  });

  it('keeps which entry is put right, and a tick that was taken out stays out', async () => {
    const page = await house.windowOf('malik');
    const opened = await apiAs(house.service, 'tom').open({
      pathway: 'access-pathway',
      event: 'ReferralSubmitted',
      data: {
        child: { name: 'Nell Canary' },
        contact: { name: 'Jo Canary', phone: '07700 900 182' },
        worry: 'She does not eat',
        strands: ['asd', 'adhd'],
      },
    });
    await page.goto(`/cases/${opened.body.ref}/do/RecordCorrected?of=1`);
    await page.locator('[name="data.strands"][value="adhd"]').uncheck();
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.waitForURL('**/RecordCorrected?of=1');
    await page.reload();
    expect(await page.inputValue('[name="data.worry"]')).toBe('She does not eat');
    expect(await page.isChecked('[name="data.strands"][value="adhd"]')).toBe(false);
    expect(await page.isChecked('[name="data.strands"][value="asd"]')).toBe(true);
  });

  it('says that somebody has left at an address that can be loaded again', async () => {
    const page = await house.windowOf('malik');
    await page.goto('/people/left?person=bea');
    await press(page, /left/i);
    expect(page.url()).toContain('/people/left/done?person=bea');
    const said = await page.locator('main').innerText();
    await page.reload();
    expect(await page.locator('main').innerText()).toBe(said);
  });
});
