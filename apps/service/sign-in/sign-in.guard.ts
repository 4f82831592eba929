import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Response } from 'express';
import type { CaseRecord } from '#case-record/open-record';
import type { Person } from '#case-record/people';
import { refused } from '#engine/refusal';
import type { Settings } from '#settings/settings';
import type { ApiScope } from '#sign-in/api-clients';
import { NotVouched } from '#sign-in/not-vouched';
import { sessionOf } from '#sign-in/sessions';
import { routeRow } from '../access/route-row.js';
import { CASE_RECORD, SETTINGS } from '../injection-tokens.js';
import { ProblemError } from '../problems/problem-error.js';
import { ApiCallers } from './api-callers.js';
import { cookieOf, SESSION_COOKIE } from './cookies.js';
import { isFromElsewhere, isOurForm } from './form-token.js';
import { RateLimit } from './rate-limit.js';
import { FROM_ANOTHER_SERVER, type ServiceRequest, WITHOUT_SIGNING_IN } from './request-context.js';

const CHANGES_NOTHING = ['GET', 'HEAD', 'OPTIONS'];

/** Nobody comes further without being known, and nothing is changed by a request that another site has made up. */
@Injectable()
export class SignInGuard implements CanActivate {
  private readonly limit: RateLimit;
  @Inject(ApiCallers) private readonly callers: ApiCallers;

  constructor(
    @Inject(CASE_RECORD) private readonly record: CaseRecord,
    @Inject(SETTINGS) private readonly settings: Settings,
    @Inject(Reflector) private readonly reflector: Reflector,
  ) {
    this.limit = new RateLimit(settings.actsAMinute);
  }

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<ServiceRequest>();
    const open = this.reflector.getAllAndOverride<boolean | 'known'>(WITHOUT_SIGNING_IN, [
      context.getHandler(),
      context.getClass(),
    ]);
    const token = open ? undefined : tokenOf(request);
    if (token !== undefined) await this.knowSystem(context, token);
    else if (!open || (open === 'known' && cookieOf(request, SESSION_COOKIE) !== undefined))
      await this.know(request, open === 'known');
    if (CHANGES_NOTHING.includes(request.method)) return true;
    const fromServer = this.reflector.getAllAndOverride<boolean>(FROM_ANOTHER_SERVER, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (!fromServer && !request.byToken) this.refuseForgery(request);
    const wait = this.limit.take(request.context?.person.id ?? `from ${request.ip ?? ''}`, Date.now());
    if (wait === 0) return true;
    context.switchToHttp().getResponse<Response>().set('Retry-After', String(wait));
    throw new ProblemError('TOO_MANY');
  }

  /** `optional` where a stranger is let in too: then somebody who has left is one. */
  private async know(request: ServiceRequest, optional: boolean): Promise<void> {
    const token = cookieOf(request, SESSION_COOKIE);
    const session = token === undefined ? null : await sessionOf(this.record, token);
    const person = session?.person;
    if (optional && !person?.active) return;
    if (!person) throw new ProblemError('SIGN_IN_NEEDED');
    request.session = token;
    this.letIn(request, person);
  }

  private async knowSystem(context: ExecutionContext, token: string): Promise<void> {
    const http = context.switchToHttp();
    const request = http.getRequest<ServiceRequest>();
    const refuse = (code: 'TOKEN_WRONG' | 'SCOPE_MISSING', error: string, more = {}) => {
      http.getResponse<Response>().set('WWW-Authenticate', `Bearer error="${error}"`);
      return new ProblemError(code, more);
    };
    const { person, scopes } = await this.callers.callerOf(token).catch((error: unknown) => {
      throw error instanceof NotVouched ? refuse('TOKEN_WRONG', 'invalid_token') : error;
    });
    const needed = scopeFor(request);
    if (!scopes.includes(needed))
      throw refuse('SCOPE_MISSING', 'insufficient_scope', { detail: `The token needs the scope ${needed} for this.` });
    this.letIn(request, person);
    request.byToken = true;
  }

  private letIn(request: ServiceRequest, person: Person): void {
    if (!person.active) throw ProblemError.fromRefusal(refused('PERSON_INACTIVE', 'This account is no longer in use.'));
    const by = request.path.startsWith('/api/') ? 'api' : 'page';
    const asked = { ...routeRow(request), by } as const;
    request.context = { person, role: roleFrom(request, person), requestId: request.requestId, asked };
  }

  private refuseForgery(request: ServiceRequest): void {
    const ours = request.path.startsWith('/api/') ? isOurCall(request) : isOurForm(request, this.settings);
    if (!ours) throw new ProblemError('NOT_FROM_OUR_PAGE');
  }
}

/** What a system brings along; of the API alone, and whatever cookie is beside it. */
function tokenOf(request: ServiceRequest): string | undefined {
  const given = request.path.startsWith('/api/') ? request.get('authorization') : undefined;
  return given === undefined ? undefined : (/^Bearer (\S+)$/i.exec(given)?.[1] ?? '');
}

/** What a token must be good for, by the route and not by the address: in an address capitals make no difference. */
function scopeFor({ method, route }: ServiceRequest): ApiScope {
  const { path } = route as { path: string };
  const what = /^\/api\/(people|leavers)(\/|$)/.test(path) ? 'people' : 'cases';
  return `${what}.${CHANGES_NOTHING.includes(method) ? 'read' : 'record'}`;
}

/** A page of another site can send our cookie along, but not a false account of where it is. */
function isOurCall(request: ServiceRequest): boolean {
  const says = request.get('sec-fetch-site') ?? request.get('origin');
  return says !== undefined && !isFromElsewhere(request);
}

function roleFrom(request: ServiceRequest, person: Person): string | undefined {
  const body = request.body as Record<string, unknown> | undefined;
  const asked = request.path.startsWith('/api/') ? request.get('waymark-role') : body?.actingAs;
  if (asked === undefined || asked === '') return undefined;
  if (typeof asked === 'string' && person.roles.includes(asked)) return asked;
  throw ProblemError.fromRefusal(refused('NOT_YOUR_ROLE', 'You do not have the role that you asked to act in.'));
}
