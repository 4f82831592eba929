import type { ActClasses } from '#engine/act';
import { EVERY_CASE_EVENTS } from '../every-case/acts.js';
import { problemsIn } from '../validate.js';
import {
  FundingAgreed,
  FundingAgreedUnderDelegation,
  FundingAgreedWithConditions,
  FundingDeferred,
  FundingNotAgreed,
  FundingRefused,
  InterimFundingAgreed,
} from './decision/acts.js';
import { DisagreementOpened, InterimPutInForce, InterimReconciled, SettlementReached } from './dispute/acts.js';
import {
  ConditionMet,
  DecisionNotified,
  DecisionReviewRequested,
  FundingClosed,
  PackageEnded,
  PackageReviewed,
  PackageStarted,
  PackageVaried,
  PaymentRecorded,
  WindDownPlanned,
} from './package/acts.js';
import {
  AgencyPositionRecorded,
  HistoryPackBuilt,
  HistoryPackRead,
  InformationSupplied,
  InterestDeclaredAtPanel,
  ListedForPanel,
  PanelItemOpened,
  PanelItemRolled,
} from './panel/acts.js';
import {
  FundingRequested,
  FundingReturned,
  FundingStarted,
  FundingValidated,
  FundingWithdrawn,
} from './request/acts.js';
import { SplitProposed } from './split-events.js';
import {
  UrgentFundingDecided,
  UrgentFundingOverturned,
  UrgentFundingRatified,
  UrgentFundingRequested,
} from './urgent/acts.js';

/** What is recorded on this pathway and on no other, in the order in which a case meets it. */
export const FUNDING_EVENTS: ActClasses = {
  FundingStarted,
  FundingRequested,
  FundingReturned,
  FundingValidated,
  SplitProposed,
  InformationSupplied,
  HistoryPackBuilt,
  HistoryPackRead,
  ListedForPanel,
  PanelItemOpened,
  PanelItemRolled,
  InterestDeclaredAtPanel,
  AgencyPositionRecorded,
  FundingAgreed,
  FundingAgreedWithConditions,
  FundingAgreedUnderDelegation,
  InterimFundingAgreed,
  FundingDeferred,
  FundingRefused,
  FundingNotAgreed,
  DisagreementOpened,
  InterimPutInForce,
  SettlementReached,
  InterimReconciled,
  UrgentFundingRequested,
  UrgentFundingDecided,
  UrgentFundingRatified,
  UrgentFundingOverturned,
  DecisionNotified,
  DecisionReviewRequested,
  ConditionMet,
  PackageStarted,
  PackageReviewed,
  PackageVaried,
  WindDownPlanned,
  PackageEnded,
  PaymentRecorded,
  FundingWithdrawn,
  FundingClosed,
};

/** What is wrong with the facts of an act of this pathway, or of any case. */
export const problemsOfFunding = problemsIn({ ...FUNDING_EVENTS, ...EVERY_CASE_EVENTS });
