import { Module } from '@nestjs/common';
import { BelievedController } from './believed.controller.js';
import { CalendarFeedController } from './calendar-feed.controller.js';
import { CasesController } from './cases.controller.js';
import { ClocksController } from './clocks.controller.js';
import { DeadlinesController } from './deadlines.controller.js';
import { FundingController } from './funding.controller.js';
import { LeaversController } from './leavers.controller.js';
import { OpenApiController } from './open-api.controller.js';
import { PackController } from './pack.controller.js';

/** The JSON API. */
@Module({
  controllers: [
    BelievedController,
    CalendarFeedController,
    CasesController,
    ClocksController,
    DeadlinesController,
    FundingController,
    LeaversController,
    OpenApiController,
    PackController,
  ],
})
export class ApiModule {}
