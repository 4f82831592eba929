import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Response } from 'express';
import type { Settings } from '#settings/settings';
import { cookieOf, nameOver, SESSION_COOKIE, setCookie, VISIT_COOKIE } from './cookies.js';
import type { ServiceRequest } from './request-context.js';

/** The name of the hidden field that every form carries. */
export const FORM_TOKEN_FIELD = 'formToken';

/** The token to put into a form. For someone who has not signed in it also marks their browser. */
export function formToken(
  request: ServiceRequest,
  response: Response,
  { sessionSecret }: Pick<Settings, 'sessionSecret'>,
) {
  return formTokenFor(cookieOf(request, SESSION_COOKIE) ?? visitOf(request, response), sessionSecret);
}

/** True when the form came from a page that we gave to this browser, and the browser does not say otherwise. */
export function isOurForm(request: ServiceRequest, { sessionSecret }: Pick<Settings, 'sessionSecret'>): boolean {
  const browser = browserOf(request);
  const token = (request.body as Record<string, unknown> | undefined)?.[FORM_TOKEN_FIELD];
  if (browser === undefined || typeof token !== 'string') return false;
  return !isFromElsewhere(request) && same(token, formTokenFor(browser, sessionSecret));
}

/** What the browser itself says of where a request comes from. */
export function isFromElsewhere(request: ServiceRequest): boolean {
  const site = request.get('sec-fetch-site');
  if (site !== undefined) return site !== 'same-origin' && site !== 'none';
  const origin = request.get('origin');
  return origin !== undefined && origin !== `${request.protocol}://${request.get('host')}`;
}

/** What a form must carry back: it can be made only by someone who knows the secret, and only for this one browser. */
export function formTokenFor(browser: string, secret: string): string {
  return createHmac('sha256', secret).update(`form:${browser}`).digest('base64url');
}

/** True when both are the same text, in a time that does not tell how much of it was right. */
export function same(given: string, expected: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(expected)];
  return one.length === other.length && timingSafeEqual(one, other);
}

function browserOf(request: ServiceRequest): string | undefined {
  return cookieOf(request, SESSION_COOKIE) ?? cookieOf(request, VISIT_COOKIE);
}

/** What marks this browser, signed in or not; it is marked where it was not. */
export function visitOf(request: ServiceRequest, response: Response): string {
  return cookieOf(request, VISIT_COOKIE) ?? marked(request, response);
}

function marked(request: ServiceRequest, response: Response): string {
  const visit = randomBytes(18).toString('base64url');
  setCookie(response, { name: VISIT_COOKIE, value: visit });
  request.headers.cookie = [request.headers.cookie, `${nameOver(request, VISIT_COOKIE)}=${visit}`]
    .filter(Boolean)
    .join('; ');
  return visit;
}
