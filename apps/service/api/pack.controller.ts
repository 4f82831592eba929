import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import type { CaseRecord } from '#case-record/open-record';
import { CaseAccess } from '../case-access/case-access.js';
import { packFor } from '../case-access/pack-shown.js';
import { CASE_RECORD } from '../injection-tokens.js';
import { RequestContext } from '../sign-in/request-context.js';
import { PackQuery } from './bodies.js';
import { checked } from './request-parts.js';

/** The history pack of a case, as its reader may see it. */
@Controller('api/cases/:ref/pack')
export class PackApiController {
  constructor(
    @Inject(CaseAccess) readonly caseAccess: CaseAccess,
    @Inject(CASE_RECORD) readonly record: CaseRecord,
  ) {}

  @Get()
  async show(@RequestContext() context: RequestContext, @Param('ref') ref: string, @Query() query: unknown) {
    const { at } = checked(PackQuery, query);
    const found = await packFor(this, context, { ref, at: at === undefined ? undefined : Number(at) });
    const { pack, digest, current, made, staleSince, all, whole, since } = found;
    return { ref, digest, current, made, staleSince, packs: all, whole, since: since.length, sections: pack.sections };
  }
}
