import type { Act } from '#engine/act';
import type { CivilDate } from '#statutory-calendar/civil-date';
import { on } from './acts.js';
import type { Conceding } from './concession/acts.js';
import type { Ordering } from './order/acts.js';

/** The day that an act names, or the day of the act itself. */
export const dayOr = (day: CivilDate | undefined, { occurredOn }: Pick<Act, 'occurredOn'>): CivilDate =>
  day ?? occurredOn;

/** "The date that the authority notified the Tribunal". */
export const notifiedOn = (act: Conceding): CivilDate => dayOr(act.data.notifiedTribunalOn, act);

/** "The order being made": on the date that it bears, or on which it was sent out, as the area reads those words. */
export function orderMadeOn(act: Ordering): CivilDate {
  const isRead = act.area.readings?.['order-being-made'] === 'dateIssued';
  return dayOr(isRead ? (act.data.issuedOn ?? act.data.madeOn) : act.data.madeOn, act);
}

/** After which nobody waits for anything here: the child has died, or the decision has been reversed on the case itself. */
export const ENDED = [
  on('CaseMovedOn', {
    when: (_act, { stage, owed }) => stage === 'closed.ended' || (stage === 'resolved' && owed.length === 0),
  }),
];

/** After which an appeal is over. */
export const APPEAL_OVER = ['AppealConceded', 'AppealWithdrawn', 'OrderMade', ...ENDED] as const;
