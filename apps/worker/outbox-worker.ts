import { InjectQueue } from '@nestjs/bullmq';
import { Inject, Injectable } from '@nestjs/common';
import { Queue } from 'bullmq';
import { type Finished, finishAll } from '#case-record/finish-outbox';
import { noticesHaveEnded, waysBesides } from '#case-record/notice-ended';
import { openCaseFrom } from '#case-record/open-from';
import type { CaseRecord } from '#case-record/open-record';
import { failOutbox, type OutboxItem } from '#case-record/outbox';
import { Together } from '#case-record/together';
import { surerWay, whereTo } from '#case-record/where-to';
import { QUEUES } from '#queue/queue-names';
import { enquiryJob } from './enquiries.js';
import { CASE_RECORD, LOG, SENDER } from './injection-tokens.js';
import { faultOf, type Log } from './log.js';
import { metrics } from './metrics.js';
import { NOWHERE } from './notices/addressed-only.js';
import { recordDeliveryResult } from './notices/delivery-result.js';
import type { Notice, Outcome, Sender } from './notices/sender.js';

/** Carries out one item of the outbox: tells somebody, or opens a case. */
@Injectable()
export class OutboxWorker {
  @Inject(CASE_RECORD) private readonly record: CaseRecord;
  @Inject(SENDER) private readonly sender: Sender;
  @Inject(LOG) private readonly log: Log;
  @InjectQueue(QUEUES.chores) private readonly chores: Queue;

  // What is asked and written of those that are under way at the same moment goes in one round trip.
  private readonly ended = new Together((notices: readonly Notice[]) => noticesHaveEnded(this.record, notices));
  private readonly finished = new Together(async (all: readonly Finished[]) => {
    await finishAll(this.record, all);
    return all;
  });
  private readonly enquiries = new Together((ids: readonly number[]) =>
    this.chores.addBulk(ids.map((id) => enquiryJob(id, 0))),
  );

  /** Carries out an item that this worker has claimed. Never throws: what cannot be noted comes round when its lease ends. */
  async carryOut(item: OutboxItem): Promise<void> {
    try {
      await (item.kind === 'notice' ? this.tell(item as Notice) : this.open(item));
    } catch (error) {
      await this.failed(item, error).catch((fault: unknown) =>
        this.log.error(
          { outbox: item.id, ref: item.ref, ...faultOf(fault) },
          'outbox item: its failure could not be noted',
        ),
      );
    }
  }

  // What became of it is recorded before the item is finished: killed in between, it is sent again under the same key.
  private async tell(notice: Notice): Promise<void> {
    if (await this.ended.ask(notice)) return this.finishAgain(notice);
    if (notice.attempts > 0) metrics.noticesTriedAgain.inc({ via: this.sender.via });
    const outcome = isShownOnPages(notice) ? shown(notice) : await this.sendSomehow(notice);
    if (outcome.became !== 'accepted') await this.end(notice, outcome);
    else await this.enquireLater(notice);
    const { providerReference } = outcome;
    await this.finished.ask({ id: notice.id, ...(providerReference && { providerReference }) });
    metrics.notices.inc({ channel: notice.channel, became: outcome.became });
    const { id, ref, template, channel, requestId } = notice;
    this.log.info({ outbox: id, ref, template, channel, requestId, became: outcome.became }, 'notice');
  }

  /** A text that cannot be sent goes by e-mail; whoever is told the same by e-mail besides needs no second one. */
  private async sendSomehow(notice: Notice): Promise<Outcome> {
    const outcome = await this.sender.send(notice);
    const isUnsent = outcome.became === 'failed' && UNSENT.includes(outcome.status);
    if (!isUnsent || notice.channel !== 'sms' || !notice.to.resolved.email) return outcome;
    const besides = await waysBesides(this.record, notice);
    return besides.includes('email') ? outcome : this.sender.send({ ...notice, channel: 'email' });
  }

  private async finishAgain({ id, ref, template, channel }: Notice): Promise<void> {
    await this.finished.ask({ id });
    this.log.warn({ outbox: id, ref, template, channel }, 'notice had ended before: not sent again');
  }

  private async end(item: Notice, { became, status }: Exclude<Outcome, { became: 'accepted' }>): Promise<void> {
    const isUnsent = became === 'failed' && UNSENT.includes(status);
    const alsoBy = isUnsent ? surerWay(item.channel, await waysBesides(this.record, item)) : undefined;
    await recordDeliveryResult(this.record, item, {
      delivered: became === 'delivered',
      status,
      ...(alsoBy && { alsoBy }),
    });
  }

  // Losing this job loses nothing: the hourly chore asks about every notice that has not ended.
  private async enquireLater({ id }: OutboxItem): Promise<void> {
    await this.enquiries.ask(id).catch((error: unknown) => this.log.warn(faultOf(error), 'enquiry not set'));
  }

  private async open({ id, ref, area, pathway, event, data, requestId }: OutboxItem): Promise<void> {
    const answer = await openCaseFrom(this.record, {
      pathway: pathway ?? '',
      area,
      parent: ref,
      type: event ?? '',
      data: data ?? {},
      by: { person: 'system', role: 'system' },
      key: `outbox:${id}`,
      ...(requestId && { requestId }),
    });
    if (answer.outcome === 'refused') throw new Error(`Case not opened on ${pathway}: ${answer.code}`);
    await this.finished.ask({ id });
    this.log.info({ outbox: id, ref, opened: answer.ref, requestId }, 'case opened');
  }

  private async failed(item: OutboxItem, error: unknown): Promise<void> {
    const { id, ref, template, channel, requestId } = item;
    const fault = faultOf(error);
    const next = await failOutbox(this.record, id, {
      error: [fault.fault, fault.code, fault.status].filter(Boolean).join(' '),
    });
    const line = { outbox: id, ref, template, channel, requestId, tries: item.attempts + 1, ...fault };
    metrics.outboxFailures.inc({ next });
    if (next === 'retry') return this.log.warn(line, 'outbox item will be tried again');
    this.log.error(line, 'outbox item parked: it needs a person (waymark outbox retry)');
    if (item.kind === 'notice') await this.end(item as Notice, { became: 'failed', status: 'parked' });
  }
}

const SHOWN: Outcome = { became: 'delivered', status: 'shownOnPages' };
const shown = ({ to, channel }: Notice) => (whereTo(to, channel) === null ? NOWHERE : SHOWN);

/** It has not left the house: nobody took it, or there is nowhere to send it. */
const UNSENT: readonly string[] = ['noSenderForChannel', 'noAddress'];
const isShownOnPages = ({ channel }: Notice) => channel === 'portal' || channel === 'inapp' || channel === 'file';
