import type { ActClasses, ActOf } from '#engine/act';
import { type ClockAct, tablesOf } from '#engine/tables';
import { CUSTODY_ACTS } from '../every-case/acts.js';
import {
  AgendaClosed,
  InterestDeclared,
  ItemAdded,
  ItemWithdrawn,
  PackRead,
  PackReplaced,
  PapersCirculated,
  WrittenContributionReceived,
} from './agenda/acts.js';
import { CarriedOver, ItemsCarriedOver, ReconvenedElsewhere } from './between-meetings/acts.js';
import { MeetingCancelled, MeetingMoved, MeetingScheduled } from './calling/acts.js';
import type { Meeting } from './case.js';
import { ItemDecided, ItemDeferred, ItemDiscussed, ItemOpened, ItemRolled } from './deciding/acts.js';
import { MinutesAddendumAdded, MinutesDrafted, MinutesSigned } from './minutes/acts.js';
import { ChairBarred, FamilyTold, ReviewRequested, ReviewTakenUp } from './review/acts.js';
import { AttendanceRecorded, MeetingConcluded, MeetingConvened } from './sitting/acts.js';

/** What may be recorded of a panel meeting, in the order in which it comes. */
export const MEETING_ACTS = {
  MeetingScheduled,
  MeetingMoved,
  MeetingCancelled,
  ItemAdded,
  ItemWithdrawn,
  AgendaClosed,
  PapersCirculated,
  PackReplaced,
  PackRead,
  InterestDeclared,
  WrittenContributionReceived,
  ItemsCarriedOver,
  AttendanceRecorded,
  MeetingConvened,
  ItemOpened,
  ItemDiscussed,
  ItemDecided,
  ItemDeferred,
  ItemRolled,
  MeetingConcluded,
  CarriedOver,
  ReconvenedElsewhere,
  MinutesDrafted,
  MinutesSigned,
  MinutesAddendumAdded,
  FamilyTold,
  ReviewRequested,
  ReviewTakenUp,
  ChairBarred,
  ...CUSTODY_ACTS,
} as const satisfies ActClasses;

/** An act of a panel meeting. */
export type MeetingAct = ActOf<typeof MEETING_ACTS> | ClockAct;

/** The words in which the tables of a panel meeting are written. */
export const { clocks, linked, linkedOnAny, on } = tablesOf<Meeting, MeetingAct>();
