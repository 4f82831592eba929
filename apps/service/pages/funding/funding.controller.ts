import { Controller, Get, Inject, Query, Render } from '@nestjs/common';
import type { CaseRecord } from '#case-record/open-record';
import { now } from '#case-record/virtual-clock';
import { dayInEngland } from '#statutory-calendar/civil-date';
import { type FundingFilter, fundingFor } from '../../case-access/funding.js';
import { CASE_RECORD } from '../../injection-tokens.js';
import { RequestContext } from '../../sign-in/request-context.js';
import { fundingView } from './funding-view.js';

/** Who pays what for which child, in a financial year. */
@Controller('funding')
export class FundingPageController {
  constructor(@Inject(CASE_RECORD) private readonly record: CaseRecord) {}

  @Get()
  @Render('funding/page')
  async show(@RequestContext() { person }: RequestContext, @Query() asked: Readonly<Record<string, unknown>>) {
    const wanted = named(asked);
    const on = dayInEngland(await now(this.record));
    return fundingView(await fundingFor(this.record, person, { ...wanted, on }), wanted);
  }
}

/** A choice that was left open is sent empty. */
function named(asked: Readonly<Record<string, unknown>>): Omit<FundingFilter, 'on'> {
  const given = (['year', 'agency', 'fund', 'child'] as const).map((name) => [name, asked[name]]);
  return Object.fromEntries(given.filter(([, value]) => typeof value === 'string' && value !== ''));
}
