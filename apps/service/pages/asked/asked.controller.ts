import { randomUUID } from 'node:crypto';
import { Body, Controller, Get, Inject, Param, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { CaseRecord } from '#case-record/open-record';
import { CONFIRMED, NOT_CONFIRMED } from '#engine/confirming';
import { contactQuestion } from '../../case-access/asked.js';
import { CaseAccess } from '../../case-access/case-access.js';
import { CASE_RECORD } from '../../injection-tokens.js';
import { RequestContext } from '../../sign-in/request-context.js';
import { formValuesIn, text } from '../record/form-values.js';

/** Asks somebody whether they are the contact for a child, and shows them nothing of the case until they have said so. */
@Controller('asked/:ref/:of')
export class AskedController {
  constructor(
    @Inject(CaseAccess) private readonly caseAccess: CaseAccess,
    @Inject(CASE_RECORD) private readonly record: CaseRecord,
  ) {}

  @Get()
  async ask(
    @RequestContext() { person }: RequestContext,
    @Param() asked: { ref: string; of: string },
    @Res() response: Response,
  ) {
    const question = await contactQuestion(this.record, person, asked);
    response.render('asked/page', { title: TITLE, question, key: randomUUID() });
  }

  @Get('no')
  said(@Res() response: Response) {
    response.render('asked/no', { title: 'Thank you' });
  }

  @Post()
  async answer(
    @RequestContext() context: RequestContext,
    @Param() asked: { ref: string; of: string },
    @Body() body: object,
    @Res() response: Response,
  ) {
    const question = await contactQuestion(this.record, context.person, asked);
    const typed = formValuesIn(body);
    const [key, says] = [text(typed, 'key') || randomUUID(), text(typed, 'says')];
    if (says !== 'yes' && says !== 'no') {
      const error = 'Say whether you are the contact';
      return response.status(400).render('asked/page', { title: TITLE, question, key, error });
    }
    const { ref, of, sequence } = question;
    const act =
      says === 'yes'
        ? { type: CONFIRMED, data: { of } }
        : { type: NOT_CONFIRMED, data: { of, because: 'They say that they are not the contact' } };
    const answer = await this.caseAccess.recordAs(context, { ref, ...act, key, seenSequence: sequence });
    if (answer.outcome === 'refused')
      return response.status(409).render('asked/page', { title: TITLE, question, key, error: answer.reason });
    return response.redirect(303, says === 'yes' ? `/cases/${ref}` : `/asked/${ref}/${of}/no`);
  }
}

const TITLE = 'Are you the contact for a child?';
