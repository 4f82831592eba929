import { CAST } from './cast.js';
import { areaOf, dayAround, fileOf, type Guesses, type Seen } from './guess.js';

const post = (seen: Seen): string => seen.chance.oneOf(Object.keys(areaOf(seen).posts));

/** For each act that any case may have, facts that could be true. */
export const ON_ANY_CASE: Guesses = {
  OwnerAssigned: (seen) => ({ data: { post: post(seen) } }),
  OwnerAccepted: () => ({ data: {} }),
  OwnerAway: (seen) => ({ data: { until: dayAround(seen, 1, 20) } }),
  OwnerLeft: (seen) => {
    const { id, posts } = seen.chance.oneOf(CAST);
    return { data: { person: id, posts } };
  },
  OwnerCovered: (seen) => ({ data: { post: post(seen) } }),
  VoiceRecorded: (seen) => ({ data: seen.chance.happens(0.9) ? { words: 'I like swimming.' } : { how: 'a drawing' } }),
  ConsentRecorded: () => ({ data: { result: 'given', givenBy: 'parent' } }),
  ConsentWithdrawn: () => ({ data: {} }),
  PromiseMade: () => ({ data: { what: 'To ring on Friday' } }),
  PromiseKept: (seen) => ({
    data: { promise: fileOf<{ promises: { sequence: number }[] }>(seen.here)?.promises.at(-1)?.sequence ?? 1 },
  }),
  FeedbackGiven: () => ({ data: { words: 'Thank you for ringing.' } }),
};
