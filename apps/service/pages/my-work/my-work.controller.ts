import { Controller, Get, Inject, Query, Render } from '@nestjs/common';
import { ARE_YOU_THE_CONTACT } from '#case-record/asked';
import { type Work, workOf } from '#case-record/my-work';
import type { CaseRecord } from '#case-record/open-record';
import type { Person } from '#case-record/people';
import { now } from '#case-record/virtual-clock';
import { dayInEngland } from '#statutory-calendar/civil-date';
import { CASE_RECORD } from '../../injection-tokens.js';
import { RequestContext } from '../../sign-in/request-context.js';
import { called, namesOfCases } from '../called.js';
import { readsTheArea } from '../frame.js';
import { inWords } from './work-view.js';

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
    const work = inWords(await this.called(person, await workOf({ record: this.record, person, today, team })), today);
    const nothingDue = work.overdue.length + work.soon.length + work.questions.length === 0;
    return {
      question: ARE_YOU_THE_CONTACT,
      title: team ? 'Work of the whole team' : 'My work',
      work,
      team,
      staff,
      today,
      nothingDue,
      next: work.later[0] ?? null,
    };
  }

  /** Each case by its child, or by what it is called. */
  private async called(person: Person, { overdue, soon, later, others, fresh, ...rest }: Work): Promise<Work> {
    const rows = [overdue, soon, later, others, fresh].flat();
    const names = await namesOfCases({ record: this.record, person }, rows);
    return {
      ...rest,
      overdue: called(names, overdue),
      soon: called(names, soon),
      later: called(names, later),
      others: called(names, others),
      fresh: called(names, fresh),
    };
  }
}
