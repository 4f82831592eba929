import { Controller, Get, Inject, Query, Render } from '@nestjs/common';
import type { CaseRecord } from '#case-record/open-record';
import { now } from '#case-record/virtual-clock';
import { dayInEngland } from '#statutory-calendar/civil-date';
import { contactQuestionsFor } from '../../case-access/asked.js';
import { CASE_RECORD } from '../../injection-tokens.js';
import { RequestContext } from '../../sign-in/request-context.js';
import { readsTheArea } from '../frame.js';
import { workOf } from './work.js';

/** What needs me today, in the order of what is due. */
@Controller()
export class MyWorkController {
  constructor(@Inject(CASE_RECORD) private readonly record: CaseRecord) {}

  @Get()
  @Render('my-work/page')
  async show(@RequestContext() { person }: RequestContext, @Query('view') view?: string) {
    const today = dayInEngland(await now(this.record));
    const staff = readsTheArea(person, this.record);
    const team = staff && view === 'team';
    const questions = await contactQuestionsFor(this.record, person);
    const unseen = questions.map(({ ref }) => ref);
    const work = await workOf({ record: this.record, person, today, team, unseen });
    const nothingDue = work.overdue.length + work.soon.length + questions.length === 0;
    return {
      questions,
      title: team ? 'Work of the whole team' : 'My work',
      work,
      team,
      staff,
      today,
      nothingDue,
      next: work.later[0] ?? null,
    };
  }
}
