import { Body, Controller, Get, Inject, Param, Post, Query, Redirect, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { CaseRecord } from '#case-record/open-record';
import { now } from '#case-record/virtual-clock';
import { bodyInFull } from '#people/bodies';
import { dayInEngland } from '#statutory-calendar/civil-date';
import { CASE_RECORD } from '../../injection-tokens.js';
import { ProblemError } from '../../problems/problem-error.js';
import { RequestContext, type ServiceRequest } from '../../sign-in/request-context.js';
import { formValuesIn } from '../record/form-values.js';
import { checkForm, doForm, showAgain, showForm } from '../register/form-steps.js';
import { newPlaceForm, PLACE_FORMS } from './place-forms.js';

interface Target {
  readonly place?: string;
  readonly form?: string;
}

/** The forms on which a body is added to the register of places, and changed in it. */
@Controller(['places/new', 'places/:place/do/:form'])
export class PlaceFormsController {
  constructor(@Inject(CASE_RECORD) private readonly record: CaseRecord) {}

  @Get()
  async form(
    @RequestContext() context: RequestContext,
    @Param() target: Target,
    @Query() query: object,
    @Res() response: Response,
  ) {
    showForm({ response, ...(await this.posted(context, target, query)) });
  }

  /** The step of a form that was left or loaded again: begin with the form. */
  @Get(['check', 'change'])
  @Redirect()
  restart(@Req() { path }: ServiceRequest) {
    return { url: path.slice(0, path.lastIndexOf('/')), statusCode: 303 };
  }

  @Post('change')
  async change(
    @RequestContext() context: RequestContext,
    @Param() target: Target,
    @Body() body: object,
    @Res() response: Response,
  ) {
    showAgain({ response, ...(await this.posted(context, target, body)) });
  }

  @Post('check')
  async check(
    @RequestContext() context: RequestContext,
    @Param() target: Target,
    @Body() body: object,
    @Res() response: Response,
  ) {
    await checkForm({ response, ...(await this.posted(context, target, body)) });
  }

  @Post()
  async post(
    @RequestContext() context: RequestContext,
    @Param() target: Target,
    @Body() body: object,
    @Res() response: Response,
  ) {
    await doForm({ response, ...(await this.posted(context, target, body)) });
  }

  private async posted({ person: asker }: RequestContext, { place: id, form = '' }: Target, sent: object) {
    const { record } = this;
    const typed = formValuesIn(sent);
    if (id === undefined) return { form: newPlaceForm(record, asker), typed };
    const place = Object.hasOwn(PLACE_FORMS, form) ? await bodyInFull(record, id) : null;
    // A body of another area is shown, and changed there.
    if (place === null || place.body.area !== asker.area) throw new ProblemError('NOT_FOUND');
    const today = dayInEngland(await now(record));
    const found = PLACE_FORMS[form]?.({ record, asker, place, today });
    if (found === undefined) throw new ProblemError('NOT_FOUND');
    return { form: found, typed };
  }
}
