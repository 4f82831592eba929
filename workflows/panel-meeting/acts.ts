import type { ActClasses } from '#engine/act';
import { CUSTODY_EVENTS } from '../every-case/acts.js';
import { problemsIn } from '../validate.js';
import {
  CarriedOver,
  ChairBarred,
  FamilyTold,
  ItemsCarriedOver,
  ItemWithdrawn,
  ReconvenedElsewhere,
  ReviewTakenUp,
} from './between-meetings/acts.js';
import { ItemDecided, ItemDeferred, ItemRolled } from './deciding/acts.js';
import {
  InterestDeclared,
  ItemAdded,
  ItemDiscussed,
  ItemOpened,
  PackReplaced,
  WrittenContributionReceived,
} from './agenda/acts.js';
import {
  AgendaClosed,
  MeetingCancelled,
  MeetingMoved,
  MeetingScheduled,
  PackRead,
  PapersCirculated,
} from './calling/acts.js';
import { MinutesAddendumAdded, MinutesDrafted, MinutesSigned, ReviewRequested } from './minutes/acts.js';
import { AttendanceRecorded, MeetingConcluded, MeetingConvened } from './sitting/acts.js';

/** What is recorded of a meeting and of no other case, in the order in which it comes. */
export const MEETING_EVENTS: ActClasses = {
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
};

/** What is wrong with the facts of an act of a meeting. */
export const problemsOfMeeting = problemsIn({ ...MEETING_EVENTS, ...CUSTODY_EVENTS });
