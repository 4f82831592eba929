import { daysBetween, isBefore } from '#statutory-calendar/civil-date';
import { movedBy } from './calendar-change.js';
import { APPROACHING, type BellFacts, CALENDAR_CHANGED, type Deadline, PASSED, rungDeadline } from './deadlines.js';
import type { RecordedEvent } from './history.js';
import { type Refused, refused } from './refusal.js';
import type { CaseDefinition, CaseState } from './replay.js';

/** Why what the clock wants to record is not recorded; undefined where it is. */
export function clockStopped(file: CaseDefinition, caseState: CaseState, event: RecordedEvent): Refused | undefined {
  if (event.type !== CALENDAR_CHANGED) return bellStopped(caseState, event) ?? bellOutdated(file, caseState, event);
  if (movedBy(file, caseState, event.recordedAt).length > 0) return undefined;
  return refused('DEADLINE_NOT_OPEN', 'No open deadline of this case moves by the list of bank holidays in use.');
}

/** Nothing rings by a list of bank holidays that counts no more, however long its deadlines wait to be reckoned anew. */
function bellOutdated(file: CaseDefinition, caseState: CaseState, event: RecordedEvent): Refused | undefined {
  const deadline = rungDeadline(caseState.deadlines, event.data as unknown as BellFacts) as Deadline;
  if (movedBy(file, { ...caseState, deadlines: [deadline] }, event.recordedAt).length === 0) return undefined;
  const reason = `The deadline ${deadline.clock} comes to another day by the list of bank holidays in use.`;
  return refused('DEADLINE_NOT_OPEN', reason);
}

/** A bell counts only for a deadline still open in that generation, and never before its hour. */
function bellStopped(caseState: CaseState, event: RecordedEvent): Refused | undefined {
  const facts = event.data as unknown as BellFacts;
  const deadline = rungDeadline(caseState.deadlines, facts);
  if (deadline === undefined) {
    return refused(
      'DEADLINE_NOT_OPEN',
      `The deadline ${facts.clock} has been met, stopped or set anew since this bell was set.`,
    );
  }
  const hour = event.type === PASSED ? deadline.dueAt : (deadline.next?.at ?? deadline.dueAt);
  if (hour === null || isBefore(event.recordedAt, hour))
    return refused(
      'DEADLINE_NOT_OPEN',
      `The deadline ${facts.clock} has not come yet: it is due ${deadline.dueOn === null ? 'on no day that the law names' : `on ${deadline.dueOn}`}.`,
    );
  const given =
    event.type === APPROACHING &&
    deadline.warned.includes(facts.daysLeft ?? daysBetween(event.occurredOn, facts.dueOn));
  return given ? refused('DEADLINE_NOT_OPEN', `This warning of ${facts.clock} has been given already.`) : undefined;
}
