import type { Settings } from '#settings/settings';
import type { ServiceRequest } from '../sign-in/request-context.js';

/** A page of ours as others can reach it: by the address that was set, or else by the one at which this request found us. */
export function addressOf(path: string, request: ServiceRequest, { publicUrl }: Pick<Settings, 'publicUrl'>): string {
  return new URL(path, publicUrl ?? `${request.protocol}://${request.get('host')}`).href;
}

/** Where a calendar finds its deadlines. Whoever has this needs nothing else. */
export function feedPath(secret: string): string {
  return `/calendar/${secret}.ics`;
}
