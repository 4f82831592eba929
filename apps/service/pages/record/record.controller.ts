import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, Redirect, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import { CaseNotFound } from '#case-record/case-not-found';
import type { CaseRecord } from '#case-record/open-record';
import type { Refused } from '#engine/refusal';
import type { CivilDate } from '#statutory-calendar/civil-date';
import { CaseHasChanged } from '../../door/case-has-changed.js';
import { Door } from '../../door/door.js';
import { REFUSAL_STATUS } from '../../problems/refusal-status.js';
import { CASE_RECORD } from '../../provided.js';
import { Asking, type ServiceRequest } from '../../sign-in/asking.js';
import { namesIn } from '../names.js';
import { answersIn } from './answers.js';
import { changedView } from './changed.js';
import { believed, whereAsked } from './correction.js';
import { doneView } from './done.js';
import { type Errand, errandAt, type Place } from './errand.js';
import {
  ANOTHER,
  type Asked,
  askedIn,
  carried,
  formView,
  freshForm,
  problemsWithDay,
  problemsWithFacts,
  type Stopped,
} from './filled-form.js';
import { type Typed, text, typedIn, withoutEmptyRows } from './typed.js';
import { tried, whatFollows } from './what-follows.js';

/** A form as it came back, and whose it is. */
interface Filled {
  readonly asking: Asking;
  readonly errand: Errand;
  readonly typed: Typed;
}

/** Records any act of any pathway: the form, checking the answers, recording, done. It knows none of them by name. */
@Controller(['cases/new/:pathway/:event', 'cases/:ref/do/:event'])
export class RecordController {
  constructor(
    @Inject(Door) private readonly door: Door,
    @Inject(CASE_RECORD) private readonly record: CaseRecord,
  ) {}

  @Get()
  async form(@Asking() asking: Asking, @Param() place: Place, @Query() query: object, @Res() response: Response) {
    const { errand, typed } = await this.filled(asking, place, query);
    const known = { ...believed({ ...errand, typed }), ...typed };
    response.render('record/form', formView(errand, freshForm(errand, known)));
  }

  /** The step of a form that was left or loaded again: begin with the form. */
  @Get(['check', 'change'])
  @Redirect()
  restart(@Req() { path }: ServiceRequest) {
    return { url: path.slice(0, path.lastIndexOf('/')), statusCode: 303 };
  }

  @Post('change')
  @HttpCode(200)
  async change(@Asking() asking: Asking, @Param() place: Place, @Body() body: object, @Res() response: Response) {
    const { errand, typed } = await this.filled(asking, place, body);
    response.render('record/form', formView(errand, typed, { another: text(typed, ANOTHER) }));
  }

  @Post('check')
  async check(@Asking() asking: Asking, @Param() place: Place, @Body() body: object, @Res() response: Response) {
    const filled = await this.filled(asking, place, body);
    const asked = askedIn(filled.errand, filled.typed);
    const problems = [...problemsWithDay(filled.errand, asked), ...problemsWithFacts(filled.errand, asked)];
    if (problems.length > 0) return stopped(response, filled, { problems });
    const verdict = tried(filled.errand, asked, asking.person.id);
    if (verdict.outcome === 'refused') return refuse(response, filled, verdict);
    const { errand, typed } = filled;
    const names = await namesIn(this.record, errand.locality.area.profile);
    response.status(200).render('record/check', {
      title: `Check before you record: ${errand.question.title}`,
      errand,
      occurredOn: asked.occurredOn,
      answers: answersIn(errand.question.fields, asked.data, names),
      follows: whatFollows(
        errand,
        { verdict, shown: await this.door.followsFor(asking, { ...errand, ...verdict }) },
        names,
      ),
      hidden: carried(typed),
    });
  }

  @Post()
  async post(@Asking() asking: Asking, @Param() place: Place, @Body() body: object, @Res() response: Response) {
    const filled = await this.filled(asking, place, body);
    const asked = askedIn(filled.errand, filled.typed);
    const problems = problemsWithDay(filled.errand, asked);
    if (problems.length > 0) return stopped(response, filled, { problems });
    try {
      const answer = await this.door.recordAs(asking, wanted(filled.errand, asked));
      if (answer.outcome === 'refused') return refuse(response, filled, answer);
      response.redirect(303, `/cases/${answer.ref}/do/${filled.errand.event}/done?n=${answer.sequence}`);
    } catch (error) {
      if (!(error instanceof CaseHasChanged)) throw error;
      const names = await namesIn(this.record, filled.errand.locality.area.profile);
      response.status(409).render('record/changed', changedView(filled, error, names));
    }
  }

  @Get('done')
  async done(
    @Asking() asking: Asking,
    @Param() place: { ref?: string; event: string },
    @Query('n') n: string,
    @Res() response: Response,
  ) {
    if (place.ref === undefined) return response.redirect(303, '/cases');
    const seen = await this.door.seen(asking, place.ref).catch(nothingIfUnseen);
    if (seen === null) return response.render('record/done-unseen', { title: 'Recorded' });
    const names = await namesIn(this.record, seen.row.area);
    const { acts } = await this.door.history(asking, place.ref);
    response.render(
      'record/done',
      doneView(seen, { event: place.event, recorded: acts.find((each) => String(each.sequence) === n) }, names),
    );
  }

  private async filled(asking: Asking, place: Place, body: object): Promise<Filled> {
    const typed = typedIn(body);
    const errand = await errandAt({ door: this.door, record: this.record, asking, typed }, place);
    return { asking, errand, typed: withoutEmptyRows(errand.question.fields, typed) };
  }
}

/** An act may end the part that a person had in a case: then it is theirs to see no more. */
function nothingIfUnseen(error: unknown): null {
  if (error instanceof CaseNotFound) return null;
  throw error;
}

function wanted(errand: Errand, { occurredOn, data, key, seen }: Asked) {
  const act = { type: errand.event, occurredOn: occurredOn as CivilDate, data, key };
  return errand.ref === null
    ? { ...act, pathway: errand.pathway.name }
    : { ...act, ref: errand.ref, seenSequence: seen };
}

function refuse(response: Response, filled: Filled, refused: Refused): void {
  if (refused.code === 'FIELDS_WRONG') {
    stopped(response, filled, { problems: refused.fields ?? [] });
    return;
  }
  response.status(REFUSAL_STATUS[refused.code].status);
  response.render('record/form', formView(filled.errand, filled.typed, { refused }));
}

/** The same page again, with everything that was typed. */
function stopped(response: Response, { errand, typed }: Filled, why: Stopped): void {
  const problems = whereAsked(why.problems ?? [], errand.question.fields);
  response.status(400).render('record/form', formView(errand, typed, { ...why, problems }));
}
