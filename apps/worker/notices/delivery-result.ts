import type { CaseRecord } from '#case-record/open-record';
import type { OutboxItem } from '#case-record/outbox';
import { recordEvent } from '#case-record/record-event';
import type { Channel, Recipient } from '#engine/recipient';
import type { Refused } from '#engine/refusal';

/** How a notice ended: with its addressee, or not, and why. */
export interface DeliveryResult {
  readonly delivered: boolean;
  /** The carrier's word, or ours. With the notice it is the key: the same ending is recorded once. */
  readonly status: string;
  /** Of one that could not be sent: the surer way by which the same goes to the same, so that nobody need reach them otherwise. */
  readonly alsoBy?: Channel;
}

/** Records on the case what became of one of its notices. The pathway decides what follows from a failure. */
export async function recordDeliveryResult(
  record: CaseRecord,
  item: OutboxItem,
  { delivered, status, alsoBy }: DeliveryResult,
): Promise<void> {
  const { id, ref, template, channel, subject, to, requestId } = item;
  const answer = await recordEvent(record, {
    ref,
    type: delivered ? 'NoticeDelivered' : 'NoticeFailed',
    data: {
      ...{ notice: id, template, channel, status },
      ...(subject && { subject }),
      ...(to && { to: nameOf(to) }),
      ...(alsoBy && { alsoBy }),
    },
    by: { person: 'notifier', role: 'notifier' },
    key: `delivery:${id}:${status}`,
    ...(requestId && { requestId }),
  });
  if (answer.outcome === 'refused') throw new DeliveryResultRefused(id, answer);
}

/** Whom it went to, as the case names them: where they are reached is nobody's to read there. */
function nameOf(to: Recipient): string {
  if ('person' in to) return to.person;
  if ('post' in to) return to.post;
  return 'organisation' in to ? to.organisation : to.contact.name;
}

/** A pathway must take what became of its notices at any stage: one that does not is wrong, and its notice cannot end. */
export class DeliveryResultRefused extends Error {
  constructor(id: number, { code, reason }: Refused) {
    super(`What became of notice ${id} was refused: ${code} (${reason})`);
  }
}
