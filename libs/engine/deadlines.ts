import type { CivilDate } from '#statutory-calendar/civil-date';
import type { Reckoned } from '#statutory-calendar/periods';

/** One running, met or missed time limit of a case: a fold over its history, never edited. */
export interface Deadline {
  readonly clock: string;
  /** Which of several of the same clock; '' where there is one. */
  readonly key: string;
  /** Rises each time it is armed anew, so that a bell for an older date is ignored. */
  readonly generation: number;
  readonly startedBy: number;
  readonly from: CivilDate;
  readonly dueOn: CivilDate;
  /** The first instant at which it is missed: the end of the due day in England. ISO, UTC. */
  readonly dueAt: string;
  /** `missed` continues as a duty until an act meets it (`metLate`). */
  readonly state: 'open' | 'met' | 'missed' | 'metLate' | 'stopped';
  /** Warnings already given, in days before the due day. */
  readonly warned: readonly number[];
  /** The next bell: an instant, and 'due' or the number of days of the warning. Null when none is left. */
  readonly next: { readonly at: string; readonly bell: number | 'due' } | null;
  readonly explanation: Reckoned;
}
