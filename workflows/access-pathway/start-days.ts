import type { Act } from '#engine/act';
import type { CivilDate } from '#statutory-calendar/civil-date';
import { justMoved, type Referral, WHOLE_CHILD } from './case.js';

/** The day on which the wait is counted from: first receipt, never the day of joining a list. */
export const firstReceived = ({ occurredOn }: Act, { receivedOn }: Referral) => receivedOn ?? occurredOn;

/** The day on which somebody last spoke with a family that waits: where it moved here meanwhile, that was in the other area. */
export const lastSpokenWith = ({ type, data, occurredOn }: Act): CivilDate =>
  (type === 'TransferredIn' ? (data as { readonly lastSpokenOn?: CivilDate }).lastSpokenOn : undefined) ?? occurredOn;

/** What has just moved on is the assessment of autism, or one of the whole child where autism is suspected. */
export function aboutAutism(act: Act, file: Referral): boolean {
  // A child who moves here is on a list already, or is not.
  if (act.type === 'TransferredIn' && file.stage !== 'diagnostic.waiting') return false;
  const moved = justMoved(file, act);
  return moved.includes('asd') || (moved.includes(WHOLE_CHILD) && file.strands.includes('asd'));
}
