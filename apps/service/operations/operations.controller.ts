import { Controller, Get, Header, Inject } from '@nestjs/common';
import type { CaseRecord } from '#case-record/open-record';
import { now } from '#case-record/virtual-clock';
import { CASE_RECORD } from '../injection-tokens.js';
import { ProblemError } from '../problems/problem-error.js';
import { WithoutSigningIn } from '../sign-in/request-context.js';
import { Metrics } from './metrics.js';
import { Readiness } from './readiness.js';

/** PostgreSQL's code for calling a function that no migration has made yet. */
const NO_SUCH_FUNCTION = '42883';

/** For those who run the service, and their machines. */
@Controller()
@WithoutSigningIn()
export class OperationsController {
  constructor(
    @Inject(CASE_RECORD) private readonly record: CaseRecord,
    @Inject(Metrics) private readonly metrics: Metrics,
    @Inject(Readiness) private readonly readiness: Readiness,
  ) {}

  @Get('health/live')
  live() {
    return { live: true };
  }

  /** Ready: not stopping, the database answers, and no migration is still to be made. */
  @Get('health/ready')
  async ready() {
    if (this.readiness.isLeaving) throw new ProblemError('UNAVAILABLE', { detail: 'The service is stopping.' });
    await now(this.record).catch((error: { code?: string }) => {
      throw new ProblemError('UNAVAILABLE', {
        detail:
          error.code === NO_SUCH_FUNCTION ? 'The database has not been migrated.' : 'The database does not answer.',
      });
    });
    return { ready: true };
  }

  @Get('metrics')
  @Header('Content-Type', 'text/plain; version=0.0.4; charset=utf-8')
  scrape(): Promise<string> {
    return this.metrics.registry.metrics();
  }
}
