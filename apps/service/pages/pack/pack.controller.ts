import { Controller, Get, Inject, Param, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { CaseRecord } from '#case-record/open-record';
import { CaseAccess } from '../../case-access/case-access.js';
import { packFor } from '../../case-access/pack-shown.js';
import { CASE_RECORD } from '../../injection-tokens.js';
import { ProblemError } from '../../problems/problem-error.js';
import { RequestContext } from '../../sign-in/request-context.js';
import { namesIn } from '../names.js';
import { packView } from './pack-view.js';

/** The history pack of a case, on one page that prints: the current one, or an older one by the event that made it. */
@Controller('cases/:ref/pack')
export class PackPageController {
  constructor(
    @Inject(CaseAccess) readonly caseAccess: CaseAccess,
    @Inject(CASE_RECORD) readonly record: CaseRecord,
  ) {}

  @Get()
  async show(
    @RequestContext() context: RequestContext,
    @Param('ref') ref: string,
    @Query('at') at: unknown,
    @Res() response: Response,
  ) {
    if (at !== undefined && !/^\d{1,9}$/.test(String(at))) throw new ProblemError('NOT_FOUND');
    const found = await packFor(this, context, { ref, at: at === undefined ? undefined : Number(at) });
    response.render('pack/page', packView(found, await namesIn(this.record, found.seen.row.area)));
  }
}
