import type { CivilDate } from '#statutory-calendar/civil-date';
import type { Actor, Facts } from './history.js';

/** An act that somebody wants recorded. Facts first, so that what is refused can be shown as it was typed. */
export interface Proposed {
  readonly type: string;
  readonly occurredOn: CivilDate;
  readonly recordedAt: string;
  readonly by: Actor;
  readonly data: Facts;
}
