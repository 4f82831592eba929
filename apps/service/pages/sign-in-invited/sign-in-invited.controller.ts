import { Controller, Get, Inject, Param, Render } from '@nestjs/common';
import type { CaseRecord } from '#case-record/open-record';
import { invitedBy } from '#sign-in/invitations';
import { CASE_RECORD } from '../../injection-tokens.js';
import { ProblemError } from '../../problems/problem-error.js';
import { Issuers } from '../../sign-in/issuers.js';
import { WithoutSigningIn } from '../../sign-in/request-context.js';

/** Where somebody who is invited chooses the account by which they are known from then on. */
@Controller('sign-in/invited')
@WithoutSigningIn()
export class SignInInvitedController {
  constructor(
    @Inject(CASE_RECORD) private readonly record: CaseRecord,
    @Inject(Issuers) private readonly issuers: Issuers,
  ) {}

  @Get(':secret')
  @Render('sign-in-invited/page')
  async show(@Param('secret') secret: string) {
    const invited = await invitedBy(this.record, secret);
    if (invited === null) throw new ProblemError('INVITATION_OVER');
    return { title: 'You are invited', name: invited.person.name, secret, issuers: this.issuers.list() };
  }
}
