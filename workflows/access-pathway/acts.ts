import type { ActClasses } from '#engine/act';
import { EVERY_CASE_EVENTS } from '../every-case/acts.js';
import { problemsIn } from '../validate.js';
import { CaseHeld, CaseReopened, ChildDied, HoldEnded, TransferredIn, TransferredOut } from './closing/acts.js';
import { InterestDeclaredAtPanel, PanelItemRolled } from './meeting-events.js';
import {
  DecisionNotified,
  EhcNeedsAssessmentRequested,
  HistoryPackBuilt,
  HistoryPackRead,
  ListedForPanel,
  PanelDecided,
  PanelItemOpened,
} from './panel/acts.js';
import {
  InformationSupplied,
  MissingInformationListed,
  ReferralFoundComplete,
  ReferralStarted,
  ReferralSubmitted,
  ReferralWithdrawn,
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
  NewInformationConsidered,
  ReferralAccepted,
  ReferralAcceptedAsUrgent,
  ReferralDeclined,
  ReferralRedirected,
} from './triage/acts.js';

/** What is recorded on this pathway and on no other, in the order in which a case meets it. */
export const ACCESS_EVENTS: ActClasses = {
  ReferralStarted,
  ReferralSubmitted,
  TransferredIn,
  ReferralFoundComplete,
  MissingInformationListed,
  InformationSupplied,
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
  InterestDeclaredAtPanel,
  PanelItemOpened,
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
  CaseHeld,
  HoldEnded,
  TransferredOut,
  ReferralWithdrawn,
  CaseReopened,
  NewInformationConsidered,
  EhcNeedsAssessmentRequested,
  ChildDied,
};

/** What is wrong with the facts of an act of this pathway, or of any case. */
export const problemsOfAccess = problemsIn({ ...ACCESS_EVENTS, ...EVERY_CASE_EVENTS });
