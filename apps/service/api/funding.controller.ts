import { Controller, Get, Inject, Query } from '@nestjs/common';
import type { CaseRecord } from '#case-record/open-record';
import { now } from '#case-record/virtual-clock';
import { dayInEngland } from '#statutory-calendar/civil-date';
import { fundingFor } from '../case-access/funding.js';
import { CASE_RECORD } from '../injection-tokens.js';
import { RequestContext } from '../sign-in/request-context.js';
import { FundingQuery } from './bodies.js';
import { checked } from './request-parts.js';

/** Who pays what: one view per child, per agency, per fund, in whole pence. */
@Controller('api/funding')
export class FundingApiController {
  constructor(@Inject(CASE_RECORD) private readonly record: CaseRecord) {}

  @Get()
  async show(@RequestContext() { person }: RequestContext, @Query() query: unknown) {
    const on = dayInEngland(await now(this.record));
    return fundingFor(this.record, person, { ...checked(FundingQuery, query), on });
  }
}
