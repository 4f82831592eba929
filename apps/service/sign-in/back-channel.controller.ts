import { Body, Controller, Inject, Param, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { Logger } from 'pino';
import type { CaseRecord } from '#case-record/open-record';
import { takeLogoutToken } from '#sign-in/logout-tokens';
import { NotVouched } from '#sign-in/not-vouched';
import { CASE_RECORD, LOG } from '../injection-tokens.js';
import { Issuers } from './issuers.js';
import { FromAnotherServer, WithoutSigningIn } from './request-context.js';

/** Where an issuer says, from its own server, that somebody has signed out of it or was locked out. */
@Controller('sign-in/back-channel')
@WithoutSigningIn()
@FromAnotherServer()
export class BackChannelController {
  constructor(
    @Inject(CASE_RECORD) private readonly record: CaseRecord,
    @Inject(Issuers) private readonly issuers: Issuers,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  @Post(':issuer')
  async end(@Param('issuer') id: string, @Body('logout_token') token: unknown, @Res() response: Response) {
    const { issuer } = this.issuers.named(id);
    try {
      if (typeof token !== 'string') throw new NotVouched('NOT_SOUND', 'no token');
      const ended = await takeLogoutToken(this.record, issuer, token);
      this.log.info({ issuer: id, ended }, 'sessions ended by their issuer');
      response.status(200).end();
    } catch (error) {
      if (!(error instanceof NotVouched)) throw error;
      this.log.warn({ issuer: id, why: error.why }, 'a logout token was not taken');
      // As the standard names it (OpenID Connect Back-Channel Logout 1.0, 2.8).
      response.status(400).json({ error: 'invalid_request' });
    }
  }
}
