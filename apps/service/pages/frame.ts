import type { NextFunction, Request, Response } from 'express';
import type { CaseRecord } from '#case-record/open-record';
import { now } from '#case-record/virtual-clock';
import type { Person } from '#case-record/people';
import type { Settings } from '#settings/settings';
import { reachOf } from '../door/reading.js';
import type { ServiceRequest } from '../sign-in/asking.js';
import { formToken } from '../sign-in/form-token.js';
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
    lazily('asking', () => request.asking);
    lazily('council', () => councilOf(request.asking?.person.area ?? record.register.areas()[0]?.profile));
    lazily('navigation', () =>
      request.asking ? navigationFor(request.asking.person, { record, here: request.path }) : [],
    );
    next();
  };
}

/** The council's name, from the id of its area. */
function councilOf(area: string | undefined): string {
  const words = (area ?? '').split('-').filter(Boolean);
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' ');
}

interface Place {
  readonly text: string;
  readonly href: string;
  readonly for?: (person: Person, record: CaseRecord) => boolean;
}

const PLACES: readonly Place[] = [
  { text: 'My work', href: '/' },
  { text: 'Cases', href: '/cases' },
  { text: 'Make a referral', href: '/cases/new' },
  { text: 'Deadlines', href: '/deadlines', for: readsTheArea },
  { text: 'Notices', href: '/notices', for: readsTheArea },
  { text: 'People', href: '/people', for: mayRecordLeavers },
];

/** Whether the person reads every case of their area, on any pathway. */
export function readsTheArea(person: Person, { register }: CaseRecord): boolean {
  return register.pathways().some((pathway) => reachOf(person, pathway) === 'area');
}

/** Whether the person may say that somebody has left: a manager, or the feed of people. */
export function mayRecordLeavers({ roles }: Person): boolean {
  return roles.some((role) => role === 'manager' || role === 'peopleFeed');
}

function navigationFor(person: Person, { record, here }: { record: CaseRecord; here: string }) {
  return PLACES.filter((place) => place.for?.(person, record) ?? true).map(({ text, href }) => ({
    text,
    href,
    current: here === href,
  }));
}
