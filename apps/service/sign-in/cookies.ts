import type { Request, Response } from 'express';

export const SESSION_COOKIE = 'waymark-session';
/** Marks a browser that has not signed in yet, so that the form on which it signs in can be tied to it. */
export const VISIT_COOKIE = 'waymark-visit';

/** The value of a cookie as the browser sent it; undefined when it sent none. */
export function cookieOf(request: Pick<Request, 'headers'>, name: string): string | undefined {
  const found = (request.headers.cookie ?? '').split(';').map((pair) => pair.trim().split('='));
  return found.find(([key]) => key === name)?.[1];
}

/** Out of reach of scripts, and not sent along from other sites' forms. Secure wherever the connection is. */
export function setCookie(
  response: Response,
  { name, value, lastsMs }: { name: string; value: string; lastsMs?: number },
) {
  response.cookie(name, value, {
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    secure: response.req.secure,
    encode: String,
    ...(lastsMs === undefined ? {} : { maxAge: lastsMs }),
  });
}
