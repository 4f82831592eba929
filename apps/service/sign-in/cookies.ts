import type { NextFunction, Request, Response } from 'express';
import type { Settings } from '#settings/settings';
import type { ServiceRequest } from './request-context.js';

export const SESSION_COOKIE = 'waymark-session';
/** Marks a browser that has not signed in yet, so that the form on which it signs in can be tied to it. */
export const VISIT_COOKIE = 'waymark-visit';

/**
 * Notes of each request whether the browser reaches us by HTTPS: where the address of the pages says so, or a proxy that may
 * say it. A browser keeps a name that begins with `__Host-` for the host alone that gave it, and only over HTTPS.
 */
export function noteConnection({ publicUrl }: Pick<Settings, 'publicUrl'>) {
  const always = publicUrl.startsWith('https:');
  return (request: Request, _response: Response, next: NextFunction): void => {
    (request as ServiceRequest).overTls = always || request.secure;
    next();
  };
}

/** The value of a cookie as the browser sent it, under the name that fits its connection; undefined when it sent none. */
export function cookieOf(request: Pick<ServiceRequest, 'headers' | 'overTls'>, name: string): string | undefined {
  const found = (request.headers.cookie ?? '').split(';').map((pair) => pair.trim().split('='));
  const wanted = nameOver(request, name);
  return found.find(([key]) => key === wanted)?.[1];
}

/** The name under which a browser keeps a cookie of ours. */
export function nameOver({ overTls }: Pick<ServiceRequest, 'overTls'>, name: string): string {
  return overTls ? `__Host-${name}` : name;
}

/** Out of reach of scripts, and not sent along from other sites' forms. Secure wherever the connection is. */
export function setCookie(
  response: Response,
  { name, value, lastsMs }: { name: string; value: string; lastsMs?: number },
): void {
  response.cookie(nameOver(response.req as ServiceRequest, name), value, {
    ...attributesOf(response),
    encode: String,
    ...(lastsMs === undefined ? {} : { maxAge: lastsMs }),
  });
}

/** Asks the browser to forget it. */
export function forgetCookie(response: Response, name: string): void {
  response.clearCookie(nameOver(response.req as ServiceRequest, name), attributesOf(response));
}

function attributesOf({ req }: Response) {
  return { httpOnly: true, sameSite: 'lax', path: '/', secure: (req as ServiceRequest).overTls } as const;
}
