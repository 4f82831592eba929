import { Controller, Get, Inject, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { CaseRecord } from '#case-record/open-record';
import { CASE_RECORD } from '../injection-tokens.js';
import { REQUEST_PROBLEMS } from '../problems/problem.js';
import { REFUSAL_STATUS } from '../problems/refusal-status.js';
import { WithoutSigningIn } from '../sign-in/request-context.js';
import { openApiDocument } from './open-api.js';

/** Describes the API, to programs and to people. */
@Controller('api')
@WithoutSigningIn()
export class OpenApiController {
  private readonly document: ReturnType<typeof openApiDocument>;

  constructor(@Inject(CASE_RECORD) { register }: CaseRecord) {
    this.document = openApiDocument(register);
  }

  @Get('openapi.json')
  json() {
    return this.document;
  }

  @Get()
  page(@Res() response: Response) {
    const problems = Object.entries({ ...REFUSAL_STATUS, ...REQUEST_PROBLEMS }).map(([code, { status, title }]) => ({
      code,
      status,
      title,
      anchor: `problem-${code.toLowerCase().replaceAll('_', '-')}`,
    }));
    response.render('api/api', { document: this.document, problems });
  }
}
