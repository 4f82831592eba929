import type { Act } from '#engine/act';
import type { HistoryPackRead } from './acts.js';
import { type GoesToAPanel, isInvitedByName, postsInWords, seatsAtItsMeeting } from './seats.js';

/** What a case keeps of its pack and of the child's voice. */
interface WithPack {
  readonly voice: string;
  readonly pack: string | null;
}

type Reading = Act<'HistoryPackRead', HistoryPackRead>;

/** What is asked before a pack is put together, and before somebody is taken to have read it. */
export const EVERY_PACK_RULES = {
  childsVoiceIsKnown: {
    reason: 'The child’s own view has been neither heard nor declined with a reason. Record it first.',
    law: 'Children and Families Act 2014 s.19(a)',
    holds: ({ voice }: WithPack) => voice === 'captured' || voice === 'declined',
  },
  theReadingIsOfTheCurrentPack: {
    reason: 'The pack has changed since. Read the current one.',
    holds: ({ pack }: WithPack, { data }: Reading) => pack !== null && data.packDigest === pack,
  },
  theReaderHasASeat: {
    reason: 'You are not invited to the meeting that has this case by name. Say which seat you take there.',
    law: 'The panel’s terms of reference',
    says: (file: GoesToAPanel, { area }: Reading) =>
      `You are not invited to the meeting that has this case by name. Say which seat you take there, so that your reading counts for it: ${postsInWords(seatsAtItsMeeting(file), area)}. Nobody else is asked to confirm that they have read it.`,
    holds: (file: GoesToAPanel, { data: { post }, by }: Reading) => {
      const seats = seatsAtItsMeeting(file);
      return post === undefined ? seats.length === 0 || isInvitedByName(file, by.person) : seats.includes(post);
    },
  },
  theMemberConfirms: {
    reason: 'Confirm that you have read the pack.',
    holds: (_file: WithPack, { data }: Reading) => data.confirmed === true,
  },
};
