import type { ActClasses } from '#engine/act';
import { EVERY_CASE_EVENTS } from '../every-case/acts.js';
import { problemsIn } from '../validate.js';
import {
  AdviceEscalated,
  AdviceFoundComplete,
  AdviceReceived,
  AdviceRequested,
  AdviceReused,
  ExceptionApproved,
  ExceptionClaimed,
  ExceptionRejected,
} from './advice/acts.js';
import {
  DraftPlanServed,
  FinalPlanIssued,
  PlacementDecided,
  PlanAgreed,
  PlanRefused,
  ProvisionStarted,
  RepresentationsMade,
  SectionAgreed,
  SettingAnswered,
  SettingConsulted,
} from './plan/acts.js';
import { AssessmentOrdered, PlanOrdered, RedressNoted } from './redress/acts.js';
import {
  AssessmentAgreed,
  AssessmentRefused,
  AssessmentRequested,
  ChildDied,
  InformationSupplied,
  PartnersNotified,
  RefusalReversed,
  RequestWithdrawn,
  ResponsibilityMoved,
} from './request/acts.js';

/** What is recorded on this pathway and on no other, in the order in which a case meets it. */
export const ASSESSMENT_EVENTS: ActClasses = {
  AssessmentRequested,
  RefusalReversed,
  PartnersNotified,
  InformationSupplied,
  AssessmentAgreed,
  AssessmentRefused,
  AdviceRequested,
  AdviceReceived,
  AdviceReused,
  AdviceEscalated,
  AdviceFoundComplete,
  ExceptionClaimed,
  ExceptionApproved,
  ExceptionRejected,
  PlanAgreed,
  PlanRefused,
  SectionAgreed,
  DraftPlanServed,
  RepresentationsMade,
  SettingConsulted,
  SettingAnswered,
  PlacementDecided,
  FinalPlanIssued,
  ProvisionStarted,
  RequestWithdrawn,
  ResponsibilityMoved,
  ChildDied,
  RedressNoted,
  AssessmentOrdered,
  PlanOrdered,
};

/** What is wrong with the facts of an act of this pathway, or of any case. */
export const problemsOfAssessment = problemsIn({ ...ASSESSMENT_EVENTS, ...EVERY_CASE_EVENTS });
