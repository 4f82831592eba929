import type { ActClasses, ActOf } from '#engine/act';
import { type ClockAct, tablesOf } from '#engine/tables';
import { EVERY_CASE_ACTS } from '../every-case/acts.js';
import type { Referral } from './case.js';
import {
  CaseHeld,
  CaseReopened,
  ChildDied,
  HoldEnded,
  NewInformationConsidered,
  ReferralWithdrawn,
  TransferredOut,
} from './closing/acts.js';
import { HistoryPackBuilt, HistoryPackRead } from './pack/acts.js';
import {
  DecisionNotified,
  EhcNeedsAssessmentRequested,
  InterestDeclaredAtPanel,
  ListedForPanel,
  PanelDecided,
  PanelItemOpened,
  PanelItemRolled,
} from './panel/acts.js';
import {
  InformationSupplied,
  MissingInformationListed,
  ReferralFoundComplete,
  ReferralStarted,
  ReferralSubmitted,
  TransferredIn,
} from './referral/acts.js';
import {
  AssessmentConcluded,
  AssessmentStarted,
  KeptInTouch,
  OutcomeIssued,
  PostSupportCompleted,
  PostSupportStarted,
  ProviderAllocated,
  WaitingListJoined,
  WaitReprioritised,
} from './support/acts.js';
import {
  ContributionReceived,
  ContributionRequested,
  ContributionWaived,
  FirstContactMade,
  OwnerAccepted,
  OwnerLeft,
  ReferralAccepted,
  ReferralAcceptedAsUrgent,
  ReferralDeclined,
  ReferralRedirected,
} from './triage/acts.js';

/** The acts that begin a referral. */
const OPENING_ACTS = { ReferralSubmitted, ReferralStarted, TransferredIn } as const satisfies ActClasses;

/** What may be recorded on a referral, in the order in which a case meets it. */
export const ACCESS_ACTS = {
  ...OPENING_ACTS,
  InformationSupplied,
  ReferralFoundComplete,
  MissingInformationListed,
  ReferralAccepted,
  ReferralAcceptedAsUrgent,
  ReferralRedirected,
  ReferralDeclined,
  FirstContactMade,
  ContributionRequested,
  ContributionReceived,
  ContributionWaived,
  HistoryPackBuilt,
  HistoryPackRead,
  ListedForPanel,
  PanelItemOpened,
  InterestDeclaredAtPanel,
  PanelItemRolled,
  PanelDecided,
  DecisionNotified,
  ProviderAllocated,
  WaitingListJoined,
  KeptInTouch,
  WaitReprioritised,
  AssessmentStarted,
  AssessmentConcluded,
  OutcomeIssued,
  PostSupportStarted,
  PostSupportCompleted,
  EhcNeedsAssessmentRequested,
  CaseHeld,
  HoldEnded,
  ReferralWithdrawn,
  TransferredOut,
  CaseReopened,
  NewInformationConsidered,
  ChildDied,
  ...EVERY_CASE_ACTS,
  OwnerAccepted,
  OwnerLeft,
} as const satisfies ActClasses;

/** An act of a referral. */
export type AccessAct = ActOf<typeof ACCESS_ACTS> | ClockAct;

/** The name of an act that begins a referral. */
export type OpeningAct = keyof typeof OPENING_ACTS;

/** Their names, the one that most begin with first. */
export const OPENING = Object.keys(OPENING_ACTS) as readonly OpeningAct[];

/** The words in which the tables of a referral are written. */
export const { clocks, linked, linkedOnAny, on, onAny, opening } = tablesOf<Referral, AccessAct>();
