import { randomUUID } from 'node:crypto';
import type { NextFunction, Request, Response } from 'express';
import type { Logger } from 'pino';
import type { ServiceRequest } from '../sign-in/request-context.js';
import type { Metrics } from './metrics.js';
import type { Readiness } from './readiness.js';

/** Digits and a to f: what machines make up. An id in words could carry a name into the log. */
const SAFE_ID = /^(?=.*[a-f])[0-9a-f-]{8,64}$/i;

/** Numbers each request, and writes down how it ended: method, route, status and time, never what was asked or answered. */
export function eachRequest(log: Logger, metrics: Metrics, readiness: Readiness) {
  return (request: Request, response: Response, next: NextFunction): void => {
    const started = process.hrtime.bigint();
    const given = request.get('x-request-id');
    const requestId = given !== undefined && SAFE_ID.test(given) ? given : randomUUID();
    (request as ServiceRequest).requestId = requestId;
    response.set('X-Request-Id', requestId);
    // A connection that is kept open would hold up the end of a process that is leaving.
    if (readiness.isLeaving) response.set('Connection', 'close');
    readiness.begun();
    response.on('close', () => readiness.ended());
    response.on('finish', () => {
      const seconds = Number(process.hrtime.bigint() - started) / 1e9;
      const route = (request.route as { path?: string } | undefined)?.path ?? '(none)';
      const entry = { method: request.method, route, status: response.statusCode };
      metrics.took(seconds, entry);
      log.info({ ...entry, ms: Math.round(seconds * 1e4) / 10, requestId }, 'answered');
    });
    next();
  };
}
