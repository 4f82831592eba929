import type { ActClasses } from '#engine/act';
import { EVERY_CASE_EVENTS } from '../every-case/acts.js';
import { problemsIn } from '../validate.js';
import { BoardConsidered, DigestGiven, DisagreementWithdrawn, FamilyTakesItFurther } from './board/acts.js';
import { InterimPaid, InterimProposed, InterimPutInForce, InterimReconciled, InterimReviewed } from './interim/acts.js';
import {
  AlertAcknowledged,
  MediationAgreed,
  MediationArranged,
  MediationHeld,
  MediationNotAgreed,
  RungAgreed,
  RungEscalated,
  RungMet,
  SeatReassigned,
} from './ladder/acts.js';
import {
  DisagreementAcknowledged,
  DisagreementRaised,
  FactsRecorded,
  FamilyNoticeHeldBack,
  FamilyNoticeReviewed,
  FamilyWishRecorded,
  SafetyConcernRaised,
  StrandSet,
} from './raising/acts.js';

/** What is recorded on this pathway and on no other. */
export const DISAGREEMENT_EVENTS: ActClasses = {
  DisagreementRaised,
  DisagreementAcknowledged,
  StrandSet,
  FactsRecorded,
  RungMet,
  RungAgreed,
  RungEscalated,
  AlertAcknowledged,
  SeatReassigned,
  MediationArranged,
  MediationHeld,
  MediationAgreed,
  MediationNotAgreed,
  InterimProposed,
  InterimPutInForce,
  InterimReviewed,
  InterimReconciled,
  InterimPaid,
  FamilyWishRecorded,
  FamilyNoticeHeldBack,
  FamilyNoticeReviewed,
  SafetyConcernRaised,
  FamilyTakesItFurther,
  BoardConsidered,
  DisagreementWithdrawn,
  DigestGiven,
};

/** What is wrong with the facts of an act of this pathway, or of any case. */
export const problemsOfDisagreement = problemsIn({ ...DISAGREEMENT_EVENTS, ...EVERY_CASE_EVENTS });
