import { onTheDateNamed } from '#statutory-calendar/periods';
import { clocks, onAny } from '../acts.js';

/** A case goes on at one of these states: after a hold, re-opened, or moved here from another area. */
export const resumedAt = (...states: readonly string[]) =>
  onAny(['HoldEnded', 'CaseReopened', 'TransferredIn'], { when: (_act, { stage }) => states.includes(stage) });

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

/** The limit of a case that rests. */
export const CLOSING_CLOCKS = clocks([
  {
    id: 'hold-reviewed',
    title: 'look again at a case that rests',
    kind: 'local',
    startedBy: ['CaseHeld'],
    namedDate: ({ data }) => ('reviewOn' in data ? data.reviewOn : undefined),
    metBy: ['HoldEnded'],
    stoppedBy: ENDS,
    due: onTheDateNamed,
    whose: 'owner',
    law: 'The day the family was told',
    warn: [7],
    missed: 'Ring the family today: go on, or rest until a new day.',
  },
]);
