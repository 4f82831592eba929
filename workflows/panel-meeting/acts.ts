import type { ActClasses, ActOf } from '#engine/act';
import { type ClockAct, tablesOf } from '#engine/tables';
import { CUSTODY_ACTS } from '../every-case/acts.js';
import { AGENDA_ACTS } from './agenda/acts.js';
import { BETWEEN_MEETINGS_ACTS } from './between-meetings/acts.js';
import { CALLING_ACTS } from './calling/acts.js';
import type { Meeting } from './case.js';
import { DECIDING_ACTS } from './deciding/acts.js';
import { MINUTES_ACTS } from './minutes/acts.js';
import { REVIEW_ACTS } from './review/acts.js';
import { SITTING_ACTS } from './sitting/acts.js';

/** What may be recorded of a panel meeting, in the order in which it comes. */
export const MEETING_ACTS = {
  ...CALLING_ACTS,
  ...AGENDA_ACTS,
  ...BETWEEN_MEETINGS_ACTS,
  ...SITTING_ACTS,
  ...DECIDING_ACTS,
  ...MINUTES_ACTS,
  ...REVIEW_ACTS,
  ...CUSTODY_ACTS,
} as const satisfies ActClasses;

/** An act of a panel meeting. */
export type MeetingAct = ActOf<typeof MEETING_ACTS> | ClockAct;

/** The words in which the tables of a panel meeting are written. */
export const { clocks, linked, linkedOnAny, on } = tablesOf<Meeting, MeetingAct>();
