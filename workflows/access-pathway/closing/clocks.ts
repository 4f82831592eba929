import type { Act } from '#engine/act';
import type { Trigger } from '#engine/clock-row';
import type { Referral } from '../case.js';

export type Moment = Exclude<Trigger<Referral>, string>;

/** A case goes on at one of these states: after a hold, re-opened, or moved here from another area. */
export const goesOnAt = (...states: readonly string[]): readonly Moment[] =>
  ['HoldEnded', 'CaseReopened', 'TransferredIn'].map((event) => ({
    event,
    when: (_act: Act, { stage }: Referral) => states.includes(stage),
  }));

/** After which nothing more is owed on the referral. */
export const ENDS = [
  'ReferralRedirected',
  'ReferralDeclined',
  'ReferralWithdrawn',
  'TransferredOut',
  'ChildDied',
] as const;

/** A case that rests at the family's wish owes no local step meanwhile; each begins anew when it goes on. */
export const ENDS_OR_RESTS = [...ENDS, 'CaseHeld'] as const;

/** Where an area has not agreed its limits with its practitioners, its profile says that they are suggestions. */
export const LOCAL = 'Local limit of the area profile';
