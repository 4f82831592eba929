import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';
import { referenceMeant } from '#engine/as-meant';
import type { ServiceDependencies } from './case-access/case-access.module.js';
import { eachRequest } from './operations/each-request.js';
import { nestLogger } from './operations/log.js';
import { Metrics } from './operations/metrics.js';
import { Readiness } from './operations/readiness.js';
import { securityHeaders } from './operations/security-headers.js';
import { refuseHostile } from './problems/hostile.js';
import { codeOfForeign } from './problems/problem.filter.js';
import { ProblemError } from './problems/problem-error.js';
import { serviceOf } from './service.module.js';
import { noteConnection } from './sign-in/cookies.js';

/** The whole service, ready to listen: what `main.ts` starts and the journeys test. */
export async function openService(given: ServiceDependencies): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(serviceOf(given), {
    bodyParser: false,
    logger: nestLogger(given.log),
  });
  app.disable('x-powered-by');
  app.disable('etag');
  // Whoever types an address by hand may type a reference as they would say it.
  app.getHttpAdapter().getInstance().param('ref', asMeant);
  // Whose word is taken for whom a request comes from, and by which protocol: nobody's, unless a setting names them.
  app.set('trust proxy', given.settings.trustedProxy);
  app.use(eachRequest(given.log, app.get(Metrics), app.get(Readiness)));
  app.use(noteConnection(given.settings));
  app.use(securityHeaders({ secure: given.settings.production }));
  app.useBodyParser('json', { limit: '100kb', strict: true });
  // A form that is far too long comes back with its text kept, and what is wrong with it.
  app.useBodyParser('urlencoded', { limit: '4mb', extended: true, parameterLimit: 1000 });
  app.use(bodyProblem);
  app.use(soundBody);
  return app;
}

/** Nest would forget what was wrong with a body that could not be read. */
// oxlint-disable-next-line max-params -- Express knows an error handler by its four parameters
function bodyProblem(error: unknown, _request: Request, _response: Response, next: NextFunction): void {
  next(new ProblemError(codeOfForeign(error)));
}

// oxlint-disable-next-line max-params -- as Express calls it
function asMeant(request: Request, _response: Response, next: NextFunction, ref: string): void {
  request.params['ref'] = referenceMeant(ref);
  next();
}

function soundBody(request: Request, _response: Response, next: NextFunction): void {
  const typed = request.get('content-length') === '0' || request.is('application/json') !== false;
  if (request.path.startsWith('/api') && !typed) throw new ProblemError('BODY_TYPE_UNKNOWN');
  refuseHostile(request.body);
  refuseHostile(request.query);
  next();
}
