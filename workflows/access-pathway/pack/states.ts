import { and } from 'xstate';

/** A pack is built once the child's view is known and every agency has answered, or it is decided to go without. */
export const PACK_IS_BUILT = {
  guard: and(['childsVoiceIsKnown', 'everyContributionIsInOrDecided']),
  actions: 'keepThePack',
} as const;

const MAY_HAVE_READ = ['theReaderHasNoInterest', 'theReadingIsOfTheCurrentPack', 'theMemberConfirms'] as const;

/** Whoever has no interest in the case confirms to have read the pack as it now is. */
export const TAKES_READINGS = {
  HistoryPackRead: { guard: and(MAY_HAVE_READ), actions: 'noteReading' },
} as const;

/** The same while a meeting has it: the reading counts there for a seat. */
export const TAKES_READINGS_FOR_A_SEAT = {
  HistoryPackRead: { guard: and(['theReaderHasASeat', ...MAY_HAVE_READ]), actions: 'noteReading' },
} as const;
