import { Body, Controller, Get, Inject, Param, Post, Query, Redirect, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { CaseRecord } from '#case-record/open-record';
import type { Person } from '#case-record/people';
import { now } from '#case-record/virtual-clock';
import { listedPerson } from '#people/people-listed';
import { dayInEngland } from '#statutory-calendar/civil-date';
import { keepsRegister } from '../../case-access/register-keeper.js';
import { CASE_RECORD } from '../../injection-tokens.js';
import { ProblemError } from '../../problems/problem-error.js';
import { RequestContext, type ServiceRequest } from '../../sign-in/request-context.js';
import { formValuesIn, text } from '../record/form-values.js';
import { checkForm, doForm, showAgain, showForm } from '../register/form-steps.js';
import { OF } from '../register/register-form.js';
import { newPersonForm } from './new-person-form.js';
import { FOR_ONESELF, PERSON_FORMS } from './person-forms.js';

interface Target {
  readonly person?: string;
  readonly form?: string;
}

/** The forms on which somebody is added to the register of people, and changed in it: the form, the check, done. */
@Controller(['people/new', 'people/:person/do/:form'])
export class PersonFormsController {
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

  private async posted({ person: asker }: RequestContext, { person, form = '' }: Target, sent: object) {
    const typed = formValuesIn(sent);
    if (person === undefined) return { form: newPersonForm(this.record, asker), typed };
    const found = mayFill(asker, person, form) ? await this.formOf(asker, { person, form, of: text(typed, OF) }) : null;
    if (found === null) throw new ProblemError('NOT_FOUND');
    return { form: found, typed };
  }

  private async formOf(asker: Person, { person: id, form, of }: { person: string; form: string; of: string }) {
    const person = await listedPerson(this.record, { area: asker.area, id });
    if (!person?.active || !Object.hasOwn(PERSON_FORMS, form)) return null;
    const today = dayInEngland(await now(this.record));
    return (await PERSON_FORMS[form]?.({ record: this.record, asker, person, of, today })) ?? null;
  }
}

/** Managers fill in every form; of themselves, everybody who comes here says that they are away. */
const mayFill = (asker: Person, person: string, form: string): boolean =>
  keepsRegister(asker) || (asker.id === person && FOR_ONESELF.includes(form));
