import { Controller, Get, Inject, Param, Query, Render, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { CaseRecord } from '#case-record/open-record';
import type { FieldProblem } from '#engine/refusal';
import { CONTENTS, type Entry, entryIn, nearestTo } from '#workflows/contents';
import { lawBook } from '#workflows/law';
import { TIMELINES } from '#workflows/law-book/timelines';
import { type Area, areaNamed, computeClock } from '../../case-access/clocks.js';
import { CASE_RECORD } from '../../injection-tokens.js';
import { REQUEST_PROBLEMS } from '../../problems/problem.js';
import { type ServiceRequest, SignedInOrNot } from '../../sign-in/request-context.js';
import { type FormValues, formValuesIn, text } from '../record/form-values.js';
import { inputsFor, summaryOf } from '../record/inputs.js';
import { answerView } from './answer-view.js';
import { groupsOf, headingOf, lineOf } from './list-view.js';
import { addressOf, type Question, questionOf, toldIn, wasAsked, whyNot, withWholeDays } from './question.js';

const LONGEST_SEARCH = 200;

/** Every time limit of the law, and a calculator for each. About no person, so anybody may use them. */
@Controller('clocks')
@SignedInOrNot()
export class ClocksPageController {
  constructor(@Inject(CASE_RECORD) private readonly record: CaseRecord) {}

  @Get()
  @Render('clocks/list')
  list(@Query() query: object, @Req() request: ServiceRequest) {
    const words = text(formValuesIn(query), 'words').slice(0, LONGEST_SEARCH);
    const groups = groupsOf(words, this.area(request));
    const found = groups.reduce((sum, { lines }) => sum + lines.length, 0);
    const { lawAsAt } = lawBook;
    return { title: 'Deadline calculator', words, groups, found, timelines: TIMELINES, all: CONTENTS.length, lawAsAt };
  }

  @Get(':id')
  async one(
    @Param('id') id: string,
    @Query() query: object,
    @Req() request: ServiceRequest,
    @Res() response: Response,
  ): Promise<void> {
    const entry = entryIn(id);
    if (entry === undefined) {
      response.status(404).render('clocks/unknown', { title: 'There is no such time limit', id, nearest: nearest(id) });
      return;
    }
    const area = this.area(request);
    const question = questionOf(entry);
    const typed = withWholeDays(question, formValuesIn(query));
    const { status, ...came } = wasAsked(question, typed)
      ? await this.answer(entry, { question, typed, area })
      : { status: 200, problems: [] };
    response.status(status).render('clocks/one', {
      title: lineOf(entry, area).title,
      line: lineOf(entry, area),
      note: entry.current.note,
      missed: entry.missed,
      heading: headingOf(entry.folder),
      ...formView(question, typed, came.problems),
      ...came,
    });
  }

  private async answer(entry: Entry, { question, typed, area }: { question: Question; typed: FormValues; area: Area }) {
    const { told, problems } = toldIn(question, typed);
    if (problems.length > 0) return { status: REQUEST_PROBLEMS.INPUT_WRONG.status, problems };
    const { on, done, ...ofClock } = told;
    const computed = await computeClock(this.record, { clock: entry.id, told: ofClock, on, done, area });
    if (!('answer' in computed))
      return { status: REQUEST_PROBLEMS[computed.code].status, problems: [whyNot(computed, entry)] };
    return { status: 200, problems, answer: answerView(computed, area), address: addressOf(entry, told) };
  }

  /** Whoever has signed in sees the limits of their own area; anybody else those of the first. */
  private area({ context }: ServiceRequest): Area {
    return areaNamed(this.record, context?.person.area) as Area;
  }
}

/** The limits whose names are nearest to one that nobody knows, for whoever mistyped it. */
function nearest(id: string): readonly { readonly id: string; readonly title: string }[] {
  return nearestTo(id.slice(0, LONGEST_SEARCH)).map((known) => ({
    id: known,
    title: entryIn(known)?.current.title ?? known,
  }));
}

type Inputs = ReturnType<typeof inputsFor>;

const isUsed = (inputs: Inputs) =>
  inputs.some(({ error, parts }) => error !== undefined || Object.values(parts).some(Boolean));

/** The form with what was typed, and what is wrong with it. The parts about a closed school and about lateness are open when used. */
function formView({ fields, closure, late }: Question, typed: FormValues, problems: readonly FieldProblem[]) {
  const filled = { typed, problems };
  const [inputs, ofClosure, ofLate] = [fields, closure, late].map((each) => inputsFor(each, filled)) as [
    Inputs,
    Inputs,
    Inputs,
  ];
  return {
    inputs,
    closure: ofClosure,
    closureOpen: isUsed(ofClosure),
    late: ofLate,
    lateOpen: isUsed(ofLate),
    summary: summaryOf(problems, [...inputs, ...ofClosure, ...ofLate]),
  };
}
