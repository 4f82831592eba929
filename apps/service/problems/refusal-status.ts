import type { RefusalCode } from '#engine/refusal';

/** The HTTP status of each refusal, for pages and the API alike, and what it is called. The only place that knows. */
export const REFUSAL_STATUS: Readonly<Record<RefusalCode, { readonly status: number; readonly title: string }>> = {
  FIELDS_WRONG: { status: 400, title: 'Some facts are missing or wrong' },
  NOT_YOUR_ROLE: { status: 403, title: 'Not for your role' },
  PERSON_INACTIVE: { status: 403, title: 'Account not in use' },
  NOT_NAMED_IN_CASE: { status: 403, title: 'Not named in this case' },
  UNKNOWN_EVENT: { status: 422, title: 'Unknown event' },
  NOT_AT_THIS_STAGE: { status: 422, title: 'Not at this stage' },
  RULE_NOT_MET: { status: 422, title: 'A rule is not met' },
  IN_THE_FUTURE: { status: 422, title: 'In the future' },
  DEADLINE_NOT_OPEN: { status: 422, title: 'The deadline is not open' },
  CORRECTION_IMPOSSIBLE: { status: 422, title: 'Cannot be corrected so' },
  KEY_REUSED: { status: 422, title: 'Idempotency-Key used before' },
  CASE_EXISTS: { status: 422, title: 'The case exists already' },
};
