import type { Deadline } from '#engine/deadlines';
import { addDays, type CivilDate, daysBetween } from '#statutory-calendar/civil-date';
import { adviserTitle } from './advisers.js';
import { type Assessment, anExceptionIsApproved, outstandingAdvice } from './assessment.js';

/** The three numbers that everybody sees. The clock is never paused: an exception stands beside it. */
export interface TwentyWeeks {
  readonly daysUsed: number;
  /** Below nought once it is late. */
  readonly daysLeft: number;
  readonly withWhom: string;
  readonly dueOn: CivilDate;
  readonly state: 'running' | 'breached' | 'breachedWithException' | 'met' | 'metLate' | 'stopped';
}

const WITH: Readonly<Record<string, string>> = {
  requested: 'the authority',
  considering: 'the authority',
  decidingToIssue: 'the authority',
  drafting: 'the authority',
  draftWithFamily: 'the family, who may answer the draft',
  consulting: 'the settings that were consulted',
  placementPending: 'the authority and those who pay',
  finalising: 'the authority',
};

/** How the twenty weeks stand on a day: days used, days left, with whom. Undefined before a request. */
export function twentyWeeks(file: Assessment, deadlines: readonly Deadline[], on: CivilDate): TwentyWeeks | undefined {
  const clock = deadlines.find(({ clock: id }) => id === 'ehcp-final');
  if (clock == null || clock.dueOn === null) return undefined;
  const until = file.finalOn ?? on;
  return {
    daysUsed: daysBetween(clock.from, until),
    daysLeft: daysBetween(until, clock.dueOn),
    withWhom: withWhom(file),
    dueOn: clock.dueOn,
    state: stateOf(clock, file),
  };
}

function withWhom(file: Assessment): string {
  const outstanding = outstandingAdvice(file);
  if (file.stage === 'assessing' && outstanding.length > 0) return outstanding.map(adviserTitle).join('; ');
  return WITH[file.stage] ?? (file.stage === 'assessing' ? 'the authority' : 'nobody');
}

function stateOf({ state }: Deadline, file: Assessment): TwentyWeeks['state'] {
  if (state === 'open') return 'running';
  if (state === 'missed') return anExceptionIsApproved(file) ? 'breachedWithException' : 'breached';
  return state;
}

/** The first day on which a draft lets the plan be made final, where the family does not agree to it sooner. */
export function earliestFinal({ draft }: Assessment, on: CivilDate): CivilDate {
  return addDays(draft?.servedOn ?? on, 15);
}
