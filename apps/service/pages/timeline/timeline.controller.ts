import { Controller, Get, Inject, Param, Query, Redirect, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import { knowCalendars } from '#case-record/calendars';
import type { CaseRecord } from '#case-record/open-record';
import type { FieldProblem } from '#engine/refusal';
import type { Timeline } from '#engine/timeline';
import type { Settings } from '#settings/settings';
import { type Entry, entryIn } from '#workflows/contents';
import { lawBook } from '#workflows/law';
import { timelineIn } from '#workflows/law-book/timelines';
import { type Area, areaNamed, timelineDays } from '../../case-access/clocks.js';
import { addressOf } from '../../case-access/feed-address.js';
import { CASE_RECORD, SETTINGS } from '../../injection-tokens.js';
import { REQUEST_PROBLEMS } from '../../problems/problem.js';
import { ProblemError } from '../../problems/problem-error.js';
import { type ServiceRequest, SignedInOrNot } from '../../sign-in/request-context.js';
import { calendarOfDays } from '../calendar-feed/calendar-of-days.js';
import { toldIn, wasAsked, whyNot, withWholeDays } from '../clocks/question.js';
import { formValuesIn } from '../record/form-values.js';
import { inputsFor, summaryOf } from '../record/inputs.js';
import { entryOf, inWordsOf, questionOf, stepView } from './timeline-view.js';

/** Every limit of a family of clocks from one day, as a page and as a calendar to keep. About no person, so anybody may ask. */
@Controller('clocks/timeline')
@SignedInOrNot()
export class TimelinePageController {
  constructor(
    @Inject(CASE_RECORD) private readonly record: CaseRecord,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  @Get()
  @Redirect('/clocks#timelines')
  list(): void {}

  @Get(':id')
  async show(
    @Param('id') id: string,
    @Query() query: object,
    @Req() request: ServiceRequest,
    @Res() response: Response,
  ): Promise<void> {
    const timeline = timelineNamed(id);
    const question = questionOf(timeline);
    const typed = withWholeDays(question, formValuesIn(query));
    const { status, problems, ...came } = wasAsked(question, typed)
      ? await this.answer(timeline, toldIn(question, typed), request)
      : { status: 200, problems: [] };
    const inputs = inputsFor(question.fields, { typed, problems });
    const summary = summaryOf(problems, inputs);
    const { title } = timeline;
    response.status(status).render('timeline/page', { title, id, inputs, summary, lawAsAt: lawBook.lawAsAt, ...came });
  }

  /** The days to be kept in a calendar of one's own; what cannot be worked out is said on the page. */
  @Get(':id/calendar.ics')
  async calendar(
    @Param('id') id: string,
    @Query('from') from: unknown,
    @Req() request: ServiceRequest,
    @Res() response: Response,
  ): Promise<void> {
    const timeline = timelineNamed(id);
    const days = await timelineDays(this.record, { timeline, from, area: this.area(request) });
    if ('code' in days) {
      response.redirect(`/clocks/timeline/${timeline.id}?from=${encodeURIComponent(String(from ?? ''))}`);
      return;
    }
    const { now: changedAt } = await knowCalendars(this.record);
    const urlOf = (clock: string) => addressOf(`/clocks/${clock}`, this.settings);
    const entries = days.map((day) => entryOf(day, { timeline, from: String(from), changedAt, url: urlOf(day.clock) }));
    response.set('Content-Disposition', `attachment; filename="waymark-${timeline.id}-${from}.ics"`);
    response.type('text/calendar').send(calendarOfDays(timeline.title, entries));
  }

  private async answer(
    timeline: Timeline,
    { told, problems }: { told: Record<string, unknown>; problems: readonly FieldProblem[] },
    request: ServiceRequest,
  ) {
    if (problems.length > 0) {
      return {
        status: REQUEST_PROBLEMS.INPUT_WRONG.status,
        problems: problems.map((each) => inWordsOf(timeline, each)),
      };
    }
    const { from, on } = told;
    const days = await timelineDays(this.record, { timeline, from, on, area: this.area(request) });
    if ('code' in days) {
      const { message } = whyNot(days, entryIn(days.clock) as Entry);
      return { status: REQUEST_PROBLEMS[days.code].status, problems: [{ field: 'from', message }] };
    }
    const [first] = days;
    return { status: 200, problems, from, on, steps: days.map(stepView), calendar: first?.computed.calendar };
  }

  /** Whoever has signed in sees the days by the readings of their own area; anybody else by those of the first. */
  private area({ context }: ServiceRequest): Area {
    return areaNamed(this.record, context?.person.area) as Area;
  }
}

function timelineNamed(id: string): Timeline {
  const timeline = timelineIn(id);
  if (timeline === undefined) throw new ProblemError('NOT_FOUND');
  return timeline;
}
