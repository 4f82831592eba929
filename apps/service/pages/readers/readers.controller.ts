import { Controller, Get, Inject, Param, Query, Render } from '@nestjs/common';
import type { CaseRecord } from '#case-record/open-record';
import { readingsOf } from '#case-record/readings';
import { CaseAccess } from '../../case-access/case-access.js';
import { readsReaders } from '../../case-access/visibility.js';
import { CASE_RECORD } from '../../injection-tokens.js';
import { ProblemError } from '../../problems/problem-error.js';
import { RequestContext } from '../../sign-in/request-context.js';
import { readingInWords } from './reading-view.js';

const A_PAGE = 100;

/** Who has looked at a case: by name for auditors and managers, by body and role for its family. */
@Controller('cases/:ref/readers')
export class ReadersController {
  constructor(
    @Inject(CaseAccess) private readonly caseAccess: CaseAccess,
    @Inject(CASE_RECORD) private readonly record: CaseRecord,
  ) {}

  @Get()
  @Render('readers/page')
  async show(@RequestContext() context: RequestContext, @Param('ref') ref: string, @Query('before') before?: unknown) {
    const seen = await this.caseAccess.seen(context, ref);
    const reach = readsReaders(seen);
    if (reach === 'none') throw new ProblemError('NOT_FOUND');
    const from = typeof before === 'string' && /^\d{1,15}$/.test(before) ? Number(before) : null;
    const found = await readingsOf(this.record, { ref: seen.row.ref, before: from, limit: A_PAGE });
    const last = found.at(-1)?.id;
    return {
      title: `Who has looked at case ${seen.row.ref}`,
      row: seen.row,
      whole: reach === 'all',
      readings: found.map((one) => readingInWords(one, { seen, whole: reach === 'all' })),
      older: found.length === A_PAGE ? `?before=${last}` : null,
    };
  }
}
