import { Controller, Get, Inject, Post, Render, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { CaseRecord } from '#case-record/open-record';
import { endSessionsOf } from '#sign-in/end-sessions';
import { listSessions } from '#sign-in/sessions-listed';
import { CASE_RECORD } from '../../injection-tokens.js';
import { RequestContext, type ServiceRequest } from '../../sign-in/request-context.js';
import { forgetEverything } from '../../sign-in/sign-in-session.js';

/** Where somebody is signed in, and the end of all of it. */
@Controller('sessions')
export class SessionsController {
  constructor(@Inject(CASE_RECORD) private readonly record: CaseRecord) {}

  @Get()
  @Render('sessions/page')
  async show(@RequestContext() { person }: RequestContext, @Req() { session: token = '' }: ServiceRequest) {
    return {
      title: 'Where you are signed in',
      sessions: await listSessions(this.record, { person: person.id, token }),
    };
  }

  @Post('end')
  async end(@RequestContext() { person }: RequestContext, @Res() response: Response) {
    await endSessionsOf(this.record, person.id);
    forgetEverything(response);
    response.redirect(303, '/sign-in?signed-out=everywhere');
  }
}
