import type { NextFunction, Request, Response } from 'express';
import type { CaseRecord } from '#case-record/open-record';
import type { Person } from '#case-record/people';
import { now } from '#case-record/virtual-clock';
import { reachOf } from '#engine/role-on-pathway';
import type { Settings } from '#settings/settings';
import type { AreaProfile } from '#workflows/areas/profile';
import { mayReadMoney } from '../case-access/funding.js';
import { keepsRegister } from '../case-access/register-keeper.js';
import { formToken } from '../sign-in/form-token.js';
import type { ServiceRequest } from '../sign-in/request-context.js';
import { ASSETS_VERSION } from './assets/assets.controller.js';

/** What every page shows around its own words: whose council, who is signed in, where one can go. Read when it is drawn. */
export function eachPage(record: CaseRecord, settings: Settings) {
  return async (asked: Request, response: Response, next: NextFunction): Promise<void> => {
    const request = asked as ServiceRequest;
    const { locals } = response;
    locals.assetsVersion = ASSETS_VERSION;
    locals.demonstration = settings.demonstration;
    locals.formToken = () => formToken(request, response, settings);
    locals.virtualNow = settings.demonstration ? await now(record).catch(() => null) : null;
    const lazily = (name: string, read: () => unknown) =>
      Object.defineProperty(locals, name, { get: read, enumerable: true, configurable: true });
    lazily('sentFrom', () => (request.method === 'POST' ? formOf(request) : null));
    lazily('signedIn', () => request.context?.person);
    const area = () => areaOf(request, record);
    lazily('council', () => area()?.authority?.name ?? '');
    lazily('helpline', () => area()?.settings?.telephone);
    lazily('sendiass', () => area()?.settings?.sendiass);
    lazily('navigation', () =>
      request.context
        ? navigationFor(request.context.person, { record, here: request.path })
        : navigationForAnybody(request.path),
    );
    next();
  };
}

/** The address of the form whose steps lie below it, with the entry that it is about; of the others, the page on which the form stands. */
function formOf({ originalUrl, body }: Pick<Request, 'originalUrl' | 'body'>): string {
  const { pathname } = new URL(originalUrl, 'http://here');
  const entry = /^\d+$/.test(String(body?.of)) ? `?of=${body.of}` : '';
  return `${pathname.replace(/\/(check|change)$/, '').replace(/^(\/areas\/[^/]+)\/.*$/, '$1')}${entry}`;
}

/** The area of the person, or, before anybody has signed in, the first one of the register. */
function areaOf({ context }: ServiceRequest, { register }: CaseRecord): Partial<AreaProfile> | undefined {
  return context ? register.area(context.person.area) : register.areas()[0];
}

interface NavLink {
  readonly text: string;
  readonly href: string;
  readonly for?: (person: Person, record: CaseRecord) => boolean;
}

const CALCULATOR: NavLink = { text: 'Deadline calculator', href: '/clocks' };

const NAV_LINKS: readonly NavLink[] = [
  { text: 'My work', href: '/' },
  { text: 'Cases', href: '/cases' },
  { text: 'Make a referral', href: '/cases/new' },
  { text: 'Deadlines', href: '/deadlines', for: readsTheArea },
  { text: 'Funding', href: '/funding', for: (person, record) => mayReadMoney(record, person) },
  { text: 'Notices', href: '/notices', for: readsTheArea },
  { text: 'People', href: '/people', for: keepsRegister },
  { text: 'Places', href: '/places', for: keepsRegister },
  { text: 'Areas', href: '/areas', for: keepsRegister },
  CALCULATOR,
];

/** What is open to people who have not signed in. */
const FOR_ANYBODY: readonly NavLink[] = [CALCULATOR, { text: 'Sign in', href: '/sign-in' }];

/** Whether the person reads every case of their area, on any pathway. */
export function readsTheArea(person: Person, { register }: CaseRecord): boolean {
  return register.pathways().some((pathway) => reachOf(person, pathway) === 'area');
}

function navigationFor(person: Person, { record, here }: { record: CaseRecord; here: string }) {
  return NAV_LINKS.filter((link) => link.for?.(person, record) ?? true).map((link) => shown(link, here));
}

function navigationForAnybody(here: string) {
  return FOR_ANYBODY.map((link) => shown(link, here));
}

function shown({ text, href }: NavLink, here: string) {
  return { text, href, current: here === href };
}
