import type { Act } from '#engine/act';
import type { BellFacts } from '#engine/deadlines';
import { updatesFor } from '#engine/updates';
import type { ComplaintAct } from '../acts.js';
import type { Complaint } from '../case.js';
import { withRemedies } from '../remedies/updates.js';
import type { Answering } from './acts.js';

const update = updatesFor<Complaint, ComplaintAct>();

/** What the file learns of an answer, and of its lateness. */
export const ANSWERING_UPDATES = {
  extend: update(() => ({ isExtended: true })),
  noteLate: update((_file, { data }: Act<string, BellFacts>) => ({
    answerWasDueOn: data.dueOn,
    wasLateOn: data.dueOn,
  })),
  noteThatWeWereLate: update((_file, { data }: Act<string, BellFacts>) => ({ wasLateOn: data.dueOn })),
  noteThatItsTimeIsOver: update(() => ({ isOutOfTime: true })),
  noteAnswer: update((file, { data, by }: Answering) => ({
    answeredBy: [...file.answeredBy, by.person],
    partsOwed: [],
    isExtended: false,
    answerWasDueOn: null,
    wasLateOn: null,
    remedies: withRemedies(file, data.remedies),
  })),
};
