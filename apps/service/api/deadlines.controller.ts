import { Controller, Get, Inject, Query } from '@nestjs/common';
import type { Deadline } from '#engine/deadlines';
import { CaseAccess } from '../case-access/case-access.js';
import { RequestContext } from '../sign-in/request-context.js';
import { DeadlinesQuery } from './bodies.js';
import { deadlineOfCase } from './case-document.js';
import { checked } from './request-parts.js';

/** Deadlines of all the cases that the asker may read, earliest first. */
@Controller('api/deadlines')
export class DeadlinesApiController {
  constructor(@Inject(CaseAccess) private readonly caseAccess: CaseAccess) {}

  @Get()
  async list(@RequestContext() context: RequestContext, @Query() query: unknown) {
    const { before, state, limit, after } = checked(DeadlinesQuery, query);
    const { rows, next } = await this.caseAccess.deadlines(context, {
      ...(before !== undefined && { before }),
      ...(state !== undefined && { state: state as Deadline['state'] }),
      ...(after !== undefined && { after }),
      limit: Number(limit ?? 100),
    });
    return { deadlines: rows.map(deadlineOfCase), next };
  }
}
