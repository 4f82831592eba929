import { updatesFor } from '#engine/updates';
import { passedTo } from '../../every-case/case.js';
import type { ComplaintAct } from '../acts.js';
import type { Complaint } from '../case.js';
import { postFor } from '../practice.js';

const update = updatesFor<Complaint, ComplaintAct>();

/** What the file learns of a review panel: who arranges it, and who says what the council does about its report. */
export const REVIEW_PANEL_UPDATES = {
  arrangeThePanel: update((file, { area }) => passedTo(file, postFor(area, 'complaintsPost'))),
  answerThePanel: update((file, { area }) => passedTo(file, postFor(area, 'complaintsDirectorPost'))),
};
