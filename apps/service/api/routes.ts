import { ANSWERS_KEPT_DAYS } from '#case-record/forget-answers';
import {
  ActBody,
  BelievedQuery,
  CasesQuery,
  DeadlinesQuery,
  FundingQuery,
  HistoryQuery,
  LeaverBody,
  OpeningBody,
  PackQuery,
} from './bodies.js';
import { CLOCK_PARAMETERS, CLOCKS_PARAMETERS, type Parameter } from './clock-parameters.js';

/** One route of the API, in the words that its description prints. */
export interface Route {
  readonly method: 'get' | 'post' | 'delete';
  /** As OpenAPI writes it: `/api/cases/{ref}`. */
  readonly path: string;
  readonly summary: string;
  readonly detail?: string;
  readonly query?: new () => object;
  /** Parameters of the query that no class holds. */
  readonly parameters?: readonly Parameter[];
  readonly body?: new () => object;
  readonly headers?: readonly string[];
  /** The status and the name of the schema of a good answer. */
  readonly answers: readonly [number, string];
  /** The same, where what was sent is only proposed yet. */
  readonly proposed?: readonly [number, string];
  /** Statuses of problem documents, besides 401, 500 and 503. */
  readonly problems: readonly number[];
  /** Anybody may ask: it is about no person. */
  readonly withoutSigningIn?: true;
}

/** The headers that an act needs, and what each means. */
export const HEADERS: Readonly<Record<string, string>> = {
  'If-Match': 'The sequence of the case as you saw it, in quotation marks: "7". Given by ETag.',
  'Idempotency-Key': `Made anew by you for each act. The same key with the same act again gets the same answer and has no second effect, for ${ANSWERS_KEPT_DAYS} days.`,
  'Waymark-Role': 'Which of your roles you act in. Left out: the first of them that may record the act.',
};

/** Every route of the API. A test compares it with what the service really answers. */
export const ROUTES: readonly Route[] = [
  {
    method: 'post',
    path: '/api/cases',
    summary: 'Record an act that begins a case',
    detail: 'Answers with the reference of the new case, and its address in Location.',
    body: OpeningBody,
    headers: ['Idempotency-Key', 'Waymark-Role'],
    answers: [201, 'Recorded'],
    problems: [400, 403, 413, 415, 422],
  },
  {
    method: 'get',
    path: '/api/cases',
    summary: 'List the cases that you may read, what is due first first',
    query: CasesQuery,
    answers: [200, 'CasePage'],
    problems: [400],
  },
  {
    method: 'get',
    path: '/api/cases/{ref}',
    summary: 'Show a case: where it stands, what can be done next and what cannot and why, deadlines, tasks',
    answers: [200, 'Case'],
    problems: [404],
  },
  {
    method: 'post',
    path: '/api/cases/{ref}/events/{Event}',
    summary: 'Record an act on a case',
    detail:
      'The facts of each act are described under “Acts”. 409 lists what was recorded since you looked. 202 where it says something for people whom it names: it is not recorded yet, “asked” lists them, and each confirms it with ConfirmationGiven, “of” being the sequence of this answer. With the last confirmation it is recorded.',
    body: ActBody,
    headers: ['If-Match', 'Idempotency-Key', 'Waymark-Role'],
    answers: [201, 'Recorded'],
    proposed: [202, 'Recorded'],
    problems: [400, 403, 404, 409, 413, 415, 422, 428],
  },
  {
    method: 'get',
    path: '/api/cases/{ref}/history',
    summary: 'Show everything that was recorded on a case, as known now or on an instant',
    detail:
      'Who is only named in the case gets the facts of their own acts; every other event says withheld: true, without data, and whose role recorded it.',
    query: HistoryQuery,
    answers: [200, 'History'],
    problems: [400, 404],
  },
  {
    method: 'get',
    path: '/api/cases/{ref}/pack',
    summary: 'Show the history pack that a panel reads: the current one, or the one that an event made',
    detail:
      '“digest” is SHA-256 over the pack’s RFC 8785 bytes, as made again now from the history; “made” says which event recorded it. Without “made”, no pack has been built, and this is what one would hold today.',
    query: PackQuery,
    answers: [200, 'HistoryPack'],
    problems: [400, 404],
  },
  {
    method: 'get',
    path: '/api/cases/{ref}/verify',
    summary: 'Prove that a case is as it was written: its chain, and that replay gives what is shown',
    answers: [200, 'Verdict'],
    problems: [404],
  },
  {
    method: 'get',
    path: '/api/deadlines',
    summary: 'List the deadlines of the cases that you may read, earliest due first',
    query: DeadlinesQuery,
    answers: [200, 'DeadlineList'],
    problems: [400],
  },
  {
    method: 'get',
    path: '/api/deadlines/{id}/believed',
    summary: 'Tell what a deadline was believed to be at the end of a day, by what, and what changed it since',
    detail:
      'By the facts, the list of bank holidays and the law as they were known then. “deadline” is null where it was not running then. “changes” lists each later event that moved it or ended it, with before and after.',
    query: BelievedQuery,
    answers: [200, 'Believed'],
    problems: [400, 404],
  },
  {
    method: 'get',
    path: '/api/funding',
    summary: 'Show who pays what for which child, in a financial year',
    detail:
      'Whole pence by agency: each period of each line as it stands, what it comes to in the year, what was really paid, and what is left of each pooled fund. “child” is the reference of any case of the child; “fund” is the id of a pooled fund, or own. Not found for whoever may see no money.',
    query: FundingQuery,
    answers: [200, 'Funding'],
    problems: [400, 404],
  },
  {
    method: 'post',
    path: '/api/calendar-feed',
    summary: 'Make the secret address at which your calendar finds your deadlines',
    detail:
      'Shown here only: it is kept nowhere. An address you had before stops working. Whoever has it can read the references of your cases, what is due and on which day, as iCalendar.',
    answers: [201, 'CalendarAddress'],
    problems: [400, 403, 413, 415],
  },
  {
    method: 'delete',
    path: '/api/calendar-feed',
    summary: 'End the address of your calendar, if you have one',
    answers: [200, 'CalendarRevoked'],
    problems: [403],
  },
  {
    method: 'get',
    path: '/api/clocks',
    summary: 'List every time limit of the law, and those that an area sets itself',
    detail:
      'Each clock says what it is told; “exceptions”, “breaches” and “readings” beside the list say what the codes in it mean.',
    parameters: CLOCKS_PARAMETERS,
    answers: [200, 'ClockList'],
    problems: [400],
    withoutSigningIn: true,
  },
  {
    method: 'get',
    path: '/api/clocks/{id}/due',
    summary: 'Work out when a time limit falls due, and explain it',
    detail:
      'Told as the clock’s own list of inputs says. A day is YYYY-MM-DD. “sentence” and “further” are for a family, “table” is for an officer.',
    parameters: CLOCK_PARAMETERS,
    answers: [200, 'ClockDue'],
    problems: [400, 404, 422],
    withoutSigningIn: true,
  },
  {
    method: 'post',
    path: '/api/leavers',
    summary: 'Record that somebody has left, which moves every case that they held to the cover',
    body: LeaverBody,
    headers: ['Idempotency-Key', 'Waymark-Role'],
    answers: [201, 'Left'],
    problems: [400, 403, 413, 415, 422],
  },
];
