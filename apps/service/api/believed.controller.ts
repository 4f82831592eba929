import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import type { CaseRecord } from '#case-record/open-record';
import { believedFor } from '../case-access/believed.js';
import { CaseAccess } from '../case-access/case-access.js';
import { CASE_RECORD } from '../injection-tokens.js';
import { RequestContext } from '../sign-in/request-context.js';
import { BelievedQuery } from './bodies.js';
import { believedDocument } from './case-document.js';
import { checked } from './request-parts.js';

/** What a deadline was believed to be on a day. Its id is that of the lists: the case, the clock, and of several which. */
@Controller('api/deadlines/:id/believed')
export class BelievedApiController {
  constructor(
    @Inject(CaseAccess) readonly caseAccess: CaseAccess,
    @Inject(CASE_RECORD) readonly record: CaseRecord,
  ) {}

  @Get()
  async believed(@RequestContext() context: RequestContext, @Param('id') of: string, @Query() query: unknown) {
    const { on } = checked(BelievedQuery, query);
    const [ref = '', ...id] = of.split('.');
    const found = await believedFor(this, context, { ref, id: id.join('.'), on });
    return believedDocument(found);
  }
}
