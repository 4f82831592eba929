import type { ActClasses } from '#engine/act';
import { EVERY_CASE_EVENTS } from '../every-case/acts.js';
import { problemsIn } from '../validate.js';
import {
  AdviserContacted,
  AuthorityToldOfAgreement,
  CertificateIssued,
  HealthBodiesTold,
  MediationAgreed,
  MediationArranged,
  MediationCannotBeArranged,
  MediationDeclined,
  MediationHeld,
  MediationNotAgreed,
  MediationOffered,
  MediationRequested,
  StepTaken,
} from './mediation-events.js';
import {
  AnswerCopied,
  AppealConceded,
  AppealHeard,
  AppealLodged,
  AppealRegistered,
  AppealReinstated,
  AppealWithdrawn,
  DirectionsGiven,
  EvidenceSent,
  HearingListed,
  LeaveDecided,
  OrderMade,
  RecommendationAnswered,
  ResponseFiled,
} from './tribunal-events.js';
import { CaseMovedOn, RightOfAppealArose } from './window-events.js';

/** What is recorded on this pathway and on no other, in the order in which a case meets it. */
export const APPEAL_EVENTS: ActClasses = {
  RightOfAppealArose,
  MediationOffered,
  AdviserContacted,
  MediationDeclined,
  MediationRequested,
  HealthBodiesTold,
  MediationArranged,
  MediationCannotBeArranged,
  MediationHeld,
  MediationAgreed,
  MediationNotAgreed,
  AuthorityToldOfAgreement,
  CertificateIssued,
  AppealLodged,
  LeaveDecided,
  AppealRegistered,
  DirectionsGiven,
  EvidenceSent,
  HearingListed,
  AppealConceded,
  ResponseFiled,
  AppealHeard,
  OrderMade,
  StepTaken,
  RecommendationAnswered,
  AnswerCopied,
  AppealWithdrawn,
  AppealReinstated,
  CaseMovedOn,
};

/** What is wrong with the facts of an act of this pathway, or of any case. */
export const problemsOfAppeal = problemsIn({ ...APPEAL_EVENTS, ...EVERY_CASE_EVENTS });
