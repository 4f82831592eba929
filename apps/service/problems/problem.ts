import type { FieldProblem, RefusalCode } from '#engine/refusal';

/** Every reason for which a request is not answered as asked. Stable: other systems branch on these. */
export type ProblemCode = RefusalCode | RequestProblemCode;

/** A problem of the request itself, as opposed to a refusal by a pathway. */
export type RequestProblemCode = keyof typeof REQUEST_PROBLEMS;

/** RFC 9457 problem details. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: ProblemCode;
  readonly requestId?: string;
  readonly fields?: readonly FieldProblem[];
  readonly rule?: string;
  readonly law?: string;
  /** For a case that has changed: what has been recorded since the asker looked. */
  readonly ref?: string;
  readonly seen?: number;
  readonly sequence?: number;
  readonly since?: readonly unknown[];
}

/** The problems of a request itself, where no rule of a pathway is in play. */
export const REQUEST_PROBLEMS = {
  SIGN_IN_NEEDED: {
    status: 401,
    title: 'Sign in first',
    detail: 'We do not know who is asking. Sign in and try again.',
  },
  SIGN_IN_OVER: {
    status: 400,
    title: 'This sign-in is over',
    detail:
      'It was begun in another browser, more than ten minutes ago, or has been used already. Nobody was signed in by it. Sign in again, in this browser.',
  },
  SIGN_IN_REFUSED_THERE: { status: 403, title: 'You were not signed in', detail: 'Try again.' },
  NOT_VOUCHED: {
    status: 403,
    title: 'You were not signed in',
    detail:
      'What came back with you cannot be relied on, so nobody was signed in. Sign in again. If it happens again, tell those who run this service the number below.',
  },
  SECOND_STEP_NEEDED: { status: 403, title: 'A second step is needed', detail: 'Sign in again, with it.' },
  PROVED_TOO_LONG_AGO: { status: 403, title: 'Sign in there again', detail: 'Sign out there, and sign in again.' },
  ACCOUNT_UNKNOWN: {
    status: 403,
    title: 'Nobody here knows this account yet',
    detail: 'Ask your administrator to add it.',
  },
  ISSUER_UNAVAILABLE: {
    status: 503,
    title: 'You cannot sign in just now',
    detail: 'Try again in a few minutes.',
  },
  INVITATION_OVER: {
    status: 410,
    title: 'This link does not count any more',
    detail:
      'It was used already, is older than a day, or another was made since. If you have tied your account, sign in. If not, ask whoever gave you the link for a new one.',
  },
  ACCOUNT_TAKEN: {
    status: 409,
    title: 'This account is somebody else’s here',
    detail:
      'The account that you signed in with is known here already, as another person. Your link still counts: sign out of that account where you have it, open the link again, and sign in with one of your own.',
  },
  TOKEN_WRONG: {
    status: 401,
    title: 'The token does not count',
    detail:
      'It is not one of those who are let in here, is for somebody else, is over, or whoever it is of is let in no more. Ask for a new one at /oauth/token.',
  },
  SCOPE_MISSING: {
    status: 403,
    title: 'A scope is missing',
    detail: 'The token may not be used for this. Ask whoever runs this service for a wider one.',
  },
  NOT_FROM_OUR_PAGE: {
    status: 403,
    title: 'Not sent from our page',
    detail: 'The request did not come from a page that we gave you. Go back, load the page again and repeat it.',
  },
  NOT_FOUND: {
    status: 404,
    title: 'Not found',
    detail: 'There is nothing here that you may see. Check the address or the reference.',
  },
  RECORD_HAS_MOVED_ON: {
    status: 409,
    title: 'The case has changed',
    detail: 'Something else was recorded on this case since you looked. Read what is new, then decide again.',
  },
  IF_MATCH_MISSING: {
    status: 428,
    title: 'If-Match is missing',
    detail: 'Send If-Match with the sequence of the case as you saw it, in quotation marks: If-Match: "7".',
  },
  IDEMPOTENCY_KEY_MISSING: {
    status: 400,
    title: 'Idempotency-Key is missing',
    detail: 'Send Idempotency-Key with 1 to 200 letters, digits, and any of . _ : - that you make anew for each act.',
  },
  BODY_TOO_LARGE: {
    status: 413,
    title: 'Too large',
    detail:
      'The body may have at most 100 kilobytes, and a form of our pages 4 megabytes. Nothing was recorded. On a page, go back: what you typed is still there. Shorten it, and send it again.',
  },
  BODY_MALFORMED: {
    status: 400,
    title: 'Not readable',
    detail: 'The body cannot be read as the type that it says it is.',
  },
  BODY_TYPE_UNKNOWN: { status: 415, title: 'Type not accepted', detail: 'Send the body as application/json in UTF-8.' },
  REQUEST_WRONG: {
    status: 400,
    title: 'Request not understood',
    detail: 'Something in the request is not as it should be.',
  },
  UNKNOWN_CLOCK: { status: 404, title: 'No such clock', detail: 'The book of the law has no clock of that id.' },
  NOT_IN_FORCE: {
    status: 422,
    title: 'Not in force',
    detail: 'The law that sets this limit was not in force on that day.',
  },
  NO_LOCAL_LIMIT: { status: 422, title: 'No local limit', detail: 'The area sets no limit for this clock.' },
  INPUT_MISSING: { status: 400, title: 'An input is missing', detail: 'The clock needs to be told more.' },
  INPUT_WRONG: { status: 400, title: 'An input is wrong', detail: 'What the clock is told cannot be.' },
  INPUT_UNKNOWN: { status: 400, title: 'An input is unknown', detail: 'The clock is told nothing of that name.' },
  TOO_MANY: {
    status: 429,
    title: 'Too many at once',
    detail:
      'More was sent in your name in a minute than one person can mean. Nothing of this was recorded. Wait a minute, then send it again.',
  },
  CASE_HELD_BACK: {
    status: 503,
    title: 'This case cannot be read just now',
    detail:
      'What is stored of this case does not fit together, so nothing of it is shown or recorded until it has been looked at. Nothing is lost, and other cases are not affected. Tell those who run this service the number below. What is due on the case meanwhile, do by telephone or letter, and record it afterwards with the day on which it happened.',
  },
  UNAVAILABLE: {
    status: 503,
    title: 'Not available just now',
    detail: 'The service is busy or stopping. Try again in a few seconds.',
  },
  UNEXPECTED: {
    status: 500,
    title: 'Sorry, there is a problem with the service',
    detail: 'Nothing was recorded that was not confirmed. Try again later; if it goes on, give us the request id.',
  },
} as const;
