import { Controller, Get, Inject, Param, Query, Render } from '@nestjs/common';
import type { OutboxItem } from '#case-record/outbox';
import { CaseAccess } from '../../case-access/case-access.js';
import type { Report, ReportedNotice } from '../../case-access/reports.js';
import { RequestContext } from '../../sign-in/request-context.js';
import { CHANNELS } from '../record/what-follows.js';

const MOST = 100;

/** As many as leave the page below 100 kB: a letter is a page of words. */
const A_PAGE = 50;

const SHOWN = ['waiting', 'parked', 'done'] as const;

const isId = (text: unknown): boolean => /^\d{1,15}$/.test(String(text));

/** In which state, and older than which. */
interface NoticesAsked {
  readonly state?: string;
  readonly before?: string;
}

/** The notices that went out, or are about to: to whom, in what words, and what became of them. */
@Controller()
export class NoticesController {
  constructor(@Inject(CaseAccess) private readonly caseAccess: CaseAccess) {}

  @Get('notices')
  @Render('notices/page')
  async all(@RequestContext() context: RequestContext, @Query() { state, before }: NoticesAsked) {
    const chosen = SHOWN.find((one) => one === state);
    const filter = { ...(chosen && { state: chosen }), ...(isId(before) && { before: Number(before) }) };
    const { notices, next } = await this.caseAccess.allNotices(context, { ...filter, limit: A_PAGE });
    const following = next && `?${chosen ? `state=${chosen}&` : ''}before=${next}`;
    return { title: 'Notices', row: null, notices: notices.map(noticeInWords), following };
  }

  @Get('cases/:ref/notices')
  @Render('notices/page')
  async ofCase(@RequestContext() context: RequestContext, @Param('ref') ref: string) {
    const seen = await this.caseAccess.seen(context, ref);
    const notices = (await this.caseAccess.notices(seen)).slice(0, MOST);
    return { title: `Notices of case ${ref}`, row: seen.row, notices: notices.map(noticeInWords) };
  }
}

function noticeInWords({ item, reports }: ReportedNotice) {
  return {
    ref: item.ref,
    sequence: item.sequence,
    who: item.to?.resolved.name ?? '',
    channel: item.channel ? CHANNELS[item.channel] : '',
    subject: item.subject ?? '',
    body: item.body ?? '',
    createdAt: item.createdAt,
    ...whatBecame(item, reports),
    reports,
  };
}

/** In words, with the colour of its tag. */
function whatBecame({ state, attempts, finishedAt }: OutboxItem, reports: readonly Report[]) {
  if (reports.at(-1)?.status === 'noAddress')
    return { state: 'Cannot be sent: nowhere is known to send it', tone: 'red', finishedAt };
  if (reports.at(-1)?.failed === true) return { state: 'Not delivered', tone: 'red', finishedAt };
  if (state === 'done') return { state: 'Sent', tone: 'green', finishedAt };
  if (state === 'withdrawn') return { state: 'Withdrawn before it went', tone: 'grey', finishedAt };
  if (state === 'parked') return { state: `Not sent: given up after ${attempts} tries`, tone: 'red', finishedAt };
  return attempts > 0
    ? { state: `Failed ${attempts} times, will be tried again`, tone: 'orange', finishedAt }
    : { state: 'Waiting to go out', tone: 'yellow', finishedAt };
}
