import { Inject, Injectable } from '@nestjs/common';
import { claimDailyLetters, type DailyLetter } from '#case-record/daily-letters';
import { finishEndedOfTheDay } from '#case-record/notice-ended';
import type { CaseRecord } from '#case-record/open-record';
import { failOutbox, finishOutbox } from '#case-record/outbox';
import { CASE_RECORD, LOG, PACE, type Pace, SENDER } from './injection-tokens.js';
import { faultOf, type Log } from './log.js';
import { metrics } from './metrics.js';
import { recordDeliveryResult } from './notices/delivery-result.js';
import type { Notice, Outcome, Sender } from './notices/sender.js';

/** Gives each person one letter of all that has come to them: bells of their cases, and what was recorded from outside. */
@Injectable()
export class DailyLetters {
  @Inject(CASE_RECORD) private readonly record: CaseRecord;
  @Inject(SENDER) private readonly sender: Sender;
  @Inject(PACE) private readonly pace: Pace;
  @Inject(LOG) private readonly log: Log;

  /** Given again on the same day, only what has come since goes out. Returns how many letters there were. */
  give(): Promise<number> {
    return this.sendAll({ onlyBegun: false });
  }

  /** Sends what was put together and did not go out: the next half past eight would be a day late. */
  async finishWhatWasBegun(): Promise<void> {
    await this.sendAll({ onlyBegun: true });
  }

  private async sendAll({ onlyBegun }: { readonly onlyBegun: boolean }): Promise<number> {
    const { leaseSeconds } = this.pace;
    if (!onlyBegun) await finishEndedOfTheDay(this.record);
    const letters = await claimDailyLetters(this.record, { leaseSeconds, onlyBegun });
    for (const letter of letters) {
      await this.send(letter).catch((error: unknown) => this.failed(letter, error));
    }
    return letters.length;
  }

  // What became of it is recorded for each of its items before that one is finished, as for any other notice.
  private async send(letter: DailyLetter): Promise<void> {
    const outcome = await this.sender.send(asOneNotice(letter));
    for (const item of letter.items.filter(({ state }) => state === 'waiting')) await this.end(item as Notice, outcome);
    metrics.notices.inc({ channel: 'digest', became: outcome.became });
    this.log.info({ outbox: letter.id, items: letter.items.length, became: outcome.became }, 'daily letter');
  }

  private async end(item: Notice, outcome: Outcome): Promise<void> {
    if (outcome.became !== 'accepted') {
      await recordDeliveryResult(this.record, item, {
        delivered: outcome.became === 'delivered',
        status: outcome.status,
      });
    }
    const { providerReference } = outcome;
    await finishOutbox(this.record, item.id, providerReference ? { providerReference } : {});
  }

  private async failed({ id, items }: DailyLetter, error: unknown): Promise<void> {
    const fault = faultOf(error);
    const said = [fault.fault, fault.code, fault.status].filter(Boolean).join(' ');
    for (const item of items.filter(({ state }) => state === 'waiting')) {
      const next = await failOutbox(this.record, item.id, { error: said });
      metrics.outboxFailures.inc({ next });
      if (next === 'parked') await recordDeliveryResult(this.record, item, { delivered: false, status: 'parked' });
    }
    this.log.warn({ outbox: id, ...fault }, 'daily letter will be tried again');
  }
}

/** A letter as the sender is given it: known by its first item, so that a second try is the same letter. */
function asOneNotice({ id, items }: DailyLetter): Notice {
  const [first] = items as readonly [Notice];
  if (items.length === 1) return { ...first, channel: 'email' };
  const parts = (items as readonly Notice[]).map(({ subject, body }, index) => `${index + 1}. ${subject}\n${body}`);
  return {
    ...first,
    id,
    channel: 'email',
    subject: `${items.length} things on your cases`,
    body: [
      `${items.length} things have come to you since your last letter. Each stands on your pages too, where you can record what you did.`,
      ...parts,
    ].join('\n\n'),
  };
}
