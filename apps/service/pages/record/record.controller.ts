import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, Redirect, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import { CaseNotFound } from '#case-record/case-not-found';
import type { Answer, Recorded } from '#case-record/command';
import type { CaseRecord } from '#case-record/open-record';
import type { Refused } from '#engine/refusal';
import { CaseAccess } from '../../case-access/case-access.js';
import { CaseHasChanged } from '../../case-access/case-has-changed.js';
import { CASE_RECORD } from '../../injection-tokens.js';
import { REFUSAL_STATUS } from '../../problems/refusal-status.js';
import { RequestContext, type ServiceRequest } from '../../sign-in/request-context.js';
import { namesIn } from '../names.js';
import { type ActForm, type ActTarget, actFormAt } from './act-form.js';
import { answersIn } from './answers.js';
import { changedView } from './changed.js';
import { believed, whereAsked } from './correction.js';
import { doneView } from './done.js';
import {
  ANOTHER,
  carried,
  formView,
  freshForm,
  problemsWithDay,
  problemsWithFacts,
  proposedAct,
  type Stopped,
  submissionIn,
} from './filled-form.js';
import { type FormValues, formValuesIn, text, withoutEmptyRows } from './form-values.js';
import { inFormNotation } from './in-form-notation.js';
import { asksFor, tried, whatFollows } from './what-follows.js';

/** A form as it came back, and whose it is. */
interface PostedForm {
  readonly context: RequestContext;
  readonly actForm: ActForm;
  readonly typed: FormValues;
}

/** Records any act of any pathway: the form, checking the answers, recording, done. It knows none of them by name. */
@Controller(['cases/new/:pathway/:event', 'cases/:ref/do/:event'])
export class RecordController {
  constructor(
    @Inject(CaseAccess) private readonly caseAccess: CaseAccess,
    @Inject(CASE_RECORD) private readonly record: CaseRecord,
  ) {}

  @Get()
  async form(
    @RequestContext() context: RequestContext,
    @Param() target: ActTarget,
    @Query() query: object,
    @Res() response: Response,
  ) {
    const { actForm, typed } = await this.filled(context, target, query);
    const known = { ...believed({ ...actForm, typed }), ...typed };
    response.render('record/form', formView(actForm, freshForm(actForm, known)));
  }

  /** The step of a form that was left or loaded again: begin with the form. */
  @Get(['check', 'change'])
  @Redirect()
  restart(@Req() { path }: ServiceRequest) {
    return { url: path.slice(0, path.lastIndexOf('/')), statusCode: 303 };
  }

  @Post('change')
  @HttpCode(200)
  async change(
    @RequestContext() context: RequestContext,
    @Param() target: ActTarget,
    @Body() body: object,
    @Res() response: Response,
  ) {
    const { actForm, typed } = await this.filled(context, target, body);
    response.render('record/form', formView(actForm, typed, { another: text(typed, ANOTHER) }));
  }

  @Post('check')
  async check(
    @RequestContext() context: RequestContext,
    @Param() target: ActTarget,
    @Body() body: object,
    @Res() response: Response,
  ) {
    const filled = await this.filled(context, target, body);
    const { actForm, typed } = filled;
    const submission = submissionIn(actForm, typed);
    const problems = [...problemsWithDay(actForm, submission), ...problemsWithFacts(actForm, submission)];
    if (problems.length > 0) return stopped(response, filled, { problems });
    const verdict = tried(actForm, submission, context.person.id);
    if (verdict.outcome === 'refused') return refuse(response, filled, verdict);
    // What is accepted here, recording accepts: it is asked of all that recording asks, and taken back.
    const answer = await this.answered(
      response,
      filled,
      this.caseAccess.tryAs(context, proposedAct(actForm, submission)),
    );
    if (answer === undefined) return;
    const names = await namesIn(this.record, actForm.locality.area.profile);
    response.status(200).render('record/check', {
      title: `Check before you record: ${actForm.question.title}`,
      actForm,
      occurredOn: submission.occurredOn,
      answers: answersIn(actForm.question.fields, submission.data, names),
      follows: whatFollows(
        actForm,
        { verdict, shown: await this.caseAccess.followsFor(context, { ...actForm, ...verdict }) },
        names,
      ),
      asks: asksFor(actForm, submission, context.person.id).map((person) => names.get(person) ?? person),
      hidden: carried(typed),
    });
  }

  @Post()
  async post(
    @RequestContext() context: RequestContext,
    @Param() target: ActTarget,
    @Body() body: object,
    @Res() response: Response,
  ) {
    const filled = await this.filled(context, target, body);
    const submission = submissionIn(filled.actForm, filled.typed);
    const problems = problemsWithDay(filled.actForm, submission);
    if (problems.length > 0) return stopped(response, filled, { problems });
    const asked = this.caseAccess.recordAs(context, proposedAct(filled.actForm, submission));
    const answer = await this.answered(response, filled, asked);
    if (answer) response.redirect(303, `/cases/${answer.ref}/do/${filled.actForm.event}/done?n=${answer.sequence}`);
  }

  /** What an act came to; undefined where it was refused or the case has changed, and the page that says so was sent. */
  private async answered(
    response: Response,
    filled: PostedForm,
    asked: Promise<Answer>,
  ): Promise<Recorded | undefined> {
    try {
      const answer = await asked;
      if (answer.outcome === 'recorded') return answer;
      refuse(response, filled, answer);
    } catch (error) {
      if (!(error instanceof CaseHasChanged)) throw error;
      const names = await namesIn(this.record, filled.actForm.locality.area.profile);
      response.status(409).render('record/changed', changedView(filled, error, names));
    }
    return undefined;
  }

  @Get('done')
  async done(
    @RequestContext() context: RequestContext,
    @Param() target: { ref?: string; event: string },
    @Query('n') n: string,
    @Res() response: Response,
  ) {
    if (target.ref === undefined) return response.redirect(303, '/cases');
    const seen = await this.caseAccess.seen(context, target.ref).catch(nothingIfUnseen);
    if (seen === null) return response.render('record/done-unseen', { title: 'Recorded' });
    const names = await namesIn(this.record, seen.row.area);
    const { acts } = await this.caseAccess.history(context, target.ref);
    response.render(
      'record/done',
      doneView(seen, { event: target.event, recorded: acts.find((each) => String(each.sequence) === n) }, names),
    );
  }

  private async filled(context: RequestContext, target: ActTarget, body: object): Promise<PostedForm> {
    const typed = formValuesIn(body);
    const actForm = await actFormAt({ caseAccess: this.caseAccess, record: this.record, context, typed }, target);
    return { context, actForm, typed: withoutEmptyRows(actForm.question.fields, typed) };
  }
}

/** An act may end the part that a person had in a case: then it is theirs to see no more. */
function nothingIfUnseen(error: unknown): null {
  if (error instanceof CaseNotFound) return null;
  throw error;
}

function refuse(response: Response, filled: PostedForm, refused: Refused): void {
  if (refused.code === 'FIELDS_WRONG') {
    stopped(response, filled, { problems: refused.fields ?? [] });
    return;
  }
  response.status(REFUSAL_STATUS[refused.code].status);
  const told = refused.code === 'KEY_REUSED' ? { ...refused, reason: RECORDED_ALREADY } : refused;
  response.render('record/form', formView(filled.actForm, filled.typed, { refused: told }));
}

const RECORDED_ALREADY =
  'You have recorded this already, and what you have changed since is not part of it. To put right what was recorded, correct its entry in the history of the case. To record another, begin it anew from the case.';

/** The same page again, with everything that was typed. */
function stopped(response: Response, { actForm, typed }: PostedForm, why: Stopped): void {
  const { fields } = actForm.question;
  const problems = inFormNotation(whereAsked(why.problems ?? [], fields), fields);
  response.status(400).render('record/form', formView(actForm, typed, { ...why, problems }));
}
