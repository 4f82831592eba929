import { confirmationsIn, outstanding } from '#engine/confirming';
import { castOf, holderOf } from './cast.js';
import { anyOf, areaOf, dayAround, fileOf, type Guess, type Guesses, type Seen } from './guess.js';

const post = (seen: Seen): string => seen.chance.oneOf(Object.keys(areaOf(seen).posts));

/** Something that waits to be confirmed, and one of those who were asked; now and then anything and anybody. */
const waiting = ({ here, chance }: Seen): Guess => {
  const open = Object.entries(confirmationsIn(fileOf(here))).filter(([, each]) => outstanding(each).length > 0);
  const [of, confirmation] = anyOf(chance, open) ?? ['1', undefined];
  return { data: { of }, person: anyOf(chance, outstanding(confirmation)) };
};

/** Whoever holds the post that has the case takes it up; now and then anybody. */
const ownOrCovered = (seen: Seen): Guess => {
  const { here } = seen;
  const owner = here?.pathway.projection(here.caseState.snapshot.context).ownerPost ?? '';
  return { data: {}, person: seen.chance.happens(0.8) ? holderOf(owner, areaOf(seen).profile) : undefined };
};

/** What is owed on the case; now and then what is not. */
const somethingOwed = ({ here, chance }: Seen): string => {
  const owed = (here?.caseState.deadlines ?? []).filter(({ state }) => state === 'open' || state === 'missed');
  const { clock, key } = anyOf(chance, owed) ?? { clock: 'nothing', key: '' };
  return key === '' ? clock : `${clock}#${key}`;
};

/** For each act that any case may have, facts that could be true. */
export const ON_ANY_CASE: Guesses = {
  OwnerAssigned: (seen) => ({ data: { post: post(seen) } }),
  OwnerAccepted: ownOrCovered,
  OwnerAway: (seen) => ({ data: { until: dayAround(seen, 1, 20) } }),
  OwnerLeft: (seen) => {
    const { id, posts } = seen.chance.oneOf(castOf(areaOf(seen).profile));
    return { data: { person: id, posts } };
  },
  OwnerCovered: (seen) => ({ data: { post: post(seen) } }),
  VoiceRecorded: (seen) => ({ data: seen.chance.happens(0.9) ? { words: 'I like swimming.' } : { how: 'a drawing' } }),
  ConsentRecorded: () => ({ data: { result: 'given', givenBy: 'parent', madeSure: 'They rang' } }),
  ConsentWithdrawn: () => ({ data: { madeSure: 'They rang' } }),
  DutyChased: (seen) => ({ data: { awaited: somethingOwed(seen) } }),
  PromiseMade: (seen) => ({ data: { what: 'To ring on Friday', by: dayAround(seen, 1, 20) } }),
  ContactChanged: () => ({ data: { phone: '07700 900 654', madeSure: 'They rang from their old number' } }),
  ParentRecorded: () => ({
    data: {
      ...{ name: 'Jo Sample', relationship: 'Father', hasResponsibility: true },
      ...{ toldOf: 'all', phone: '07700 900 655' },
    },
  }),
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
