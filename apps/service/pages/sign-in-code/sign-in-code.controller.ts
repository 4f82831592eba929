import { Body, Controller, Get, HttpCode, Inject, Post, Query, Render, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { CaseRecord } from '#case-record/open-record';
import { personById } from '#case-record/people';
import type { Settings } from '#settings/settings';
import { addressIn } from '#sign-in/code-address';
import { askForCode, GUESSES, tryCode } from '#sign-in/one-time-codes';
import { CASE_RECORD, SETTINGS, WAKE_RELAY, type WakeRelay } from '../../injection-tokens.js';
import { cookieOf, VISIT_COOKIE } from '../../sign-in/cookies.js';
import { visitOf } from '../../sign-in/form-token.js';
import { ownPath } from '../../sign-in/own-path.js';
import { type ServiceRequest, WithoutSigningIn } from '../../sign-in/request-context.js';
import { beginSession } from '../../sign-in/sign-in-session.js';
import { formValuesIn, text } from '../record/form-values.js';

const ASK = { title: 'Sign in with a code' };
const ENTER = { title: 'Enter your code' };

/** A family signs in with a code that is sent to it. Nothing here says whether anybody has an address. */
@Controller('sign-in/code')
@WithoutSigningIn()
export class SignInCodeController {
  constructor(
    @Inject(CASE_RECORD) private readonly record: CaseRecord,
    @Inject(SETTINGS) private readonly settings: Settings,
    @Inject(WAKE_RELAY) private readonly wakeRelay: WakeRelay,
  ) {}

  @Get()
  @Render('sign-in-code/ask')
  show(@Query('then') then?: unknown) {
    return { ...ASK, byText: this.byText, wanted: typeof then === 'string' ? then : '/' };
  }

  @Post()
  @HttpCode(200)
  async ask(@Body() body: object, @Req() request: ServiceRequest, @Res() response: Response) {
    const values = formValuesIn(body);
    const [typed, wanted] = [text(values, 'address'), ownPath(text(values, 'then'), '/sign-in')];
    const again = (message: string) => {
      const shown = { ...ASK, byText: this.byText, wanted, typed, problem: message };
      response.status(400).render('sign-in-code/ask', { ...shown, summary: [{ text: message, href: '#address' }] });
    };
    const found = addressIn(typed);
    if (found === null || (found.channel === 'sms' && !this.byText)) return again(this.askedFor);
    const { oneTimeCodeMinutes: minutes, sessionSecret } = this.settings;
    const asked = { ...found, wanted, minutes, browser: visitOf(request, response), machine: request.ip ?? '' };
    if (!(await askForCode(this.record, asked, sessionSecret)))
      return again(
        'Too many codes were asked for. Use the newest that you have, or wait a quarter of an hour and ask again.',
      );
    this.wakeRelay();
    response.redirect(303, '/sign-in/code/enter');
  }

  @Get('enter')
  @Render('sign-in-code/enter')
  enter() {
    return { ...ENTER, minutes: this.settings.oneTimeCodeMinutes };
  }

  @Post('enter')
  @HttpCode(200)
  async tried(@Body() body: object, @Req() request: ServiceRequest, @Res() response: Response) {
    const { oneTimeCodeMinutes: minutes, sessionSecret: secret } = this.settings;
    const typed = text(formValuesIn(body), 'code');
    const again = (message: string) =>
      response.status(400).render('sign-in-code/enter', {
        ...{ ...ENTER, minutes, problem: message },
        summary: [{ text: message, href: '#code' }],
      });
    if (typed.replaceAll(/\D/g, '').length !== 8) return again('Enter the 8 digits of the code, like 1234 5678');
    const guess = await tryCode(this.record, cookieOf(request, VISIT_COOKIE) ?? '', { typed, secret });
    if (guess.became === 'wrong')
      return again(`That is not the code. You can try ${guess.left === 1 ? 'once' : `${guess.left} times`} more`);
    if (guess.became === 'locked')
      return again(`That was wrong ${GUESSES} times, so this code does not count any more. Ask for a new one`);
    const person = guess.became === 'right' ? await personById(this.record, guess.person) : null;
    if (guess.became === 'over' || !person?.active)
      return again(
        'There is no code that counts here: it was used, its time is over, or it was asked for in another browser. Ask for a new one',
      );
    await beginSession({ record: this.record, settings: this.settings, response }, person);
    response.redirect(303, guess.wanted);
  }

  /** Whether the settings have a way to send a text message. */
  private get byText(): boolean {
    const { notices } = this.settings;
    return notices.via === 'folder' || (notices.via === 'notify' && notices.templates.sms !== undefined);
  }

  private get askedFor(): string {
    return this.byText
      ? 'Enter an email address, like name@example.org, or a mobile number, like 07700 900 982'
      : 'Enter an email address, like name@example.org';
  }
}
