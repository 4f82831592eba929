import { updatesFor } from '#engine/updates';
import type { ComplaintAct } from '../acts.js';
import type { Complaint } from '../case.js';
import { passedTo, postFor } from '../practice.js';
import { withRemedies } from '../remedies/updates.js';
import type { DecidingAbove, Referring } from './acts.js';

const update = updatesFor<Complaint, ComplaintAct>();

/** What the file learns when a complaint goes to an Ombudsman, and of what was decided there. */
export const OMBUDSMAN_UPDATES = {
  goToTheOmbudsman: update((file, { data, area }: Referring) => ({
    ombudsman: data.ombudsman,
    partsOwed: [],
    ...passedTo(file, postFor(area, 'complaintsPost')),
  })),
  noteWhatWasDecided: update((file, { data }: DecidingAbove) => ({ remedies: withRemedies(file, data.remedies) })),
};
