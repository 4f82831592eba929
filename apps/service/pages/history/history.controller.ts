import { Controller, Get, Inject, Param, Render } from '@nestjs/common';
import type { CaseRecord } from '#case-record/open-record';
import { CORRECTION } from '#engine/history';
import { Door } from '../../door/door.js';
import { CASE_RECORD } from '../../provided.js';
import { Asking } from '../../sign-in/asking.js';
import { namesIn } from '../names.js';
import { pastActs } from '../past-acts.js';
import { correctionOf } from '../record/correction.js';

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
    const story = await this.door.history(asking, ref);
    const corrects = asking.person.roles.some((role) => pathway.roles[role]?.records.includes(CORRECTION));
    const acts = pastActs(pathway, story.acts, names).map((act) => ({
      ...act,
      correct: corrects && act.correctable ? correctionOf(ref, act.sequence) : null,
    }));
    const withheld = acts.filter((act) => act.withheld !== undefined).length;
    return { title: `History of case ${ref}`, row, acts, withheld };
  }
}
