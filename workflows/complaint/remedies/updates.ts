import { updatesFor } from '#engine/updates';
import type { ComplaintAct } from '../acts.js';
import type { Complaint, Remedy } from '../case.js';
import type { DoingARemedy, RemedyGiven } from './acts.js';

const update = updatesFor<Complaint, ComplaintAct>();

/** What is owed, with more of it: each numbered after those before it. */
export const withRemedies = ({ remedies }: Complaint, more: readonly RemedyGiven[] = []): readonly Remedy[] => [
  ...remedies,
  ...more.map(({ kind, what, pence, owedBy, by }, index) => ({
    item: `item ${remedies.length + index + 1}`,
    ...{ kind, what, owedBy, by },
    pence: pence ?? null,
    doneOn: null,
  })),
];

/** What the file learns when something that was owed has been done. */
export const REMEDIES_UPDATES = {
  noteRemedy: update(({ remedies }, { data, occurredOn }: DoingARemedy) => ({
    remedies: remedies.map((each) => (each.item === data.remedy ? { ...each, doneOn: occurredOn } : each)),
  })),
};
