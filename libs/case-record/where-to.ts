import type { Channel, Recipient } from '#engine/recipient';
import type { Addressed } from './addressees.js';

/**
 * Where a notice goes by its channel: an address, a number, or `pages` and `file` of ours; null where there is nowhere, and it
 * cannot be sent. Pages are read by whoever has an account, and those of a post by whoever comes to hold it.
 */
export function whereTo(to: Recipient & { readonly resolved: Addressed }, channel: Channel): string | null {
  const { email, phone, address, person } = to.resolved;
  const pages = 'person' in to || 'post' in to || person !== null ? 'pages' : null;
  const ways = { email, digest: email, sms: phone, letter: address, portal: pages, inapp: pages, file: 'file' };
  const way = ways[channel]?.trim() ?? '';
  return way === '' ? null : way;
}

/** The ways by how far what is told by them reaches, the least first: a letter is the notice itself, a page has to be looked at. */
const BY_REACH: readonly Channel[] = ['file', 'portal', 'inapp', 'digest', 'sms', 'email', 'letter'];

/**
 * The way by which the same is told to the same more surely; undefined where this is the surest. Of several that cannot be
 * sent, only the surest needs somebody who reaches them otherwise.
 */
export function surerWay(channel: Channel, besides: readonly Channel[]): Channel | undefined {
  const reach = (one: Channel) => BY_REACH.indexOf(one);
  return besides.filter((one) => reach(one) > reach(channel)).toSorted((one, other) => reach(other) - reach(one))[0];
}
