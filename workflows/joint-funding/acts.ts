import type { ActClasses, ActOf } from '#engine/act';
import { type ClockAct, tablesOf } from '#engine/tables';
import { updatesFor } from '#engine/updates';
import { EVERY_CASE_ACTS } from '../every-case/acts.js';
import type { Funding } from './case.js';
import {
  DecisionNotified,
  DecisionReviewRequested,
  FundingAgreed,
  FundingAgreedUnderDelegation,
  FundingAgreedWithConditions,
  FundingDeferred,
  FundingNotAgreed,
  FundingRefused,
  InterimFundingAgreed,
} from './decision/acts.js';
import { DISPUTE_ACTS } from './dispute/acts.js';
import { PACKAGE_ACTS } from './package/acts.js';
import { PANEL_ACTS } from './panel/acts.js';
import {
  FundingRequested,
  FundingReturned,
  FundingStarted,
  FundingValidated,
  FundingWithdrawn,
  SplitProposed,
} from './request/acts.js';
import { URGENT_ACTS } from './urgent/acts.js';

/** What may be recorded about joint funding, in the order in which a case meets it. */
export const FUNDING_ACTS = {
  FundingStarted,
  FundingRequested,
  FundingReturned,
  FundingValidated,
  SplitProposed,
  FundingWithdrawn,
  ...PANEL_ACTS,
  FundingAgreed,
  FundingAgreedWithConditions,
  InterimFundingAgreed,
  FundingDeferred,
  FundingRefused,
  FundingNotAgreed,
  FundingAgreedUnderDelegation,
  DecisionNotified,
  DecisionReviewRequested,
  ...DISPUTE_ACTS,
  ...URGENT_ACTS,
  ...PACKAGE_ACTS,
  ...EVERY_CASE_ACTS,
} as const satisfies ActClasses;

/** An act about joint funding. */
export type FundingAct = ActOf<typeof FUNDING_ACTS> | ClockAct;

type Kind = readonly FundingAct['type'][];

/** A case may begin with it. */
export const OPENING = ['FundingRequested', 'FundingStarted', 'UrgentFundingRequested'] as const satisfies Kind;

/** A panel is asked to pay, or those who may decide before it can meet. */
export const REQUESTS = ['FundingRequested', 'UrgentFundingRequested'] as const satisfies Kind;

/** It changes what a panel reads, or who answers for the money in it. */
export const CHANGING_THE_PACK = [
  'ListedForPanel',
  'HistoryPackBuilt',
  'InformationSupplied',
  'SplitProposed',
] as const satisfies Kind;

/** The panel decides. */
export const DECIDED_AT_THE_PANEL = [
  'FundingAgreed',
  'FundingAgreedWithConditions',
  'InterimFundingAgreed',
  'FundingRefused',
  'FundingNotAgreed',
] as const satisfies Kind;

/** It is settled whether it is paid for, by a panel or without one. */
export const DECIDED = [
  'FundingAgreed',
  'FundingAgreedWithConditions',
  'FundingRefused',
  'FundingAgreedUnderDelegation',
] as const satisfies Kind;

/** The panel stands by what was decided urgently, or does not. */
export const URGENCY_SETTLED = ['UrgentFundingRatified', 'UrgentFundingOverturned'] as const satisfies Kind;

/** The family hears of the decision by letter: of an urgent one at once, since the meeting itself has settled it. */
export const TOLD_BY_LETTER = ['DecisionNotified', ...URGENCY_SETTLED] as const satisfies Kind;

/** It is over, whether or not anything was paid for. */
export const OVER = ['FundingWithdrawn', 'FundingClosed'] as const satisfies Kind;

/** Nothing is paid for any more. */
export const ENDED = ['FundingClosed', 'PackageEnded'] as const satisfies Kind;

/** Acts by which something is decided, as a list of decisions calls them. */
export const DECISIONS_IN_WORDS: Readonly<Record<string, string>> = {
  FundingAgreed: 'Agreed',
  FundingAgreedWithConditions: 'Agreed on conditions',
  FundingAgreedUnderDelegation: 'Agreed by an officer',
  InterimFundingAgreed: 'Paid for while it is settled who must',
  FundingRefused: 'Refused',
  FundingNotAgreed: 'Not agreed',
  FundingDeferred: 'Put off',
  UrgentFundingDecided: 'Decided urgently',
  UrgentFundingRatified: 'Ratified',
  UrgentFundingOverturned: 'Not ratified',
} satisfies Partial<Record<FundingAct['type'], string>>;

/** The words in which the tables of joint funding are written. */
export const { on, onAny, clocks, linked, linkedOnAny, opening } = tablesOf<Funding, FundingAct>();

/** What the file of a request learns from an act. */
export const update = updatesFor<Funding, FundingAct>();
