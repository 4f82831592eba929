import { Controller, Get, Inject, Param, Render } from '@nestjs/common';
import type { CaseRecord } from '#case-record/open-record';
import { Door } from '../../door/door.js';
import { CASE_RECORD } from '../../provided.js';
import { Asking } from '../../sign-in/asking.js';
import { namesIn } from '../names.js';
import { pastActs } from '../past-acts.js';

/** Everything recorded on a case, in its order. */
@Controller('cases/:ref/history')
export class HistoryController {
  constructor(
    @Inject(Door) private readonly door: Door,
    @Inject(CASE_RECORD) private readonly record: CaseRecord,
  ) {}

  @Get()
  @Render('history/page')
  async show(@Asking() asking: Asking, @Param('ref') ref: string) {
    const { row, pathway } = await this.door.seen(asking, ref);
    const names = await namesIn(this.record, row.area);
    const history = await this.door.history(asking, ref);
    return { title: `History of case ${ref}`, row, acts: pastActs(pathway, history, names) };
  }
}
