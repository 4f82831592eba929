import { InjectQueue } from '@nestjs/bullmq';
import { Inject, Injectable } from '@nestjs/common';
import { Queue } from 'bullmq';
import { noticeHasEnded } from '#case-record/notice-ended';
import type { CaseRecord } from '#case-record/open-record';
import { listOutbox, type OutboxItem, outboxItem } from '#case-record/outbox';
import { now } from '#case-record/virtual-clock';
import { QUEUES } from '#queue/queue-names';
import { CASE_RECORD, LOG, SENDER } from './injection-tokens.js';
import type { Log } from './log.js';
import { metrics } from './metrics.js';
import { recordDeliveryResult } from './notices/delivery-result.js';
import type { Sender } from './notices/sender.js';
import { LEAVES_NOTHING } from './queue-jobs.js';

const MINUTE = 60_000;
/** How long to wait before each time of asking. E-mails end in minutes, text messages in days, letters in a week. */
const WAITS = [15_000, MINUTE, 5 * MINUTE, 30 * MINUTE, 120 * MINUTE, 360 * MINUTE];
const ASKED_FOR_DAYS = 10;

/** Asks the carrier what became of the notices it accepted, until it knows. */
@Injectable()
export class Enquiries {
  @Inject(CASE_RECORD) private readonly record: CaseRecord;
  @Inject(SENDER) private readonly sender: Sender;
  @Inject(LOG) private readonly log: Log;
  @InjectQueue(QUEUES.chores) private readonly chores: Queue;

  /** Asks about one notice for the nth time, and if the carrier does not know yet, arranges to ask again later. */
  async enquire(id: number, time: number): Promise<void> {
    const item = await outboxItem(this.record, id);
    if (!item?.providerReference || !this.sender.enquire || (await noticeHasEnded(this.record, item))) return;
    const outcome = await this.sender.enquire(item.providerReference).catch(() => undefined);
    if (outcome === undefined || outcome.became === 'accepted') {
      if (time + 1 < WAITS.length) await this.chores.addBulk([enquiryJob(id, time + 1)]);
      return;
    }
    const { became, status } = outcome;
    await recordDeliveryResult(this.record, item, { delivered: became === 'delivered', status });
    metrics.notices.inc({ channel: item.channel ?? '', became });
    this.log.info({ outbox: id, ref: item.ref, status, requestId: item.requestId }, 'notice ended');
  }

  /** Takes up every notice the carrier accepted of which nothing was heard since, whatever the queue has forgotten. */
  async takeUp(): Promise<number> {
    if (!this.sender.enquire) return 0;
    const since = new Date(Date.parse(await now(this.record)) - ASKED_FOR_DAYS * 24 * 60 * MINUTE).toISOString();
    const sent = await listOutbox(this.record, { state: 'done', limit: 500 });
    const waiting: OutboxItem[] = [];
    for (const item of sent) {
      if (item.providerReference && item.createdAt > since && !(await noticeHasEnded(this.record, item)))
        waiting.push(item);
    }
    await this.chores.addBulk(waiting.map(({ id }) => enquiryJob(id, WAITS.length - 1, 0)));
    return waiting.length;
  }
}

/** The job that asks about one notice for the nth time. */
export function enquiryJob(id: number, time: number, delay = WAITS[time] ?? 0) {
  return { name: 'enquire', data: { id, time }, opts: { ...LEAVES_NOTHING, jobId: `enquiry-${id}-${time}`, delay } };
}
