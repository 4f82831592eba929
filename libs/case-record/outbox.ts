import type { Facts } from '#engine/history';
import type { Channel, Recipient } from '#engine/pathway';
import type { CaseRecord } from './open-record.js';

/** Who a notice goes to, found when it is claimed: the person, the holder of the post, or a mailbox. */
export interface Addressed {
  readonly person: string | null;
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly address: string | null;
}

export type OutboxState = 'waiting' | 'done' | 'parked';

/** Something that follows from an act and is carried out after it: a notice, or a case to open. */
export interface OutboxItem {
  readonly id: number;
  readonly ref: string;
  /** The event it follows from. */
  readonly sequence: number;
  readonly kind: 'notice' | 'openCase';
  readonly template?: string;
  readonly channel?: Channel;
  readonly to?: Recipient & { readonly resolved: Addressed };
  readonly subject?: string;
  readonly body?: string;
  /** For `openCase`: what to open, and with which act. */
  readonly pathway?: string;
  readonly event?: string;
  readonly data?: Facts;
  /** The area of the case it follows from. */
  readonly area: string;
  readonly state: OutboxState;
  /** Failed tries so far. */
  readonly attempts: number;
  readonly nextAt: string;
  readonly lastError: string | null;
  readonly providerReference: string | null;
  readonly createdAt: string;
  readonly finishedAt: string | null;
  readonly requestId: string | null;
}

/** Claims what may go out now. Only the first unfinished item of each case, so that a family reads things in order. */
export async function claimOutbox(
  _record: CaseRecord,
  _options: { readonly limit: number; readonly leaseSeconds: number },
): Promise<OutboxItem[]> {
  throw new Error('not yet');
}

export async function outboxItem(_record: CaseRecord, _id: number): Promise<OutboxItem | null> {
  throw new Error('not yet');
}

/** It is done; the next item of its case may go. */
export async function finishOutbox(
  _record: CaseRecord,
  _id: number,
  _done: { readonly providerReference?: string } = {},
): Promise<void> {
  throw new Error('not yet');
}

/** It failed: tried again after a while (5 s, doubling to 6 h, with full jitter), parked after twelve tries. */
export async function failOutbox(
  _record: CaseRecord,
  _id: number,
  _failure: { readonly error: string },
): Promise<'retry' | 'parked'> {
  throw new Error('not yet');
}

export interface OutboxFilter {
  readonly state?: OutboxState;
  readonly ref?: string;
  readonly limit?: number;
}

/** Newest first. */
export async function listOutbox(_record: CaseRecord, _filter: OutboxFilter = {}): Promise<OutboxItem[]> {
  throw new Error('not yet');
}

/** Sends parked items round again. Returns how many. */
export async function retryOutbox(_record: CaseRecord, _which: readonly number[] | 'all'): Promise<number> {
  throw new Error('not yet');
}
