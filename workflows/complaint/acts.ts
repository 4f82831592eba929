import type { ActClasses, ActOf } from '#engine/act';
import { type ClockAct, tablesOf } from '#engine/tables';
import { EVERY_CASE_ACTS } from '../every-case/acts.js';
import { ANSWERING_ACTS } from './answering/acts.js';
import { BODIES_ACTS } from './bodies/acts.js';
import type { Complaint } from './case.js';
import { OMBUDSMAN_ACTS } from './ombudsman/acts.js';
import { RAISING_ACTS } from './raising/acts.js';
import { REMEDIES_ACTS } from './remedies/acts.js';
import { REVIEW_PANEL_ACTS } from './review-panel/acts.js';
import { SECOND_STAGE_ACTS } from './second-stage/acts.js';

/** What may be recorded on a complaint alone, in the order in which a case meets it. */
const OF_A_COMPLAINT = {
  ...RAISING_ACTS,
  ...BODIES_ACTS,
  ...ANSWERING_ACTS,
  ...SECOND_STAGE_ACTS,
  ...REVIEW_PANEL_ACTS,
  ...OMBUDSMAN_ACTS,
  ...REMEDIES_ACTS,
} as const satisfies ActClasses;

/** The names of those. */
export const OWN_ACTS = Object.keys(OF_A_COMPLAINT) as readonly (keyof typeof OF_A_COMPLAINT)[];

/** What may be recorded on a complaint, in the order in which a case meets it. */
export const COMPLAINT_ACTS = { ...OF_A_COMPLAINT, ...EVERY_CASE_ACTS } as const satisfies ActClasses;

/** An act of a complaint. */
export type ComplaintAct = ActOf<typeof COMPLAINT_ACTS> | ClockAct;

type Acts = readonly ComplaintAct['type'][];

/** By which it is agreed who answers at stage 1, and by which route. */
export const ROUTE_AGREED = ['ComplaintAcknowledged', 'LeadAgreed'] as const satisfies Acts;

/** By which whoever complained hears that they were heard. */
export const ACKNOWLEDGED = [
  'ComplaintAcknowledged',
  'ComplaintDeclined',
  'StageTwoAcknowledged',
] as const satisfies Acts;

/** By which it is answered, at any stage. */
export const ANSWERED = ['ComplaintAnswered'] as const satisfies Acts;

/** By which something is promised or ordered. */
export const PROMISING = [...ANSWERED, 'OmbudsmanDecided'] as const satisfies Acts;

/** After which nobody is waited for, but to do what has been promised. */
export const ENDED = ['ComplaintDeclined', 'ComplaintWithdrawn', 'ComplaintClosed'] as const satisfies Acts;

/** By which it goes on past stage 2. */
export const BEYOND_STAGE_TWO = ['ReviewPanelRequested', 'OmbudsmanReferred'] as const satisfies Acts;

/** By which it goes on after an answer, or because there is none. */
export const GOES_ON = ['StageTwoRequested', ...BEYOND_STAGE_TWO] as const satisfies Acts;

/** After which no answer is owed at the stage before. */
export const NOT_WAITED_FOR = [...ENDED, ...GOES_ON] as const satisfies Acts;

/** By which it passes to another post. */
export const PASSED_ON = ['LeadAgreed', ...GOES_ON, 'ReviewPanelReported'] as const satisfies Acts;

/** By which the other bodies may come to be asked what they say to their points. */
export const ASKING = ['LeadAgreed', 'ConsentRecorded', 'OmbudsmanDecided'] as const satisfies Acts;

/** The words in which the tables of a complaint are written. */
export const { clocks, on, onAny } = tablesOf<Complaint, ComplaintAct>();
