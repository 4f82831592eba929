import { rulesFor } from '#engine/rules';
import type { Referral } from '../case.js';
import type { Contributor } from '../wording.js';
import type { Building, Reading } from './acts.js';

/** What is asked before a pack is built or read. */
export const PACK_RULES = rulesFor<Referral>()({
  childsVoiceIsKnown: {
    reason: 'The child’s own view has been neither heard nor declined with a reason. Record it first.',
    law: 'Children and Families Act 2014 s.19(a)',
    holds: ({ voice }) => voice === 'captured' || voice === 'declined',
  },
  everyContributionIsInOrDecided: {
    reason:
      'An agency has not contributed yet. Wait for it, record why the panel can do without it, or, when it is overdue, say that the panel will not wait.',
    holds: ({ contributions }, { data }: Building) =>
      Object.entries(contributions).every(
        ([name, { state, overdue }]) =>
          state === 'received' ||
          state === 'waived' ||
          (overdue && data.goingWithout?.includes(name as Contributor) === true),
      ),
  },
  theReaderHasNoInterest: {
    reason: 'You have declared an interest in this case: its papers are closed to you, and your deputy has been asked.',
    law: 'Terms of reference of the panel, in the area’s profile',
    holds: ({ recused }, { by }) => !recused.includes(by.person),
  },
  theReadingIsOfTheCurrentPack: {
    reason: 'The pack has changed since. Read the current one.',
    holds: ({ pack }, { data }: Reading) => pack !== null && data.packDigest === pack,
  },
  theMemberConfirms: {
    reason: 'Confirm that you have read the pack.',
    holds: (_file, { data }: Reading) => data.confirmed === true,
  },
});
