import { Controller, Delete, Inject, Post } from '@nestjs/common';
import { newCalendarFeed, revokeCalendarFeed } from '#case-record/calendar-feeds';
import type { CaseRecord } from '#case-record/open-record';
import type { Settings } from '#settings/settings';
import { addressOf, feedPath } from '../case-access/feed-address.js';
import { CASE_RECORD, SETTINGS } from '../injection-tokens.js';
import { RequestContext } from '../sign-in/request-context.js';

/** The address at which the asker's calendar finds their deadlines: one at a time. */
@Controller('api/calendar-feed')
export class CalendarFeedApiController {
  constructor(
    @Inject(CASE_RECORD) private readonly record: CaseRecord,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  @Post()
  async make(@RequestContext() { person }: RequestContext) {
    const { secret, createdAt } = await newCalendarFeed(this.record, person.id);
    return { address: addressOf(feedPath(secret), this.settings), createdAt };
  }

  @Delete()
  async revoke(@RequestContext() { person }: RequestContext) {
    return { revoked: await revokeCalendarFeed(this.record, person.id) };
  }
}
