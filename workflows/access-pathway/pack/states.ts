import { and } from 'xstate';

/** A pack is built once the child's view is known and every agency has answered, or it is decided to go without. */
export const PACK_IS_BUILT = {
  guard: and(['childsVoiceIsKnown', 'everyContributionIsInOrDecided']),
  actions: 'keepThePack',
} as const;

/** Whoever has no interest in the case confirms to have read the pack as it now is. */
export const TAKES_READINGS = {
  HistoryPackRead: {
    guard: and(['theReaderHasNoInterest', 'theReadingIsOfTheCurrentPack', 'theMemberConfirms']),
    actions: 'noteReading',
  },
} as const;
