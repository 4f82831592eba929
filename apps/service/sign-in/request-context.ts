import { createParamDecorator, type ExecutionContext, SetMetadata } from '@nestjs/common';
import type { Request } from 'express';
import type { Person } from '#case-record/people';
import type { RouteRow } from '#policy/routes';

/**
 * Who makes a request, as what, and its id. Every reading and every recording is judged by it. Called as frameworks call it:
 * it is the person with what belongs to this one request of theirs.
 */
export interface RequestContext {
  readonly person: Person;
  /** The one of their roles that they said they act in; left open, the first of them that may record the act is taken. */
  readonly role?: string;
  /** Follows the act into the record, the queue and the logs. */
  readonly requestId: string;
  /** What the address that they ask for shows, by the table of routes. */
  readonly asked: Pick<RouteRow, 'what' | 'facts'> & { readonly by: 'page' | 'api' };
}

/** A request after the service has looked at it. */
export interface ServiceRequest extends Request {
  requestId: string;
  /** Whether the browser reaches us by HTTPS. */
  overTls: boolean;
  context?: RequestContext;
  /** Whether a system brought a token, which no browser sends along by itself. */
  byToken?: boolean;
  /** What the browser keeps of the session, once it is known to go on. */
  session?: string;
}

/** Gives a controller's method the context of the request. Only for routes that are not `@WithoutSigningIn()`. */
export const RequestContext = createParamDecorator((_: unknown, execution: ExecutionContext): RequestContext => {
  const { context } = execution.switchToHttp().getRequest<ServiceRequest>();
  if (context === undefined) throw new Error('This route is open to everybody, so nobody is known to ask');
  return context;
});

export const WITHOUT_SIGNING_IN = 'withoutSigningIn';

/** Opens a route, or all of a controller's, to people who have not signed in. */
export const WithoutSigningIn = () => SetMetadata(WITHOUT_SIGNING_IN, true);

export const FROM_ANOTHER_SERVER = 'fromAnotherServer';

/** What another server sends: it proves itself by what it brings, and has no page of ours to come from. */
export const FromAnotherServer = () => SetMetadata(FROM_ANOTHER_SERVER, true);

/** The same; but whoever has signed in is known, so that the page around it stays theirs. */
export const SignedInOrNot = () => SetMetadata(WITHOUT_SIGNING_IN, 'known');
