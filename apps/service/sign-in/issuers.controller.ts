import { Controller, Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { Logger } from 'pino';
import type { CaseRecord } from '#case-record/open-record';
import type { Person } from '#case-record/people';
import { refused } from '#engine/refusal';
import type { Settings } from '#settings/settings';
import { personOfAccount } from '#sign-in/accounts';
import { acceptInvitation, invitedBy } from '#sign-in/invitations';
import { NotVouched } from '#sign-in/not-vouched';
import type { Vouched } from '#sign-in/sessions';
import { beginAttempt, takeAttempt } from '#sign-in/sign-in-attempts';
import { CASE_RECORD, LOG, SETTINGS } from '../injection-tokens.js';
import { ProblemError } from '../problems/problem-error.js';
import { cookieOf, VISIT_COOKIE } from './cookies.js';
import { visitOf } from './form-token.js';
import { Issuers } from './issuers.js';
import { ownPath } from './own-path.js';
import { RateLimit } from './rate-limit.js';
import { type ServiceRequest, WithoutSigningIn } from './request-context.js';
import { accountUnknown, refusedThere } from './sign-in-refused.js';
import { beginSession } from './sign-in-session.js';

/** The way to an issuer, and back from it. */
@Controller()
@WithoutSigningIn()
export class IssuersController {
  private readonly limit: RateLimit;

  constructor(
    @Inject(CASE_RECORD) private readonly record: CaseRecord,
    @Inject(SETTINGS) private readonly settings: Settings,
    @Inject(Issuers) private readonly issuers: Issuers,
    @Inject(LOG) private readonly log: Logger,
  ) {
    this.limit = new RateLimit(settings.actsAMinute);
  }

  @Get('sign-in/with/:issuer')
  async go(
    @Param('issuer') id: string,
    @Query() { then, invitation: secret }: { then?: unknown; invitation?: unknown },
    @Req() request: ServiceRequest,
    @Res() response: Response,
  ) {
    const { issuer, title } = this.issuers.named(id);
    const elsewhere = this.atOurAddress(request);
    if (elsewhere) return response.redirect(303, elsewhere);
    if (this.limit.take(request.ip ?? '', Date.now()) > 0) throw new ProblemError('TOO_MANY');
    const invited = typeof secret === 'string' ? await invitedBy(this.record, secret) : undefined;
    if (invited === null) throw new ProblemError('INVITATION_OVER');
    const browser = visitOf(request, response);
    const { url, ...kept } = await this.told(title, issuer.begin());
    const wanted = ownPath(then, '/sign-in');
    await beginAttempt(this.record, { ...kept, issuer: id, browser, wanted, invitation: invited?.id ?? null });
    response.redirect(303, url.href);
  }

  @Get('sign-in/back/:issuer')
  async comeBack(
    @Param('issuer') id: string,
    @Query('state') state: unknown,
    @Req() request: ServiceRequest,
    @Res() response: Response,
  ) {
    const { issuer, title } = this.issuers.named(id);
    const browser = cookieOf(request, VISIT_COOKIE);
    if (typeof state !== 'string' || browser === undefined) throw new ProblemError('SIGN_IN_OVER');
    const kept = await takeAttempt(this.record, { state, browser, issuer: id });
    if (kept === null) throw new ProblemError('SIGN_IN_OVER');
    const query = request.originalUrl.slice(request.originalUrl.indexOf('?') + 1);
    const vouched = await this.told(title, issuer.vouchFor(query, { ...kept, state }));
    if (kept.invitation !== null) await this.tie(kept.invitation, vouched);
    const person = await this.personOf(vouched);
    await beginSession({ record: this.record, settings: this.settings, response }, person, vouched);
    response.redirect(303, ownPath(kept.wanted, '/sign-in'));
  }

  /** To an issuer's own page for signing out; where it has none, back. */
  @Get('sign-out/of/:issuer')
  async signOutThere(@Param('issuer') id: string, @Res() response: Response) {
    const { issuer, title } = this.issuers.named(id);
    const back = new URL('/sign-in?signed-out=here', this.settings.publicUrl).href;
    const url = await this.told(title, issuer.signOutUrl(back));
    response.redirect(303, url?.href ?? back);
  }

  private async tie(invitation: string, vouched: Vouched): Promise<void> {
    const accepted = await acceptInvitation(this.record, invitation, vouched);
    if (accepted === 'over') throw new ProblemError('INVITATION_OVER');
    if (accepted === 'takenBySomebodyElse') throw new ProblemError('ACCOUNT_TAKEN');
  }

  private async personOf(vouched: Vouched): Promise<Person> {
    const person = await personOfAccount(this.record, vouched);
    if (person === null) throw accountUnknown(vouched);
    if (!person.active) throw ProblemError.fromRefusal(refused('PERSON_INACTIVE', 'This account is no longer in use.'));
    return person;
  }

  /** The answer of an issuer; where there is none, the log has why, and whoever waits has it in words of theirs. */
  private told<T>(title: string, answer: Promise<T>): Promise<T> {
    return answer.catch((error: unknown) => {
      if (!(error instanceof NotVouched)) throw error;
      this.log.warn({ because: error.because, why: error.why }, 'nobody was signed in');
      throw refusedThere(error, title);
    });
  }

  /** On a machine of one's own it has several names, and the cookie would stay with the one, while they come back to the other. */
  private atOurAddress({ originalUrl, headers }: ServiceRequest): string | undefined {
    const { publicUrl } = this.settings;
    const ours = new URL(originalUrl, publicUrl);
    return publicUrl.startsWith('http:') && headers.host !== ours.host ? ours.href : undefined;
  }
}
