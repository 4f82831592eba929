import { Controller, Get, Inject, Param, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { CaseRecord } from '#case-record/open-record';
import { now } from '#case-record/virtual-clock';
import { type CivilDate, dayInEngland, isCivilDate } from '#statutory-calendar/civil-date';
import { believedFor } from '../../case-access/believed.js';
import { CaseAccess } from '../../case-access/case-access.js';
import { CASE_RECORD } from '../../injection-tokens.js';
import { REQUEST_PROBLEMS } from '../../problems/problem.js';
import { RequestContext } from '../../sign-in/request-context.js';
import { dayIn, type FormValues, formValuesIn, text } from '../record/form-values.js';
import { believedView } from './believed-view.js';

/** What a deadline of a case was believed to be on a day, by what, and what changed it since. */
@Controller('cases/:ref/deadlines/:id/believed')
export class BelievedPageController {
  constructor(
    @Inject(CaseAccess) readonly caseAccess: CaseAccess,
    @Inject(CASE_RECORD) readonly record: CaseRecord,
  ) {}

  @Get()
  async show(
    @RequestContext() context: RequestContext,
    @Param() { ref, id }: { ref: string; id: string },
    @Query() query: object,
    @Res() response: Response,
  ): Promise<void> {
    const typed = formValuesIn(query);
    const { on, problem } = this.dayAsked(typed, dayInEngland(await now(this.record)));
    const found = await believedFor(this, context, { ref, id, on });
    const view = believedView(found, {
      day: text(typed, 'on-day'),
      month: text(typed, 'on-month'),
      year: text(typed, 'on-year'),
    });
    const summary = problem === null ? [] : [{ text: problem, href: '#on-day' }];
    response
      .status(problem === null ? 200 : REQUEST_PROBLEMS.REQUEST_WRONG.status)
      .render('believed/page', { ...view, summary, problem });
  }

  /** What cannot be asked about is said, and today is told meanwhile. */
  private dayAsked(typed: FormValues, today: CivilDate): { on: CivilDate | undefined; problem: string | null } {
    const day = dayIn(typed, 'on') ?? (text(typed, 'on') || undefined);
    if (day === undefined) return { on: undefined, problem: null };
    if (!isCivilDate(day)) return { on: undefined, problem: 'Give the day as a real date, like 27 3 2026.' };
    if (day > today) return { on: undefined, problem: 'That day has not come yet. Give today or a day before it.' };
    return { on: day, problem: null };
  }
}
