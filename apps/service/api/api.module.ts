import { Module } from '@nestjs/common';
import { BelievedApiController } from './believed.controller.js';
import { CalendarFeedApiController } from './calendar-feed.controller.js';
import { CasesApiController } from './cases.controller.js';
import { ClocksApiController } from './clocks.controller.js';
import { DeadlinesApiController } from './deadlines.controller.js';
import { FundingApiController } from './funding.controller.js';
import { LeaversApiController } from './leavers.controller.js';
import { OpenApiController } from './open-api.controller.js';
import { PackApiController } from './pack.controller.js';
import { PeopleApiController } from './people.controller.js';
import { PlacesApiController } from './places.controller.js';

/** The JSON API. */
@Module({
  controllers: [
    BelievedApiController,
    CalendarFeedApiController,
    CasesApiController,
    ClocksApiController,
    DeadlinesApiController,
    FundingApiController,
    LeaversApiController,
    OpenApiController,
    PackApiController,
    PeopleApiController,
    PlacesApiController,
  ],
})
export class ApiModule {}
