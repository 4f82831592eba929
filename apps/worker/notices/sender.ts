import type { OutboxItem } from '#case-record/outbox';

/** A notice as a sender is given it. */
export type Notice = OutboxItem & Required<Pick<OutboxItem, 'template' | 'channel' | 'to' | 'subject' | 'body'>>;

/** Why a notice can never arrive, however often it is tried. */
export type Undeliverable =
  | 'noAddress'
  | 'noSenderForChannel'
  | 'permanent-failure'
  | 'temporary-failure'
  | 'technical-failure'
  /** Tried twelve times. A person must look; a later try may yet succeed. */
  | 'parked';

/** What became of a notice so far. `accepted`: the carrier has it, and will say later whether it arrived. */
export type Outcome =
  | { readonly became: 'delivered'; readonly status: string; readonly providerReference?: string }
  | { readonly became: 'accepted'; readonly providerReference: string }
  | { readonly became: 'failed'; readonly status: Undeliverable; readonly providerReference?: string };

/** One way out of the house. Throws when it may be tried again; the same notice twice must arrive once. */
export interface Sender {
  readonly via: 'folder' | 'smtp' | 'notify';
  readonly send: (notice: Notice) => Promise<Outcome>;
  /** What became of a notice the carrier accepted; undefined while it does not know. Only for carriers that can say. */
  readonly enquire?: (providerReference: string) => Promise<Outcome | undefined>;
  readonly close?: () => Promise<void> | void;
}

/** What identifies a notice to a carrier, the same at every try: it names the case and the item, and no person. */
export function noticeReference({ ref, id }: Pick<OutboxItem, 'ref' | 'id'>): string {
  return `waymark.${ref}.${id}`;
}
