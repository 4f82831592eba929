import { Controller, Get, Inject, Param, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { CaseRecord } from '#case-record/open-record';
import { Door } from '../../door/door.js';
import { packFor } from '../../door/pack-shown.js';
import { Told } from '../../problems/told.js';
import { CASE_RECORD } from '../../provided.js';
import { Asking } from '../../sign-in/asking.js';
import { namesIn } from '../names.js';
import { packView } from './pack-view.js';

/** The history pack of a case, on one page that prints: the current one, or an older one by the event that made it. */
@Controller('cases/:ref/pack')
export class PackController {
  constructor(
    @Inject(Door) readonly door: Door,
    @Inject(CASE_RECORD) readonly record: CaseRecord,
  ) {}

  @Get()
  async show(@Asking() asking: Asking, @Param('ref') ref: string, @Query('at') at: unknown, @Res() response: Response) {
    if (at !== undefined && !/^\d{1,9}$/.test(String(at))) throw new Told('NOT_FOUND');
    const found = await packFor(this, asking, { ref, at: at === undefined ? undefined : Number(at) });
    response.render('pack/page', packView(found, await namesIn(this.record, found.seen.row.area)));
  }
}
