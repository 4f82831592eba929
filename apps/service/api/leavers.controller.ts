import { Body, Controller, Inject, Post, Req } from '@nestjs/common';
import { CaseAccess } from '../case-access/case-access.js';
import { ProblemError } from '../problems/problem-error.js';
import { RequestContext, type ServiceRequest } from '../sign-in/request-context.js';
import { LeaverBody } from './bodies.js';
import { checked, idempotencyKey } from './request-parts.js';

/** Receives from the feed of people who has left. */
@Controller('api/leavers')
export class LeaversApiController {
  constructor(@Inject(CaseAccess) private readonly caseAccess: CaseAccess) {}

  @Post()
  async left(@RequestContext() context: RequestContext, @Body() body: unknown, @Req() request: ServiceRequest) {
    const { person, occurredOn } = checked(LeaverBody, body);
    const day = occurredOn === undefined ? {} : { occurredOn };
    const answer = await this.caseAccess.recordLeaver(context, { person, ...day, key: idempotencyKey(request) });
    if ('outcome' in answer) throw ProblemError.fromRefusal(answer);
    return { person, ...answer };
  }
}
