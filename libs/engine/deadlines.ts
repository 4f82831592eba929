import type { CivilDate } from '#statutory-calendar/civil-date';
import type { Length, Reckoned } from '#statutory-calendar/periods';

/** The clock recorded that a deadline is near: a warning, which changes nothing but who has been told. */
export const APPROACHING = 'DeadlineApproaching';
/** The clock recorded that a due day ended with the duty unmet. The duty continues. */
export const PASSED = 'DeadlinePassed';
/** A day was proclaimed or moved: what is open is reckoned anew. */
export const CALENDAR_CHANGED = 'CalendarChanged';

/** Whether an act is the clock's own: it changes deadlines, and asks the machine nothing. */
export function isByTheClock({ type }: { readonly type: string }): boolean {
  return type === PASSED || type === APPROACHING || type === CALENDAR_CHANGED;
}

/** One running, met or missed time limit of a case: a fold over its history, never edited. */
export interface Deadline {
  readonly clock: string;
  /** Which of several of the same clock; '' where there is one. */
  readonly key: string;
  /** Rises each time it is armed anew, so that a bell for an older date is ignored. */
  readonly generation: number;
  readonly startedBy: number;
  readonly from: CivilDate;
  /** Null where the law names no day ("as soon as practicable"): still owed, and never rung. */
  readonly dueOn: CivilDate | null;
  /** The first instant at which it is missed: the end of the due day in England, or 5 pm before a tribunal. ISO, UTC. */
  readonly dueAt: string | null;
  /** `missed` continues as a duty until an act meets it (`metLate`). */
  readonly state: 'open' | 'met' | 'missed' | 'metLate' | 'stopped';
  /** The act that stopped it, by its name: where that one is undone, it runs again. Only while it is stopped. */
  readonly stoppedBy?: string;
  /** It only asks what happens next: the time of the case stands still all the same. */
  readonly idle?: true;
  /** Warnings already given, in days before the due day. */
  readonly warned: readonly number[];
  /** The next bell: an instant, and 'due' or the number of days of the warning. Null when none is left. */
  readonly next: { readonly at: string; readonly bell: number | 'due' } | null;
  readonly explanation: Reckoned;
  /** What it was reckoned from beside its first day, so that it can be reckoned anew. `told` on every stored case: it keeps that name. */
  readonly told: LimitInputs;
}

/** What a limit is reckoned from beside its first day: the area's own length, the date that an act named, other days by name. */
export interface LimitInputs {
  readonly length?: Length;
  readonly named?: CivilDate;
  readonly inputs?: Readonly<Record<string, unknown>>;
  /** The day before which it does not fall. */
  readonly earliest?: CivilDate;
  /** The warnings, where the profile has them. */
  readonly warn?: readonly number[];
}

/** What a bell says when it is recorded. */
export interface BellFacts {
  readonly clock: string;
  readonly key: string;
  readonly generation: number;
  readonly dueOn: CivilDate;
  readonly daysLeft?: number;
}

/** Finds the deadline that a bell is about; undefined when it has been met, stopped or armed anew since. */
export function rungDeadline(deadlines: readonly Deadline[], facts: BellFacts): Deadline | undefined {
  return deadlines.find(
    ({ clock, key, generation, state }) =>
      clock === facts.clock && key === facts.key && generation === facts.generation && state === 'open',
  );
}

/** Whether nobody has to do anything about it any more. */
export function isOver({ state }: Pick<Deadline, 'state'>): boolean {
  return state !== 'open' && state !== 'missed';
}
