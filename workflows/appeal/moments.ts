import type { Act } from '#engine/act';
import type { Trigger } from '#engine/clock-row';
import type { CivilDate } from '#statutory-calendar/civil-date';
import type { Appeal } from './appeal.js';
import type { MediationAgreed, MediationRequested } from './mediation-events.js';
import type { AppealConceded, OrderMade } from './tribunal-events.js';

type Start = Exclude<Trigger<Appeal>, string>;

/** The day that an act names, or the day of the act itself. */
const dayOr = (day: string | undefined, { occurredOn }: Act): CivilDate => (day as CivilDate | undefined) ?? occurredOn;

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

/** Where an act is, and from which day of its own it counts. */
export const receivedOn = (event: string): Start => ({
  event,
  from: (act) => dayOr(act.data.receivedOn, act),
});

/** After which nobody waits for anything here: the child has died, or the decision has been reversed on the case itself. */
export const ENDED: readonly Trigger<Appeal>[] = [
  {
    event: 'CaseMovedOn',
    when: (_act, { stage, owed }) => stage === 'closed.ended' || (stage === 'resolved' && owed.length === 0),
  },
];

/** After which an appeal is over. */
export const APPEAL_OVER: readonly Trigger<Appeal>[] = ['AppealConceded', 'AppealWithdrawn', 'OrderMade', ...ENDED];
