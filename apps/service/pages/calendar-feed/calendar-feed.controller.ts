import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, Render, Res } from '@nestjs/common';
import type { Response } from 'express';
import { calendarFeedOf, newCalendarFeed, revokeCalendarFeed } from '#case-record/calendar-feeds';
import type { CaseRecord } from '#case-record/open-record';
import type { Settings } from '#settings/settings';
import { calendarBehind } from '../../case-access/calendar-feed.js';
import { addressOf, feedPath } from '../../case-access/feed-address.js';
import { CASE_RECORD, SETTINGS } from '../../injection-tokens.js';
import { RequestContext, WithoutSigningIn } from '../../sign-in/request-context.js';
import { formValuesIn, text } from '../record/form-values.js';
import { calendarText } from './calendar-text.js';

const TITLE = 'Your deadlines in your own calendar';
const ENDING = '.ics';

/** The page on which a person makes, replaces and ends the address of their calendar; and what is found at that address. */
@Controller('calendar')
export class CalendarFeedPageController {
  constructor(
    @Inject(CASE_RECORD) private readonly record: CaseRecord,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  @Get()
  @Render('calendar-feed/page')
  async show(@RequestContext() { person }: RequestContext, @Query('stopped') stopped?: string) {
    const feed = await calendarFeedOf(this.record, person.id);
    return { title: TITLE, feed, stopped: stopped === 'yes' && feed === null };
  }

  /** Shows the address here and never again. The same form sent again (a page loaded anew) does not end what was just made. */
  @Post()
  @HttpCode(200)
  async make(@RequestContext() { person }: RequestContext, @Body() body: object, @Res() response: Response) {
    const before = await calendarFeedOf(this.record, person.id);
    const sentAgain = text(formValuesIn(body), 'instead') !== String(before?.id ?? '');
    if (sentAgain) {
      response.render('calendar-feed/page', { title: TITLE, feed: before, sentAgain });
      return;
    }
    const feed = await newCalendarFeed(this.record, person.id);
    const address = addressOf(feedPath(feed.secret), this.settings);
    response.render('calendar-feed/page', { title: TITLE, feed, address, replaced: before !== null });
  }

  @Post('stop')
  async stop(@RequestContext() { person }: RequestContext, @Res() response: Response) {
    const stopped = await revokeCalendarFeed(this.record, person.id);
    response.redirect(303, stopped ? '/calendar?stopped=yes' : '/calendar');
  }

  /** The address itself is the key: nobody signs in here, and the log has the route and never the path. */
  @Get(':file')
  @WithoutSigningIn()
  async fetch(@Param('file') file: string, @Res() response: Response) {
    const secret = file.endsWith(ENDING) ? file.slice(0, -ENDING.length) : '';
    const days = await calendarBehind(this.record, secret);
    response.set('Cache-Control', 'private, no-store');
    response.set('Content-Disposition', 'inline; filename="waymark-deadlines.ics"');
    response.set('X-Robots-Tag', 'noindex');
    const pageOf = (ref: string) => addressOf(`/cases/${ref}`, this.settings);
    response.type('text/calendar').send(calendarText(days, pageOf));
  }
}
