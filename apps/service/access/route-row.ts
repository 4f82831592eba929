import type { Request } from 'express';
import { ROUTES, type RouteRow } from '#policy/routes';

/** The row of the table of routes that a request is judged by. Throws where there is none: then nothing is answered. */
export function routeRow({ method, route }: Pick<Request, 'method' | 'route'>): RouteRow {
  const name = `${method === 'HEAD' ? 'GET' : method} ${route.path}`;
  const row = ROUTES[name];
  if (row === undefined) throw new Error(`The table of routes has no row for ${name}`);
  return row;
}
