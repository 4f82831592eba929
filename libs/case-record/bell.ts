import type { CivilDate } from '#statutory-calendar/civil-date';

/** A bell of a deadline. */
export interface Bell {
  readonly id: number;
  readonly ref: string;
  readonly clock: string;
  readonly key: string;
  readonly generation: number;
  /** The end of the due day, or the days left of a warning. */
  readonly bell: number | 'due';
  readonly dueOn: CivilDate;
}
