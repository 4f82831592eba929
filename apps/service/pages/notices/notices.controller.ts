import { Controller, Get, Inject, Param, Query, Render } from '@nestjs/common';
import { standingOf } from '#case-record/cases';
import type { CaseRecord } from '#case-record/open-record';
import { listOutbox, type OutboxItem } from '#case-record/outbox';
import type { Person } from '#case-record/people';
import type { History } from '#engine/history';
import { Door } from '../../door/door.js';
import { mayRead } from '../../door/reading.js';
import { CASE_RECORD } from '../../provided.js';
import { Asking } from '../../sign-in/asking.js';
import { CHANNELS } from '../record/what-follows.js';
import { reportsIn } from './reports.js';

const MOST = 100;

/** The notices that went out, or are about to: to whom, in what words, and what became of them. */
@Controller()
export class NoticesController {
  constructor(
    @Inject(Door) private readonly door: Door,
    @Inject(CASE_RECORD) private readonly record: CaseRecord,
  ) {}

  @Get('notices')
  @Render('notices/page')
  async all(@Asking() { person }: Asking, @Query('state') state?: string) {
    const chosen = state === 'waiting' || state === 'parked' || state === 'done' ? state : undefined;
    const found = await listOutbox(this.record, { ...(chosen && { state: chosen }), limit: MOST });
    const readable = await this.readable(person, new Set(found.map(({ ref }) => ref)));
    const notices = found.filter(({ kind, ref }) => kind === 'notice' && readable.has(ref));
    return { title: 'Notices', row: null, notices: notices.map((item) => noticeInWords(item, [])) };
  }

  @Get('cases/:ref/notices')
  @Render('notices/page')
  async ofCase(@Asking() asking: Asking, @Param('ref') ref: string) {
    const { row } = await this.door.seen(asking, ref);
    const history = await this.door.history(asking, ref);
    const found = await listOutbox(this.record, { ref, limit: MOST });
    const notices = found.filter(({ kind }) => kind === 'notice').map((item) => noticeInWords(item, history));
    return { title: `Notices of case ${ref}`, row, notices };
  }

  private async readable(person: Person, refs: ReadonlySet<string>): Promise<ReadonlySet<string>> {
    const files = await Promise.all([...refs].map((ref) => standingOf(this.record, ref)));
    return new Set(files.flatMap((file) => (file !== null && mayRead(person, file) ? [file.row.ref] : [])));
  }
}

function noticeInWords(item: OutboxItem, history: History) {
  return {
    ref: item.ref,
    sequence: item.sequence,
    who: item.to?.resolved.name ?? '',
    channel: item.channel ? CHANNELS[item.channel] : '',
    subject: item.subject ?? '',
    body: item.body ?? '',
    createdAt: item.createdAt,
    ...whatBecame(item),
    reports: reportsIn(history, item.id),
  };
}

/** In words, with the colour of its tag. */
function whatBecame({ state, attempts, finishedAt }: OutboxItem) {
  if (state === 'done') return { state: 'Sent', tone: 'green', finishedAt };
  if (state === 'parked') return { state: `Not sent: given up after ${attempts} tries`, tone: 'red', finishedAt };
  return attempts > 0
    ? { state: `Failed ${attempts} times, will be tried again`, tone: 'orange', finishedAt }
    : { state: 'Waiting to go out', tone: 'yellow', finishedAt };
}
