import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { caseRow, historyOf } from '#case-record/cases';
import { continueAndRecord, inABrowser, numberOn, type OpenHouse, openHouse } from './browser.js';

inABrowser('the pages of a disagreement', () => {
  let house: OpenHouse;
  let ref: string;
  beforeAll(async () => {
    house = await openHouse('2026-02-18T10:00:00.000Z');
  });
  afterAll(() => house.close());

  const state = async () => (await caseRow(house.service.record, ref))?.state;
  const choose = (page: Page, name: string, value: string) => page.check(`[name="${name}"][value="${value}"]`);
  const look = async (page: Page, event: string) => {
    await page.goto(`/cases/${ref}/do/${event}`);
    return page;
  };

  it('let a commissioner raise one, which the other side says that it has', async () => {
    const page = await house.windowOf('leon');
    await page.goto('/cases/new/disagreement/DisagreementRaised');
    await page.fill('[name="about"]', 'Who pays for the placement from 2 March');
    await choose(page, 'raisedFor', 'council');
    await choose(page, 'against', 'council');
    await choose(page, 'strand', 'C_COMMISSIONERS');
    await choose(page, 'currentPayer', 'education');
    await page.getByRole('button', { name: 'Continue' }).click();
    expect(await page.locator('main').innerText()).toContain('Nobody disagrees with themselves');
    await expect(page.inputValue('[name="about"]')).resolves.toContain('Who pays for the placement');
    await choose(page, 'against', 'health');
    await continueAndRecord(page);
    ref = numberOn(page);
    await continueAndRecord(await look(await house.windowOf('isaac'), 'DisagreementAcknowledged'));
    expect(await state()).toBe('acknowledged');
  });

  it('begin the steps, and put in force who pays meanwhile without anybody’s acceptance', async () => {
    const page = await house.windowOf('leon');
    await look(page, 'StrandSet');
    await choose(page, 'strand', 'C_COMMISSIONERS');
    await page.getByRole('button', { name: 'Continue' }).click();
    const told = await page.locator('main').innerText();
    expect(told).toContain('With those who hold the case');
    expect(told).toContain('Wednesday 25 February 2026');
    await page.getByRole('button', { name: 'Record this' }).click();
    await look(page, 'InterimProposed');
    for (const [part, value] of [
      ['day', '2'],
      ['month', '3'],
      ['year', '2026'],
    ] as const)
      await page.fill(`[name="from-${part}"]`, value);
    await continueAndRecord(page);
    await continueAndRecord(await look(page, 'InterimPutInForce'));
    await page.goto(`/cases/${ref}`);
    expect(await page.locator('main').innerText()).toContain('education (the council) pays all of it');
  });

  it('record a meeting with its sheet, and say in words who is missing', async () => {
    const page = await house.windowOf('leon');
    await look(page, 'RungMet');
    await page.selectOption('[name="present.0.person"]', 'leon');
    await choose(page, 'present.0.side', 'council');
    await page.fill('[name="sheet.disputed.0"]', 'Whether the night care is health care');
    await page.fill('[name="sheet.costPence"]', '168,999.48');
    await page.fill('[name="sheet.meanwhile"]', 'The placement goes on.');
    await page.getByRole('button', { name: 'Add another: Where does each side stand?' }).click();
    for (const [row, side] of ['council', 'health'].entries()) {
      await choose(page, `sheet.positions.${row}.side`, side);
      await page.fill(`[name="sheet.positions.${row}.position"]`, 'It is for the other to pay.');
      await page.fill(`[name="sheet.positions.${row}.legalBasis"]`, 'Children and Families Act 2014 s.42');
    }
    await page.getByRole('button', { name: 'Continue' }).click();
    expect(await page.locator('main').innerText()).toContain('Nobody is there for: health. Say who was.');
    await page.getByRole('button', { name: 'Add another: Who was there?' }).click();
    await page.selectOption('[name="present.1.person"]', 'isaac');
    await choose(page, 'present.1.side', 'health');
    await continueAndRecord(page);
    const met = (await historyOf(house.service.record, ref)).findLast(({ type }) => type === 'RungMet');
    expect(met?.data).toMatchObject({
      present: [
        { person: 'leon', side: 'council' },
        { person: 'isaac', side: 'health' },
      ],
      sheet: { costPence: 16_899_948, positions: [{ side: 'council' }, { side: 'health' }] },
    });
  });

  it('offer only the steps that are still to come, by the names that the area has for them', async () => {
    const page = await house.windowOf('leon');
    await look(page, 'RungEscalated');
    const offered = await page.locator('[name="to"]').evaluateAll((all) => all.map((one) => one.getAttribute('value')));
    expect(offered).toEqual(['lineManager', 'director', 'mediation', 'executives']);
    expect(await page.locator('main').innerText()).toContain('Senior Commissioning Manager or Director');
    await continueAndRecord(page);
    expect(await state()).toBe('rung.lineManager');
    const [manager, secretary] = [await house.windowOf('lydia'), await house.windowOf('bernard')];
    await manager.goto('/');
    expect(await manager.locator('main').innerText()).toContain(ref);
    await secretary.goto(`/cases/${ref}`);
    expect(await secretary.title()).toContain('Not found');
    expect(house.complaints).toEqual([]);
  });
});
