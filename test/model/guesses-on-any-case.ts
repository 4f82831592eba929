import { confirmationsIn, outstanding } from '#engine/confirming';
import { CAST } from './cast.js';
import { anyOf, areaOf, dayAround, fileOf, type Guess, type Guesses, type Seen } from './guess.js';

const post = (seen: Seen): string => seen.chance.oneOf(Object.keys(areaOf(seen).posts));

/** Something that waits to be confirmed, and one of those who were asked; now and then anything and anybody. */
const waiting = ({ here, chance }: Seen): Guess => {
  const open = Object.entries(confirmationsIn(fileOf(here))).filter(([, each]) => outstanding(each).length > 0);
  const [of, confirmation] = anyOf(chance, open) ?? ['1', undefined];
  return { data: { of }, person: anyOf(chance, outstanding(confirmation)) };
};

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
  ConsentRecorded: () => ({ data: { result: 'given', givenBy: 'parent', madeSure: 'They rang' } }),
  ConsentWithdrawn: () => ({ data: { madeSure: 'They rang' } }),
  PromiseMade: () => ({ data: { what: 'To ring on Friday' } }),
  PromiseKept: (seen) => ({
    data: { promise: fileOf<{ promises: { sequence: number }[] }>(seen.here)?.promises.at(-1)?.sequence ?? 1 },
  }),
  ConfirmationGiven: waiting,
  ConfirmationRefused: (seen) => {
    const { data, person } = waiting(seen);
    return { data: { ...data, because: 'Not as we agreed' }, person };
  },
  FeedbackGiven: () => ({ data: { words: 'Thank you for ringing.' } }),
};
