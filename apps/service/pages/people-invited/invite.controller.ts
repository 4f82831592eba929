import { Controller, Get, Inject, Param, Post, Render, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { CaseRecord } from '#case-record/open-record';
import type { Person } from '#case-record/people';
import { listedPerson } from '#people/people-listed';
import type { Settings } from '#settings/settings';
import { INVITATION_HOURS, invite } from '#sign-in/invitations';
import { CASE_RECORD, SETTINGS } from '../../injection-tokens.js';
import { ProblemError } from '../../problems/problem-error.js';
import { cookieOf, forgetCookie, setCookie } from '../../sign-in/cookies.js';
import { Issuers } from '../../sign-in/issuers.js';
import { RequestContext, type ServiceRequest } from '../../sign-in/request-context.js';

/** Carries a link from the press to the page that shows it once, and to nowhere else. */
const LINK_COOKIE = 'waymark-link';
const SHOWN_WITHIN_MS = 60_000;

/** The link by which somebody ties an account of theirs to who they are here. */
@Controller('people/:person')
export class InviteController {
  constructor(
    @Inject(CASE_RECORD) private readonly record: CaseRecord,
    @Inject(SETTINGS) private readonly settings: Settings,
    @Inject(Issuers) private readonly issuers: Issuers,
  ) {}

  @Get('invite')
  @Render('people-invited/ask')
  async ask(@RequestContext() { person: asker }: RequestContext, @Param('person') id: string) {
    const person = await this.invited(asker, id);
    return { title: `Let ${person.name} sign in`, person, hours: INVITATION_HOURS, issuers: this.issuers.list() };
  }

  @Post('invite')
  async make(
    @RequestContext() { person: asker }: RequestContext,
    @Param('person') id: string,
    @Res() response: Response,
  ) {
    const person = await this.invited(asker, id);
    const secret = await invite(this.record, { person: person.id, by: asker.id });
    setCookie(response, { name: LINK_COOKIE, value: `${person.id}.${secret}`, lastsMs: SHOWN_WITHIN_MS });
    response.redirect(303, `/people/${person.id}/invited`);
  }

  /** Loading it again shows no link: whoever reads over a shoulder, or a history, has nothing. */
  @Get('invited')
  async show(
    @RequestContext() { person: asker }: RequestContext,
    @Param('person') id: string,
    @Req() request: ServiceRequest,
    @Res() response: Response,
  ) {
    const person = await this.invited(asker, id);
    const [of, secret] = (cookieOf(request, LINK_COOKIE) ?? '').split('.');
    forgetCookie(response, LINK_COOKIE);
    const link = of === person.id ? new URL(`/sign-in/invited/${secret}`, this.settings.publicUrl).href : null;
    response.render('people-invited/link', {
      title: `A link for ${person.name}`,
      person,
      link,
      hours: INVITATION_HOURS,
    });
  }

  /** Somebody of the asker's own area who is there. */
  private async invited({ area }: Person, id: string) {
    const person = await listedPerson(this.record, { area, id });
    if (!person?.active) throw new ProblemError('NOT_FOUND');
    return person;
  }
}
