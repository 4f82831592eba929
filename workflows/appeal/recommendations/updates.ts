import { updatesFor } from '#engine/updates';
import type { AppealAct } from '../acts.js';
import type { Appeal } from '../case.js';
import { dayOr } from '../start-days.js';
import type { Answering, Copying } from './acts.js';

const update = updatesFor<Appeal, AppealAct>();

/** What the file learns about recommendations. */
export const RECOMMENDATION_UPDATES = {
  noteAnswer: update(({ recommendations }, act: Answering) => ({
    recommendations: recommendations.map((each) =>
      each.to === act.data.to
        ? {
            ...each,
            answeredOn: dayOr(act.data.receivedOn, act),
            isFollowed: act.data.isFollowed,
            isInPart: act.data.inPart === true,
          }
        : each,
    ),
  })),
  noteCopy: update(({ recommendations }, { data, occurredOn }: Copying) => ({
    recommendations: recommendations.map((each) =>
      each.to === data.of && each.answeredOn !== null ? { ...each, copiedOn: occurredOn } : each,
    ),
  })),
};
