import { Body, Controller, Inject, Post, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { CaseRecord } from '#case-record/open-record';
import { personById } from '#case-record/people';
import type { Settings } from '#settings/settings';
import { CASE_RECORD, SETTINGS } from '../injection-tokens.js';
import { ProblemError } from '../problems/problem-error.js';
import { ownPath } from './own-path.js';
import { type ServiceRequest, WithoutSigningIn } from './request-context.js';
import { beginSession, leaveSession } from './sign-in-session.js';

/** Receives the form on which a person of the demonstration is picked. The form itself is a page. */
@Controller()
@WithoutSigningIn()
export class SignInController {
  constructor(
    @Inject(CASE_RECORD) private readonly record: CaseRecord,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  @Post('sign-in')
  async signIn(
    @Body() body: { person?: unknown; then?: unknown },
    @Req() request: ServiceRequest,
    @Res() response: Response,
  ) {
    if (!this.settings.demonstration) throw new ProblemError('NOT_FOUND');
    const person = typeof body.person === 'string' ? await personById(this.record, body.person) : null;
    if (!person?.active)
      throw ProblemError.fromFields([{ field: 'person', message: 'Choose one of the people on the list.' }]);
    await beginSession({ record: this.record, settings: this.settings, response }, person);
    response.redirect(303, ownPath(body.then, request.path));
  }

  @Post('sign-out')
  async signOut(@Res() response: Response) {
    await leaveSession(this.record, response);
    response.redirect(303, '/sign-in?signed-out=here');
  }
}
