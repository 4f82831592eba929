import { Inject, type MiddlewareConsumer, Module, type NestModule } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { CaseRecord } from '#case-record/open-record';
import type { Settings } from '#settings/settings';
import { CASE_RECORD, SETTINGS } from '../injection-tokens.js';
import { AreasController } from './areas/areas.controller.js';
import { AskedController } from './asked/asked.controller.js';
import { AssetsController } from './assets/assets.controller.js';
import { BelievedPageController } from './believed/believed.controller.js';
import { CalendarFeedPageController } from './calendar-feed/calendar-feed.controller.js';
import { CaseController } from './case/case.controller.js';
import { CasesPageController } from './cases/cases.controller.js';
import { ClocksPageController } from './clocks/clocks.controller.js';
import { CalendarController } from './deadlines/calendar.controller.js';
import { DeadlinesPageController } from './deadlines/deadlines.controller.js';
import { TimeController } from './demonstration/time.controller.js';
import { drawPages } from './draw-pages.js';
import { eachPage } from './frame.js';
import { FundingPageController } from './funding/funding.controller.js';
import { HistoryController } from './history/history.controller.js';
import { MyWorkController } from './my-work/my-work.controller.js';
import { NoticesController } from './notices/notices.controller.js';
import { RequiredNoticesController } from './notices/required.controller.js';
import { PackPageController } from './pack/pack.controller.js';
import { PeopleController } from './people/people.controller.js';
import { InviteController } from './people-invited/invite.controller.js';
import { PlacesController } from './places/places.controller.js';
import { ReadersController } from './readers/readers.controller.js';
import { RecordController } from './record/record.controller.js';
import { RegisterFormsController } from './register/register-forms.controller.js';
import { ReplayController } from './replay/replay.controller.js';
import { RulesPageController } from './rules/rules.controller.js';
import { SessionsController } from './sessions/sessions.controller.js';
import { SignInPageController } from './sign-in/sign-in-page.controller.js';
import { SignInCodeController } from './sign-in-code/sign-in-code.controller.js';
import { SignInInvitedController } from './sign-in-invited/sign-in-invited.controller.js';
import { TimelinePageController } from './timeline/timeline.controller.js';

/** The pages. An address is answered by the first that fits, so the fixed ones stand before those with a reference. */
@Module({
  controllers: [
    AssetsController,
    SignInPageController,
    SignInCodeController,
    SignInInvitedController,
    SessionsController,
    MyWorkController,
    AskedController,
    CalendarFeedPageController,
    CasesPageController,
    RecordController,
    ReadersController,
    ReplayController,
    HistoryController,
    NoticesController,
    RequiredNoticesController,
    PackPageController,
    BelievedPageController,
    CaseController,
    CalendarController,
    DeadlinesPageController,
    FundingPageController,
    // Before the page of one limit, which has the addresses below /clocks.
    TimelinePageController,
    ClocksPageController,
    RulesPageController,
    // Before the page of one person, which has the addresses below /people.
    InviteController,
    RegisterFormsController,
    PeopleController,
    PlacesController,
    AreasController,
    TimeController,
  ],
})
export class PagesModule implements NestModule {
  constructor(
    @Inject(HttpAdapterHost) host: HttpAdapterHost,
    @Inject(CASE_RECORD) private readonly record: CaseRecord,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {
    drawPages(host);
  }

  configure(consumer: MiddlewareConsumer): void {
    consumer
      .apply(eachPage(this.record, this.settings))
      .exclude('api', 'api/{*rest}', 'assets/{*rest}', 'health/{*rest}', 'metrics')
      .forRoutes('{*path}');
  }
}
