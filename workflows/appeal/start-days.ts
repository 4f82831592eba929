import type { Act } from '#engine/act';
import type { CivilDate } from '#statutory-calendar/civil-date';
import { on } from './acts.js';
import type { AppealConceded } from './concession/acts.js';
import type { MediationAgreed, MediationRequested } from './mediation/acts.js';
import type { OrderMade } from './order/acts.js';

/** The day that an act names, or the day of the act itself. */
export const dayOr = (day: CivilDate | undefined, { occurredOn }: Pick<Act, 'occurredOn'>): CivilDate =>
  day ?? occurredOn;

/** "Informed": the thirty days run from the day on which the authority was told. */
export const informedOn = (act: Act<string, MediationRequested>): CivilDate => dayOr(act.data.informedOn, act);

/** "The date of the agreement". */
export const agreedOn = (act: Act<string, MediationAgreed>): CivilDate => dayOr(act.data.agreedOn, act);

/** "The date that the authority notified the Tribunal". */
export const notifiedOn = (act: Act<string, AppealConceded>): CivilDate => dayOr(act.data.notifiedTribunalOn, act);

/** "The order being made": on the date that it bears, or on which it was sent out, as the area reads those words. */
export function orderMadeOn(act: Act<string, OrderMade>): CivilDate {
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
