import type { ActClasses, ActOf } from '#engine/act';
import { type ClockAct, tablesOf } from '#engine/tables';
import { EVERY_CASE_ACTS } from '../every-case/acts.js';
import type { Appeal } from './case.js';
import { AppealConceded } from './concession/acts.js';
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
} from './mediation/acts.js';
import { OrderMade } from './order/acts.js';
import { AnswerCopied, RecommendationAnswered } from './recommendations/acts.js';
import {
  AppealHeard,
  AppealLodged,
  AppealRegistered,
  AppealReinstated,
  AppealWithdrawn,
  DirectionsGiven,
  EvidenceSent,
  HearingListed,
  LeaveDecided,
  ResponseFiled,
} from './tribunal/acts.js';
import { CaseMovedOn, RightOfAppealArose } from './window/acts.js';

/** What may be recorded about mediation and an appeal, in the order in which a case meets it. */
export const APPEAL_ACTS = {
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
  ...EVERY_CASE_ACTS,
} as const satisfies ActClasses;

/** An act about mediation or an appeal. */
export type AppealAct = ActOf<typeof APPEAL_ACTS> | ClockAct;

/** The words in which the tables of this pathway are written. */
export const { clocks, on, onAny, linked, linkedOnAny, opening } = tablesOf<Appeal, AppealAct>();
