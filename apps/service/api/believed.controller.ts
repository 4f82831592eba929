import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import type { CaseRecord } from '#case-record/open-record';
import type { CivilDate } from '#statutory-calendar/civil-date';
import { believedFor } from '../door/believed.js';
import { Door } from '../door/door.js';
import { CASE_RECORD } from '../provided.js';
import { Asking } from '../sign-in/asking.js';
import { BelievedQuery } from './bodies.js';
import { believedDocument } from './case-document.js';
import { checked } from './request-parts.js';

/** What a deadline was believed to be on a day. Its id is that of the lists: the case, the clock, and of several which. */
@Controller('api/deadlines/:id/believed')
export class BelievedController {
  constructor(
    @Inject(Door) readonly door: Door,
    @Inject(CASE_RECORD) readonly record: CaseRecord,
  ) {}

  @Get()
  async believed(@Asking() asking: Asking, @Param('id') of: string, @Query() query: unknown) {
    const { on } = checked(BelievedQuery, query);
    const [ref = '', ...id] = of.split('.');
    const found = await believedFor(this, asking, { ref, id: id.join('.'), on: on as CivilDate });
    return believedDocument(found);
  }
}
