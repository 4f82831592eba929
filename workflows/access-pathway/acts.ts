import type { ActClasses, ActOf } from '#engine/act';
import { type ClockAct, tablesOf } from '#engine/tables';
import { updatesFor } from '#engine/updates';
import { EVERY_CASE_ACTS } from '../every-case/acts.js';
import type { Referral } from './case.js';
import { CLOSING_ACTS } from './closing/acts.js';
import { PACK_ACTS } from './pack/acts.js';
import { PANEL_ACTS } from './panel/acts.js';
import {
  InformationSupplied,
  MissingInformationListed,
  ReferralFoundComplete,
  ReferralStarted,
  ReferralSubmitted,
  TransferredIn,
} from './referral/acts.js';
import { SUPPORT_ACTS } from './support/acts.js';
import { OwnerAccepted, OwnerLeft, TRIAGE_ACTS } from './triage/acts.js';

/** What may be recorded on a referral, in the order in which a case meets it. */
export const ACCESS_ACTS = {
  ReferralSubmitted,
  ReferralStarted,
  TransferredIn,
  InformationSupplied,
  ReferralFoundComplete,
  MissingInformationListed,
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

/** A case may begin with it; the one that most begin with goes first. */
export const OPENING = ['ReferralSubmitted', 'ReferralStarted', 'TransferredIn'] as const satisfies Kind;

/** Another service takes the family on. */
export const TURNED_AWAY = ['ReferralRedirected', 'ReferralDeclined'] as const satisfies Kind;

/** It is decided what the referral needs. */
export const DECIDED_AT_TRIAGE = [
  'ReferralAccepted',
  'ReferralAcceptedAsUrgent',
  ...TURNED_AWAY,
] as const satisfies Kind;

/** Agencies are asked what they know. */
export const ASKING = ['ReferralAccepted', 'ContributionRequested', 'PanelDecided'] as const satisfies Kind;

/** It makes a new pack where one stands. */
export const RENEWING_THE_PACK = ['InformationSupplied', 'ContributionReceived'] as const satisfies Kind;

/** A panel has the case on its agenda. */
export const LISTED = ['ListedForPanel', 'ReferralAcceptedAsUrgent'] as const satisfies Kind;

/** The family no longer wants it, or has moved away, or the child has died. */
export const GONE = ['ReferralWithdrawn', 'TransferredOut', 'ChildDied'] as const satisfies Kind;

/** Nothing more is owed on the referral. */
export const ENDED = [...TURNED_AWAY, ...GONE] as const satisfies Kind;

/** A case that rests at the family's wish owes no local step meanwhile; each begins anew when it goes on. */
export const GONE_OR_RESTING = [...GONE, 'CaseHeld'] as const satisfies Kind;

/** No local step is owed: it has come to its end, or rests. */
export const ENDED_OR_RESTING = [...TURNED_AWAY, ...GONE_OR_RESTING] as const satisfies Kind;

/** Why, as the meeting is told that had the case on its agenda. */
export const ENDED_IN_WORDS: Readonly<Record<(typeof ENDED_OR_RESTING)[number], string>> = {
  ReferralRedirected: 'another service has accepted the family',
  ReferralDeclined: 'another service has accepted the family',
  ReferralWithdrawn: 'the family no longer wants it',
  TransferredOut: 'another area has accepted the case',
  ChildDied: 'the case has come to its end',
  CaseHeld: 'the case rests',
};

/** The case goes on: after a rest, re-opened, or moved here from another area. */
export const GOING_ON = ['HoldEnded', 'CaseReopened', 'TransferredIn'] as const satisfies Kind;

/** It is decided what follows from something new on a closed case. */
export const LOOKED_AT_AGAIN = ['NewInformationConsidered', 'CaseReopened'] as const satisfies Kind;

/** What a panel is told of what became of an earlier decision. */
export const FOLLOWING_A_DECISION: Kind = [
  'DecisionNotified',
  'ProviderAllocated',
  'WaitingListJoined',
  'AssessmentStarted',
  'AssessmentConcluded',
  'OutcomeIssued',
  'PostSupportStarted',
  'PostSupportCompleted',
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
