import { Controller, Inject, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { CaseRecord } from '#case-record/open-record';
import { CASE_RECORD } from '../injection-tokens.js';
import { Issuers } from './issuers.js';
import { WithoutSigningIn } from './request-context.js';
import { leaveSession } from './sign-in-session.js';

/** The end of a session. Who has none any more is answered alike. */
@Controller('sign-out')
@WithoutSigningIn()
export class SignOutController {
  constructor(
    @Inject(CASE_RECORD) private readonly record: CaseRecord,
    @Inject(Issuers) private readonly issuers: Issuers,
  ) {}

  @Post()
  async signOut(@Res() response: Response) {
    const vouchedBy = await leaveSession(this.record, response);
    const known = this.issuers.list().find(({ issuer }) => issuer === vouchedBy);
    response.redirect(303, `/sign-in?signed-out=here${known ? `&of=${known.id}` : ''}`);
  }
}
