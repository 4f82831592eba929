import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { historyOf } from '#case-record/cases';
import { setClock } from '#case-record/virtual-clock';
import { apiAs, byItsMeeting } from '../journeys/opened-service.js';
import { continueAndRecord, inABrowser, numberOn, type OpenHouse, openHouse } from './browser.js';
import { objectionsTo } from './objections.js';

inABrowser('the pages of joint funding', () => {
  let house: OpenHouse;
  let ref: string;
  beforeAll(async () => {
    house = await openHouse('2026-02-02T09:00:00.000Z');
  });
  afterAll(() => house.close());

  const factsOf = async (type: string) => {
    const history = await historyOf(house.service.record, ref);
    return history.findLast((event) => event.type === type)?.data as Record<string, unknown>;
  };

  const line = async (page: Page, row: number, [what, section, unit, units, price]: readonly string[]) => {
    const name = `lines.${row}.`;
    await page.fill(`[name="${name}what"]`, what ?? '');
    await page.check(`[name="${name}section"][value="${section}"]`);
    await page.check(`[name="${name}unit"][value="${unit}"]`);
    await page.fill(`[name="${name}units"]`, units ?? '');
    await page.fill(`[name="${name}unitPence"]`, price ?? '');
  };

  it('let a case officer ask for a package of several lines, in pounds, and lose nothing that was typed wrongly', async () => {
    const page = await house.windowOf('omar', { javaScriptEnabled: false });
    await page.goto('/cases/new/joint-funding/FundingRequested');
    await page.fill('[name="child.name"]', 'Robin Canary');
    await page.fill('[name="contact.name"]', 'Dana Marlow');
    await page.fill('[name="contact.phone"]', '07700 900 117');
    await line(page, 0, ['Residential school', 'F', 'week', '38', '3,249.995']);
    await page.getByRole('button', { name: 'Add another: What is to be paid for?' }).click();
    await line(page, 1, ['Psychology', 'G', 'session', '36', '£125']);
    await page.fill('[name="options.0.what"]', 'Residential school');
    await page.fill('[name="options.0.yearlyPence"]', '123,499.62');
    await page.fill('[name="outcomes.0"]', 'She sleeps');
    await page.check('[name="done"][value="multiAgencyMeeting"]');
    await page.fill('[name="familyView"]', 'Home at weekends');
    await page.fill('[name="childSays"]', 'The dog');
    await page.getByRole('button', { name: 'Continue' }).click();

    expect(await page.locator('.govuk-error-summary').innerText()).toContain(
      'Enter the price as pounds and pence, like 3249.99',
    );
    await expect(page.inputValue('[name="lines.0.unitPence"]')).resolves.toBe('3,249.995');
    await expect(page.inputValue('[name="lines.1.unitPence"]')).resolves.toMatch(/125/);
    await page.fill('[name="lines.0.unitPence"]', '3249.99');
    await page.getByRole('button', { name: 'Continue' }).click();
    expect(await page.locator('main').innerText()).toContain('Price of one: £3,249.99');
    await page.getByRole('button', { name: 'Record this' }).click();

    ref = numberOn(page);
    expect(await factsOf('FundingRequested')).toMatchObject({
      lines: [
        { what: 'Residential school', section: 'F', unit: 'week', units: 38, unitPence: 324_999 },
        { what: 'Psychology', section: 'G', unit: 'session', units: 36, unitPence: 12_500 },
      ],
      options: [{ yearlyPence: 12_349_962 }],
    });
  });

  it('let them share a line that they choose from the request, to the penny', async () => {
    const page = await house.windowOf('omar');
    await page.goto(`/cases/${ref}/do/SplitProposed`);
    await page.getByLabel('1: Residential school').check();
    await page.getByLabel('By percentages').check();
    await page.fill('[name="splits.0.parts.education"]', '60');
    await page.fill('[name="splits.0.parts.health"]', '30');
    await page.getByRole('button', { name: 'Continue' }).click();
    expect(await page.locator('main').innerText()).toContain('the percentages come to 90, not to 100');
    await page.fill('[name="splits.0.parts.health"]', '40');
    await continueAndRecord(page);
    await page.goto(`/cases/${ref}`);
    const shown = await page.locator('main').innerText();
    expect(shown).toContain('Education: £74,099.62 of £127,999.62 a year');
    expect(shown).toContain('Health: £53,900.00 of £127,999.62 a year');
  });

  it('have nothing that axe objects to, narrow and wide', async () => {
    const api = apiAs(house.service, 'callum');
    await api.record(ref, 'FundingValidated');
    await api.record(ref, 'HistoryPackBuilt');
    await byItsMeeting(house.service, ref, { type: 'ListedForPanel', data: { meetingOn: '2026-02-25' } });
    const deciding = [
      { person: 'edward', agency: 'education' },
      { person: 'harriet', agency: 'health' },
    ];
    await byItsMeeting(house.service, ref, { type: 'PanelItemOpened', data: { chair: 'ursula', deciding } });
    for (const [person, agency] of [
      ['edward', 'education'],
      ['harriet', 'health'],
    ] as const)
      await apiAs(house.service, person).record(ref, 'AgencyPositionRecorded', { data: { agency, position: 'agree' } });
    const objections: string[] = [];
    const look = async (person: string, paths: readonly string[]) => {
      const page = await house.windowOf(person, { bypassCSP: true });
      for (const path of paths) {
        await page.goto(path);
        objections.push(...(await objectionsTo(page, path)));
      }
    };
    await look('ursula', [`/cases/${ref}/do/FundingAgreedWithConditions`, `/cases/${ref}/do/FundingRefused`]);
    await look('edward', [`/cases/${ref}`, `/cases/${ref}/do/AgencyPositionRecorded`]);
    const data = {
      reasons: 'Nothing nearer meets her needs.',
      evidence: ['Report of the educational psychologist'],
      secondPerson: 'edward',
      howAndWhenTheChildReturns: 'Home each weekend.',
    };
    const agreed = await apiAs(house.service, 'ursula').record(ref, 'FundingAgreed', { data });
    expect(agreed.body.detail).toBeUndefined();
    await api.record(ref, 'DecisionNotified');
    await setClock(house.service.record, '2026-04-13T09:00:00.000Z');
    await api.record(ref, 'PackageStarted', { data: { providerConfirms: true, familyConfirms: true } });
    await look('omar', [
      '/cases/new/joint-funding/FundingRequested',
      '/cases/new/joint-funding/UrgentFundingRequested',
      `/cases/${ref}`,
      `/cases/${ref}/pack`,
      `/cases/${ref}/do/PackageVaried`,
      '/funding?year=2026/27',
      `/funding?year=2026/27&agency=health&child=${ref}`,
      '/funding?year=2020/21',
    ]);
    expect(objections).toEqual([]);
  });
});
