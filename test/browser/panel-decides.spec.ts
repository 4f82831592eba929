import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { historyOf } from '#case-record/cases';
import { setClock } from '#case-record/virtual-clock';
import { continueAndRecord, inABrowser, numberOn, type OpenHouse, openHouse } from './browser.js';
import { type Answers, fill } from './fill-in.js';

/** What a page has not shown by then, it does not show. */
const STUCK_MS = 8_000;

const AT_THE_TABLE = {
  ursula: ['agencies', 'fundingPanelChair'],
  edward: ['education', 'educationFunder'],
  harriet: ['health', 'healthFunder'],
  simone: ['socialCare', 'socialCareFunder'],
} as const;

const PAYERS = ['edward', 'harriet', 'simone'] as const;

inABrowser('a panel decides who pays, by the forms alone', () => {
  let house: OpenHouse;
  let funding: string;
  let meeting: string;
  const windows = new Map<string, Page>();
  beforeAll(async () => {
    house = await openHouse('2026-11-23T09:00:00.000Z');
  });
  afterAll(() => house.close());

  const at = (instant: string) => setClock(house.service.record, instant);
  const typesOf = async (ref: string) => (await historyOf(house.service.record, ref)).map(({ type }) => type);

  async function windowOf(person: string): Promise<Page> {
    const page = windows.get(person) ?? (await house.windowOf(person));
    page.setDefaultTimeout(STUCK_MS);
    windows.set(person, page);
    return page;
  }

  /** Fills in the form of an act as one person, and records it. Returns their window, where it says what came of it. */
  async function does(person: string, path: string, answers: Answers = {}): Promise<Page> {
    const page = await windowOf(person);
    await page.goto(path);
    await fill(page, answers);
    await continueAndRecord(page);
    if (!page.url().includes('/done')) throw new Error(`${path}: ${await page.locator('main').innerText()}`);
    return page;
  }

  it('asks a panel to pay: prices are typed in pounds, and a wrong one is kept and explained', async () => {
    const page = await windowOf('omar');
    await page.goto('/cases/new/joint-funding/FundingRequested');
    await fill(page, {
      'child.name': 'Max Canary',
      'contact.name': 'Jo Canary',
      'contact.phone': '07700 900 182',
      'contact.email': 'jo@family.example',
      question: 'Who pays for a school with somebody awake at night?',
      ...lineOf(0, { what: 'A place at a school', section: 'F', unit: 'week', units: '38', unitPence: '1,000.035' }),
    });
    await page.getByRole('button', { name: /Add another: What is to be paid for/ }).click();
    await fill(page, lineOf(1, { what: 'Nursing', section: 'G', unit: 'session', units: '19', unitPence: '77.77' }));
    await fill(page, {
      'options.0.what': 'A school nearby with nights of respite',
      'options.0.yearlyPence': '39,000',
      'outcomes.0': 'He sleeps through the night',
      done: ['multiAgencyMeeting', 'continuingCareChecklist'],
      familyView: 'They would like him nearer home.',
    });
    await page.getByRole('button', { name: 'Continue' }).click();
    expect(await page.locator('.govuk-error-summary').innerText()).toContain('pounds');
    await expect(page.inputValue('[name="lines.0.unitPence"]')).resolves.toBe('1,000.035');
    await expect(page.inputValue('[name="lines.1.unitPence"]')).resolves.toBe('77.77');

    await page.fill('[name="lines.0.unitPence"]', '1,000.03');
    await page.getByRole('button', { name: 'Continue' }).click();
    expect(await page.locator('main').innerText()).toContain('£1,000.03');
    await page.getByRole('button', { name: 'Record this' }).click();
    funding = numberOn(page);
    expect(await typesOf(funding)).toEqual(['FundingRequested']);
  });

  it('proposes who pays what, finds the request complete, and builds the pack', async () => {
    await does('omar', `/cases/${funding}/do/SplitProposed`, {
      'splits.0.line': '1',
      'splits.0.basis': 'FIXED_PERCENT',
      'splits.0.parts.education': '50',
      'splits.0.parts.health': '30',
      'splits.0.parts.socialCare': '20',
    });
    await does('callum', `/cases/${funding}/do/VoiceRecorded`, { words: 'I like swimming.' });
    await does('callum', `/cases/${funding}/do/FundingValidated`);
    await does('callum', `/cases/${funding}/do/HistoryPackBuilt`);
    const page = await windowOf('callum');
    await page.goto(`/cases/${funding}`);
    expect(await page.locator('main').innerText()).toContain('£');
  });

  it('schedules a meeting, with seats chosen from lists, and puts the case on its agenda', async () => {
    const page = await windowOf('callum');
    await page.goto('/cases/new/panel-meeting/MeetingScheduled');
    await fill(page, { panel: 'complex-case-panel', meetingOn: '16 12 2026', startsAt: '09:30' });
    for (const [row, [person, [, post]]] of Object.entries(AT_THE_TABLE).entries()) {
      if (row > 0) await page.getByRole('button', { name: /Add another: Who sits/ }).click();
      await fill(page, { [`members.${row}.person`]: person, [`members.${row}.post`]: post });
    }
    await continueAndRecord(page);
    meeting = numberOn(page);
    await does('callum', `/cases/${meeting}/do/ItemAdded`, { case: funding, kind: 'decision' });
    expect(await typesOf(funding)).toContain('ListedForPanel');

    await does('callum', `/cases/${meeting}/do/AgendaClosed`);
    await does('callum', `/cases/${meeting}/do/PapersCirculated`);
    expect(await typesOf(meeting)).toContain('PapersCirculated');
  });

  it('lets each of them say that they have read the pack, by the number at its end', async () => {
    for (const person of Object.keys(AT_THE_TABLE)) {
      const page = await windowOf(person);
      await page.goto(`/cases/${funding}/pack`);
      const digest = /[0-9a-f]{64}/.exec(await page.locator('main').innerText())?.[0] ?? 'no digest on the page';
      await does(person, `/cases/${meeting}/do/PackRead`, { case: funding, packDigest: digest, confirmed: 'yes' });
    }
    expect((await typesOf(meeting)).filter((type) => type === 'PackRead')).toHaveLength(4);
  });

  it('opens the meeting and the item when those who pay are there', async () => {
    await at('2026-12-16T09:20:00.000Z');
    const page = await windowOf('callum');
    await page.goto(`/cases/${meeting}/do/AttendanceRecorded`);
    for (const [row, [person, [, post]]] of Object.entries(AT_THE_TABLE).entries()) {
      if (row > 0) await page.getByRole('button', { name: /Add another: Who is there/ }).click();
      await fill(page, { [`present.${row}.person`]: person, [`present.${row}.post`]: post });
    }
    await continueAndRecord(page);
    await at('2026-12-16T09:30:00.000Z');
    await does('ursula', `/cases/${meeting}/do/MeetingConvened`, { interestsAsked: 'yes' });
    await does('ursula', `/cases/${meeting}/do/ItemOpened`, { case: funding, childWordsReadFirst: 'yes' });
    expect(await typesOf(funding)).toContain('PanelItemOpened');
  });

  it('decides nothing until each agency has said yes for its own money, and keeps what the chair has written', async () => {
    const agreed = {
      reasons: 'Nothing nearer meets the need.',
      'evidence.0': 'Advice of the educational psychologist',
      secondPerson: 'edward',
      howAndWhenTheChildReturns: 'Home each weekend.',
    };
    const page = await windowOf('ursula');
    await page.goto(`/cases/${funding}/do/FundingAgreed`);
    if ((await page.locator('[name="reasons"]').count()) > 0) {
      await fill(page, agreed);
      await page.getByRole('button', { name: 'Continue' }).click();
      await expect(page.inputValue('[name="reasons"]')).resolves.toBe(agreed.reasons);
    }
    expect(await page.locator('main').innerText()).toMatch(/say yes|said yes|for its own money/);

    for (const person of PAYERS)
      await does(person, `/cases/${funding}/do/AgencyPositionRecorded`, {
        agency: AT_THE_TABLE[person][0],
        position: 'agree',
      });
    const proposed = await does('ursula', `/cases/${funding}/do/FundingAgreed`, agreed);
    expect(await proposed.locator('main').innerText()).toContain('It is not recorded yet. It names Edward Nunn');
    expect(await typesOf(meeting)).not.toContain('ItemDecided');

    const second = await windowOf('edward');
    await second.goto('/');
    expect(await second.locator('main').innerText()).toContain('Confirm “Record that it is agreed”');
    await second.goto(`/cases/${funding}`);
    expect(await second.locator('main').innerText()).toContain('Nothing nearer meets the need.');
    await second.getByRole('link', { name: 'Confirm it' }).click();
    await continueAndRecord(second);
    expect(await typesOf(meeting)).toContain('ItemDecided');
  });

  it('has the minutes signed by two bodies, and tells the family in words that they can use', async () => {
    await does('ursula', `/cases/${meeting}/do/MeetingConcluded`);
    await does('callum', `/cases/${meeting}/do/MinutesDrafted`);
    await does('ursula', `/cases/${meeting}/do/MinutesSigned`);
    await does('harriet', `/cases/${meeting}/do/MinutesSigned`);
    await does('callum', `/cases/${funding}/do/DecisionNotified`);
    const page = await windowOf('callum');
    await page.goto(`/cases/${meeting}`);
    expect(await page.locator('main').innerText()).toMatch(/minutes/i);
    expect((await typesOf(meeting)).filter((type) => type === 'MinutesSigned')).toHaveLength(2);
    await page.goto(`/cases/${funding}/notices`);
    const letters = await page.locator('main').innerText();
    expect(letters).toContain('Nothing nearer meets the need.');
    expect(letters).not.toMatch(/Subject.*Canary/);
    expect(house.complaints).toEqual([]);
  });
});

const lineOf = (row: number, line: Readonly<Record<string, string>>): Answers =>
  Object.fromEntries(Object.entries(line).map(([name, value]) => [`lines.${row}.${name}`, value]));
