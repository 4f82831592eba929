import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { importPlaces } from '#people/import-places';
import { readSchoolFile } from '#people/school-register';
import { demonstrationPlaces } from '#workflows/areas/demonstration/places';
import { apiAs } from '../journeys/opened-service.js';
import { inABrowser, type OpenHouse, openHouse, referAChild } from './browser.js';
import { objectionsTo } from './objections.js';

/** The pages of one case for those who work on it, those it belongs to, and those who manage. */
const PAGES: Readonly<Record<string, readonly string[]>> = {
  asha: [
    '/',
    '/?view=team',
    '/cases',
    '/cases/new',
    '/cases/new/access-pathway/ReferralSubmitted',
    '/cases/:ref',
    '/cases/:ref/do/VoiceRecorded',
    '/cases/:ref/do/MissingInformationListed',
    '/cases/:ref/history',
    '/cases/:ref/replay?step=1',
    '/cases/:ref/notices',
    '/notices',
    '/deadlines?days=365',
    '/deadlines/calendar',
    '/cases/:ref/deadlines/referral-acknowledged/believed',
    '/cases/:ref/deadlines/referral-acknowledged/believed?on-day=31&on-month=2&on-year=2026',
    '/calendar',
    '/demonstration/time',
    '/nothing-here',
  ],
  dana: ['/', '/cases', '/cases/:ref', '/cases/new'],
  malik: [
    '/people',
    '/people?q=nobody-at-all',
    '/people/new',
    '/people/bea',
    '/people/bea/do/details',
    '/people/bea/do/posts',
    '/people/bea/do/away',
    '/people/left?person=bea',
    '/places',
    '/places/new',
    '/places/1',
    '/places/1/do/reached',
    '/places/1/do/details',
    '/areas',
    '/areas/north-east-lincolnshire',
    '/notices/required',
  ],
  omar: ['/cases/:assessment', '/cases/:assessment/do/ExceptionClaimed'],
  priya: ['/cases/:assessment'],
  callum: ['/cases/new/panel-meeting/MeetingScheduled', '/cases/:meeting', '/cases/:meeting/do/AttendanceRecorded'],
  ingrid: ['/cases/:disagreement', '/cases/:disagreement/do/FactsRecorded'],
  wendy: ['/cases/:appeal', '/cases/:appeal/do/AppealLodged'],
};

const FEED = { by: { person: 'system', role: 'system' } };

const CANARY = {
  child: { name: 'Kit Canary' },
  contact: { name: 'Wendy Tallis', phone: '07700 900 118', person: 'wendy' },
};

/** One case of each kind besides the referral: who begins it, with what. */
const BEGUN: Readonly<Record<string, readonly [person: string, pathway: string, event: string, data: object]>> = {
  assessment: [
    'priya',
    'needs-assessment',
    'AssessmentRequested',
    {
      child: { name: 'Kit Canary' },
      contact: { name: 'Priya Nayar', phone: '07700 900 118' },
      source: 'parentOrYoungPerson',
    },
  ],
  meeting: ['callum', 'panel-meeting', 'MeetingScheduled', { panel: 'access-panel', meetingOn: '2027-01-13' }],
  disagreement: [
    'ingrid',
    'disagreement',
    'DisagreementRaised',
    { strand: 'C_COMMISSIONERS', about: 'Who pays for nursing', raisedFor: 'health', against: 'council', ...CANARY },
  ],
  appeal: [
    'omar',
    'appeal',
    'RightOfAppealArose',
    { kind: 'refusalToAssess', decisionSentOn: '2026-11-16', ...CANARY },
  ],
};

/** The pages for which nobody has to sign in: a list, a form, answers with all that belongs to them, and wrong answers. */
const FOR_ANYBODY: readonly string[] = [
  '/sign-in',
  '/clocks',
  '/clocks?words=yoghurt',
  '/clocks/mediation-agreement-appealable',
  '/clocks/ehcp-final?trigger=2026-01-05',
  '/clocks/ehcp-final?trigger=2025-04-02&on=2025-11-18',
  '/clocks/timeline/annual-review',
  '/clocks/timeline/annual-review?from=2026-03-04&on=2026-05-01',
  '/clocks/mediation-notify-icb?trigger=2026-04-01',
  '/clocks/corporate-stage1-response?trigger=2028-12-20',
  '/clocks/special-school-assessment-stay?noticeServed=2026-05-11&schoolClosed=Easter',
  '/clocks/cease-earliest?decisionSent=2026-02-30&appealLodged=yes',
];

inABrowser('the pages, for everybody', () => {
  let house: OpenHouse;
  const refs: Record<string, string> = {};
  beforeAll(async () => {
    house = await openHouse('2026-11-23T09:00:00.000Z');
    refs['ref'] = await referAChild(await house.windowOf('dana'), 'Robin Canary');
    await importPlaces(house.service.record, FEED, await readSchoolFile([demonstrationPlaces]));
    for (const [name, [person, pathway, event, data]] of Object.entries(BEGUN)) {
      const opened = await apiAs(house.service, person).open({ pathway, event, data });
      if (opened.status !== 201) throw new Error(`${name}: ${JSON.stringify(opened.body)}`);
      refs[name] = opened.body.ref;
    }
  });
  afterAll(() => house.close());

  /** The policy is left out for the checker only, which is a script that is not ours. */
  const windowFor = (person: string) => house.windowOf(person, { bypassCSP: true });

  it.each(Object.keys(PAGES))('has nothing that axe objects to on the pages of %s, narrow and wide', async (person) => {
    const page = await windowFor(person);
    const objections: string[] = [];
    for (const path of PAGES[person] ?? []) {
      await page.goto(path.replace(/:(\w+)/, (_all, name: string) => refs[name] ?? name));
      objections.push(...(await objectionsTo(page, path)));
    }
    expect(objections).toEqual([]);
  });

  it('has nothing that axe objects to when answers are wrong, when they are checked, and when they are done', async () => {
    const page = await windowFor('dana');
    await page.goto('/cases/new/access-pathway/ReferralSubmitted');
    await page.getByRole('button', { name: 'Continue' }).click();
    const objections = await objectionsTo(page, 'wrong answers');
    await page.fill('[name="child.name"]', 'Wren Canary');
    await page.fill('[name="contact.name"]', 'Dana Marlow');
    await page.fill('[name="contact.phone"]', '07700 900 117');
    await page.fill('[name="worry"]', 'She does not sleep');
    await page.getByRole('button', { name: 'Continue' }).click();
    objections.push(...(await objectionsTo(page, 'check')));
    await page.getByRole('button', { name: 'Record this' }).click();
    objections.push(...(await objectionsTo(page, 'done')));

    expect(objections).toEqual([]);
  });

  it('has nothing that axe objects to when the address of a calendar is made, and when it is stopped', async () => {
    const page = await windowFor('dana');
    await page.goto('/calendar');
    await page.getByRole('button', { name: 'Make an address' }).click();
    await page.getByLabel('Your address').waitFor();
    const objections = await objectionsTo(page, 'address made');
    await page.getByRole('button', { name: 'Stop this address' }).click();
    await page.getByText('Your address is stopped').waitFor();
    expect([...objections, ...(await objectionsTo(page, 'address stopped'))]).toEqual([]);
  });

  it('has nothing that axe objects to where nobody has to sign in', async () => {
    const page = await windowFor('dana');
    await page.context().clearCookies();
    const objections: string[] = [];
    for (const path of FOR_ANYBODY) {
      await page.goto(path);
      objections.push(...(await objectionsTo(page, path)));
    }
    expect(objections).toEqual([]);
  });
});
