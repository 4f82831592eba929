import type { BellFacts } from '#engine/deadlines';
import { updatesFor } from '#engine/updates';
import type { MeetingAct } from '../acts.js';
import { type ActOnItem, changed, type Meeting } from '../case.js';
import type { AskingForReview, Barring, TakingUp } from './acts.js';

const update = updatesFor<Meeting, MeetingAct>();

/** What the file of a meeting learns of a decision that is looked at again. */
export const REVIEW_UPDATES = {
  noteFamilyTold: update<ActOnItem['data']>((file, { data, occurredOn }) =>
    changed(file, data.case, () => ({ toldOn: occurredOn })),
  ),
  noteReview: update((file, { data, occurredOn }: AskingForReview) =>
    changed(file, data.case, () => ({
      review: { ground: data.ground, askedOn: data.askedOn ?? occurredOn, takenUpBy: null },
    })),
  ),
  takeUpReview: update((file, { data }: TakingUp) =>
    changed(file, data.case, ({ review }) => ({ review: review && { ...review, takenUpBy: data.meeting } })),
  ),
  noteWhatRanOut: update<BellFacts>((file, { data }) =>
    data.clock === 'review-requested'
      ? changed(file, data.key, ({ review }) => ({ reviewIsLate: review !== null && review.askedOn > data.dueOn }))
      : {},
  ),
  barTheChair: update((file, { data }: Barring) =>
    changed(file, data.case, () => ({ barredChair: data.differentChair === false ? null : data.person })),
  ),
};
