import type { ActClasses, ActOf } from '#engine/act';
import type { ClockAct } from '#engine/tables';
import { ConsentRecorded, ConsentWithdrawn, VoiceRecorded } from './child/acts.js';
import {
  ConfirmationAsked,
  ConfirmationGiven,
  ConfirmationRefused,
  ContactChanged,
  ContactNamed,
} from './confirming/acts.js';
import { OwnerAccepted, OwnerAssigned, OwnerAway, OwnerCovered, OwnerLeft } from './custody/acts.js';
import { ParentRecorded } from './parents/acts.js';
import {
  AccessOpened,
  AccessRestricted,
  DutyChased,
  FeedbackGiven,
  MisfiledPaperRemoved,
  MisfilingDealtWith,
  NoticeDelivered,
  NoticeFailed,
  PromiseKept,
  PromiseMade,
  ReachedAnotherWay,
  RecordCorrected,
  RemovedPaperRestored,
} from './record/acts.js';

/** What may be recorded on a case that is about no child: who answers for it, and what became of its notices. */
export const CUSTODY_ACTS = {
  OwnerAccepted,
  OwnerAssigned,
  OwnerAway,
  OwnerCovered,
  OwnerLeft,
  ConfirmationAsked,
  ConfirmationGiven,
  ConfirmationRefused,
  NoticeDelivered,
  NoticeFailed,
  ReachedAnotherWay,
} as const satisfies ActClasses;

/** An act of any case, of a child or not, or of the clock. */
export type CustodyAct = ActOf<typeof CUSTODY_ACTS> | ClockAct;

/** What may be recorded on every case of a child, whatever its pathway, in the order in which a page lists it. */
export const EVERY_CASE_ACTS = {
  OwnerAccepted,
  OwnerAssigned,
  OwnerAway,
  OwnerCovered,
  OwnerLeft,
  ConfirmationAsked,
  ConfirmationGiven,
  ConfirmationRefused,
  ContactNamed,
  VoiceRecorded,
  ConsentRecorded,
  ConsentWithdrawn,
  ContactChanged,
  ParentRecorded,
  AccessRestricted,
  AccessOpened,
  DutyChased,
  PromiseMade,
  PromiseKept,
  FeedbackGiven,
  NoticeDelivered,
  NoticeFailed,
  RecordCorrected,
  MisfiledPaperRemoved,
  RemovedPaperRestored,
  MisfilingDealtWith,
  ReachedAnotherWay,
} as const satisfies ActClasses;

/** An act of any case of a child, or of the clock. */
export type EveryCaseAct = ActOf<typeof EVERY_CASE_ACTS> | ClockAct;

/** What the clock records; their facts are the engine's own. */
export const CLOCK_EVENTS = [
  'DeadlineApproaching',
  'DeadlinePassed',
  'CalendarChanged',
] as const satisfies readonly ClockAct['type'][];
