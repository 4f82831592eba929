import type { ActClasses, ActOf } from '#engine/act';
import { type ClockAct, tablesOf } from '#engine/tables';
import { updatesFor } from '#engine/updates';
import { EVERY_CASE_ACTS } from '../every-case/acts.js';
import type { Referral } from './case.js';
import { CLOSING_ACTS, GONE, GONE_IN_WORDS, GONE_OR_RESTING, RESUMED } from './closing/acts.js';
import { PACK_ACTS } from './pack/acts.js';
import { PANEL_ACTS } from './panel/acts.js';
import { REFERRAL_ACTS } from './referral/acts.js';
import { STEPS_OF_SUPPORT, SUPPORT_ACTS } from './support/acts.js';
import { OwnerAccepted, OwnerLeft, TRIAGE_ACTS, TURNED_AWAY, TURNED_AWAY_IN_WORDS } from './triage/acts.js';

/** What may be recorded on a referral, in the order in which a case meets it. */
export const ACCESS_ACTS = {
  ...REFERRAL_ACTS,
  ...TRIAGE_ACTS,
  ...PACK_ACTS,
  ...PANEL_ACTS,
  ...SUPPORT_ACTS,
  ...CLOSING_ACTS,
  ...EVERY_CASE_ACTS,
  OwnerAccepted,
  OwnerLeft,
} as const satisfies ActClasses;

/** An act of a referral. */
export type AccessAct = ActOf<typeof ACCESS_ACTS> | ClockAct;

type Kind = readonly AccessAct['type'][];

/** Agencies are asked what they know. */
export const ASKING = ['ReferralAccepted', 'ContributionRequested', 'PanelDecided'] as const satisfies Kind;

/** It makes a new pack where one stands. */
export const RENEWING_THE_PACK = ['InformationSupplied', 'ContributionReceived'] as const satisfies Kind;

/** A panel has the case on its agenda. */
export const LISTED = ['ListedForPanel', 'ReferralAcceptedAsUrgent'] as const satisfies Kind;

/** Nothing more is owed on the referral. */
export const ENDED = [...TURNED_AWAY, ...GONE] as const satisfies Kind;

/** No local step is owed: it has come to its end, or rests. */
export const ENDED_OR_RESTING = [...TURNED_AWAY, ...GONE_OR_RESTING] as const satisfies Kind;

/** Why, as the meeting is told that had the case on its agenda. */
export const ENDED_IN_WORDS: Readonly<Record<(typeof ENDED_OR_RESTING)[number], string>> = {
  ...TURNED_AWAY_IN_WORDS,
  ...GONE_IN_WORDS,
};

/** The case goes on: after a rest, re-opened, or moved here from another area. */
export const GOING_ON = [...RESUMED, 'TransferredIn'] as const satisfies Kind;

/** What a panel is told of what became of an earlier decision. */
export const FOLLOWING_A_DECISION: Kind = [
  'DecisionNotified',
  ...STEPS_OF_SUPPORT,
  'CaseReopened',
  'EhcNeedsAssessmentRequested',
  'ContributionRequested',
  'ContributionReceived',
  'HistoryPackBuilt',
  'ReferralWithdrawn',
  'TransferredOut',
];

/** The words in which the tables of a referral are written. */
export const { clocks, linked, linkedOnAny, on, onAny, opening } = tablesOf<Referral, AccessAct>();

/** What the file of a referral learns from an act. */
export const update = updatesFor<Referral, AccessAct>();
