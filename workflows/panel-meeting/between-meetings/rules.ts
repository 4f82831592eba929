import { rulesFor } from '#engine/rules';
import { itemAbout, type Meeting, pendingItems } from '../case.js';
import type { TakingOver } from './acts.js';

/** What is asked before another meeting takes over what this one left. */
export const BETWEEN_MEETINGS_RULES = rulesFor<Meeting>()({
  somethingIsLeftToTakeOver: {
    reason: 'That meeting has left nothing for another to take over.',
    says: (_file, { data }: TakingOver) =>
      data.case === undefined
        ? 'Only a meeting that was inquorate, and that no other has taken over, is reconvened. Put single items on the agenda instead.'
        : `The earlier meeting did not put off case ${data.case} or leave it unheard.`,
    holds: (file, { data }: TakingOver) =>
      data.case === undefined
        ? file.stage === 'inquorate' && file.carriedTo === null && pendingItems(file).length > 0
        : ['rolled', 'deferred'].includes(itemAbout(file, data.case)?.state ?? '') &&
          itemAbout(file, data.case)?.takenUpBy === null,
  },
  theMeetingHasNotBeenTakenOver: {
    reason: 'Another meeting has taken over the items of this one.',
    says: ({ carriedTo }) =>
      `Meeting ${carriedTo ?? 'another'} has taken over the items of this one. They are heard there.`,
    holds: ({ carriedTo }) => carriedTo === null,
  },
});
