import { Controller, Get, Header, Inject, Req } from '@nestjs/common';
import type { Request } from 'express';
import type { CaseRecord } from '#case-record/open-record';
import { now } from '#case-record/virtual-clock';
import type { Settings } from '#settings/settings';
import { CASE_RECORD, SETTINGS } from '../injection-tokens.js';
import { ProblemError } from '../problems/problem-error.js';
import { same } from '../sign-in/form-token.js';
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
    @Inject(SETTINGS) private readonly settings: Settings,
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

  /** For whoever knows the token; where none is set, for this machine alone, and in production for nobody. */
  @Get('metrics')
  @Header('Content-Type', 'text/plain; version=0.0.4; charset=utf-8')
  scrape(@Req() request: Request): Promise<string> {
    if (!mayScrape(request, this.settings)) throw new ProblemError('NOT_FOUND');
    return this.metrics.registry.metrics();
  }
}

const THIS_MACHINE = ['127.0.0.1', '::1', '::ffff:127.0.0.1'];

/** Behind a proxy everybody comes from this machine: whoever was passed on has not. */
function mayScrape(request: Request, { metricsToken, production }: Settings): boolean {
  if (metricsToken !== undefined) return same(request.get('authorization') ?? '', `Bearer ${metricsToken}`);
  const passedOn = request.get('x-forwarded-for') ?? request.get('forwarded');
  return !production && passedOn === undefined && THIS_MACHINE.includes(request.socket.remoteAddress ?? '');
}
