import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Inject } from '@nestjs/common';
import type { Response } from 'express';
import type { Logger } from 'pino';
import { CaseNotFound } from '#case-record/case-not-found';
import { CaseUnreadable } from '#case-record/case-unreadable';
import type { Person } from '#case-record/people';
import { CaseHasChanged } from '../case-access/case-has-changed.js';
import { actDocument } from '../case-access/visibility.js';
import { LOG } from '../injection-tokens.js';
import { Metrics } from '../operations/metrics.js';
import { cookieOf, SESSION_COOKIE } from '../sign-in/cookies.js';
import type { ServiceRequest } from '../sign-in/request-context.js';
import type { Problem, RequestProblemCode } from './problem.js';
import { ProblemError } from './problem-error.js';

/** Every error of the service ends here: a problem document for a program, a page for a person, and no internals for either. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(
    @Inject(LOG) private readonly log: Logger,
    @Inject(Metrics) private readonly metrics: Metrics,
  ) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<ServiceRequest>();
    const response = http.getResponse<Response>();
    const { requestId, context } = request;
    const problem: Problem = { ...problemOf(error, context?.person), requestId };
    if (problem.code === 'UNEXPECTED')
      this.log.error({ requestId: request.requestId, err: withoutFacts(error) }, 'unexpected');
    if (error instanceof CaseUnreadable) {
      this.metrics.heldBack();
      this.log.error({ requestId: request.requestId, ref: error.ref, why: error.why }, 'case held back');
    }
    if (response.headersSent) {
      response.end();
      return;
    }
    if (problem.code === 'UNAVAILABLE') response.set('Retry-After', '5');
    response.status(problem.status);
    if (isForPeople(request)) showPage(problem, request, response);
    else response.type('application/problem+json').send(JSON.stringify(problem));
  }
}

/** The problem document for an error, as whoever asks may have it. */
export function problemOf(error: unknown, asker?: Person): Problem {
  if (error instanceof ProblemError) return error.problem;
  if (error instanceof CaseNotFound) return new ProblemError('NOT_FOUND').problem;
  if (error instanceof CaseUnreadable) {
    const mayKnow = asker !== undefined && error.mayBeToldTo(asker);
    return new ProblemError(mayKnow ? 'CASE_HELD_BACK' : 'NOT_FOUND').problem;
  }
  if (error instanceof CaseHasChanged) {
    const { ref, seen, now, since } = error;
    return new ProblemError('RECORD_HAS_MOVED_ON', { ref, seen, sequence: now, since: since.map(actDocument) }).problem;
  }
  return new ProblemError(codeOfForeign(error)).problem;
}

/** Errors of Express, of its body parser, of Nest and of PostgreSQL, by what they mean to the asker. */
export function codeOfForeign(error: unknown): RequestProblemCode {
  const { type, code } = error as { type?: string; code?: string };
  const status = error instanceof HttpException ? error.getStatus() : (error as { status?: number }).status;
  if (type === 'entity.too.large' || type === 'parameters.too.many' || status === 413) return 'BODY_TOO_LARGE';
  if (type === 'encoding.unsupported' || type === 'charset.unsupported' || status === 415) return 'BODY_TYPE_UNKNOWN';
  if (type?.startsWith('entity.') || type?.startsWith('request.') || type?.startsWith('querystring.'))
    return 'BODY_MALFORMED';
  if (status === 404) return 'NOT_FOUND';
  if (status !== undefined && status >= 400 && status < 500) return 'REQUEST_WRONG';
  if (typeof code === 'string' && /^22[0-9A-Z]{3}$/.test(code)) return 'REQUEST_WRONG';
  if (typeof code === 'string' && UNAVAILABLE.some((prefix) => code.startsWith(prefix))) return 'UNAVAILABLE';
  return NO_CONNECTION.test((error as { message?: string }).message ?? '') ? 'UNAVAILABLE' : 'UNEXPECTED';
}

/** What the driver says, without a code, where every connection is taken or the server has gone. */
const NO_CONNECTION = /^(timeout exceeded when trying to connect|Connection terminated)/;

/**
 * Connection lost or refused, not let in, no such database (it is being restored), too many connections, shutting down, a
 * disk that fails, a server that may only be read or takes nobody just then (another takes over), a lock or a statement
 * that took too long, a name that is not found or a network that is not there.
 */
const UNAVAILABLE = [
  ...['08', '28', '3D', '53', '57', '58', '25006', '25P03', '40001', '40P01', '55000', '55P03'],
  ...['ECONN', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH'],
];

/** PostgreSQL repeats the values of a row in `detail`; only what names the place is kept. */
function withoutFacts(error: unknown) {
  if (!(error instanceof Error)) return { type: typeof error };
  const { code, table, constraint } = error as { code?: string; table?: string; constraint?: string };
  return {
    type: error.name,
    code,
    table,
    constraint,
    stack: error.stack?.split('\n').filter(isPlace).slice(0, 12).join('\n'),
  };
}

/** A line of a stack says where; the lines before the first may repeat what was typed. */
const isPlace = (line: string) => /^\s+at /.test(line);

function isForPeople(request: ServiceRequest): boolean {
  return (
    !/^\/(api|health|metrics)(\/|$)/.test(request.path) ||
    (request.path === '/api' && request.accepts('html') === 'html')
  );
}

function showPage(problem: Problem, request: ServiceRequest, response: Response): void {
  if (problem.code === 'SIGN_IN_NEEDED' && request.method === 'GET') {
    response.redirect(303, `/sign-in?then=${encodeURIComponent(request.originalUrl)}`);
    return;
  }
  const answer = (failure: unknown, html?: string) =>
    response.type('html').send(failure || html === undefined ? plainPage(problem) : html);
  try {
    const signedIn = request.context?.person ?? hasSession(request);
    response.render('problem', { problem, signedIn, again: sentAgain(problem, request) }, answer);
  } catch (failure) {
    answer(failure);
  }
}

/** What was typed is sent again as it was, under the key that it had: it is recorded once, whether or not it was. */
function sentAgain({ code }: Problem, { method, originalUrl, body }: ServiceRequest) {
  if (code !== 'UNAVAILABLE' || method !== 'POST' || typeof body !== 'object' || body === null) return undefined;
  const fields = Object.entries(body as Record<string, unknown>).flatMap(([name, value]) =>
    [value].flat().map((each) => ({ name, value: String(each) })),
  );
  return { action: originalUrl, fields };
}

/** A body that is too large ends before anybody has looked who sent it. Only a link depends on this. */
const hasSession = (request: ServiceRequest): boolean => cookieOf(request, SESSION_COOKIE) !== undefined;

/** For when the templates themselves are the problem. */
function plainPage({ title, detail, requestId }: Problem): string {
  return `<!doctype html><html lang="en-GB"><meta charset="utf-8"><title>${title}</title><h1>${title}</h1><p>${escaped(detail)}</p><p>Request id: ${requestId ?? ''}</p></html>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
