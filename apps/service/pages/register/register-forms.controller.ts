import { Controller, Get, Inject, Post, Redirect, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { CaseRecord } from '#case-record/open-record';
import { CASE_RECORD } from '../../injection-tokens.js';
import { ProblemError } from '../../problems/problem-error.js';
import { RequestContext, type ServiceRequest } from '../../sign-in/request-context.js';
import { personForm } from '../people/person-form-found.js';
import { placeForm } from '../places/place-form-found.js';
import { formValuesIn, text } from '../record/form-values.js';
import { checkForm, doForm, type Posted, showAgain, showForm } from './form-steps.js';
import { OF } from './register-form.js';

/** What an address names: neither where somebody or something is added. */
interface Target {
  readonly person?: string;
  readonly place?: string;
  readonly form?: string;
}

/** The forms on which people and places are added to the register, and changed in it: the form, the check, done. */
@Controller(['people/new', 'people/:person/do/:form', 'places/new', 'places/:place/do/:form'])
export class RegisterFormsController {
  constructor(@Inject(CASE_RECORD) private readonly record: CaseRecord) {}

  @Get()
  async form(@RequestContext() context: RequestContext, @Req() request: ServiceRequest, @Res() response: Response) {
    showForm({ response, ...(await this.posted(context, request, request.query)) });
  }

  /** The step of a form that was left or loaded again: begin with the form. */
  @Get(['check', 'change'])
  @Redirect()
  restart(@Req() { path }: ServiceRequest) {
    return { url: path.slice(0, path.lastIndexOf('/')), statusCode: 303 };
  }

  @Post('change')
  async change(@RequestContext() context: RequestContext, @Req() request: ServiceRequest, @Res() response: Response) {
    showAgain({ response, ...(await this.posted(context, request, request.body)) });
  }

  @Post('check')
  async check(@RequestContext() context: RequestContext, @Req() request: ServiceRequest, @Res() response: Response) {
    await checkForm({ response, ...(await this.posted(context, request, request.body)) });
  }

  @Post()
  async post(@RequestContext() context: RequestContext, @Req() request: ServiceRequest, @Res() response: Response) {
    await doForm({ response, ...(await this.posted(context, request, request.body)) });
  }

  private async posted(
    { person: asker }: RequestContext,
    { path, params }: ServiceRequest,
    sent: object,
  ): Promise<Omit<Posted, 'response'>> {
    const typed = formValuesIn(sent);
    const find = path.startsWith('/places/') ? placeForm : personForm;
    const { person, place, form = '' } = params as Target;
    const query = { record: this.record, asker, id: person ?? place, form, of: text(typed, OF) };
    const found = await find(query);
    if (found === null) throw new ProblemError('NOT_FOUND');
    return { form: found, typed };
  }
}
