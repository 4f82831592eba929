import type { Response } from 'express';
import type { CaseRecord } from '#case-record/open-record';
import type { Person } from '#case-record/people';
import type { Settings } from '#settings/settings';
import { endSession } from '#sign-in/end-sessions';
import { openSession, type Vouched } from '#sign-in/sessions';
import { cookieOf, forgetCookie, SESSION_COOKIE, setCookie, VISIT_COOKIE } from './cookies.js';
import type { ServiceRequest } from './request-context.js';

const HOUR_MS = 60 * 60 * 1000;

interface Entrance {
  readonly record: CaseRecord;
  readonly settings: Pick<Settings, 'sessions'>;
  readonly response: Response;
}

/** Signs somebody in in this browser, under a new secret. A session that it had, theirs or another's, ends. */
export async function beginSession(
  { record, settings, response }: Entrance,
  person: Person,
  by?: Vouched,
): Promise<void> {
  await endSessionOf(record, response.req as ServiceRequest);
  const limits = settings.sessions[person.agency === 'family' ? 'family' : 'staff'];
  const value = await openSession(record, { person: person.id, limits, ...(by && { by }) });
  setCookie(response, { name: SESSION_COOKIE, value, lastsMs: limits.hours * HOUR_MS });
  forgetCookie(response, VISIT_COOKIE);
}

/** Ends the session of this browser at the server, and has the browser forget everything of ours. Returns the issuer that had vouched for them. */
export async function leaveSession(record: CaseRecord, response: Response): Promise<string | null> {
  const issuer = await endSessionOf(record, response.req as ServiceRequest);
  forgetEverything(response);
  return issuer;
}

/** Has the browser forget everything of ours. */
export function forgetEverything(response: Response): void {
  forgetCookie(response, SESSION_COOKIE);
  // Nothing of ours is in a cache: to clear that too would take a browser seconds.
  response.set('Clear-Site-Data', '"cookies", "storage"');
}

async function endSessionOf(record: CaseRecord, request: ServiceRequest): Promise<string | null> {
  const token = cookieOf(request, SESSION_COOKIE);
  return token === undefined ? null : endSession(record, token);
}
